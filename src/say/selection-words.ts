import type { Selection } from '../model/catalogue.ts';
import type { Wording } from './wording.ts';

/** How many items a selection has, and how many are still missing from what was announced. */
export function selectionWords(selection: Selection, wording: Wording): string {
  const { expects, items } = selection;
  return wording.text(expects === null || expects === items.length ? 'stats.selection' : 'stats.selection-gap', {
    title: wording.of(selection.title),
    count: items.length,
    expected: expects,
    gap: (expects ?? 0) - items.length,
  });
}
