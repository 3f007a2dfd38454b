import type { Finding } from '../../model/finding.ts';
import { below, type Pointer, writtenAt } from '../../model/source.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Rule, Subject } from '../rule.ts';

/** A figure or text cites a document that is not in the register of sources. */
export const sourceUnknown: Rule = {
  id: 'source/unknown',
  severity: 'error',
  *check(subject) {
    const known = subject.catalogue.sources;
    const near = new Map<string, string | null>();
    const figures = subject.common ? subject.catalogue.parameters.values() : [];
    for (const place of [...(subject.ownCatalogue ? national(subject) : []), ...figures, ...subject.overlays]) {
      // Nearly every record cites what is known: where it does, no place is worked out.
      if (!strays(writtenAt(place.at), known)) continue;
      for (const { id, at } of walk(writtenAt(place.at), place.at)) {
        if (known.has(id)) continue;
        if (!near.has(id)) near.set(id, nearest(id, known.keys()));
        const finding: Finding = { rule: 'source/unknown', at, params: { id, near: near.get(id) ?? null } };
        yield finding;
      }
    }
  },
};

interface Citation {
  readonly id: string;
  readonly at: Pointer;
}

/** Whether some `source:` written below a node is none of the register. */
function strays(node: unknown, known: Subject['catalogue']['sources']): boolean {
  if (node === null || typeof node !== 'object') return false;
  if (Array.isArray(node)) {
    for (const child of node) if (typeof child === 'object' && strays(child, known)) return true;
    return false;
  }
  for (const key in node) {
    const child = (node as Record<string, unknown>)[key];
    if (typeof child === 'object' ? strays(child, known) : key === 'source' && isStray(child, known)) return true;
  }
  return false;
}

function isStray(cited: unknown, known: Subject['catalogue']['sources']): boolean {
  return typeof cited === 'string' && !known.has(cited);
}

/** Every `source:` written below a place, wherever it stands. */
function* walk(node: unknown, at: Pointer): Generator<Citation> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, child] of Object.entries(node)) {
    const step = Array.isArray(node) ? Number(key) : key;
    if (key === 'source' && typeof child === 'string') yield { id: child, at: below(at, step) };
    else yield* walk(child, below(at, step));
  }
}

function national({ catalogue }: Subject): readonly { readonly at: Pointer }[] {
  const { items, editions, schemes, selections } = catalogue;
  return [...items.values(), ...editions.values(), ...schemes.values(), ...selections.values()];
}
