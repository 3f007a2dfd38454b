import { DAY_PATTERN, isInCalendar } from '../model/day.ts';
import type { Path } from '../model/source.ts';
import { FORM_KEYS } from '../model/value.ts';
import { halfWidthOf } from '../model/wide-signs.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a key that runs on into its value begins with: `set` of `set:143`. */
export function keyBefore(key: string): string {
  return key.split(/[:：]/u, 1)[0]?.trim() ?? '';
}

/** Whether a key is what a comma left of a number: `200` of `1,200`. */
export function isAfterComma(key: string): boolean {
  return /^[0-9]{3}(?:\.[0-9]+)?$/.test(key);
}

const STRENGTHS: readonly string[] = ['floor', 'fixed', 'decide'];

/** The slip of the pen by which a key came about that nobody knows: a colon without a space, a number with commas. */
export function slipInKey(key: string, known: readonly string[]): string | null {
  if (isAfterComma(key)) return 'thousands';
  // In a measure of its own an area says what is the least; `set` is for those it finds.
  if (key === 'set' && known.includes('floor') && known.includes('decide')) return 'floor';
  // One that is added to an item from above has a level of the area, and nothing else.
  if (STRENGTHS.includes(key) && known.includes('set') && known.includes('type')) return 'set';
  return /[:：]/u.test(key) && known.includes(keyBefore(key)) ? 'glued' : null;
}

/** In which kind of file the top-level keys stand that people write into another one. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['documents', 'source'],
  ['units', 'vocabulary'],
  ['dimensions', 'vocabulary'],
  ['departments', 'vocabulary'],
  ['terms', 'vocabulary'],
  ['areas', 'vocabulary'],
  ['values', 'parameters'],
]);

/** The kind of file in which a key stands that is unknown at the top of another; null where it is in none, or not at the top. */
export function kindWith(key: string, path: Path): string | null {
  return path.length === 0 ? (ELSEWHERE.get(key) ?? null) : null;
}

/** The slip that is known by where a value of another type stands: a file that is none, a figure in the brackets of a list. */
export function slipAt(path: Path, given: unknown): string | null {
  if (path.length === 0) return 'whole';
  const isListed = typeof given === 'number' && typeof path.at(-1) === 'number';
  return isListed && ['set', 'value'].includes(String(path.at(-2))) ? 'alone' : null;
}

const FORMS: ReadonlySet<string> = new Set(FORM_KEYS);
const ENTRY = ['from', 'precision', 'by', 'value', 'unit', 'decided-by', 'source', 'checked', 'quote', 'why', 'note'];

/** Whether keys are those of a dated value alone. */
export function isEntry(keys: readonly string[]): boolean {
  return keys.every((key) => ENTRY.includes(key));
}

/** What was meant where a key is missing, and what belongs in it stands beside it: `{ ge: 100 }` for `{ value: { ge: 100 } }`. */
export function meantInside(missing: string, strays: readonly string[]): string | null {
  const inside = mapOf(strays);
  if (missing === 'set' && strays.length > 0 && isEntry(strays)) return inside;
  // One key that is no form of a value may be anything; several are the cells of a breakdown.
  if (strays.length < 2 && !strays.some((key) => FORMS.has(key))) return null;
  return missing === 'value' ? inside : missing === 'set' ? `{ value: ${inside} }` : null;
}

/** The slip of the pen by which a value of another type came about; `type` where it has no name. `schema` is what belongs there. */
export function slipInType(types: readonly unknown[], given: unknown, schema: Schema, key = ''): string {
  const isAsked = (type: string) => types.includes(type);
  if (isAsked('string') && (typeof given === 'number' || typeof given === 'boolean'))
    return fits(schema['pattern'], String(given)) ? 'quote' : 'type';
  if (wideSign(given)) return 'wide';
  if (given === null) return 'empty';
  if (isAsked('object') && isListOfMaps(given)) return types.length === 1 ? 'dashes' : 'type';
  const isPlain = typeof given !== 'object';
  if (isAsked('object') && isGlued(given, schema)) return 'glued';
  if (isAsked('object')) return isPlain ? slipInMap(given, keysAsked(schema), key) : slipInNames(types, given, schema);
  if (isMap(given) && isAsked('array') && Object.keys(given).length > 0) return 'unlisted';
  if (isMap(given) && isAsked('number') && RELATIVE.some((form) => form in given)) return 'relative';
  // A text such as 50%, where a number alone belongs.
  if (typeof given === 'string' && (isAsked('number') || isAsked('integer'))) return 'number';
  if (!isAsked('array') || !isPlain || !holdsTexts(schema)) return 'type';
  return String(given).startsWith('-') ? 'dash' : 'list';
}

/** A key that runs on into its value, in place of a map that has such a key: `set:1`. */
function isGlued(given: unknown, { properties }: Schema): boolean {
  return (
    typeof given === 'string' && /^[a-z-]+[:：]\S/u.test(given) && keyBefore(given) in ((properties ?? {}) as object)
  );
}

/** The keys that a map has to have. */
function keysAsked({ required }: Schema): readonly string[] {
  return Array.isArray(required) ? (required as readonly string[]) : [];
}

/** A plain value where a map belongs: of one key that it must have it may be the value. A text may as well have slipped below another key. */
function slipInMap(given: unknown, [only, ...more]: readonly string[], key: string): string {
  if (only === undefined || (only === 'set' && typeof given === 'string' && BESIDE.includes(key))) return 'deep';
  return more.length === 0 ? 'wrap' : 'keys';
}

/** Keys whose texts stand beside a value or a list of values, and slip in among these. */
const BESIDE: readonly string[] = [...ENTRY, 'kind', 'id', 'area', 'title', 'name', 'document', 'scope', 'of', 'type'];

/** The figure of a text that has nothing but a unit beside it: `163` of `163元`. */
export function figureIn(text: string): string | null {
  const [, figure = ''] =
    /^["']?([0-9][0-9,]*(?:\.[0-9]+)?) *(?:[万元人户月年天日次个周岁件%％/·每]|小时|分钟)*["']?$/u.exec(text) ?? [];
  return figure === '' || text.includes('万') ? null : figure.replaceAll(',', '');
}

const RELATIVE = ['ratio', 'plus', 'months'] as const;

function isMap(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** A list where a map belongs: of names, it has the keys of one that is free to have any. */
function slipInNames(types: readonly unknown[], given: unknown, { properties }: Schema): string {
  const isNames = Array.isArray(given) && given.length > 0 && given.every((one) => typeof one === 'string');
  return isNames && types.length === 1 && properties === undefined ? 'names' : 'deep';
}

/** How the map is to be written in place of which something else stands. */
export function keysInside(variant: string, given: unknown, schema: Schema): Record<string, string> {
  if (variant === 'names') return { inner: mapOf(given as readonly string[]) };
  if (variant === 'unlisted' || variant === 'relative') return { inner: mapOf(Object.keys(given as object)) };
  if (variant === 'keys') return { inner: mapOf(keysAsked(schema)) };
  return variant === 'wrap' ? { only: keysAsked(schema)[0] ?? '' } : {};
}

function mapOf(keys: readonly string[]): string {
  return `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
}

/** Whether what is listed there are texts. */
function holdsTexts({ items }: Schema): boolean {
  const { type, $ref } = (items ?? {}) as Schema;
  return [type].flat().includes('string') || /\/(?:id|text|office|areaCode)$/.test(String($ref));
}

/** An entry of a list in brackets: what would read as something else there stands in quotation marks. */
export function inBrackets(given: unknown, written: string): string {
  // Names one after another, as texts list them.
  if (given === written && /^[^()（）[\]{},:]+[、，；][^()（）[\]{},:]+$/u.test(written))
    return written.split(/[、，；]/u).join(', ');
  return typeof given !== 'string' || (given === written && /[[\]{},]|:$/.test(given))
    ? JSON.stringify(written)
    : written;
}

/** Several names that commas of Chinese type hold together, as a list has them. */
export function apart(names: string): string {
  return `[${names
    .split(/[，；]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(', ')}]`;
}

/** The sign of Chinese type with which a text begins in place of one of YAML, and that one. */
export function wideSign(given: unknown): { readonly sign: string; readonly half: string } | null {
  const sign = typeof given === 'string' ? given.charAt(0) : '';
  const half = halfWidthOf(sign);
  return half === null ? null : { sign, half };
}

/** `- name: …` where `name: …` belongs. */
function isListOfMaps(given: unknown): boolean {
  return (
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
  );
}

/** Whether a text is what belongs there, were it one. */
function fits(pattern: unknown, text: string): boolean {
  return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);
}

/** A day in other signs than hyphens, without zeros, or in figures alone: `2024/1/1`, `2024年1月1日`, `20240101`. */
const OTHER_DAY = /^([0-9]{4})(?:[^0-9]{1,2}([0-9]{1,2})[^0-9]{1,2}([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))$/u;

/** The day that is meant where one belongs, as it is to be written; null where there is none in what is given. */
export function dayMeant(given: unknown, { pattern }: Schema): string | null {
  if (pattern !== DAY_PATTERN) return null;
  const [, year, ...rest] = OTHER_DAY.exec(String(given).normalize('NFKC')) ?? [];
  const day = [year, ...rest.flatMap((one) => one?.padStart(2, '0') ?? [])].join('-');
  return isInCalendar(day) ? day : null;
}

/** A month or a year where a day belongs: `2026年7月`, `2026-07`, `2026`. */
const NO_DAY = /^([0-9]{4})(?:[^0-9]{1,2}([0-9]{1,2}))?[年月]?(?:起|开始)?$/u;

/** The first day of a month or year that is given for a day, and which of the two it is; null where it is neither. */
export function firstDayOf(
  given: unknown,
  { pattern }: Schema,
): { readonly day: string; readonly known: string } | null {
  if (pattern !== DAY_PATTERN) return null;
  const [, year, month] = NO_DAY.exec(String(given).normalize('NFKC').trim()) ?? [];
  const day = `${year}-${(month ?? '1').padStart(2, '0')}-01`;
  return year !== undefined && isInCalendar(day) ? { day, known: month === undefined ? 'year' : 'month' } : null;
}

/** The figure of a share in per cent, as a ratio is written: `0.9` for `90%`; null where it is none. */
export function ratioMeant(given: unknown): string | null {
  const [, figure] = /^([0-9]{1,4}(?:\.[0-9]{1,4})?)%$/.exec(String(given).normalize('NFKC').trim()) ?? [];
  return figure === undefined ? null : String(Number((Number(figure) / 100).toFixed(6)));
}
