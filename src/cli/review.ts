import { dirname, join } from 'node:path';
import { FACETS, type Facet } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { grouped } from '../model/grouped.ts';
import type { Overlay, OverlayItem } from '../model/overlay.ts';
import { printable } from '../report/frame.ts';
import { terminalText } from '../report/terminal.ts';
import { type Signable, signable } from '../rules/sign-off.ts';
import { withEntry } from '../source/edit-yaml.ts';
import { unknownItem } from './by-name.ts';
import { checkArea } from './check-area.ts';
import { claimed } from './claimed.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { completeness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

interface Flags extends CommonFlags {
  readonly area: string;
  readonly by: string;
  readonly facet?: string;
  readonly date?: string;
}

/** One text about to be signed, in the overlay it stands in. */
interface Signing {
  readonly key: string;
  readonly overlay: Overlay;
  readonly entry: OverlayItem;
  readonly signable: Signable;
}

const LONGEST_NAME = 200;

const BOM = '\uFEFF';

/** Writes a reviewer's sign-off, bound to the text as it stands, into the overlay; refuses where there is nothing to sign. */
export function review(io: Io, address: string, flags: Flags): number {
  const opened = openWorkspace(io, flags);
  const by = flags.by.trim();
  if (by === '') throw new UserError('usage.reviewer');
  // In the file they would stand unseen, and nobody could read it any more.
  if (by.length > LONGEST_NAME || printable(by) !== by)
    throw new UserError('usage.reviewer-signs', { most: LONGEST_NAME });
  const [item = '', key] = address.split('#');
  checkArea(opened, flags.area);
  // A text in a file that could not be read looks as if there were none.
  completeness(io, opened);
  const date = flags.date === undefined ? opened.subject.asOf : askedDay(flags.date, io.now());
  const signings = keysOf(opened, flags, item, key).map((one) => signingOf(opened, flags.area, item, one));
  for (const [overlay, ones] of grouped(signings, (one) => one.overlay)) write(io, opened, overlay, ones, { by, date });
  const { wording } = speakerOf(opened);
  if (flags.quiet === true) return EXIT.clean;
  for (const { key: one, overlay, signable: signed } of signings) {
    const what = one.startsWith('text.')
      ? wording.text(`facet.${one.slice(5)}` as 'facet.standard')
      : wording.key(item, one);
    const facts = {
      item: wording.item(item),
      what,
      by,
      date,
      digest: signed.digest,
      file: overlay.at.in.file,
      text: signed.text,
    };
    io.stdout.write(terminalText(`${wording.text('review.done', facts)}\n`));
  }
  return EXIT.clean;
}

/** The key asked for, the facet asked for, or every text the overlays of the area have for the item. */
function keysOf(opened: Opened, { area, facet }: Flags, item: string, key: string | undefined): readonly string[] {
  if (facet !== undefined && !FACETS.includes(facet as Facet))
    throw new UserError('usage.facet', { value: facet, known: FACETS.join(', ') });
  const asked = [...(key === undefined ? [] : [key]), ...(facet === undefined ? [] : [`text.${facet}`])];
  if (asked.length > 0) return asked;
  const written = new Set(entriesOf(opened, area, item).flatMap(({ entry }) => [...entry.text.keys()]));
  if (written.size === 0) throw nothing(opened, area, item, null);
  return FACETS.filter((one) => written.has(one)).map((one) => `text.${one}`);
}

/** What our overlays of an area say of an item, the one that replaces the others last. */
function entriesOf(
  { subject }: Opened,
  area: string,
  item: string,
): readonly { overlay: Overlay; entry: OverlayItem }[] {
  return subject.overlays
    .filter((overlay) => overlay.area === area && subject.resolver.stands(overlay, subject.asOf))
    .flatMap((overlay) => {
      const entry = overlay.items.get(item);
      return entry ? [{ overlay, entry }] : [];
    });
}

function signingOf(opened: Opened, area: string, item: string, key: string): Signing {
  const found = entriesOf(opened, area, item)
    .map((one) => ({ ...one, texts: signable(one.entry, key, opened.subject.asOf) }))
    .findLast((one) => one.texts.length > 0);
  const first = found?.texts[0];
  if (!found || !first) throw nothing(opened, area, item, key);
  if (new Set(found.texts.map((one) => one.digest)).size > 1)
    throw new UserError('usage.many-to-sign', { key, count: found.texts.length });
  const signed = found.entry.reviewed.get(key);
  if (signed?.text === first.digest) throw new UserError('usage.signed', { key, by: signed.by, date: signed.date });
  return { key, overlay: found.overlay, entry: found.entry, signable: first };
}

function nothing(opened: Opened, area: string, item: string, key: string | null): UserError {
  const { resolver, asOf } = opened.subject;
  if (!resolver.itemIds(area).has(item)) return unknownItem(resolver, area, item);
  const measures = entriesOf(opened, area, item).flatMap(({ entry }) =>
    [...entry.sets.keys(), ...entry.addedMeasures.keys()].filter((one) => signable(entry, one, asOf).length > 0),
  );
  if (measures.length === 0) return new UserError('usage.nothing-to-sign', { item, key, area });
  const addresses = [...new Set(measures)].map((one) => `${item}#${one}`).join(', ');
  return new UserError('usage.measures-to-sign', { item, key, addresses });
}

/** One run at a time looks whether a file is still what was read, and writes it. */
function write(io: Io, opened: Opened, overlay: Overlay, ones: readonly Signing[], signed: Signed): void {
  const { file } = overlay.at.in;
  const release = claimed(io, dirname(join(opened.root, file)), file, LOCK);
  try {
    edit(io, opened, overlay, ones, signed);
  } finally {
    release();
  }
}

const LOCK = '.dixian-review.lock';

interface Signed {
  readonly by: string;
  readonly date: Day;
}

function edit(io: Io, { root }: Opened, overlay: Overlay, ones: readonly Signing[], { by, date }: Signed): void {
  const { file, text } = overlay.at.in;
  const path = join(root, file);
  const bytes = io.files.read(path);
  const raw = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
  const mark = raw.startsWith(BOM) ? BOM : '';
  // What was read and checked is what is edited: a file that changed since, or holds lone carriage returns, is left alone.
  if (raw !== mark + text) throw new UserError('usage.edit-other', { file });
  let edited: string | null = text;
  for (const { key, entry, signable: signed } of ones) {
    if (edited === null) break;
    edited = withEntry(edited, [...entry.at.path, 'reviewed', key], { by, date, text: signed.digest });
  }
  if (edited === null) throw new UserError('usage.edit', { file });
  const whole = mark + edited;
  writing(file, () => io.write(io.files.real(path) ?? path, whole));
}
