import type { Judged } from '../model/finding.ts';
import type { OverlayNames } from '../model/names.ts';
import type { Ancestor } from '../model/report.ts';
import { type Part, type Path, type Pointer, type Range, rangeAt } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';

/** A place worked out: the document need not be there any more. */
interface Place {
  readonly file: string;
  readonly path: Path;
  readonly part?: Part;
  readonly range: Range;
  /** The line it begins in, to be shown; empty where the text could not be read. */
  readonly line: string;
}

type Related = NonNullable<Judged['related']>[number];

/** A finding as plain data, to be sent to another thread or kept for another run. */
export type KeptFinding = Omit<Judged, 'at' | 'related'> & {
  readonly at: Place;
  readonly related?: readonly (Omit<Related, 'at'> & { readonly at: Place })[];
};

/** The names of an overlay, with the file they stand in. */
export interface NamesInFile extends OverlayNames {
  readonly file: string;
}

/** How far what a verdict depends on reaches: the line of its areas, their whole branch, or more than that. */
export type Reach = 'line' | 'branch' | 'beyond';

/** All that is known of a part of a workspace once it has been checked. Plain data; no word depends on a language. */
export interface Verdict {
  readonly findings: readonly KeptFinding[];
  readonly chain: readonly Ancestor[];
  readonly overlays: number;
  readonly measures: number;
  /** The kinds of the records that could not be read. */
  readonly dropped: readonly string[];
  /** Whether every record could be read. */
  readonly sound: boolean;
  /** The areas whose whole standard its overlays bring: what comes with the tool steps back there. */
  readonly complete: readonly string[];
  /** What its overlays call what they bring in, and the overlays it speaks of. */
  readonly names: readonly NamesInFile[];
  readonly reach: Reach;
}

const REACHES: readonly Reach[] = ['line', 'branch', 'beyond'];

/** Verdicts on several areas as one. */
export function merged(all: readonly Verdict[]): Verdict {
  const sum = (count: (one: Verdict) => number) => all.reduce((total, one) => total + count(one), 0);
  return {
    findings: all.flatMap((one) => one.findings),
    chain: [...new Map(all.flatMap(({ chain }) => chain.map((one) => [one.area, one]))).values()],
    overlays: sum((one) => one.overlays),
    measures: sum((one) => one.measures),
    dropped: [...new Set(all.flatMap((one) => one.dropped))],
    sound: all.every((one) => one.sound),
    complete: all.flatMap((one) => one.complete),
    names: [...new Map(all.flatMap(({ names }) => names.map((one) => [one.id, one]))).values()],
    reach: REACHES.findLast((reach) => all.some((one) => one.reach === reach)) ?? 'line',
  };
}

/** A waiver as plain data. */
export type KeptWaiver = Omit<Waiver, 'at' | 'ruleAt'> & { readonly at: Place; readonly ruleAt: Place };

export function keptWaiver({ at, ruleAt, ...waiver }: Waiver): KeptWaiver {
  return { ...waiver, at: placeOf(at), ruleAt: placeOf(ruleAt) };
}

export function restoredWaiver({ at, ruleAt, ...waiver }: KeptWaiver): Waiver {
  return { ...waiver, at: pointerTo(at), ruleAt: pointerTo(ruleAt) };
}

export function kept({ at, related, ...finding }: Judged): KeptFinding {
  return {
    ...finding,
    at: placeOf(at),
    ...(related ? { related: related.map(({ at: place, ...one }) => ({ ...one, at: placeOf(place) })) } : {}),
  };
}

export function restored({ at, related, ...finding }: KeptFinding): Judged {
  return {
    ...finding,
    at: pointerTo(at),
    ...(related ? { related: related.map(({ at: place, ...one }) => ({ ...one, at: pointerTo(place) })) } : {}),
  };
}

function placeOf(pointer: Pointer): Place {
  const { in: document, path, part } = pointer;
  const range = rangeAt(pointer);
  return {
    file: document.file,
    path,
    ...(part ? { part } : {}),
    range,
    line: lineAt(document.text, range.start.offset),
  };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/** A pointer into a document of which only one line is known. */
function pointerTo({ file, path, part, range, line }: Place): Pointer {
  const text = line === '' ? '' : '\n'.repeat(range.start.line - 1) + line;
  return { in: { file, text, data: null, locate: () => range }, path, ...(part ? { part } : {}) };
}
