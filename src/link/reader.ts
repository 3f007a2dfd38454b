import Fraction from 'fraction.js';
import { type Day, isDay, isInCalendar } from '../model/day.ts';
import type { Fact, Finding } from '../model/finding.ts';
import { remembered } from '../model/remembered.ts';
import { below, type Pointer } from '../model/source.ts';
import type { Text } from '../model/text.ts';

/** Collects what a reader finds wrong while it turns written records into nouns. */
export class Notes {
  readonly findings: Finding[] = [];

  add(
    rule: string,
    at: Pointer,
    params: Record<string, Fact> = {},
    variant?: string,
    related?: Finding['related'],
  ): void {
    this.findings.push({
      rule,
      at,
      params,
      ...(variant === undefined ? {} : { variant }),
      ...(related ? { related } : {}),
    });
  }

  /** The second of two that bear one id, and where the first stands. */
  twice(what: string, id: string, at: Pointer, first: Pointer | undefined): void {
    const related = first ? [{ at: first, says: 'first', params: {} }] : [];
    this.findings.push({ rule: 'link/duplicate', at, params: { id, what }, related });
  }

  /** The day written some steps below `at`, or null with a finding where the calendar has no such day. */
  day(raw: string | null | undefined, at: Pointer, ...steps: readonly string[]): Day | null {
    if (raw === null || raw === undefined) return null;
    if (isDay(raw)) return raw;
    this.add('schema/date', below(at, ...steps), { value: raw }, isInCalendar(raw) ? 'far' : undefined);
    return null;
  }
}

/** Chinese text, or Chinese with a translation. */
export function text(raw: string | { readonly zh: string; readonly en?: string }): Text {
  return typeof raw === 'string' ? { zh: raw } : raw;
}

/** The text, or null where there is none. */
export function textOrNull(raw: string | { readonly zh: string; readonly en?: string } | undefined): Text | null {
  return raw === undefined ? null : text(raw);
}

/** One or several words as a list. */
export function listed<W extends string>(raw: W | readonly W[] | undefined): readonly W[] {
  return raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw;
}

/** The entries of a written map; the local bag `x-…` is left out. */
export function entries<T>(raw: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(raw ?? {}).filter(([key]) => !key.startsWith('x-'));
}

/** Most records say nothing of most things: one empty map stands for all of these. */
export const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** A written map with each entry read. */
export function mapped<R, T>(
  raw: Readonly<Record<string, R>> | undefined,
  read: (key: string, raw: R) => T,
): ReadonlyMap<string, T> {
  if (raw === undefined) return NONE;
  const map = new Map<string, T>();
  for (const key of Object.keys(raw)) if (!key.startsWith('x-')) map.set(key, read(key, raw[key] as R));
  return map;
}

/** A written map, which stands some step below `at`, as a map of nouns. */
export function readMap<R, T>(
  raw: Readonly<Record<string, R>> | undefined,
  at: Pointer,
  step: string,
  read: (key: string, raw: R, at: Pointer) => T,
): ReadonlyMap<string, T> {
  if (raw === undefined) return NONE;
  const all = below(at, step);
  return mapped(raw, (key, one) => read(key, one, below(all, key)));
}

/** A number or fraction written at a place; null, with a finding, where it is neither. */
export function readNumber(raw: number | string, at: Pointer, notes: Notes): Fraction | null {
  const value = exact(raw);
  if (value === null)
    notes.add(
      'link/value',
      at,
      { holds: 'number', written: String(raw), most: null },
      withDigits(raw) ? 'words' : undefined,
    );
  return value;
}

/** Whether there are digits in a text that is no number: words or signs stand about them, or they are of another script. */
export function withDigits(raw: unknown): boolean {
  return typeof raw === 'string' && /\p{Nd}/u.test(raw);
}

/** A number or fraction, exactly as written; null where it is neither. */
export const exact = remembered((raw: number | string): Fraction | null => {
  // Beyond these a YAML number is no longer what was written.
  if (typeof raw === 'number' && (!Number.isFinite(raw) || Math.abs(raw) >= 1e15 || String(raw).includes('e')))
    return null;
  if (typeof raw === 'string' && !/^-?[0-9]{1,15}(\.[0-9]{1,12})?(\/[0-9]{1,12})?$/.test(raw)) return null;
  const [top = '', bottom = '1'] = String(raw).split('/');
  return Number(bottom) === 0 ? null : new Fraction(top).div(new Fraction(bottom));
});
