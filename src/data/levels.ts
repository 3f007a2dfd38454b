import type { Period } from '../judge/judge.ts';
import { type Kind, kindsInForce } from '../judge/kinds-in-force.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import { covers } from '../model/day.ts';
import type { Verdict } from '../model/finding.ts';
import { exceptionAboveOf } from '../render/exception-above.ts';
import type { PageInput } from '../render/input.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelFact, unitOf } from '../rules/facts.ts';
import { recordOf } from '../survey/record.ts';
import { releaseOf } from '../survey/release.ts';
import { cited } from './cited.ts';
import type { LevelRow, Reason } from './level-row.ts';

type Row = LevelRow;

/** The items an area has on the day: those of the edition in force, and the own items of the areas of its chain. */
export function itemsOf({ resolver, area, asOf }: PageInput): readonly LocalItem[] {
  const edition = resolver.editionOn(asOf);
  const own = [...resolver.itemIds(area)].filter((id) => !resolver.catalogue.items.has(id)).sort();
  return [...(edition?.listed.keys() ?? []), ...own].flatMap((id) => {
    const item = resolver.itemAt(area, id, edition);
    return item && (item.national.from ?? '') <= asOf ? [item] : [];
  });
}

/** Every level of an area on the day, item by item. */
export function levelRows(input: PageInput): readonly LevelRow[] {
  return itemsOf(input).flatMap((item) => [...item.measures.values()].flatMap((measure) => rowsOf(input, measure)));
}

/** The levels of one measure: one row a cell. */
export function rowsOf(input: PageInput, measure: Measure): readonly LevelRow[] {
  const { evaluator, area, asOf } = input;
  const kinds = kindsInForce(evaluator, { area, measure, day: asOf });
  const rows = kinds.flatMap((kind) => rowOf(input, measure, kind));
  return rows.length > 0 ? rows : [emptyRow(input, measure)];
}

function rowOf(input: PageInput, measure: Measure, { cell, dimension, isRest }: Kind): Row[] {
  const { evaluator, area, asOf, catalogue, resolver } = input;
  const asked = { area, item: measure.item, key: measure.key, cell, day: asOf };
  const chosen = evaluator.chosen(asked, dimension);
  if (!chosen) return [];
  const { setting, placed } = chosen;
  const level = evaluator.level(placed, asked);
  const overlay = resolver.overlaysOf(setting.by).find((one) => one.id === setting.overlay) ?? null;
  const known = isOvertaken(input, measure, cell) ? OVERTAKEN : level;
  return [
    {
      ...blank(input, measure),
      cell,
      dimension,
      rest: isRest,
      value: levelFact(known),
      unit: unitOf(level, measure.unit),
      holds: known.is === 'unknown' ? 'not-established' : isFirm(input, measure, setting) ? 'exact' : 'floor',
      reason: known === OVERTAKEN ? 'overtaken' : known.is === 'unknown' ? known.why : null,
      note: known.is === 'unknown' && known.why === 'recorded' ? known.detail : null,
      from: placed.entry.from,
      precision: placed.entry.precision,
      by: setting.by,
      verdict: verdictOf(input, measure, cell, setting, placed),
      excepted: isExcepted(input, measure, cell),
      exceptedAbove: exceptedAbove(input, measure, cell, setting),
      ...cited(catalogue, placed.entry, overlay),
      checked: placed.entry.checked,
    },
  ];
}

const OVERTAKEN: Level = { is: 'unknown', why: 'recorded', detail: '' };

/** Nobody has set anything that is in force: left open, announced, known without a date, or simply not on record. */
function emptyRow(input: PageInput, measure: Measure): Row {
  const reason: Reason = measure.decide
    ? 'left-open'
    : measure.series.some((entry) => entry.from === null)
      ? 'undated'
      : measure.series.some((entry) => (entry.from ?? '') > input.asOf)
        ? 'announced'
        : 'nothing-recorded';
  return { ...blank(input, measure), holds: measure.decide ? 'open' : 'not-established', reason };
}

function blank(input: PageInput, { item, key, unit }: Measure): Row {
  return {
    area: input.area,
    item,
    key,
    cell: null,
    dimension: null,
    rest: false,
    value: null,
    unit,
    holds: 'open',
    reason: null,
    note: null,
    from: null,
    precision: null,
    by: null,
    verdict: null,
    excepted: false,
    notApplicable: releaseOf(recordOf(input.resolver, input.area, input.asOf), item) !== null,
    exceptedAbove: null,
    source: null,
    document: null,
    checked: null,
  };
}

/** Whether nothing in force here can be missing from the record: only then is a level that comes from above exact. */
function isFirm(input: PageInput, measure: Measure, setting: Setting): boolean {
  const { area, resolver, asOf, chain } = input;
  if (area === NATION || setting.by === area || measure.strength === 'fixed') return true;
  return recordOf(resolver, area, asOf).scope === 'complete' && chain.every(({ supplied }) => supplied === 'complete');
}

function verdictOf(
  input: PageInput,
  measure: Measure,
  cell: string | null,
  setting: Setting,
  placed: Placed,
): Verdict | null {
  if (input.area === NATION) return null;
  if (setting.by !== input.area) return 'inherits';
  const periods = input.judgements
    .filter(({ item, key }) => item === measure.item && key === measure.key)
    .flatMap((one) => one.periods)
    .filter((period) => covers(period, input.asOf) && period.own.quantity === placed.quantity);
  const facing = periods.filter((period) => period.cell === cell);
  return gravest(facing.length > 0 ? facing : periods);
}

/** The gravest first: a level that is better for some and worse for others is not better. */
const GRAVEST: readonly Verdict[] = [
  'weaker',
  'narrower',
  'mixed',
  'incomparable',
  'unread',
  'equal',
  'specified',
  'added',
  'wider',
  'stronger',
  'inherits',
];

function gravest(periods: readonly Period[]): Verdict | null {
  return GRAVEST.find((verdict) => periods.some((period) => period.verdict === verdict)) ?? null;
}

function isOvertaken(input: PageInput, measure: Measure, cell: string | null): boolean {
  return found(input, 'excerpt/overtaken', measure, cell).length > 0;
}

function isExcepted(input: PageInput, measure: Measure, cell: string | null): boolean {
  return found(input, 'floor/below', measure, cell).some(({ status }) => status === 'excepted');
}

/** As the row of a bulletin says it: only where the area is silent, and where the floor is not the same for all. */
function exceptedAbove(input: PageInput, measure: Measure, cell: string | null, { by }: Setting): string | null {
  if (by === input.area || measure.strength === 'fixed') return null;
  return exceptionAboveOf(input, measure.item, measure.key, cell)?.area ?? null;
}

function found(input: PageInput, rule: string, measure: Measure, cell: string | null) {
  return input.findings.filter(
    (one) =>
      one.rule === rule &&
      one.area === input.area &&
      one.item === measure.item &&
      one.key === measure.key &&
      (one.cell ?? null) === cell,
  );
}
