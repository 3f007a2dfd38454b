import Fraction from 'fraction.js';
import { byPeriod, periodOf, withoutPeriod } from '../measures/period.ts';
import { conversion } from '../measures/units.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Relative, Unit } from '../model/value.ts';
import { compareLevels, levelInUnit } from './compare.ts';
import { ranged, summed } from './composed.ts';
import { type Level, type Placed, type Setting, type Unknown, unknown } from './levels.ts';
import type { Resolver } from './resolver.ts';
import { valuesOn } from './setting.ts';
import { Steps } from './steps.ts';

/** Where and when a value is asked for. */
export interface Asked {
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  /** The dimension the cell is of, where that is known: two may call different cells by one name. */
  readonly dimension?: string | null;
  readonly day: Day;
}

/** A figure. */
interface Exact {
  readonly value: Fraction;
  readonly unit: Unit;
}

/** A numerator or denominator from here on is of no use to anybody; one that is written has 27 digits at most. */
const TOO_LONG = 10n ** 100n;

/** Works out values: relative ones for the area and the day asked about. */
export class Evaluator {
  /** Whose values these are. */
  readonly resolver: Resolver;
  readonly #steps = new Steps();

  constructor(resolver: Resolver) {
    this.resolver = resolver;
  }

  /** A value as a level for an area on a day. */
  level(placed: Value, asked: Asked): Level {
    const { flat, unit } = placed.quantity;
    switch (flat.form) {
      case 'scalar':
        return { is: 'exact', value: flat.value, unit };
      case 'sum':
        if (flat.total) return { is: 'exact', value: flat.total, unit };
        return summed(flat, unit, (one) => this.#relative(one, unit, placed.by, ofItsCell(placed, asked)));
      case 'bounds': {
        const { ge = null, le = null } = flat;
        if ((ge === null || ge instanceof Fraction) && (le === null || le instanceof Fraction))
          return { is: 'bounds', ge, le, unit };
        return ranged(flat, unit, (one) => this.#relative(one, unit, placed.by, ofItsCell(placed, asked)));
      }
      case 'text':
        return { is: 'text', text: flat.text };
      case 'unknown':
        return unknown('recorded', flat.why);
      case 'relative':
        return this.#relative(flat, unit, placed.by, ofItsCell(placed, asked));
    }
  }

  #relative(flat: Relative, unit: Unit, setter: string, asked: Asked): Level {
    return flat.stated ? { is: 'exact', value: flat.stated, unit } : this.computed(flat, unit, setter, asked);
  }

  /** What is in force for an area: its own value, else the best of the binding ones above. */
  inForce(asked: Asked): Level {
    const chosen = this.chosen(asked, asked.dimension ?? null);
    return chosen ? this.level(chosen.placed, asked) : this.#unset(asked);
  }

  /** A level that nobody has set, or only cell by cell. */
  #unset({ area, item, key, day }: Asked): Level {
    const own = this.resolver.own(area, item, key, day);
    const all = own ? [own, ...this.resolver.above(area, item, key, day)] : this.resolver.above(area, item, key, day);
    if (all.length === 0 && this.#isLeftBelow(area, item, key, day)) return unknown('below', `${item}#${key}`);
    const split = all.find(({ dimension }) => dimension !== null);
    return this.#ofNoCell(`${item}#${key}`, split?.dimension ?? null, split?.cells ?? NO_CELLS, area);
  }

  /** Whether a level is for those below an area to set: each of them has its own. What they need not set nobody may have. */
  #isLeftBelow(area: string, item: string, key: string, day: Day): boolean {
    const measure = area === NATION ? null : this.resolver.measureAt(area, item, key, day);
    return measure?.decide?.optional === false && this.resolver.duty(area, measure, day).owner === null;
  }

  /** Of a base that is broken down the cell is not known; over areas it is the class of the area, which a province has none of. */
  #ofNoCell(of: string, id: string | null, cells: ReadonlyMap<string, Placed>, area: string): Unknown {
    const dimension = id === null ? undefined : this.resolver.catalogue.vocabulary.dimensions.get(id);
    if (cells.size === 0) return unknown('base', of);
    if (dimension?.over !== 'areas') return unknown('cell', of, [...cells.keys()]);
    return this.resolver.tree.classOf(area, dimension) === null
      ? unknown('class', of, withFigures(cells))
      : unknown('base', of);
  }

  /**
   * The setting and cell that count for an area: its own latest, else the strongest binding one that can be told.
   * `dimension` is the one the cell is of: two may call different cells by one name.
   */
  chosen(asked: Asked, dimension: string | null = null): { readonly setting: Setting; readonly placed: Placed } | null {
    const own = this.resolver.own(asked.area, asked.item, asked.key, asked.day);
    const mine = own ? this.cellOf(own, asked, dimension) : null;
    if (own && mine) return { setting: own, placed: mine };
    return this.#strongest(asked, dimension);
  }

  #strongest(
    asked: Asked,
    dimension: string | null = null,
  ): { readonly setting: Setting; readonly placed: Placed } | null {
    const measure = this.resolver.measureAt(asked.area, asked.item, asked.key, asked.day);
    let best: { setting: Setting; placed: Placed } | null = null;
    for (const setting of this.resolver.above(asked.area, asked.item, asked.key, asked.day)) {
      const placed = this.cellOf(setting, asked, dimension);
      if (!placed) continue;
      if (!best || (measure && this.#beats(measure, placed, best.placed, asked))) best = { setting, placed };
    }
    return best;
  }

  #beats(measure: Measure, a: Placed, b: Placed, asked: Asked): boolean {
    const units = this.resolver.catalogue.vocabulary.units;
    const { comparison } = compareLevels(measure, this.level(a, asked), this.level(b, asked), units);
    // What cannot be ordered goes to the nearer authority: it is what people are told here.
    return comparison !== 'worse' && comparison !== 'equal';
  }

  /** The value of a setting for a cell: over areas the class of the area decides, else the cell itself, else the flat value. */
  cellOf(setting: Setting, asked: Pick<Asked, 'area' | 'cell'>, of: string | null = null): Placed | null {
    if (setting.dimension === null) return setting.flat;
    const dimension = this.resolver.dimensionOf(setting);
    if (dimension?.over === 'areas') {
      const isOwn = setting.by === asked.area && (of === null || of === setting.dimension);
      const own = isOwn && asked.cell !== null && dimension.cells.has(asked.cell) ? asked.cell : null;
      const cell = own ?? this.resolver.tree.classOf(asked.area, dimension);
      return (cell !== null ? setting.cells.get(cell) : undefined) ?? setting.flat;
    }
    const named = asked.cell !== null && (of === null || of === setting.dimension);
    return (named ? setting.cells.get(asked.cell) : undefined) ?? setting.flat;
  }

  /** A relative value worked out from its base, whatever the document prints; "above" is seen from whoever set it. */
  computed(flat: Relative, unit: Unit, setter: string, asked: Asked): Level {
    const cell = flat.cell ?? asked.cell;
    // A cell that is named beside the base is one of the base.
    const dimension = flat.cell === undefined ? asked.dimension : undefined;
    const key = `${setter}|${asked.area}|${asked.item}#${asked.key}|${cell ?? ''}|${dimension ?? ''}|${asked.day}`;
    const known = this.#steps.known(flat, key);
    if (known) return known;
    const step = this.#steps.begin(flat, key);
    return this.#steps.end(step, this.#worked(flat, unit, setter, { ...asked, cell, dimension: dimension ?? null }));
  }

  #worked(flat: Relative, unit: Unit, setter: string, asked: Asked): Level {
    const { units } = this.resolver.catalogue.vocabulary;
    const counted = this.#countedIn(flat, setter, asked);
    if (counted !== null && this.#isApart(flat, unit, counted, asked))
      return { ...unknown('period', flat.of), counted, relative: flat };
    const base = this.#base(flat, setter, asked);
    const name = this.#baseName(flat, unit, setter, asked, asked.cell);
    if (base.is !== 'exact' || !(base.value instanceof Fraction)) return unestablished(flat, base, name);
    // However an area writes a base (by the year, in 万元), what is measured by it comes to the same.
    const own = counted === null ? base : levelInUnit(base, counted, units);
    return short(levelInUnit(this.#derive(flat, unit, own as Exact, name), unit, units), flat.of);
  }

  /** The unit a base is counted in: that of its measure, or that of the parameter; null where there is none. */
  #countedIn(flat: Relative, setter: string, asked: Asked): Unit | null {
    if (flat.of.startsWith('area.'))
      return this.resolver.catalogue.vocabulary.parameters.get(flat.of.slice(5))?.unit ?? null;
    if (flat.of === 'above') return this.#unitOf(asked.area, asked.item, asked.key, asked.day);
    const [item = '', key = ''] = flat.of.split('#');
    return this.#unitOf(this.#where(flat.at, setter, asked.area), item, key, asked.day);
  }

  #unitOf(area: string, item: string, key: string, day: Day): Unit | null {
    return this.resolver.measureAt(area, item, key, day)?.unit || null;
  }

  /**
   * Ten times what is counted by the month, of what is counted by the year, may be meant once a year or every month.
   * Nobody has to guess where the value, or its measure, is counted by the period of the base. Months of anything are no
   * monthly amount.
   */
  #isApart(flat: Relative, unit: Unit, base: Unit, asked: Asked): boolean {
    if (flat.kind === 'plus') return false;
    const period = periodOf(unit);
    if (flat.kind === 'months') return period === 'month';
    const other = periodOf(base);
    if (period === null || other === null || period === other) return false;
    return periodOf(this.#unitOf(asked.area, asked.item, asked.key, asked.day) ?? '') !== other;
  }

  #base(flat: Relative, setter: string, asked: Asked): Level {
    if (flat.of === 'above') {
      const there = { ...asked, area: setter };
      const chosen = this.#strongest(there, there.dimension ?? null);
      return chosen ? this.level(chosen.placed, there) : unknown('base', 'above');
    }
    if (flat.of.startsWith('area.')) return this.#parameter(flat.of.slice(5), asked);
    const [item = '', key = ''] = flat.of.split('#');
    const area = this.#where(flat.at, setter, asked.area);
    const level = this.inForce({ ...asked, area, item, key });
    // A least that is asked of those below is not yet the level that any of them sets.
    return level.is === 'bounds' && this.#isLeftBelow(area, item, key, asked.day) ? unknown('below', flat.of) : level;
  }

  #where(at: string, setter: string, area: string): string {
    if (at === 'here') return area;
    if (at === 'above') return this.resolver.tree.ancestors(setter).at(-1)?.code ?? NATION;
    return at;
  }

  /** A parameter of the area, else of those it came from, else of the nearest area above that has one. */
  #parameter(id: string, asked: Asked): Level {
    for (const { code } of this.resolver.tree.chain(asked.area).toReversed()) {
      const own = this.#parameterOf(code, id, asked);
      const found = own
        ? [own]
        : this.resolver.tree.predecessors(code, asked.day).flatMap((one) => this.#parameterOf(one, id, asked) ?? []);
      const [first] = found;
      if (!first) continue;
      // Where those it came from do not agree, the area has yet to say what counts.
      return found.every((one) => sameFigure(one, first)) ? first : unknown('base', `area.${id}`);
    }
    return unknown('base', `area.${id}`);
  }

  #parameterOf(code: string, id: string, asked: Asked): Level | null {
    const series = this.resolver.catalogue.parameters.get(`${code}.${id}`)?.series ?? [];
    const values = valuesOn(series, code, asked.day);
    if (!values) return null;
    const isNamed = asked.cell !== null && (!asked.dimension || asked.dimension === values.dimension);
    const placed =
      (isNamed ? values.cells.get(asked.cell) : undefined) ?? this.#ofClass(values, asked.area) ?? values.flat;
    if (!placed) return this.#ofNoCell(`area.${id}`, values.dimension, values.cells, asked.area);
    // A parameter that is itself a share of something is no value of the measure that rests on it.
    return this.level(placed, placed.quantity.flat.form === 'relative' ? { ...asked, item: 'area', key: id } : asked);
  }

  /** The cell of the class of an area, where a parameter is broken down over areas. */
  #ofClass({ dimension: id, cells }: Pick<Setting, 'dimension' | 'cells'>, area: string): Placed | undefined {
    const dimension = id === null ? undefined : this.resolver.catalogue.vocabulary.dimensions.get(id);
    const cell = dimension?.over === 'areas' ? this.resolver.tree.classOf(area, dimension) : null;
    return cell === null ? undefined : cells.get(cell);
  }

  #derive(flat: Relative, unit: Unit, { value: base, unit: baseUnit }: Exact, name: string): Level {
    const units = this.resolver.catalogue.vocabulary.units;
    if (flat.kind === 'plus') {
      const factor = conversion(units, unit, baseUnit);
      return factor ? { is: 'exact', value: base.add(flat.by.mul(factor)), unit: baseUnit } : unknown('unit', baseUnit);
    }
    if (flat.kind === 'months') return this.#months(flat, unit, base, baseUnit);
    const value = base.mul(flat.by);
    // Against a parameter the denominator is the measure's own: half the minimum wage for each pupil.
    const converts = unit === '' || conversion(units, baseUnit, unit) !== null;
    if (!converts && !flat.of.startsWith('area.')) return unknown('unit', baseUnit);
    const own = converts ? baseUnit : unit;
    return { is: 'exact', value, unit: own, share: { by: flat.by, base: name } };
  }

  /** Six months of a monthly amount is an amount: the month leaves the unit, and the period is that of the value. */
  #months(flat: Relative, unit: Unit, base: Fraction, baseUnit: Unit): Level {
    const monthly = byPeriod(baseUnit, 'month');
    const factor = conversion(this.resolver.catalogue.vocabulary.units, baseUnit, monthly);
    if (!factor || periodOf(baseUnit) === null) return unknown('unit', baseUnit);
    const value = base.mul(factor).mul(flat.by);
    const [counted = '', ...below] = withoutPeriod(monthly).split('/');
    if (unit === '') return { is: 'exact', value, unit: [counted, ...below].join('/') };
    const [, ...own] = unit.split('/');
    const period = periodOf(unit);
    const denominators = flat.of.startsWith('area.') ? own : period === null ? below : [...below, period];
    return { is: 'exact', value, unit: [counted, ...denominators].join('/') };
  }

  /** Which base it is. Of a parameter by the measure's own denominator: a wage for each pupil is not one for each household. */
  #baseName(flat: Relative, unit: Unit, setter: string, asked: Asked, cell: string | null): string {
    if (flat.of.startsWith('area.')) {
      const [, ...below] = unit.split('/');
      return `${flat.of}@${this.#where(flat.at, setter, asked.area)}/${cell ?? ''}/${below.sort().join('/')}`;
    }
    return `${flat.of}@${flat.of === 'above' ? setter : this.#where(flat.at, setter, asked.area)}/${cell ?? ''}`;
  }
}

const NO_CELLS: ReadonlyMap<string, Placed> = new Map();

/** Of these nobody can take a share. */
const NO_FIGURE: ReadonlySet<string> = new Set(['unknown', 'text', 'bounds']);

/** The cells that have a figure, or something that comes to one. */
function withFigures(cells: ReadonlyMap<string, Placed>): readonly string[] {
  return [...cells].flatMap(([cell, { quantity }]) => (NO_FIGURE.has(quantity.flat.form) ? [] : [cell]));
}

/** A value; its entry tells the dimension of the cell it is written in. */
type Value = Pick<Placed, 'quantity' | 'by'> & Partial<Pick<Placed, 'entry'>>;

/** What is asked of a value that stands in the very cell asked for: of its bases only cells of that dimension are meant. */
export function ofItsCell({ quantity, entry }: Value, asked: Asked): Asked {
  if (asked.cell === null || !entry || entry.cells.get(asked.cell) !== quantity) return asked;
  return { ...asked, dimension: entry.by };
}

/**
 * A base that is not known: a share of it still is a share of it, unless it only refers to itself. That the base is
 * recorded as not known does not make the value so: it was set, and cannot be told.
 */
function unestablished(flat: Relative, base: Level, name: string): Unknown {
  // That a base cannot be worked out for its own units is told where it is written.
  const known = base.is === 'unknown' && base.why !== 'recorded' && base.why !== 'unit' && base.why !== 'period';
  // Whatever share the base itself is of something else, a sum or some months of it no longer is.
  const reason = known
    ? unknown(base.why, base.detail, base.cells)
    : unknown(base.is === 'bounds' ? 'bounds' : 'base', flat.of);
  const isShare = flat.kind === 'ratio' && !(known && (base.why === 'cycle' || base.why === 'deep'));
  return isShare ? { ...reason, share: { by: flat.by, base: name } } : reason;
}

/** A figure of too many digits is as good as none; a share of its base it still is. */
function short(level: Level, of: string): Level {
  if (level.is !== 'exact' || !(level.value instanceof Fraction)) return level;
  if (level.value.n < TOO_LONG && level.value.d < TOO_LONG) return level;
  return level.share ? { ...unknown('long', of), share: level.share } : unknown('long', of);
}

function sameFigure(a: Level, b: Level): boolean {
  if (a === b) return true;
  if (a.is !== 'exact' || b.is !== 'exact' || a.unit !== b.unit) return false;
  return a.value instanceof Fraction && b.value instanceof Fraction && a.value.equals(b.value);
}
