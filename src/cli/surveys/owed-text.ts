import type { Wording } from '../../say/wording.ts';
import { BANDS } from '../../survey/age-band.ts';
import type { Blank, Owed, OwedByArea } from '../../survey/owed.ts';
import { type OwedTotal, owedTotals } from '../../survey/owed-totals.ts';
import { grid } from '../grid.ts';
import type { Opened } from '../open.ts';
import { speakerOf } from '../speaker-of.ts';

const BLANKS: readonly Blank[] = ['unset', 'not-seen'];

/** What is owed, for a terminal: by level of government, by age, then area by area. */
export function owedText(areas: readonly OwedByArea[], opened: Opened, top: string | null): string {
  const { wording } = speakerOf(opened);
  const totals = owedTotals(areas);
  const scope = top === null ? wording.text('owed.workspace') : wording.text('owed.from', { area: wording.area(top) });
  return `${[
    wording.text('owed.title', { day: opened.report.asOf, scope }),
    byLevel(totals, wording),
    byAge(totals, wording),
    unset(areas, wording),
    notSeen(areas, wording),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function byLevel(totals: readonly OwedTotal[], wording: Wording): string {
  const head = wording.texts(['owed.level', 'owed.areas', 'owed.slots', 'owed.set', 'owed.unset', 'owed.not-seen']);
  const rows = totals.map(({ level, areas, slots, set, blank }) => [
    wording.text(`level.${level}`),
    areas,
    slots,
    set,
    ...BLANKS.map((one) => blank[one].all),
  ]);
  return grid(head, rows);
}

function byAge(totals: readonly OwedTotal[], wording: Wording): string {
  const rows = totals.flatMap(({ level, blank }) =>
    BLANKS.filter((one) => blank[one].all > 0).map((one) => [
      wording.text(`level.${level}`),
      wording.text(`owed.${one}`),
      ...BANDS.map((band) => blank[one].bands.get(band) || ''),
    ]),
  );
  if (rows.length === 0) return wording.text('owed.nothing');
  const head = [
    wording.text('owed.level'),
    wording.text('owed.age'),
    ...BANDS.map((band) => wording.text(`age.${band}`)),
  ];
  return grid(head, rows, { left: 2 });
}

/** What complete records leave blank, one line each. */
function unset(areas: readonly OwedByArea[], wording: Wording): string {
  const blocks = areas.flatMap(({ record, level, owed }) => {
    const lines = owed.filter((one) => one.blank === 'unset').map((one) => `  ${owedWords(one, wording)}`);
    const title = wording.text('owed.area', {
      area: wording.area(record.area),
      code: record.area,
      level: wording.text(`level.${level}`),
    });
    return lines.length === 0
      ? []
      : [[record.draft ? `${title} (${wording.text('record.draft')})` : title, ...lines].join('\n')];
  });
  return blocks.length === 0 ? '' : [wording.text('owed.unset.title'), ...blocks].join('\n');
}

function owedWords({ item, measure, missing: { cells, dimension }, since, age }: Owed, wording: Wording): string {
  return wording.text('owed.line', {
    name: wording.key(item, measure.key),
    item: wording.item(item),
    address: `${item}#${measure.key}`,
    cells: cells.map((cell) => wording.cell(cell, dimension)).join(wording.text('list')),
    since,
    years: age?.years ?? null,
    months: age?.months ?? null,
    days: age?.days ?? null,
  });
}

/** Areas of which only an excerpt, or nothing, is on record: a count each, nobody is accused. */
function notSeen(areas: readonly OwedByArea[], wording: Wording): string {
  const rows = areas.flatMap(({ record, level, slots, owed }) => {
    const count = owed.filter((one) => one.blank === 'not-seen').length;
    return count === 0
      ? []
      : [
          [
            wording.area(record.area),
            record.area,
            wording.text(`level.${level}`),
            wording.text(`record.${record.scope}`),
            wording.text('owed.of', { count, slots }),
          ],
        ];
  });
  const shown = rows.length > MOST ? rows.slice(0, MOST) : rows;
  if (shown.length === 0) return '';
  const head = wording.texts(['coverage.area', 'coverage.code', 'owed.level', 'coverage.record', 'owed.not-seen']);
  const left = rows.length - shown.length;
  return [
    wording.text('owed.not-seen.title'),
    grid(head, shown, { left: 4 }),
    ...(left > 0 ? [wording.text('owed.left', { count: left })] : []),
  ].join('\n');
}

/** More lines than this are for --format json. */
const MOST = 60;
