import type { Finding } from '../../model/finding.ts';
import { below, type Pointer } from '../../model/source.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Rule, Subject } from '../rule.ts';

/** A figure or text cites a document that is not in the register of sources. */
export const sourceUnknown: Rule = {
  id: 'source/unknown',
  severity: 'error',
  *check(subject) {
    const known = subject.catalogue.sources;
    for (const { id, at } of subject.ownCatalogue
      ? [...nationalCitations(subject), ...localCitations(subject)]
      : localCitations(subject)) {
      if (known.has(id)) continue;
      const finding: Finding = { rule: 'source/unknown', at, params: { id, near: nearest(id, known.keys()) } };
      yield finding;
    }
  },
};

interface Citation {
  readonly id: string;
  readonly at: Pointer;
}

/** Every `source:` written below a place, wherever it stands. */
function* citations(at: Pointer): Generator<Citation> {
  const root = at.path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | null)?.[step],
    at.in.data,
  );
  yield* walk(root, at);
}

function* walk(node: unknown, at: Pointer): Generator<Citation> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, child] of Object.entries(node)) {
    const step = Array.isArray(node) ? Number(key) : key;
    if (key === 'source' && typeof child === 'string') yield { id: child, at: below(at, step) };
    else yield* walk(child, below(at, step));
  }
}

function* nationalCitations({ catalogue }: Subject): Generator<Citation> {
  for (const one of [
    ...catalogue.items.values(),
    ...catalogue.editions.values(),
    ...catalogue.schemes.values(),
    ...catalogue.selections.values(),
  ]) {
    yield* citations(one.at);
  }
}

function* localCitations({ overlays }: Subject): Generator<Citation> {
  for (const overlay of overlays) yield* citations(overlay.at);
}
