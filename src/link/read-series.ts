import Fraction from 'fraction.js';
import type { MeasureType } from '../measures/measure-type.ts';
import type { Day } from '../model/day.ts';
import { below, type Pointer } from '../model/source.ts';
import {
  type Checked,
  type DatedValue,
  type End,
  type Flat,
  FORM_KEYS,
  type Part,
  type Quantity,
  type Relative,
  type Scalar,
  type Sum,
  type Term,
  type Unit,
} from '../model/value.ts';
import { isOnlyWhoSets, saysWhoSets } from '../model/who-sets.ts';
import type {
  RawCell,
  RawEnd,
  RawEntry,
  RawFlat,
  RawPart,
  RawRelative,
  RawSeries,
  RawTerm,
  RawValue,
} from '../schema/define/value.ts';
import { isAfterComma, isEntry } from '../schema/slips.ts';
import { meantBy } from './meant.ts';
import { exact, listed, NONE, type Notes, text, withDigits } from './reader.ts';

/** What a series takes from the measure and record around it. */
export interface SeriesFrame {
  readonly holds: MeasureType['holds'];
  /** The most a value can be; null where there is no such limit. */
  readonly most: number | null;
  readonly unit: Unit;
  readonly by: string | null;
  /** Whether those below may be left to set the level. */
  readonly isLeft: boolean;
  /** From when a value without a date of its own counts. */
  readonly from: Day | null;
  readonly source: string | null;
  readonly checked: Checked | null;
  /** Where what is wrong is noted. */
  readonly notes: Notes;
}

const UNREAD: Flat = { form: 'unknown', why: '', unread: true };

const FORMS: ReadonlySet<string> = new Set(FORM_KEYS);

/** A written series as dated values, oldest first; those without a date come first and never bind. */
export function readSeries(raw: RawSeries, at: Pointer, frame: SeriesFrame): readonly DatedValue[] {
  const values = readEntries(raw, at, frame);
  if (values.length < 2) return values;
  const sorted = values.toSorted((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0,
  );
  sorted.forEach((value, index) => {
    const before = sorted[index - 1];
    if (before && value.from !== null && before.from === value.from)
      frame.notes.add('date/overlap', value.at, { from: value.from });
  });
  return sorted;
}

function readEntries(raw: RawSeries, at: Pointer, frame: SeriesFrame): readonly DatedValue[] {
  const read = (entry: RawEntry, place: Pointer) => readEntry(entry, place, below(place, 'value'), frame);
  if (Array.isArray(raw) && raw.some((one) => typeof one === 'object'))
    return (raw as readonly RawEntry[]).map((entry, index) => read(entry, below(at, index)));
  if (typeof raw === 'object' && !Array.isArray(raw)) return [read(raw as RawEntry, at)];
  return [readEntry({ value: raw as RawValue }, at, at, frame)];
}

function readEntry(entry: RawEntry, at: Pointer, valueAt: Pointer, frame: SeriesFrame): DatedValue {
  const unit = entry.unit ?? frame.unit;
  const by = entry.by ?? frame.by;
  let cells: ReadonlyMap<string, Quantity> = NONE;
  let flat: Quantity | null = null;
  const decidedBy = entry['decided-by'] === undefined ? null : listed(entry['decided-by']);
  if (decidedBy && !frame.isLeft) frame.notes.add('link/value', below(at, 'decided-by'), {}, 'not-left');
  if (isBreakdown(entry.value) && areSlips(entry.value, valueAt, frame.notes)) {
    flat = { flat: UNREAD, unit };
  } else if (isBreakdown(entry.value)) {
    if (by === null) frame.notes.add('link/breakdown', valueAt, { cells: Object.keys(entry.value) }, 'no-dimension');
    cells = new Map(
      Object.entries(entry.value).map(([cell, raw]) => [
        cell,
        readCell(raw, entry.why, below(valueAt, cell), unit, frame),
      ]),
    );
  } else if (!decidedBy || entry.value !== null) {
    if (entry.by !== undefined) frame.notes.add('link/breakdown', below(at, 'by'), { by: entry.by }, 'no-cells');
    flat = { flat: readFlat(entry.value, entry.why, valueAt, frame), unit };
  }
  if (entry.from === null && !entry.why) frame.notes.add('link/no-reason', at, {}, 'date');
  return {
    from: entry.from === null ? null : (frame.notes.day(entry.from, at, 'from') ?? frame.from),
    precision: entry.precision ?? 'day',
    flat,
    by: cells.size > 0 ? by : null,
    cells,
    decidedBy,
    source: entry.source ?? frame.source,
    checked: entry.checked ?? frame.checked,
    quote: entry.quote ?? null,
    note: entry.note ?? null,
    why: entry.why ?? null,
    at: valueAt,
  };
}

function isBreakdown(value: RawValue): value is Readonly<Record<string, RawCell>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.keys(value).some((key) => FORMS.has(key))
  );
}

/** Whether cells came about by a slip of the pen: of a number with commas (`urban: 1,200`), of a value in a value. */
function areSlips(cells: Readonly<Record<string, RawCell>>, at: Pointer, notes: Notes): boolean {
  const isNested = 'value' in cells && isEntry(Object.keys(cells));
  if (isNested) notes.add('link/value', below(at, 'value'), {}, 'twice');
  let cut = false;
  for (const key in cells) {
    if (cells[key] !== null || !isAfterComma(key)) continue;
    cut = true;
    notes.add('schema/unknown-key', below(at, key), { key }, 'thousands');
  }
  return cut || isNested;
}

/** A cell of a breakdown; a reason that stands beside it holds for all that are not known. */
function readCell(raw: RawCell, beside: string | undefined, at: Pointer, unit: Unit, frame: SeriesFrame): Quantity {
  const own = typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'value' in raw ? raw : null;
  const value = own ? own.value : (raw as RawFlat);
  return {
    flat: readFlat(value, own?.why ?? beside, own ? below(at, 'value') : at, frame),
    unit: own?.unit ?? unit,
  };
}

function readFlat(raw: RawFlat, why: string | undefined, at: Pointer, frame: SeriesFrame): Flat {
  if (raw === null) {
    if (why) return { form: 'unknown', why };
    frame.notes.add('link/no-reason', at);
    return UNREAD;
  }
  if (typeof raw !== 'object' || Array.isArray(raw))
    return readScalar(raw as number | string | boolean | readonly string[], at, frame);
  const wrong = (): Flat => {
    frame.notes.add('link/value', at, { holds: frame.holds }, isReversed(raw) ? 'reversed' : undefined);
    return UNREAD;
  };
  if ('text' in raw) {
    if (!frame.isLeft || !isOnlyWhoSets(raw.text)) return { form: 'text', text: raw.text };
    frame.notes.add('link/value', at, { written: raw.text }, 'left');
    return UNREAD;
  }
  if (frame.holds !== 'number') return wrong();
  if ('sum' in raw) return readSum(raw.sum) ?? wrong();
  if ('ge' in raw || 'le' in raw) return readBounds(raw) ?? wrong();
  return readRelative(raw as RawRelative) ?? wrong();
}

function readScalar(raw: number | string | boolean | readonly string[], at: Pointer, frame: SeriesFrame): Flat {
  const value =
    frame.holds === 'number' && (typeof raw === 'number' || typeof raw === 'string')
      ? exact(raw)
      : frame.holds === 'boolean' && typeof raw === 'boolean'
        ? raw
        : frame.holds === 'set' && Array.isArray(raw)
          ? new Set<string>(raw)
          : frame.holds === 'prose' && typeof raw === 'string'
            ? raw
            : null;
  const slip = slipIn(raw, value, frame);
  if (value !== null && slip === null) return { form: 'scalar', value };
  const share =
    slip === 'share' || slip === 'based' ? shareIn(String(raw)) : slip === 'proportion' ? perOne(String(raw)) : {};
  const meant = slip === 'words' ? meantBy(String(raw), frame.unit) : null;
  const apart = slip === 'joined' && Array.isArray(raw) ? apartIn(raw) : {};
  const facts = { holds: frame.holds, written: String(raw), most: frame.most, ...share, ...apart };
  if (meant === null) frame.notes.add('link/value', at, facts, slip ?? wantedBy(frame, raw));
  else frame.notes.add('link/value', at, { ...facts, meant: standing(meant, at) }, 'meant');
  return UNREAD;
}

/** What to write where nothing better is known of the slip: a figure, yes or no, a list or words. */
function wantedBy({ holds }: SeriesFrame, raw: unknown): string | undefined {
  if (holds === 'boolean') return 'truth';
  return holds === 'prose' && (typeof raw === 'number' || typeof raw === 'boolean') ? 'quoted' : undefined;
}

/** Bounds as they are written at a place: a series that is one bare value needs `value` for them. */
function standing(meant: string, at: Pointer): string {
  const last = at.path.at(-1);
  return meant.startsWith('{') && typeof last === 'string' && SERIES.has(last) ? `{ value: ${meant} }` : meant;
}

const SERIES: ReadonlySet<string> = new Set(['set', 'floor', 'fixed', 'series']);

/** A slip of the pen that has a name: less than nothing, more than all, a number with words about it. */
function slipIn(raw: unknown, value: Scalar | null, frame: SeriesFrame): string | null {
  const { holds, most, unit } = frame;
  if (typeof raw === 'string' && frame.isLeft && isOnlyWhoSets(raw)) return 'left';
  if (value instanceof Fraction && value.compare(0) < 0) return 'negative';
  if (value instanceof Fraction && most !== null && value.compare(most) > 0) return 'beyond';
  if (value instanceof Set) return isJoined(value) ? 'joined' : null;
  if (value !== null || holds !== 'number' || typeof raw !== 'string') return null;
  if (ADJUSTED.test(raw)) return 'adjusted';
  if (!withDigits(raw)) return FREE.test(raw) ? 'free' : wordsFor(raw, frame);
  if (THOUSANDS.test(String(raw))) return 'thousands';
  if (PROPORTION.test(raw)) return 'proportion';
  if (unit === 'percent' || !SHARE.test(raw)) return 'words';
  return baseIn(raw) === null ? 'share' : 'based';
}

/** Whether an entry of a list is several that Chinese signs hold together: identifiers have none of these. */
function isJoined(value: ReadonlySet<string>): boolean {
  for (const one of value) if (JOINED.test(one)) return true;
  return false;
}

/** The entries that run together, and the list as it is to be written. */
function apartIn(names: readonly string[]): { readonly written: string; readonly apart: string } {
  const apart = names.flatMap((one) => one.split(JOINED)).map((one) => one.trim());
  return {
    written: names.filter((one) => JOINED.test(one)).join(' '),
    apart: apart.filter((one) => one !== '').join(', '),
  };
}

const JOINED = /[、，；]/u;
const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
/** One to seven, as staff to children are given. */
const PROPORTION = /^[0-9.]{1,9} *[:：∶比] *[0-9.]{1,9}$/u;
/** Said of how a level moves in time, which is no level. */
const ADJUSTED = /(?:动态|适时|定期|逐年|每年|自然|CPI|物价|价格|指数).*(?:调整|增长|提高|挂钩)/iu;
/** Said of what costs nothing. */
const FREE = /^(?:全部|一律|全|均)?(?:免费|不收费|无偿|免收)/u;
/** Said of what is some part of another level. */
const SHARE = /[%％倍]|百分之/u;

/** What stands in place of a figure and is none: another's level, what somebody else is to set, words. */
function wordsFor(raw: string, { isLeft }: SeriesFrame): string {
  const delegated = isLeft ? 'left' : 'delegated';
  if (saysWhoSets(raw)) return delegated;
  if (/各(?:地|市|县|区|州|级)|当地(?:规定|标准|政府)|因地制宜/u.test(raw)) return delegated;
  if (!/按|执行|参照|沿用|依照|同/u.test(raw)) return 'prose';
  return /国家|上级|国务院|省|市|统一|现行|有关/u.test(raw) ? (isLeft ? 'as-above' : 'inherited') : 'same';
}

/** The bases that texts name, by their addresses. */
const BASES: readonly (readonly [said: RegExp, address: string])[] = [
  [/最低工资/u, 'area.minimum-wage'],
  [/平均工资/u, 'area.average-wage'],
  [/低保|最低生活保障/u, 'minimum-living#standard'],
];

function baseIn(raw: string): string | null {
  return BASES.find(([said]) => said.test(raw))?.[1] ?? null;
}

/** The share and the base a text names, as they are to be written; a base nobody can tell has no address. */
function shareIn(raw: string): { readonly ratio: string; readonly base: string | null } {
  const [, percent, times] = /([0-9.]+) *(?:[%％]|(倍))/u.exec(raw) ?? [];
  const figure = exact(percent ?? '');
  const ratio = figure === null ? '…' : (times ? figure : figure.div(100)).toString();
  return { ratio, base: baseIn(raw) };
}

/** How many of the second there are to one of the first: 7 of `1:7`. */
function perOne(raw: string): { readonly each: string } {
  const [one, other] = raw.split(/[:：∶比]/u).map((figure) => exact(figure.trim()));
  return { each: one && other && one.compare(0) > 0 ? other.div(one).toFraction() : '…' };
}

function isReversed(raw: RawFlat): boolean {
  if (typeof raw !== 'object' || raw === null || !('ge' in raw) || !('le' in raw)) return false;
  const [ge, le] = [raw.ge, raw.le].map((end) => (end === undefined ? null : readEnd(end)));
  return !!ge && !!le && isTurned(ge, le);
}

/** Whether the lower end of a range is more than the upper, whatever they rest on. */
function isTurned(ge: End, le: End): boolean {
  if (ge instanceof Fraction && le instanceof Fraction) return ge.compare(le) > 0;
  if (ge instanceof Fraction || le instanceof Fraction || ge.form === 'sum' || le.form === 'sum') return false;
  const [a, b] = [ge, le].map(({ kind, of, at, cell, stated }) => [kind, of, at, cell, stated !== undefined].join('|'));
  return a === b && (ge.stated && le.stated ? ge.stated.compare(le.stated) : ge.by.compare(le.by)) > 0;
}

function readSum(raw: Readonly<Record<string, RawPart>>): Sum | null {
  const parts = Object.entries(raw).map(([key, part]) => [key, readPart(part)] as const);
  const known = parts.flatMap(([key, part]) => (part ? [[key, part] as const] : []));
  if (known.length === 0 || known.length < parts.length) return null;
  const figures = known.flatMap(([, { value }]) => (value instanceof Fraction ? [value] : []));
  const total = figures.length < known.length ? null : figures.reduce((sum, one) => sum.add(one), new Fraction(0));
  return { form: 'sum', parts: new Map(known), total };
}

function readPart(raw: RawPart): Part | null {
  const [name, written] = typeof raw === 'object' && 'name' in raw ? [text(raw.name), raw.value] : [null, raw];
  const value = readTerm(written);
  return value && { name, value };
}

function readTerm(raw: RawTerm): Term | null {
  return typeof raw === 'object' ? readRelative(raw) : exact(raw);
}

function readEnd(raw: RawEnd): End | null {
  return typeof raw === 'object' && 'sum' in raw ? readSum(raw.sum) : readTerm(raw);
}

function readBounds(raw: { readonly ge?: RawEnd; readonly le?: RawEnd }): Flat | null {
  const ge = raw.ge === undefined ? undefined : readEnd(raw.ge);
  const le = raw.le === undefined ? undefined : readEnd(raw.le);
  if (ge === null || le === null || (ge && le && isTurned(ge, le))) return null;
  return { form: 'bounds', ...(ge ? { ge } : {}), ...(le ? { le } : {}) };
}

function readRelative(raw: RawRelative): Relative | null {
  const kind = 'ratio' in raw ? 'ratio' : 'plus' in raw ? 'plus' : 'months';
  const by = exact('ratio' in raw ? raw.ratio : 'plus' in raw ? raw.plus : raw.months);
  const stated = raw.stated === undefined ? undefined : exact(raw.stated);
  if (!by || stated === null) return null;
  return {
    form: 'relative',
    kind,
    by,
    of: raw.of,
    at: raw.at ?? 'here',
    ...(raw.cell === undefined ? {} : { cell: raw.cell }),
    ...(stated ? { stated } : {}),
  };
}
