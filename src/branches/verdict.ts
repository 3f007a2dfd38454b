import type { Judged, Related } from '../model/finding.ts';
import type { OverlayNames } from '../model/names.ts';
import type { Pledges } from '../model/pledges.ts';
import type { Ancestor } from '../model/report.ts';
import {
  type Part,
  type Path,
  type Pointer,
  type Position,
  type Range,
  rangeAt,
  type SourceDocument,
} from '../model/source.ts';
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

/** A finding whose places are told in some way. */
type Told<P> = Omit<Judged, 'at' | 'related'> & {
  readonly at: P;
  readonly related?: readonly (Omit<Related, 'at'> & { readonly at: P })[];
};

/** A finding as plain data, to be sent to another thread or kept for another run. */
export type KeptFinding = Told<Place>;

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
  readonly pledges: Pledges;
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
    pledges: {
      served: all.flatMap(({ pledges }) => pledges.served),
      granted: all.flatMap(({ pledges }) => pledges.granted),
    },
  };
}

/** A waiver as plain data. */
export type KeptWaiver = Omit<Waiver, 'at'> & { readonly at: Place };

/** A waiver without the document it stands in, so that it can be kept or sent. */
export function keptWaiver(waiver: Waiver): KeptWaiver {
  return { ...waiver, at: placeOf(waiver.at) };
}

/** The waiver that was kept. */
export function restoredWaiver(waiver: KeptWaiver): Waiver {
  return { ...waiver, at: pointerTo(waiver.at) };
}

/** A finding without the documents it points into. */
export function kept(finding: Judged): KeptFinding {
  return placed(finding, placeOf);
}

/** The finding that was kept. */
export function restored(finding: KeptFinding): Judged {
  return placed(finding, pointerTo);
}

/** A finding with its places told another way. Nothing is taken out of it: that would cost several times what it is. */
function placed<From, To>(finding: Told<From>, tell: (place: From) => To): Told<To> {
  const made = { ...finding, at: tell(finding.at) };
  const { related } = finding;
  return (related ? { ...made, related: related.map((one) => ({ ...one, at: tell(one.at) })) } : made) as Told<To>;
}

function placeOf(pointer: Pointer): Place {
  const { in: document, path, part } = pointer;
  const { file, text } = document;
  const range = rangeAt(pointer);
  const line = lineAt(text, range.start);
  return part ? { file, path, part, range, line } : { file, path, range, line };
}

function lineAt(text: string, { offset, column }: Position): string {
  const start = offset - column + 1;
  // A text of ten thousand figures may stand on one line: it is cut out once.
  if (last.text !== text || last.start !== start) {
    const end = text.indexOf('\n', offset);
    last = { text, start, line: text.slice(start, end < 0 ? text.length : end) };
  }
  return last.line;
}

let last = { text: '', start: 0, line: '' };

function pointerTo(place: Place): Pointer {
  const { path, part } = place;
  const document = new OneLine(place);
  return part ? { in: document, path, part } : { in: document, path };
}

/** A document of which only one line is known. Sent or stored it would lose what it says: that is done with the plain finding. */
class OneLine implements SourceDocument {
  readonly data = null;
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get file(): string {
    return this.#place.file;
  }

  /** As long as the document up to that line: made only for those findings that are shown with it. */
  get text(): string {
    const { line, range } = this.#place;
    return line === '' ? '' : '\n'.repeat(range.start.line - 1) + line;
  }

  locate(): Range {
    return this.#place.range;
  }
}
