import type { RawOverlay } from '../naive/world.ts';
import type { Change } from './mutant.ts';

/** Every entry of a table of contents of an overlay's own dropped, and every part of an entry that has several. */
export function* droppedContents({ contents }: RawOverlay): Generator<Change> {
  for (const [f, { categories }] of (contents ?? []).entries()) {
    for (const [c, { items }] of categories.entries()) {
      for (const [i, entry] of items.entries()) {
        const path = ['contents', f, 'categories', c, 'items', i];
        yield dropped(path, typeof entry === 'string' ? entry : entry.id);
        const parts = typeof entry === 'string' || entry.parts.length < 2 ? [] : entry.parts;
        for (const [p, part] of parts.entries()) yield dropped([...path, 'parts', p], part);
      }
    }
  }
}

function dropped(path: Change['path'], before: string): Change {
  return { change: 'content', path, before, after: null, write: [{ path, value: undefined }] };
}
