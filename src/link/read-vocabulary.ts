import Fraction from 'fraction.js';
import type { Area, BaseUnit, Dimension, Term, Vocabulary } from '../model/catalogue.ts';
import { dayAfter } from '../model/day.ts';
import { atKey, below, type Pointer } from '../model/source.ts';
import type { Records } from '../schema/kinds.ts';
import { entries, type Notes, readNumber, text, textOrNull } from './reader.ts';

type RawVocabulary = Records['vocabulary'];
type RawDimension = NonNullable<RawVocabulary['dimensions']>[string];
interface Written {
  readonly data: RawVocabulary;
  readonly at: Pointer;
  /** Whether it belongs to the national catalogue, which alone may say what converts and who cannot exist. */
  readonly national: boolean;
}

/** All vocabulary files as one; a term may be defined once only, so that a locality adds and never changes. */
export function readVocabulary(files: readonly Written[], notes: Notes): Vocabulary {
  keepClosed(files, notes);
  const merge = <R, T>(
    section: keyof RawVocabulary,
    read: (key: string, raw: R, at: Pointer) => T,
  ): ReadonlyMap<string, T> => {
    const merged = new Map<string, T>();
    const places = new Map<string, Pointer>();
    for (const { data, at } of files) {
      for (const [key, raw] of entries(data[section] as Record<string, R> | undefined)) {
        const place = below(at, section, key);
        const first = places.get(key);
        if (first) notes.twice(section, key, atKey(place), atKey(first));
        else merged.set(key, read(key, raw, place));
        places.set(key, first ?? place);
      }
    }
    return merged;
  };
  tellCircles(files, notes);
  return {
    fields: merge('fields', readTerm),
    categories: merge('categories', readTerm),
    groups: merge('groups', readTerm),
    terms: merge('terms', readTerm),
    departments: merge('departments', readTerm),
    attributes: merge('attributes', (_key, raw: NonNullable<RawVocabulary['attributes']>[string], at) => ({
      name: text(raw.name),
      type: raw.type,
      unit: textOrNull(raw.unit),
      values: new Map(entries(raw.values).map(([key, one]) => [key, readTerm(key, one)])),
      min: raw.min ?? null,
      max: raw.max ?? null,
      at,
    })),
    units: merge('units', (key, raw: RawUnit, at) => readUnit(key, raw, at, notes)),
    dimensions: merge('dimensions', (key, raw: RawDimension, at) => readDimension(key, raw, at, notes)),
    parameters: merge('parameters', (_key, raw: NonNullable<RawVocabulary['parameters']>[string]) => ({
      name: text(raw.name),
      unit: raw.unit ?? null,
    })),
    excludes: files.flatMap(({ data, national }) => (national ? (data.excludes ?? []) : [])),
  };
}

/** What is broader than what, or refined by what, leads on and never back. */
function tellCircles(files: readonly Written[], notes: Notes): void {
  const terms: Leading = new Map();
  const dimensions: Leading = new Map();
  const values = new Map<string, Leading>();
  for (const { data, at } of files) {
    for (const [id, { broader }] of entries(data.terms)) lead(terms, id, broader, below(at, 'terms', id, 'broader'));
    for (const [id, { refines }] of entries(data.dimensions))
      lead(dimensions, id, refines, below(at, 'dimensions', id, 'refines'));
    for (const [name, attribute] of entries(data.attributes)) {
      const own: Leading = values.get(name) ?? new Map();
      values.set(name, own);
      for (const [id, { broader }] of entries(attribute.values))
        lead(own, id, broader, below(at, 'attributes', name, 'values', id, 'broader'));
    }
  }
  for (const all of [terms, dimensions, ...values.values()])
    for (const [id, at] of circles(all))
      notes.add('link/unknown', at, { id, near: null, what: 'circle', known: null }, 'circle');
}

type Leading = Map<string, { readonly to: string | null; readonly at: Pointer }>;

/** The first mention counts, as everywhere. */
function lead(all: Leading, id: string, to: string | undefined, at: Pointer): void {
  if (!all.has(id)) all.set(id, { to: to ?? null, at });
}

/** One of each circle, and where it leads on. */
function circles(all: Leading): readonly (readonly [string, Pointer])[] {
  const found: [string, Pointer][] = [];
  const walked = new Map<string, string>();
  for (const start of all.keys()) {
    let id: string | null = start;
    while (id !== null && !walked.has(id)) {
      walked.set(id, start);
      id = all.get(id)?.to ?? null;
    }
    const at = id !== null && walked.get(id) === start ? all.get(id)?.at : undefined;
    if (id !== null && at) found.push([id, at]);
  }
  return found;
}

/** A locality may count new things, but what converts into what, and who cannot exist, is not for it to say. */
function keepClosed(files: readonly Written[], notes: Notes): void {
  const taken = new Set(
    files.flatMap(({ data, national }) => (national ? entries(data.units).map(([, unit]) => unit.dimension) : [])),
  );
  for (const { data, at, national } of files) {
    if (national) continue;
    if (data.excludes) notes.add('link/misplaced', atKey(below(at, 'excludes')), { kind: 'excludes' }, 'vocabulary');
    for (const [key, unit] of entries(data.units)) {
      if (taken.has(unit.dimension) || unit.factor !== undefined)
        notes.add('link/misplaced', atKey(below(at, 'units', key)), { kind: key }, 'vocabulary');
    }
  }
}

function readTerm(
  _key: string,
  raw: { readonly name: string | { readonly zh: string; readonly en?: string }; readonly broader?: string },
): Term {
  return { name: text(raw.name), broader: raw.broader ?? null };
}

type RawUnit = NonNullable<RawVocabulary['units']>[string];

function readUnit(key: string, raw: RawUnit, at: Pointer, notes: Notes): BaseUnit {
  const factor = raw.factor === undefined ? null : readNumber(raw.factor, below(at, 'factor'), notes);
  const isMore = factor !== null && factor.compare(0) > 0;
  // Nothing can be worked out in a unit of which any number is nothing.
  if (factor && !isMore) notes.add('link/value', below(at, 'factor'), { written: String(raw.factor) }, 'factor');
  return {
    id: key,
    name: text(raw.name),
    count: textOrNull(raw.count),
    dimension: raw.dimension,
    factor: isMore ? factor : new Fraction(1),
    rate: raw.rate ?? raw.dimension,
  };
}

function readDimension(key: string, raw: RawDimension, at: Pointer, notes: Notes): Dimension {
  const cells = entries(raw.cells).map(
    ([cell, one]) => [cell, { name: text(one.name), broader: one.broader ?? null, who: one.who ?? null }] as const,
  );
  return {
    id: key,
    name: text(raw.name),
    over: raw.over,
    refines: raw.refines ?? null,
    cells: new Map(cells),
    members: readMembers(raw, at, notes),
    at,
  };
}

/** The class of each area. One that stands in two would be judged by whichever was written last. */
function readMembers(raw: RawDimension, at: Pointer, notes: Notes): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const [cell, codes] of entries(raw.members)) {
    for (const [index, code] of codes.entries()) {
      const first = members.get(code) ?? cell;
      members.set(code, first);
      if (first === cell) continue;
      const place = below(at, 'members', cell, index);
      notes.add('link/duplicate', place, { id: code, here: cell, first }, 'member');
    }
  }
  return members;
}

/** Areas a locality adds in its own vocabulary: townships, zones, institutions. */
export function readLocalAreas(files: readonly Written[], notes: Notes): readonly (Area & { readonly at: Pointer })[] {
  return files.flatMap(({ data, at }) =>
    entries(data.areas).map(([code, raw]) => {
      const place = below(at, 'areas', code);
      const last = notes.day(raw.until, place, 'until');
      return {
        code,
        name: text(raw.name),
        level: raw.level,
        rank: '',
        parent: raw.parent,
        from: notes.day(raw.from, place, 'from'),
        until: last === null ? null : dayAfter(last),
        succeeds: raw.succeeds ?? [],
        source: at.in.file,
        at: place,
      };
    }),
  );
}
