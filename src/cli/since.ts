import type { DatedValue } from '../model/value.ts';
import type { Wording } from '../say/wording.ts';

/** When a value began, as exactly as it is known. */
export function since(wording: Wording, entry: Pick<DatedValue, 'from' | 'precision'>): string {
  if (entry.from === null) return '';
  const { from, precision } = entry;
  if (precision === 'at-latest') return wording.text('show.at-latest', { from });
  if (precision === 'month') return wording.text('show.month', { from: from.slice(0, 7) });
  if (precision === 'year') return wording.text('show.year', { from: from.slice(0, 4) });
  return wording.text('show.since', { from });
}
