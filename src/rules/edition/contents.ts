import type { Edition } from '../../model/catalogue.ts';
import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** An edition's own self-check fails, or an item it lists has no file though the edition is not a draft. */
export const editionContents: Rule = {
  id: 'edition/contents',
  severity: 'error',
  *check(subject) {
    if (!subject.ownCatalogue) return;
    for (const edition of subject.catalogue.editions.values()) {
      for (const [what, count] of Object.entries(counts(edition))) {
        const expected = edition.expects[what as keyof Edition['expects']];
        if (count === expected) continue;
        yield {
          rule: 'edition/contents',
          variant: 'count',
          at: below(edition.at, 'expects', what),
          params: { edition: edition.id, what, count, expected },
        };
      }
      for (const listed of edition.draft ? [] : edition.listed.values()) {
        if (!subject.catalogue.items.has(listed.id)) {
          yield {
            rule: 'edition/contents',
            variant: 'no-file',
            at: listed.at,
            item: listed.id,
            params: { edition: edition.id, id: listed.id },
          };
        }
      }
    }
  },
};

/** Fields, categories and items as the contents have them. */
export function counts(edition: Edition): Edition['expects'] {
  return {
    fields: edition.fields.length,
    categories: edition.fields.reduce((sum, field) => sum + field.categories.length, 0),
    items: edition.listed.size,
  };
}
