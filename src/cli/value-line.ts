import type { Standing, ValueChange } from '../changes/between-states.ts';
import { NATION } from '../model/catalogue.ts';
import { levelFact, unitOf } from '../rules/facts.ts';
import type { Wording } from '../say/wording.ts';
import { since } from './since.ts';

/** One value that is another on the other side: both, how the second stands to the first, from when and by whom. */
export function valueLine(
  wording: Wording,
  change: ValueChange,
  says: 'direction' | 'diff.beside' = 'direction',
): string {
  const figure = (standing: Standing | null) =>
    standing
      ? wording.value(levelFact(standing.level), unitOf(standing.level, change.measure.unit))
      : wording.text('show.nothing');
  const cell = change.cell === null ? '' : ` ${wording.cell(change.cell, change.dimension)}`;
  const entry = change.moved ? { from: change.moved, precision: 'day' as const } : change.after?.placed.entry;
  const when = entry ? since(wording, entry) : '';
  const by = change.after && change.after.by !== NATION ? wording.area(change.after.by) : '';
  // Of two areas one may have nothing: that is said.
  const isSaid = says === 'direction' || (change.before !== null && change.after !== null);
  const parts = [isSaid ? wording.text(`${says}.${change.direction}`) : '', when, by]
    .filter(Boolean)
    .join(wording.lang === 'zh' ? '，' : ', ');
  const told = parts === '' ? '' : ` (${parts})`;
  return `${wording.of(change.measure.name)}${cell}: ${figure(change.before)} → ${figure(change.after)}${told}`;
}
