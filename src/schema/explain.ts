import type { ErrorObject } from 'ajv';
import { AREA_CODE } from '../model/area-code.ts';
import type { Fact, Finding } from '../model/finding.ts';
import { firstProblems, MOST_PROBLEMS } from '../model/first-problems.ts';
import { grouped } from '../model/grouped.ts';
import { OFFICE_NAME } from '../model/office-name.ts';
import { oncePer } from '../model/once-per.ts';
import { isPlainNumber } from '../model/plain-number.ts';
import { atKey, type Path, type Pointer, rangeAt, type SourceDocument, writtenAt } from '../model/source.ts';
import { keyCalled, misplaced } from './key-words.ts';
import { nearest } from './nearest.ts';
import {
  apart,
  dayMeant,
  figureIn,
  firstDayOf,
  inBrackets,
  keyBefore,
  keysInside,
  kindWith,
  meantInside,
  ratioMeant,
  slipAt,
  slipInKey,
  slipInType,
  wideSign,
} from './slips.ts';
import { isWord } from './word.ts';

type Facts = Record<string, Fact>;
interface Explained {
  readonly rule: string;
  readonly variant?: string;
  readonly params?: Facts;
  /** A step further down, or the name of the entry instead of its value. */
  readonly key?: string;
  readonly part?: 'key';
}

/** Keywords that only wrap others: the errors below them say what is wrong. */
const WRAPPERS = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not', 'contains', '$ref']);

type SchemaNode = Readonly<Record<string, unknown>>;
type Explain = (error: ErrorObject, schema: SchemaNode, path: Path, given: unknown) => Explained;

/** One validator error as a finding; the words are found later. A new keyword is one line. */
const KEYWORDS: Readonly<Record<string, Explain>> = {
  additionalProperties: ({ params }, schema, path, given) => {
    const key = String(params['additionalProperty']);
    const { keys, listed } = knownIn(schema);
    const kind = kindWith(key, path);
    const slip = kind === null ? slipInKey(key, keys) : 'elsewhere';
    const near = slip ? null : (keyCalled(key, schema) ?? nearest(key, keys));
    const apart = slip || near ? null : misplaced(key, (given as Facts | null)?.[key], keys);
    const variant = slip ?? apart?.variant;
    return {
      rule: 'schema/unknown-key',
      ...(variant ? { variant } : {}),
      key,
      part: 'key',
      params: {
        key,
        near,
        known: listed,
        ...(kind === null ? {} : { kind }),
        ...(apart ? { place: apart.place } : {}),
      },
    };
  },
  required: ({ params }, schema) => {
    const key = String(params['missingProperty']);
    return { rule: 'schema/missing-key', part: 'key', params: { key, ...belongingIn(schema, key) } };
  },
  type: ({ params }, schema, path, given) => {
    const day = typeof given === 'number' ? notADay(path, given, schema) : null;
    if (day !== null) return day;
    const types = [params['type']].flat();
    const variant = slipAt(path, given) ?? slipInType(types, given, schema, name(path));
    return {
      rule: 'schema/type',
      variant,
      params: {
        types: types.join(', '),
        key: name(path),
        // What stands at the top of a file cannot have slipped in from above.
        ...(variant === 'deep' && path.length > 1 ? { slipped: name(path) } : {}),
        ...keysInside(variant, given, schema),
        ...wideSign(given),
      },
    };
  },
  enum: (_error, schema, path, given) => {
    const allowed = schema['enum'] as string[];
    const params = { allowed: allowed.join(', '), key: name(path) };
    const only = Array.isArray(given) ? given.find((one) => allowed.includes(one)) : undefined;
    if (only !== undefined) return { rule: 'schema/enum', variant: 'listed', params: { ...params, only } };
    return { rule: 'schema/enum', ...(isWord(given) ? {} : { variant: 'word' }), params };
  },
  const: ({ params }, _schema, path, given) => ({
    rule: 'schema/enum',
    variant: isWord(given) ? 'only' : 'word',
    params: { allowed: String(params['allowedValue']), key: name(path) },
  }),
  pattern: (_error, schema, path, given) => {
    if (given === '') return { rule: 'schema/empty', params: { key: name(path) } };
    const day = notADay(path, given, schema);
    if (day !== null) return day;
    if (schema['pattern'] === OFFICE_NAME)
      return { rule: 'schema/pattern', variant: 'joined', params: { key: name(path), apart: apart(String(given)) } };
    const ratio = name(path) === 'ratio' ? ratioMeant(given) : null;
    if (ratio !== null) return { rule: 'schema/pattern', variant: 'ratio', params: { key: name(path), ratio } };
    return {
      rule: 'schema/pattern',
      ...(wideSign(given) ? { variant: 'wide' } : {}),
      params: { key: name(path), what: whatBelongs(path, schema), ...wideSign(given) },
    };
  },
  propertyNames: ({ params }, _schema, path) => ({
    rule: 'schema/key-name',
    key: String(params['propertyName']),
    part: 'key',
    params: { key: String(params['propertyName']), what: KEYED.get(name(path)) ?? null },
  }),
  minLength: (_error, _schema, path) => ({ rule: 'schema/empty', params: { key: name(path) } }),
  minItems: wrongSize('few'),
  minProperties: wrongSize('few'),
  maxProperties: wrongSize('many'),
  maxLength: wrongSize('long'),
  minimum: outOfRange('>='),
  maximum: outOfRange('<='),
};

function wrongSize(variant: string): Explain {
  return ({ params }, _schema, path) => ({
    rule: 'schema/size',
    variant,
    params: { key: name(path), limit: Number(params['limit']) },
  });
}

function outOfRange(sign: string): Explain {
  return ({ params }, _schema, path) => ({
    rule: 'schema/range',
    params: { key: name(path), bound: `${sign} ${params['limit']}` },
  });
}

/** What the keys of a map are ids of, by the key it stands under. */
const KEYED: ReadonlyMap<string, string> = new Map([
  ['items', 'item'],
  ['measures', 'measure'],
  ['content', 'content'],
  ['restate', 'group'],
  ['widen', 'group'],
  ['value', 'cell'],
]);

/** What an id stands for, by its key. */
const REFERRED: ReadonlyMap<string, string> = new Map([
  ['with', 'department'],
  ['lead', 'department'],
  ['replaces', 'overlay'],
  ['source', 'source'],
  ['adopts', 'adopted'],
]);

/** What kind of thing an id is asked of, as rule link/unknown names it; null where it cannot be told. */
function whatBelongs(path: Path, { pattern }: SchemaNode): string | null {
  if (pattern === AREA_CODE.source) return 'area';
  if (String(pattern).includes('#')) return 'address';
  return REFERRED.get(name(path)) ?? null;
}

/** A day that is written in another way, or of which the month or year alone is given; null for anything else. */
function notADay(path: Path, given: unknown, schema: SchemaNode): Explained | null {
  const day = dayMeant(given, schema);
  if (day !== null) return { rule: 'schema/pattern', variant: 'day', params: { key: name(path), day } };
  const first = firstDayOf(given, schema);
  // Only a dated value can say that its day is not known.
  const isDated = name(path) === 'from' && path.length > 1;
  return (
    first && {
      rule: 'schema/pattern',
      variant: isDated ? first.known : 'no-day',
      params: { key: name(path), day: first.day },
    }
  );
}

/** What is written in a key that is missing, as far as the schema says so where the key is asked for. */
function belongingIn({ properties }: SchemaNode, key: string): Facts {
  const { description, enum: allowed } = ((properties as Record<string, SchemaNode> | undefined)?.[key] ??
    {}) as SchemaNode;
  return {
    ...(typeof description === 'string' ? { about: description } : {}),
    ...(Array.isArray(allowed) ? { allowed: allowed.join(', ') } : {}),
  };
}

/** What a map may have: schemas are few, and a broken file asks the same one again and again. */
const knownIn = oncePer((schema: SchemaNode) => {
  const keys = Object.keys(schema['properties'] ?? {});
  return { keys, listed: keys.join(', ') };
});

/** Validator errors as findings: one for each place and cause, wrappers left out unless nothing else speaks. */
export function explain(document: SourceDocument, errors: readonly ErrorObject[]): Finding[] {
  const plain = errors.filter(
    // What is wrong with a name is said of the name, by the keyword that asks for names.
    (error) => !WRAPPERS.has(error.keyword) && error.propertyName === undefined && !insideAlternative(error),
  );
  const all = [...plain, ...silentIn(errors, plain)];
  const findings = all.slice(0, MOST_PROBLEMS).flatMap((error) => one(document, error) ?? []);
  return firstProblems(withInside(withoutMeant(different(findings))), { in: document, path: [] }, all.length);
}

/** Alternatives below which nothing else speaks. */
function silentIn(errors: readonly ErrorObject[], plain: readonly ErrorObject[]): readonly ErrorObject[] {
  const alternatives = errors.filter((error) => error.keyword === 'anyOf');
  if (alternatives.length === 0) return [];
  const spoken = new Set(plain.flatMap(({ instancePath }) => upward(instancePath)));
  return alternatives.filter(({ instancePath }) => !spoken.has(instancePath));
}

/** Each finding once; only those of one rule in one place are compared in full. */
function different(findings: readonly Finding[]): readonly Finding[] {
  const met = new Map<string, Finding[]>();
  return findings.filter((finding) => {
    const place = `${finding.rule} ${finding.at.path.join('/')}`;
    const there = met.get(place);
    if (!there) met.set(place, [finding]);
    else if (there.some((other) => whole(other) === whole(finding))) return false;
    else there.push(finding);
    return true;
  });
}

/** A key that is missing only because it is misspelt, or runs on into its value (`set:143`), is told once, where it stands. */
function withoutMeant(findings: readonly Finding[]): readonly Finding[] {
  const meant = findings.flatMap(({ rule, variant, at, params = {} }) => {
    const key = variant === 'glued' ? keyBefore(String(params['key'])) : variant === 'set' ? variant : params['near'];
    return rule === 'schema/unknown-key' && key ? [`${at.path.slice(0, -1).join('/')} ${key}`] : [];
  });
  return findings.filter(
    ({ rule, at, params }) =>
      rule !== 'schema/missing-key' || !meant.includes(`${at.path.join('/')} ${params?.['key']}`),
  );
}

/** A key that is missing while what belongs in it stands beside it, told once, with what to write. */
function withInside(findings: readonly Finding[]): readonly Finding[] {
  const strays = grouped(
    findings.filter(({ rule, variant, params }) => rule === 'schema/unknown-key' && !variant && !params?.['near']),
    ({ at }) => at.path.slice(0, -1).join('/'),
  );
  const told = new Set<Finding>();
  const all = findings.map((finding) => {
    const { rule, at, params } = finding;
    const beside = rule === 'schema/missing-key' ? (strays.get(at.path.join('/')) ?? []) : [];
    const inner = meantInside(
      String(params?.['key']),
      beside.map((one) => String(one.params?.['key'])),
    );
    if (inner === null) return finding;
    for (const one of beside) told.add(one);
    return { ...finding, variant: 'inside', params: { ...params, outer: name(at.path), inner } };
  });
  return all.filter((one) => !told.has(one));
}

function whole({ at, params }: Finding): string {
  return JSON.stringify([at.path, params]);
}

/** A JSON pointer and those of all it lies in. */
function upward(pointer: string): readonly string[] {
  const above = pointer.lastIndexOf('/');
  return above < 0 ? [pointer] : [pointer, ...upward(pointer.slice(0, above))];
}

/** Of these slips it is said how to write the very same. */
const AS_WRITTEN = new Set(['quote', 'wrap', 'list', 'alone']);

/** Null where it is said already: of a number that is not read as it is written, and by the list of what may stand there. */
function one(document: SourceDocument, error: ErrorObject): Finding | null {
  const path = steps(error.instancePath, document.data);
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  if (error.keyword === 'type' && 'enum' in schema) return null;
  const given = writtenAt({ in: document, path });
  const make = KEYWORDS[error.keyword];
  const { rule, variant, params, key, part }: Explained = make
    ? make(error, schema, path, given)
    : { rule: 'schema/form', params: { key: name(path) } };
  const here: Pointer = { in: document, path: key === undefined ? path : [...path, key] };
  if (variant === 'alone' && isListedAfter(document, path)) return null;
  const letters = AS_WRITTEN.has(variant ?? '') ? written(here) : shown(given);
  const value =
    variant === 'list' ? inBrackets(given, letters) : variant === 'wrap' ? (figureIn(letters) ?? letters) : letters;
  if (rule === 'schema/type' && typeof given === 'number' && !isPlainNumber(written(here))) return null;
  return {
    rule,
    ...(variant === undefined ? {} : { variant }),
    at: part === 'key' ? atKey(here) : here,
    params: completed(params ?? {}, schema, value),
  };
}

/** Whether a figure in a list stands behind another one, of which it is told. */
function isListedAfter(document: SourceDocument, path: Path): boolean {
  const index = Number(path.at(-1));
  return index > 0 && typeof writtenAt({ in: document, path: path.with(-1, index - 1) }) === 'number';
}

/** The facts of one error, made for it alone, and what is said of every one. */
function completed(params: Facts, schema: SchemaNode, value: string): Facts {
  const { description } = schema as { description?: string };
  if (description !== undefined) params['help'] = description;
  params['value'] = value;
  return params;
}

/** Branches of `anyOf` name keys of forms the author did not choose; only the form as a whole is reported. */
function insideAlternative(error: ErrorObject): boolean {
  return /\/anyOf\/\d+\//.test(error.schemaPath);
}

/** A JSON pointer as steps, with list positions as numbers. */
function steps(pointer: string, data: unknown): Path {
  let node = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(node) ? Number(step) : step;
      node = (node as Record<string | number, unknown> | null)?.[key];
      return key;
    });
}

function name(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function shown(value: unknown): string {
  return isWord(value) ? String(value).slice(0, 80) : '';
}

/** What stands at a place, letter by letter. */
function written(at: Pointer): string {
  const { start, end } = rangeAt(at);
  return at.in.text.slice(start.offset, end.offset).slice(0, 80);
}
