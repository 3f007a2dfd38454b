import { anyOf, EVERYBODY, isAmong } from '../audience/people.ts';
import type { Judged } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import { type Extent, extentOf, within } from './extent.ts';
import { identityOf } from './fingerprint.ts';

/** What stands now beside what stood before a change. */
export interface Compared {
  /** The findings of now in their order; those that stood before and reach no further have the status `present`. */
  readonly findings: readonly Judged[];
  /** What stood before and is gone. */
  readonly fixed: readonly Judged[];
}

interface Before {
  readonly finding: Judged;
  readonly extent: Extent;
}

/** The files that a change is made of. */
export interface Touched {
  /** Whether what a file holds is new under its name. */
  readonly changed: (file: string) => boolean;
  /** What a file was called that is only called otherwise; else its name. */
  readonly before: (file: string) => string;
}

/** A broken file drops out whole, so a change inside one cannot be told from what was wrong before. */
export const UNREAD = /^(yaml|schema)\//;

/** Of several that say the same thing one counts: what the others say is judged by nobody. */
const PASSED_OVER = /^(link\/(conflict|duplicate|misplaced)|date\/overlap)$/;

/**
 * Tells what a change introduced from what was there before. Findings are paired by what they are about; one that begins
 * earlier, ends later, is larger, counts more heavily or is no longer covered counts as introduced; so does one whose exception is
 * overdrawn.
 */
export function compare(
  now: readonly Judged[],
  before: readonly Judged[],
  { changed, before: nameBefore }: Touched,
  isOverdrawn: (finding: Judged) => boolean = () => false,
): Compared {
  const left = new Map<string, Before[]>();
  for (const finding of before) {
    const id = subjectOf(finding);
    left.set(id, [...(left.get(id) ?? []), { finding, extent: extentOf(finding) }]);
  }
  const wholes = grouped(
    [...left.values()].flat().filter(({ finding: { segments = [] } }) => segments.length > 0),
    ({ finding }) => wholeOf(finding),
  );
  const paired = new Set<Judged>();
  const extents = now.map((finding) => ({ finding, id: subjectOf(finding, nameBefore), extent: extentOf(finding) }));
  const byStanding = grouped(extents, ({ finding }) => finding.status === 'open');
  // What is covered comes last: of a shortfall that an exception comes to cover for a time, the rest was there before. What is just as
  // it was is paired first, so that of several alike the new one stands out.
  for (const those of [byStanding.get(true) ?? [], byStanding.get(false) ?? []])
    for (const alike of [isUnchanged, isNoWorse])
      for (const { finding, id, extent } of those) {
        const rivals = left.get(id) ?? [];
        const index = rivals.findIndex((one) => alike(finding, extent, one));
        if (paired.has(finding) || index < 0) continue;
        rivals.splice(index, 1);
        paired.add(finding);
      }
  // Whatever cells it has come to be broken down into, or joined from: what was as wrong before for all whom it concerns was there before.
  for (const { finding, extent } of byStanding.get(true) ?? []) {
    const beside = paired.has(finding) ? [] : (wholes.get(wholeOf(finding, nameBefore)) ?? []);
    const alike = beside.filter((one) => isNoGraver(finding, extent, one));
    const [whose = EVERYBODY] = peopleIn(finding);
    if (alike.length === 0 || !isAmong(whose, anyOf(alike.flatMap((one) => peopleIn(one.finding))))) continue;
    paired.add(finding);
    for (const [id, ones] of left)
      if (ones.some((one) => alike.includes(one)))
        left.set(
          id,
          ones.filter((one) => !alike.includes(one)),
        );
  }
  // Of what stood in a file that cannot be read any more nobody knows whether it has gone.
  const unread = new Set(now.flatMap(({ rule, at }) => (UNREAD.test(rule) ? [nameBefore(at.in.file)] : [])));
  const worsened = new Map<string, number>();
  for (const { finding, id } of extents) if (!paired.has(finding)) worsened.set(id, (worsened.get(id) ?? 0) + 1);
  // What a file holds that is only called otherwise is read, or passed over, as it was.
  const touched = (file: string) => changed(file) && nameBefore(file) === file;
  return {
    findings: now.map((finding) => {
      if (finding.status === 'excepted' && isOverdrawn(finding)) return overdrawn(finding);
      if (!paired.has(finding)) return brought(finding, changed);
      return finding.status === 'open' && !hides(finding, touched) ? { ...finding, status: 'present' } : finding;
    }),
    // What has become worse has not gone.
    fixed: [...left].flatMap(([id, ones]) =>
      ones
        .map((one) => one.finding)
        .filter((one) => one.status === 'open' && (UNREAD.test(one.rule) || !unread.has(one.at.in.file)))
        .slice(worsened.get(id) ?? 0),
    ),
  };
}

/** Whether a finding means that nobody judges what the change did there. */
function hides({ rule, at, related = [] }: Judged, changed: (file: string) => boolean): boolean {
  if (UNREAD.test(rule)) return changed(at.in.file);
  return PASSED_OVER.test(rule) && [{ at }, ...related].some((one) => changed(one.at.in.file));
}

/**
 * A finding that a change brings weighs what it will on its day, however far that is. Where only what stands above has changed, nobody
 * loses anything, and there is time until then. What an excerpt keeps on record, or a waiver lets pass, is only named.
 */
function brought(finding: Judged, changed: (file: string) => boolean): Judged {
  const { ahead, status, at } = finding;
  if (status === 'observed' || status === 'waived') return { ...finding, introduced: true };
  if (!ahead || status !== 'open') return finding;
  const isFromAbove = ahead.above.some(changed) && !changed(at.in.file);
  return isFromAbove ? finding : { ...finding, severity: ahead.severity };
}

/** Open again, with what to say why; an error whenever it begins, since nobody will tell of it then. */
function overdrawn(finding: Judged): Judged {
  return { ...finding, status: 'open', severity: 'error', params: { ...finding.params, overdrawn: true } };
}

/** Below a floor today, from a day to come or until a day gone by: one shortfall, by where the day stands in it. */
const SHORTFALL = /^floor\/(below|upcoming|was-below)$/;

/** What a finding is about, whichever of its stages a shortfall is in. */
function subjectOf(finding: Judged, nameBefore?: Touched['before']): string {
  return identityOf(SHORTFALL.test(finding.rule) ? { ...finding, rule: 'floor/below' } : finding, nameBefore);
}

/** What it would be about if it spoke of the whole measure, and not of one cell. */
function wholeOf({ cell: _cell, ...finding }: Judged, nameBefore?: Touched['before']): string {
  return subjectOf(finding, nameBefore);
}

/** Whom it concerns; nobody that is known where only the name of a cell tells. */
function peopleIn({ cell, people }: Judged): readonly string[] {
  return people !== undefined ? [people] : cell === undefined ? [EVERYBODY] : [];
}

function isUnchanged(finding: Judged, extent: Extent, before: Before): boolean {
  return isNoWorse(finding, extent, before) && JSON.stringify(extent) === JSON.stringify(before.extent);
}

const SEVERITIES = ['info', 'warning', 'error'];

function isNoWorse(finding: Judged, extent: Extent, before: Before): boolean {
  return isNoGraver(finding, extent, before) && isNoWider(finding.people, before.finding.people);
}

/** Whomever it concerns. */
function isNoGraver(finding: Judged, extent: Extent, before: Before): boolean {
  return weight(finding) <= weight(before.finding) && within(extent, before.extent);
}

/** Whether nobody is concerned who was not before; where either does not say, its cell tells. */
function isNoWider(now: string | undefined, before: string | undefined): boolean {
  return now === undefined || before === undefined || isAmong(now, before);
}

/** What is covered by an exception, a record or a waiver weighs nothing. */
function weight({ severity, status }: Judged): number {
  return status === 'open' ? SEVERITIES.indexOf(severity) + 1 : 0;
}
