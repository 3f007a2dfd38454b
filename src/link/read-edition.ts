import type { Edition, Listed, RevisionKind } from '../model/catalogue.ts';
import { below, type Pointer } from '../model/source.ts';
import type { Records } from '../schema/kinds.ts';
import { type Notes, text, textOrNull } from './reader.ts';

/** A written edition as a noun; numbers (第几项) are positions in its contents. */
export function readEdition(raw: Records['edition'], at: Pointer, notes: Notes): Edition {
  const listed = new Map<string, Listed>();
  raw.contents.forEach((field, f) => {
    field.categories.forEach((category, c) => {
      category.items.forEach((item, i) => {
        const place = below(at, 'contents', f, 'categories', c, 'items', i);
        const [id, name] = typeof item === 'string' ? [item, null] : [item.id, textOrNull(item.name)];
        const first = listed.get(id);
        if (first) notes.twice('item', id, place, first.at);
        else
          listed.set(id, { id, name, number: listed.size + 1, field: field.field, category: category.id, at: place });
      });
    });
  });
  return {
    id: raw.id,
    title: text(raw.title),
    document: raw.document ?? null,
    source: raw.source,
    checked: raw.checked ?? null,
    issuers: textOrNull(raw.issuers),
    issued: notes.day(raw.issued, at, 'issued') ?? raw.issued,
    published: notes.day(raw.published, at, 'published'),
    effective: notes.day(raw.effective, at, 'effective') ?? raw.effective,
    supersedes: raw.supersedes ?? null,
    localDeadline: raw['local-deadline'],
    review: raw.review,
    draft: raw.draft ?? false,
    expects: raw.expects,
    contentsChecked: raw['contents-checked'],
    contentsNote: textOrNull(raw['contents-note']),
    changes: raw.changes
      ? {
          source: raw.changes.source,
          counts: new Map(Object.entries(raw.changes.counts) as [RevisionKind, number][]),
          note: raw.changes.note ?? null,
        }
      : null,
    fields: raw.contents.map((field) => ({
      id: field.field,
      categories: field.categories.map((category) => ({ id: category.id, name: textOrNull(category.name) })),
    })),
    listed,
    at,
  };
}
