import type { Overlay } from '../../model/overlay.ts';
import { atKey, below } from '../../model/source.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import type { Rule, Subject } from '../rule.ts';
import { adoptedBy } from '../scope.ts';

/** A local table of contents of its own leaves out an item or a content element that the overlay has taken over. */
export const contentDropped: Rule = {
  id: 'content/dropped',
  severity: 'error',
  *check(subject) {
    for (const overlay of subject.overlays) {
      if (!overlay.contents || overlay.scope !== 'complete') continue;
      const named = namedParts(overlay);
      for (const id of itemsOf(subject, overlay)) {
        if (named.has(id) || overlay.items.get(id)?.notApplicable) continue;
        const item = subject.resolver.itemAt(
          overlay.area,
          id,
          subject.catalogue.editions.get(overlay.implements) ?? null,
        );
        for (const key of unnamed(item, id, named)) {
          yield {
            rule: 'content/dropped',
            ...(key === null ? { variant: 'item' } : { key }),
            at: atKey(below(overlay.at, 'contents')),
            area: overlay.area,
            item: id,
            ...(item
              ? {
                  related: [
                    {
                      at: key === null ? item.national.at : (item.content.get(key)?.at ?? item.national.at),
                      says: 'above',
                      params: {},
                    },
                  ],
                }
              : {}),
          };
        }
      }
    }
  },
};

function namedParts(overlay: Overlay): ReadonlySet<string> {
  return new Set(
    (overlay.contents ?? []).flatMap((field) =>
      field.categories.flatMap((category) => category.entries.flatMap((entry) => entry.parts)),
    ),
  );
}

function itemsOf(subject: Subject, overlay: Overlay): ReadonlySet<string> {
  return new Set([...adoptedBy(subject, overlay), ...overlay.items.keys(), ...overlay.ownItems.keys()]);
}

/** The content elements no part names; null for the item as a whole where none of it is named. */
function unnamed(item: LocalItem | null, id: string, named: ReadonlySet<string>): readonly (string | null)[] {
  const keys = [...(item?.content.keys() ?? [])];
  const missing = keys.filter((key) => !named.has(`${id}#${key}`));
  return missing.length === keys.length ? [null] : missing;
}
