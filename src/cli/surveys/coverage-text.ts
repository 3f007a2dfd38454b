import type { Day } from '../../model/day.ts';
import { STATES, type State } from '../../model/state.ts';
import { ratioWords } from '../../render/ratio-words.ts';
import { selectionWords } from '../../say/selection-words.ts';
import { titleOf } from '../../say/title-of.ts';
import type { Wording } from '../../say/wording.ts';
import type { Coverage, CoveredArea, CoveredItem } from '../../survey/coverage.ts';
import { grid } from '../grid.ts';

interface Setting {
  readonly wording: Wording;
  readonly asOf: Day;
  /** Width of the terminal in cells. */
  readonly width: number;
}

/** One narrow sign for each state: a row of them must line up on every terminal. */
const SIGNS: Readonly<Record<State, string>> = {
  absent: 'x',
  weaker: '<',
  differs: '#',
  incomparable: '?',
  unset: '!',
  excepted: 'e',
  'not-established': '~',
  unread: 't',
  stronger: '>',
  added: '+',
  specified: 's',
  equal: '=',
  inherits: '.',
  'not-seen': '-',
  'not-applicable': 'n',
  none: ' ',
};

const NAMES = 34;
const COLUMN = 3;

/** The table for a terminal: items down, areas across by number; then what the numbers and signs are, and the counts. */
export function coverageText(facts: Coverage, { wording, asOf, width }: Setting): string {
  const across = Math.max(1, Math.floor((width - NAMES - 2) / COLUMN));
  const blocks: string[] = [];
  for (let from = 0; from < facts.areas.length; from += across)
    blocks.push(block(facts, wording, from, Math.min(from + across, facts.areas.length)));
  const present = STATES.filter((state) => facts.areas.some(({ counts }) => (counts.get(state) ?? 0) > 0));
  return `${[
    head(facts, wording, asOf),
    ...blocks,
    present
      .filter((state) => state !== 'none')
      .map((state) => `  ${SIGNS[state]}  ${wording.text(`state.${state}`)}: ${wording.text(`state.${state}.means`)}`)
      .join('\n'),
    summary(facts, wording, present),
    ...textsBeside(facts, wording),
    wording.text('coverage.ratio.means'),
  ].join('\n\n')}\n`;
}

function head({ edition, selection }: Coverage, wording: Wording, asOf: Day): string {
  const title = wording.text('coverage.title', {
    edition: edition ? wording.of(edition.title) : wording.text('not-established'),
    day: asOf,
  });
  return selection ? `${title}\n${selectionWords(selection, wording)}` : title;
}

function block({ items, areas }: Coverage, wording: Wording, from: number, to: number): string {
  const shown = areas.slice(from, to);
  const numbers = shown.map((_area, index) => String(from + index + 1));
  const rows = items.map((item, row) => [
    label(item, wording),
    ...shown.map((area) => SIGNS[area.items[row]?.state ?? 'none']),
  ]);
  return grid([wording.text('coverage.item'), ...numbers], rows, { first: NAMES });
}

function label(item: CoveredItem, wording: Wording): string {
  const { number } = item;
  return `${number === null ? '   ' : String(number).padStart(3)} ${titleOf(item, wording)}`;
}

/** Area by area: how much is met, and how many items stand in which state. */
function summary({ areas }: Coverage, wording: Wording, present: readonly State[]): string {
  const columns = present.filter((state) => state !== 'none');
  const rows = areas.map((area, index) => [
    index + 1,
    area.record.area,
    nameOf(area, wording),
    wording.text(`record.${area.record.scope}`),
    ratioWords(area.ratio, wording),
    ...columns.map((state) => area.counts.get(state) || ''),
  ]);
  const names = wording.texts([
    'coverage.number',
    'coverage.code',
    'coverage.area',
    'coverage.record',
    'coverage.ratio',
  ]);
  return grid([...names, ...columns.map((state) => SIGNS[state])], rows, { left: 4 });
}

function nameOf({ record }: CoveredArea, wording: Wording): string {
  const notes = (['draft', 'demonstration'] as const).filter((note) => record[note]);
  const said = notes.map((note) => wording.text(`record.${note}`)).join(wording.text('list'));
  return said === ''
    ? wording.area(record.area)
    : wording.text('coverage.noted', { area: wording.area(record.area), notes: said });
}

/** Levels that are text alone in items that count by their others: the signs say nothing of them. */
function textsBeside({ areas }: Coverage, wording: Wording): readonly string[] {
  const said = areas
    .filter(({ texts }) => texts > 0)
    .map(({ record, texts }) => wording.text('coverage.texts.of', { area: wording.area(record.area), count: texts }));
  return said.length === 0 ? [] : [wording.text('coverage.texts', { areas: said.join(wording.text('list')) })];
}
