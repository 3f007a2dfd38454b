import Fraction from 'fraction.js';
import type { Day } from '../model/day.ts';
import type { Fact, Finding } from '../model/finding.ts';
import type { Pointer } from '../model/source.ts';
import type { Text } from '../model/text.ts';

/** Collects what a reader finds wrong while it turns written records into nouns. */
export class Notes {
  readonly findings: Finding[] = [];

  add(rule: string, at: Pointer, params: Record<string, Fact> = {}, variant?: string): void {
    this.findings.push({ rule, at, params, ...(variant === undefined ? {} : { variant }) });
  }

  /** The day, or null with a finding where the calendar has no such day. */
  day(raw: string | null | undefined, at: Pointer): Day | null {
    if (raw === null || raw === undefined) return null;
    if (isDay(raw)) return raw;
    this.add('schema/date', at, { value: raw });
    return null;
  }
}

/** Whether the calendar has this day: 2023-02-30 is refused. */
export function isDay(raw: string): boolean {
  const time = Date.parse(`${raw}T00:00:00Z`);
  const year = Number(raw.slice(0, 4));
  return !Number.isNaN(time) && year >= 1900 && year <= 2999 && new Date(time).toISOString().slice(0, 10) === raw;
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
export function listed(raw: string | readonly string[] | undefined): readonly string[] {
  return raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw;
}

/** The entries of a written map; the local bag `x-…` is left out. */
export function entries<T>(raw: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(raw ?? {}).filter(([key]) => !key.startsWith('x-'));
}

/** A number or fraction, exactly as written; null where it is neither. */
export function exact(raw: number | string): Fraction | null {
  // Beyond these a YAML number is no longer what was written.
  if (typeof raw === 'number' && (!Number.isFinite(raw) || Math.abs(raw) >= 1e15 || String(raw).includes('e')))
    return null;
  if (typeof raw === 'string' && !/^-?[0-9]{1,15}(\.[0-9]{1,12})?(\/[0-9]{1,12})?$/.test(raw)) return null;
  const [top = '', bottom = '1'] = String(raw).split('/');
  return Number(bottom) === 0 ? null : new Fraction(top).div(new Fraction(bottom));
}

/** The day after; written periods include their last day, spans do not. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
