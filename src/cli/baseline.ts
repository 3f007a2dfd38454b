import { join } from 'node:path';
import { Scalar, stringify } from 'yaml';
import { UNREAD } from '../gate/compare.ts';
import { extentOf } from '../gate/extent.ts';
import { fingerprints } from '../gate/fingerprint.ts';
import { isWaivable } from '../gate/waivable.ts';
import { coverer, LONGEST } from '../gate/waive.ts';
import type { Fact, Judged } from '../model/finding.ts';
import { beside, writtenAt } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';
import { addPeriod } from '../resolve/period.ts';
import { MOST_BYTES } from '../source/decode.ts';
import { BASELINE, baselineFile, isBaseline } from '../source/discover.ts';
import { load } from '../source/load.ts';
import { parse } from '../source/parse.ts';
import { resolved } from '../source/words.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { speakerOf } from './speaker-of.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

interface Flags extends CommonFlags {
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
  readonly prune?: boolean;
}

/** Who answers for a finding that is let pass, why, and until when. */
interface Terms {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

/** A finding that may be waived, with the entry of the baseline that covers it. */
interface Candidate {
  readonly finding: Judged;
  readonly fingerprint: string;
  readonly entry: Waiver | null;
}

const HEAD = `# 存量问题的暂缓，由 dixian baseline 写入；可以改 reason、owner、until，可以加 note，其余不要改。
# Old findings let pass for a time, written by dixian baseline; reason, owner and until may be edited, a note added.
`;

/** Writes what may be waived into the baseline: entries still needed stay as they are, others go, new ones need terms. */
export function baseline(io: Io, flags: Flags): number {
  const opened = openWorkspace(io, flags);
  refuseUnsound(opened);
  refuseOthers(io, opened);
  const { wording } = speakerOf(opened);
  const before = opened.subject.catalogue.waivers.filter((one) => isBaseline(one.at.in.file));
  const candidates = candidatesIn(opened, before);
  const kept = candidates.filter(({ finding, entry }) => finding.status === 'waived' && entry !== null);
  const fresh = flags.prune ? [] : candidates.filter(({ finding }) => finding.status === 'open');
  const terms = fresh.length > 0 ? termsOf(io, opened, flags, fresh.length) : null;
  const entries = [...kept.map((one) => entryOf(one, one.entry)), ...fresh.map((one) => entryOf(one, terms))].toSorted(
    (a, b) => (orderOf(a) < orderOf(b) ? -1 : 1),
  );
  const tell = (text: string) => {
    if (flags.quiet !== true) io.stdout.write(`${text}\n`);
  };
  if (entries.length + before.length === 0) {
    tell(wording.text('baseline.nothing', { file: BASELINE }));
  } else {
    const written = write(io, opened, partsOf(entries));
    const needed = new Set(kept.map(({ entry }) => entry));
    const dropped = before.filter((one) => !needed.has(one)).length;
    tell(wording.text('baseline.done', { file: written, added: fresh.length, kept: kept.length, dropped }));
  }
  const left = opened.report.findings.filter(
    ({ rule, status, severity }) =>
      status === 'open' && severity === 'error' && !isWaivable(rule) && !rule.startsWith('waiver/'),
  );
  if (left.length > 0) {
    const rules = [...new Set(left.map((one) => one.rule))].join(', ');
    tell(wording.text('baseline.left', { count: left.length, rules }));
  }
  return EXIT.clean;
}

/** Where records dropped out nobody knows what still occurs: entries would be thrown away for nothing. */
function refuseUnsound({ report }: Opened): void {
  const count = report.findings.filter((one) => UNREAD.test(one.rule)).length;
  if (count > 0) throw new UserError('usage.baseline-unsound', { count, file: BASELINE });
}

/** What is no baseline is not written over, whatever it is called. */
function refuseOthers(io: Io, { root, files }: Opened): void {
  for (const file of files.filter(isBaseline)) {
    const data = load(io.files, root, file).document?.data as { readonly kind?: unknown } | undefined;
    if (data?.kind !== 'waivers') throw new UserError('usage.baseline-other', { file });
  }
}

function candidatesIn({ report, subject }: Opened, entries: readonly Waiver[]): readonly Candidate[] {
  const marks = fingerprints(report.findings);
  const find = coverer(entries, subject.asOf);
  return report.findings.flatMap((finding, index) => {
    const fingerprint = marks[index] ?? '';
    if (!isWaivable(finding.rule) || (finding.severity === 'info' && finding.status === 'open')) return [];
    return [{ finding, fingerprint, entry: find(finding, fingerprint) }];
  });
}

function termsOf(io: Io, { subject, lang }: Opened, flags: Flags, count: number): Terms {
  const given = { reason: flags.reason?.trim(), owner: flags.owner?.trim(), until: flags.until };
  const { reason, owner, until } = given;
  if (!reason || !owner || !until) {
    const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [`--${name}`]));
    throw new UserError('usage.baseline-terms', { count, missing: missing.join(lang === 'zh' ? '、' : ', ') });
  }
  const [from, most] = [subject.asOf, addPeriod(subject.asOf, LONGEST)];
  if (askedDay(until, io.now()) <= from || until > most)
    throw new UserError('usage.baseline-until', { value: until, from, most });
  return { reason, owner, until };
}

type Entry = { readonly [name: string]: Fact };

/** What is empty is left out. */
function entryOf(
  { finding, fingerprint, entry }: Candidate,
  terms: Pick<Waiver, 'reason' | 'owner' | 'until'> | null,
): Entry {
  const { rule, area, item, key, cell, at } = finding;
  const { segments, figures } = extentOf(finding);
  const note = entry && writtenAt(beside(entry.at, 'note'));
  const written: Record<string, Fact | undefined> = {
    rule,
    area,
    item,
    key,
    cell,
    file: area || item ? undefined : at.in.file,
    fingerprint,
    segments: segments.map((one) => filled({ ...one })),
    figures: Object.keys(figures).length > 0 ? figures : undefined,
    reason: terms?.reason,
    owner: terms?.owner,
    until: terms?.until,
    note: typeof note === 'string' ? note : undefined,
  };
  return filled(written);
}

function filled(written: Readonly<Record<string, Fact | undefined>>): Entry {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]])),
  );
}

function orderOf(entry: Entry): string {
  return ['rule', 'area', 'item', 'key', 'cell', 'file', 'fingerprint']
    .map((name) => String(entry[name] ?? ''))
    .join('\u0000');
}

/** The entries as files, each of which can be read again. */
function partsOf(entries: readonly Entry[]): readonly string[] {
  const text = `${HEAD}${stringify({ kind: 'waivers', entries: entries.map(quoted) }, { lineWidth: 0 })}`;
  if (isReadable(text)) return [text];
  if (entries.length < 2) throw new UserError('usage.baseline-text', { file: BASELINE });
  const half = Math.ceil(entries.length / 2);
  return [...partsOf(entries.slice(0, half)), ...partsOf(entries.slice(half))];
}

function isReadable(text: string): boolean {
  return Buffer.byteLength(text) <= MOST_BYTES && parse(BASELINE, text).sound;
}

/** A fingerprint such as `0b1f` is a number to some readers of YAML: it stands between quotes. */
function quoted(entry: Entry): unknown {
  const { fingerprint } = entry;
  if (typeof fingerprint !== 'string' || resolved(fingerprint) === fingerprint) return entry;
  const scalar = new Scalar(fingerprint);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return { ...entry, fingerprint: scalar };
}

function freeNames(count: number, taken: readonly string[]): readonly string[] {
  const all = Array.from({ length: count + taken.length }, (_one, index) => baselineFile(index + 1));
  return all.filter((name) => !taken.includes(name)).slice(0, count);
}

/**
 * Writes the parts of a baseline, and tells their names. Where there are several, none that is there goes before all that take their
 * place stand beside them: an entry that stands twice does no harm, one that is lost would.
 */
function write(io: Io, { root, files }: Opened, parts: readonly string[]): readonly string[] {
  const before = files.filter(isBaseline);
  const names = parts.map((_part, index) => baselineFile(index + 1));
  const spare = before.length + parts.length > 2 ? freeNames(parts.length, [...names, ...before]) : [];
  try {
    put(spare);
  } catch (error) {
    for (const name of spare) if (io.files.size(join(root, name)) !== null) io.remove(join(root, name), root);
    throw error;
  }
  put(names);
  for (const name of [...spare, ...before])
    if (!names.includes(name)) writing(name, () => io.remove(join(root, name), root));
  return names;

  function put(all: readonly string[]): void {
    for (const [index, name] of all.entries()) writing(name, () => io.write(join(root, name), parts[index] ?? ''));
  }
}
