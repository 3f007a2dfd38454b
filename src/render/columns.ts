import Fraction from 'fraction.js';
import { conversion } from '../measures/units.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import { relativesIn } from '../model/value.ts';
import type { Level, Placed, Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { capital } from '../say/capital.ts';
import type { LineView, RefView } from './bulletin-view.ts';
import { sayPlacedSince } from './days.ts';
import { valueWords, writtenWords } from './level-words.ts';
import { amountOf } from './line.ts';
import { measureView } from './lines.ts';
import type { Scene } from './scene.ts';
import { traceValue } from './trace.ts';

/** One value of a measure beside what the nation and every area above have set. */
export interface ComparedView {
  readonly name: string;
  readonly note: string;
  readonly cell: string;
  /** The nation first, then the areas above, from the top down. */
  readonly above: readonly LevelView[];
  readonly here: LineView;
  /** The same figures as bars, where they are figures of one unit; else empty. */
  readonly bars: readonly BarView[];
}

/** What one level has set itself. */
export interface LevelView {
  readonly area: string;
  /** What stands there where it has set nothing itself; else empty. */
  readonly none: string;
  readonly value: string;
  /** Since when, and that it is from memory where no page was seen. */
  readonly since: string;
  readonly refs: readonly RefView[];
  readonly trace: string;
  readonly amount: string;
  readonly unit: string;
}

export interface BarView {
  readonly area: string;
  readonly value: string;
  /** Of the longest bar, from 0 to 100. */
  readonly length: string;
  readonly here: boolean;
}

/** The areas a page compares, the nation first and the area itself left out. */
export function columnsOf(scene: Scene): readonly string[] {
  return [NATION, ...scene.chainUp().toReversed().slice(0, -1)];
}

/** A measure line by line, each beside the levels above. */
export function comparedViews(scene: Scene, item: LocalItem, measure: Measure): readonly ComparedView[] {
  const { name, note, lines } = measureView(scene, item, measure);
  const columns = columnsOf(scene).map((area) => ({ area, setting: settingOf(scene, item, measure, area) }));
  return lines.map((here): ComparedView => {
    const above = columns.map(({ area, setting }) => levelView(scene, measure, area, setting, here));
    return { name, note, cell: here.cell, above, here, bars: bars(scene, above, here) };
  });
}

/** What one level has set itself on the day. */
function settingOf(scene: Scene, item: LocalItem, measure: Measure, area: string): Setting | null {
  const { resolver, asOf } = scene.input;
  if (area !== NATION) return resolver.own(area, item.id, measure.key, asOf);
  const national = item.owner === NATION && !item.addedBy.has(measure.key);
  return national ? resolver.national(measure, NATION, asOf) : null;
}

const NOTHING_SET: LevelView = { area: '', none: '', value: '', since: '', refs: [], trace: '', amount: '', unit: '' };

function levelView(
  scene: Scene,
  measure: Measure,
  area: string,
  setting: Setting | null,
  here: Pick<LineView, 'cellId' | 'dimensionId'>,
): LevelView {
  const cell = here.cellId || null;
  // It labels a column, or a line of a card.
  const name = capital(scene.wording.area(area), scene.input.lang);
  const asked = { area: scene.input.area, item: measure.item, key: measure.key, cell, day: scene.input.asOf };
  const placed = setting && scene.input.evaluator.cellOf(setting, asked, here.dimensionId || null);
  if (!setting || !placed) {
    const left = area === NATION && measure.strength === 'decide';
    // Whoever tells other kinds apart has set something, though nothing that could stand beside this.
    const isOtherwise = !left && setting !== null && setting.dimension !== (here.dimensionId || null);
    const none = left ? 'mark.open' : isOtherwise ? 'compare.otherwise' : 'compare.none-set';
    return { ...NOTHING_SET, area: name, none: scene.say(none) };
  }
  const level = scene.input.evaluator.level(placed, asked);
  return {
    area: name,
    none: '',
    value: columnWords(scene, measure, placed, level),
    since: scene.list(
      [sayPlacedSince(scene, placed), placed.entry.checked === 'memory' ? scene.say('memory') : ''].filter(Boolean),
      'semicolon',
    ),
    refs: scene.references.cite(placed.entry.source, setting.overlay),
    trace: traceValue(placed.entry, cell),
    ...amountOf(level),
  };
}

/** What an area has set; of a share of a base the rule itself, with what it comes to where the page is of. */
function columnWords(scene: Scene, measure: Measure, { quantity }: Placed, level: Level): string {
  const value = valueWords(scene, measure, level, quantity);
  if (relativesIn(quantity.flat).length === 0 || level.is === 'unknown') return value;
  return scene.say('compare.worked-out', { written: writtenWords(scene, measure.item, quantity, level), value });
}

/** Bars need two figures that differ: one alone says nothing, and equal ones are told in words. */
function bars(scene: Scene, above: readonly LevelView[], here: LineView): readonly BarView[] {
  const own = { ...here, area: scene.wording.area(scene.input.area), here: here.own };
  const known = [...above.map((one) => ({ ...one, here: false })), ...(here.own ? [own] : [])].flatMap((one) => {
    const amount = inUnit(scene, one, here.unit);
    return amount ? [{ ...one, amount }] : [];
  });
  const longest = known.reduce((most, { amount }) => (amount.compare(most) > 0 ? amount : most), new Fraction(0));
  const differ = known.some(({ amount }) => !amount.equals(known[0]?.amount ?? amount));
  if (!differ || longest.equals(0)) return [];
  return known.map(({ area, value, amount, here: mine }) => ({
    area,
    value,
    length: amount.div(longest).mul(100).round(1).toString(),
    here: mine,
  }));
}

function inUnit(scene: Scene, one: Pick<LineView, 'amount' | 'unit'>, unit: string): Fraction | null {
  if (one.amount === '') return null;
  const factor = conversion(scene.input.catalogue.vocabulary.units, one.unit, unit);
  const amount = factor && new Fraction(one.amount).mul(factor);
  return amount && amount.compare(0) >= 0 ? amount : null;
}
