import type { Day } from './day.ts';
import type { Judged } from './finding.ts';

/** What was supplied of an area above one of ours. */
export interface Ancestor {
  readonly area: string;
  readonly supplied: 'complete' | 'excerpt' | 'none' | 'assumed-national';
  readonly overlays: readonly string[];
}

/** How many findings of each kind; excepted, observed and waived ones count only there. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly excepted: number;
  readonly observed: number;
  readonly waived: number;
}

/** Counts findings; those that do not stand open count only under what covers them. */
export function countsOf(findings: readonly Judged[]): Counts {
  const open = findings.filter((one) => one.status === 'open');
  const severe = (severity: Judged['severity']) => open.filter((one) => one.severity === severity).length;
  const stood = (status: Judged['status']) => findings.filter((one) => one.status === status).length;
  return {
    error: severe('error'),
    warning: severe('warning'),
    info: severe('info'),
    excepted: stood('excepted'),
    observed: stood('observed'),
    waived: stood('waived'),
  };
}

/** What a change is held against, and what became of the findings that were there. */
export interface Against {
  /** As it was asked for. */
  readonly ref: string;
  /** The commit where the change begins. */
  readonly base: string;
  readonly introduced: number;
  readonly present: number;
  readonly fixed: number;
  /** How many of those that an excerpt keeps on record or a waiver lets pass the change brings or makes worse. */
  readonly recorded: number;
  /** What has changed of how it is checked. */
  readonly moved: Moved;
}

/** What a change has made of its own yardstick: settings and files that nobody holds it against any more. */
export interface Moved {
  /** The configuration file, as seen from the workspace. */
  readonly config: string;
  /** Where the workspace was, as seen from the root of the repository, if it was elsewhere. */
  readonly folder: string | null;
  /** The settings in it that decide what is found and say something else now. */
  readonly settings: readonly string[];
  /** The files of the national catalogue and of the areas above in this workspace that say something else now: what local levels are held to. */
  readonly national: readonly string[];
  /** The data files that are no longer there. */
  readonly gone: readonly string[];
}

/** The outcome of a run: facts only, sorted; formats turn it into text. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalogue: { readonly version: string; readonly digest: string };
  readonly asOf: Day;
  readonly checked: {
    readonly files: number;
    readonly items: number;
    readonly overlays: number;
    readonly measures: number;
    readonly rules: number;
  };
  readonly chain: readonly Ancestor[];
  readonly counts: Counts;
  readonly findings: readonly Judged[];
  /** Only where a change is gated. */
  readonly against?: Against;
}
