import type { Day } from '../model/day.ts';
import type { Finding, Judged, Severity } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once-per.ts';
import type { Waiver } from '../model/waiver.ts';
import { type Extent, extentOf, within } from './extent.ts';
import { fingerprints } from './fingerprint.ts';
import { isWaivable } from './waivable.ts';

/** What a waiver needs besides saying what it is about. */
export const TERMS = ['reason', 'owner', 'until'] as const;

/** Nothing should be let pass for longer, as with exceptions: what has no end in sight is never mended. */
export const LONGEST = 'P2Y';

/**
 * Marks what a waiver covers; a waiver that covers nothing is a finding of its own. One that is incomplete, past its day or
 * not allowed covers nothing, and other rules say so.
 */
export function waive(
  findings: readonly Judged[],
  waivers: readonly Waiver[],
  asOf: Day,
  stale: Severity | 'off',
): readonly Judged[] {
  const counting = waivers.filter((one) => counts(one, asOf));
  if (counting.length === 0) return findings;
  const marks = fingerprints(findings);
  const find = finder(counting);
  const used = new Set<Alike>();
  const met = new Set<Alike>();
  const settled = findings.map((finding, index): Judged => {
    if (finding.status !== 'open') return finding;
    const meant = find(finding, marks[index] ?? '');
    if (meant.length === 0) return finding;
    const now = extentOf(finding);
    const covering = meant.filter(([one]) => one && reachesOver(one, now));
    for (const those of meant) met.add(those);
    for (const those of covering) used.add(those);
    const first = covering[0]?.[0];
    return first
      ? { ...finding, status: 'waived', params: { ...finding.params, 'waived-until': first.until } }
      : finding;
  });
  if (stale === 'off') return settled;
  const [busy, worse] = [new Set([...used].flat()), new Set([...met].flat())];
  const idle = counting.filter((one) => !busy.has(one));
  return [...settled, ...idle.map((one) => finding(one, worse.has(one) ? 'worse' : 'gone', stale))];
}

function counts(waiver: Waiver, asOf: Day): boolean {
  return isWaivable(waiver.rule) && TERMS.every((term) => waiver[term] !== null) && (waiver.until ?? '') >= asOf;
}

/** Waivers that say the very same: where one of them covers a finding, all do. */
type Alike = readonly Waiver[];

/**
 * The waivers that mean a finding, in their order. They are looked up, and those alike asked once, since there may be as many of them
 * as of findings.
 */
function finder(waivers: readonly Waiver[]): (finding: Finding, fingerprint: string) => readonly Alike[] {
  const known = grouped(waivers, subjectOf);
  const alike = oncePer((those: Alike) => [...grouped(those, extentSaid).values()]);
  let ranks: ReadonlyMap<unknown, number> | null = null;
  const rankOf = ([first]: Alike) => {
    ranks ??= new Map(waivers.map((one, index) => [one, index]));
    return ranks.get(first) ?? 0;
  };
  return (finding, fingerprint) => {
    const meant = subjectsOf(finding, fingerprint).flatMap((subject) => {
      const those = known.get(subject);
      return those ? alike(those) : [];
    });
    return meant.length < 2 ? meant : meant.toSorted((a, b) => rankOf(a) - rankOf(b));
  };
}

/** The first waiver that covers a finding; null where none does that counts on the day. */
export function coverer(
  waivers: readonly Waiver[],
  asOf: Day,
): (finding: Finding, fingerprint: string) => Waiver | null {
  const find = finder(waivers.filter((one) => counts(one, asOf)));
  return (finding, fingerprint) => {
    const now = extentOf(finding);
    return find(finding, fingerprint).flatMap(([one]) => (one && reachesOver(one, now) ? one : []))[0] ?? null;
  };
}

function extentSaid({ segments, figures }: Waiver): string {
  return JSON.stringify([segments, figures]);
}

/** What a waiver is about: the one finding with its fingerprint, or all about the same. */
function subjectOf({ rule, fingerprint, file, area, item, key, cell }: Waiver): string {
  return JSON.stringify(fingerprint === null ? [rule, file, area, item, key, cell] : [rule, fingerprint]);
}

/** What a waiver may be about that means a finding. */
function subjectsOf(finding: Finding, fingerprint: string): readonly string[] {
  const { rule, area = null, item = null, key = null, cell = null, at } = finding;
  const placed = area || item ? null : at.in.file;
  return [JSON.stringify([rule, fingerprint]), JSON.stringify([rule, placed, area, item, key, cell])];
}

function reachesOver({ segments, figures }: Waiver, now: Extent): boolean {
  return within(
    { segments: segments ? now.segments : [], figures: figures ? now.figures : {} },
    { segments: segments ?? [], figures: figures ?? {} },
  );
}

function finding(waiver: Waiver, variant: string, severity: Severity): Judged {
  return { variant, severity, status: 'open', ...aboutWaiver(waiver, 'waiver/stale') };
}

/** What every finding on a waiver carries. */
export function aboutWaiver(waiver: Waiver, rule: string): Finding {
  const { area, item, key, cell, at } = waiver;
  const about: { -readonly [name in keyof Finding]: Finding[name] } = { rule, at };
  if (area !== null) about.area = area;
  if (item !== null) about.item = item;
  if (key !== null) about.key = key;
  if (cell !== null) about.cell = cell;
  about.params = { waived: waiver.rule, id: waiver.fingerprint ?? waiver.file };
  return about;
}
