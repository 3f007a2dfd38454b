import type { Judged } from '../model/finding.ts';

/** What the rules say now and did not say before, and the other way round. */
export interface Difference {
  readonly fresh: readonly Judged[];
  readonly gone: readonly Judged[];
}

/** Compares two runs over one workspace. An earlier start, a later end or a larger gap makes a finding a fresh one. */
export function difference(before: readonly Judged[], after: readonly Judged[]): Difference {
  const known = new Set(before.map(said));
  const still = new Set(after.map(addressOf));
  return {
    fresh: after.filter((finding) => !known.has(said(finding))),
    gone: before.filter((finding) => !still.has(addressOf(finding))),
  };
}

/** What something is said about. */
interface Address {
  readonly area?: string;
  readonly item?: string;
  readonly key?: string;
  readonly cell?: string | null;
}

/** What a finding is about: the area, and the item, key and cell as far as they matter. */
export function addressOf({ area, item, key, cell }: Address): string {
  return [area, item, key, cell].map((part) => part ?? '').join('|');
}

function said(finding: Judged): string {
  const { rule, status, since, until, params, segments } = finding;
  return JSON.stringify([rule, addressOf(finding), status, since, until, params, segments]);
}
