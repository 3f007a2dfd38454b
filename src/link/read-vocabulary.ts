import Fraction from 'fraction.js';
import type { Area, BaseUnit, Dimension, Term, Vocabulary } from '../model/catalogue.ts';
import { below, type Pointer } from '../model/source.ts';
import type { Records } from '../schema/kinds.ts';
import { entries, exact, type Notes, text, textOrNull } from './reader.ts';

type RawVocabulary = Records['vocabulary'];
interface Written {
  readonly data: RawVocabulary;
  readonly at: Pointer;
}

/** All vocabulary files as one; a term may be defined once only, so that a locality adds and never changes. */
export function readVocabulary(files: readonly Written[], notes: Notes): Vocabulary {
  const merge = <R, T>(
    section: keyof RawVocabulary,
    read: (key: string, raw: R, at: Pointer) => T,
  ): ReadonlyMap<string, T> => {
    const merged = new Map<string, T>();
    for (const { data, at } of files) {
      for (const [key, raw] of entries(data[section] as Record<string, R> | undefined)) {
        const place = below(at, section, key);
        if (merged.has(key)) notes.add('link/duplicate', { ...place, part: 'key' }, { id: key, what: section });
        else merged.set(key, read(key, raw, place));
      }
    }
    return merged;
  };
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
    units: merge('units', readUnit),
    dimensions: merge('dimensions', readDimension),
    parameters: merge('parameters', (_key, raw: NonNullable<RawVocabulary['parameters']>[string]) => ({
      name: text(raw.name),
      unit: raw.unit ?? null,
    })),
    excludes: files.flatMap(({ data }) => data.excludes ?? []),
  };
}

function readTerm(
  _key: string,
  raw: { readonly name: string | { readonly zh: string; readonly en?: string }; readonly broader?: string },
): Term {
  return { name: text(raw.name), broader: raw.broader ?? null };
}

function readUnit(key: string, raw: NonNullable<RawVocabulary['units']>[string]): BaseUnit {
  return {
    id: key,
    name: text(raw.name),
    dimension: raw.dimension,
    factor: exact(raw.factor ?? 1) ?? new Fraction(1),
    rate: raw.rate ?? raw.dimension,
  };
}

function readDimension(key: string, raw: NonNullable<RawVocabulary['dimensions']>[string], at: Pointer): Dimension {
  const cells = entries(raw.cells).map(
    ([cell, one]) => [cell, { name: text(one.name), broader: one.broader ?? null, who: one.who ?? null }] as const,
  );
  const members = entries(raw.members).flatMap(([cell, codes]) => codes.map((code) => [code, cell] as const));
  return {
    id: key,
    name: text(raw.name),
    over: raw.over,
    refines: raw.refines ?? null,
    cells: new Map(cells),
    members: new Map(members),
    at,
  };
}

/** Areas a locality adds in its own vocabulary: townships, zones, institutions. */
export function readLocalAreas(files: readonly Written[]): readonly (Area & { readonly at: Pointer })[] {
  return files.flatMap(({ data, at }) =>
    entries(data.areas).map(([code, raw]) => ({
      code,
      name: text(raw.name),
      level: raw.level,
      rank: '',
      parent: raw.parent,
      from: raw.from ?? null,
      until: raw.until ?? null,
      succeeds: raw.succeeds ?? [],
      source: at.in.file,
      at: below(at, 'areas', code),
    })),
  );
}
