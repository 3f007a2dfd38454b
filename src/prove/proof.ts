import type { Judged } from '../model/finding.ts';
import type { Mutant } from './mutants/mutant.ts';
import type { Loss } from './naive/loss.ts';

/** Why a weakening takes nothing from anybody that is due. */
export const HARMLESS = ['nothing-above', 'met', 'inherits', 'past', 'excepted', 'untold', 'covered', 'whole'] as const;
export type Harmless = (typeof HARMLESS)[number];

/** What became of one weakening. */
export type Fate =
  | { readonly is: 'caught'; readonly loss: Loss; readonly rules: readonly string[] }
  | { readonly is: 'escaped'; readonly loss: Loss }
  | { readonly is: 'harmless'; readonly why: Harmless };

/** One weakening, and what became of it. */
export interface Tried {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** The open errors and warnings of a finding list by what they say, so that two lists can be told apart. */
export function said(findings: readonly Judged[]): ReadonlyMap<string, string> {
  const heard = findings.filter((one) => one.status === 'open' && one.severity !== 'info');
  return new Map(heard.map((one) => [sayingOf(one), one.rule]));
}

function sayingOf(finding: Judged): string {
  const { rule, severity, variant, at, area, item, key, cell, since, until, params, segments } = finding;
  return JSON.stringify([rule, severity, variant, at.in.file, area, item, key, cell, since, until, params, segments]);
}
