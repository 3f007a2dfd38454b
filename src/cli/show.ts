import { type Measure, NATION } from '../model/catalogue.ts';
import { type Pointer, rangeAt } from '../model/source.ts';
import { cellByCell, type DatedValue } from '../model/value.ts';
import { terminalText } from '../report/terminal.ts';
import { baseDimension } from '../resolve/base-dimension.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { namesFor } from '../resolve/names-for.ts';
import { levelFact, unitOf, writtenFact } from '../rules/facts.ts';
import { Speaker } from '../say/say.ts';
import type { Wording } from '../say/wording.ts';
import { recordOf } from '../survey/record.ts';
import { releaseOf } from '../survey/release.ts';
import { unknownItem } from './by-name.ts';
import { checkArea } from './check-area.ts';
import { askedOf, inForce, type Shown, silence } from './in-force.ts';
import type { Io } from './io.ts';
import { openWorkspace } from './open.ts';
import { type AreaOpened as Opened, openArea } from './open-area.ts';
import type { CommonFlags } from './set-up.ts';
import { since } from './since.ts';
import { completeness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';

interface Flags extends CommonFlags {
  readonly area: string;
}

/** Prints what is in force for an item, or one measure of it, with the ladder of who set it. */
export async function show(io: Io, address: string, flags: Flags): Promise<number> {
  const [id = '', key] = address.split('#');
  const near = await openArea(io, flags, flags.area);
  if (near) checkArea(near, flags.area);
  // What the area does not have may be another's: then that one is named.
  const opened = near && has(near, flags.area, id, key) ? near : openWorkspace(io, flags);
  checkArea(opened, flags.area);
  const code = completeness(io, opened);
  const { catalogue, resolver } = opened.subject;
  const { wording } = new Speaker(namesFor(catalogue, resolver, flags.area), opened.lang);
  const item = itemOf(opened, flags.area, id);
  const measures = key === undefined ? [...item.measures.values()] : [measureOf(opened, flags.area, item, key)];
  const head = `${wording.of(item.name)} — ${wording.text('show.day', { area: wording.area(flags.area), day: opened.subject.asOf })}`;
  const blocks = measures.map((measure) => ladder({ opened, wording, area: flags.area, measure }));
  const release = releaseOf(recordOf(resolver, flags.area, opened.subject.asOf), id);
  const released = release ? [wording.text('show.not-applicable', { reason: wording.of(release.reason) })] : [];
  io.stdout.write(terminalText(`${[head, ...released, ...blocks].join('\n\n')}\n`));
  return code;
}

function has({ subject }: Opened, area: string, id: string, key: string | undefined): boolean {
  const item = itemIn(subject, area, id);
  return item !== null && (key === undefined || item.measures.has(key));
}

function itemIn({ resolver, asOf }: Opened['subject'], area: string, id: string): LocalItem | null {
  return resolver.itemAt(area, id, resolver.editionOn(asOf));
}

function itemOf(opened: Opened, area: string, id: string): LocalItem {
  const { resolver, catalogue } = opened.subject;
  const item = itemIn(opened.subject, area, id);
  if (item) return item;
  const owner = catalogue.overlays.find((overlay) => overlay.ownItems.has(id))?.area;
  if (owner) throw elsewhere(opened, 'usage.item-elsewhere', area, owner, { id });
  throw unknownItem(resolver, area, id);
}

function measureOf(opened: Opened, area: string, item: LocalItem, key: string): Measure {
  const measure = item.measures.get(key);
  if (measure) return measure;
  const adder = opened.subject.catalogue.overlays.find((one) => one.items.get(item.id)?.addedMeasures.has(key))?.area;
  if (adder) throw elsewhere(opened, 'usage.key-elsewhere', area, adder, { item: item.id, key });
  throw new UserError('usage.key', { item: item.id, key, known: [...item.measures.keys()].join(', ') });
}

/** What an area outside the chain of the one asked about has brought in is promised there only. */
function elsewhere(
  opened: Opened,
  key: 'usage.item-elsewhere' | 'usage.key-elsewhere',
  asked: string,
  code: string,
  facts: Readonly<Record<string, string>>,
): UserError {
  const { wording } = speakerOf(opened);
  return new UserError(key, { ...facts, code, area: wording.area(code), asked: wording.area(asked) });
}

function ladder(shown: Shown): string {
  const { opened, wording, area, measure } = shown;
  const { resolver, asOf } = opened.subject;
  const { item, key, decide } = measure;
  const own = resolver.own(area, item, key, asOf);
  const rungs = [...resolver.above(area, item, key, asOf), ...(own ? [own] : [])];
  const levels = decide?.by.map((level) => wording.text(`level.${level}`)).join(wording.text('list'));
  const decided = decide ? [`  ${wording.text('show.decide', { levels: levels ?? '' })}  ${place(decide.at)}`] : [];
  const steps = rungs.flatMap((setting) => rung(shown, setting));
  const silent =
    area !== NATION && !own && rungs.length > 0
      ? [`  ${wording.area(area)}  ${wording.text(silence(opened, area))}`]
      : [];
  const lines = [...decided, ...steps, ...silent, ...leftBelow(shown), ...undated(shown)];
  const excerpt = resolver.tree
    .chain(area)
    .some((one) => resolver.overlaysOf(one.code).some((overlay) => overlay.scope === 'excerpt'));
  return [
    `${wording.of(measure.name)}  (${item}#${key})`,
    ...(lines.length > 0 ? lines : [`  ${wording.text('show.nothing')}`]),
    `  → ${wording.text('show.in-force')}: ${inForce(shown)}`,
    ...(excerpt ? [`  ${wording.text('show.excerpt')}`] : []),
  ].join('\n');
}

/** The areas of the chain that leave the level to those below. */
function leftBelow({ opened, wording, area, measure }: Shown): readonly string[] {
  const { resolver, asOf } = opened.subject;
  return resolver.tree.chain(area).flatMap(({ code }) => {
    const left = resolver.left(code, measure.item, measure.key, asOf);
    if (!left) return [];
    const levels = (left.entry.decidedBy ?? []).map((level) => wording.text(`level.${level}`));
    const said = wording.text('show.left', { levels: levels.join(wording.text('list')) });
    return [`  ${wording.area(code)}  ${said}  ${since(wording, left.entry)}  ${place(left.entry.at)}`];
  });
}

/** Values without a date: shown, never binding. */
function undated(shown: Shown): readonly string[] {
  const { opened, wording, area, measure } = shown;
  const { resolver } = opened.subject;
  const written = [
    ...measure.series.map((entry) => ({ by: NATION, entry })),
    ...resolver.tree
      .chain(area)
      .flatMap(({ code }) =>
        resolver
          .writers(code, measure.item, measure.key)
          .flatMap(({ local }) => local.series.map((entry) => ({ by: code, entry }))),
      ),
  ].filter(({ entry }) => entry.from === null);
  return written.flatMap(({ by, entry }) =>
    cellByCell(entry).map(([cell, quantity]) => {
      const figure = figureOf(shown, { quantity, by }, cell);
      const name = cell === null ? '' : `${wording.cell(cell, entry.by)} `;
      return `  ${wording.area(by)}  ${name}${figure}  ${wording.text('show.undated')}  ${place(entry.at)}`;
    }),
  );
}

function rung(shown: Shown, setting: Setting): readonly string[] {
  const { opened, wording, area } = shown;
  const overlay = opened.subject.resolver.overlay(setting.overlay ?? '');
  return cellByCell(setting).map(([cell, placed]) => {
    const name = cell === null ? '' : `${wording.cell(cell, setting.dimension)} `;
    const parts = [
      `${name}${figureOf(shown, placed, cell)}`,
      since(wording, placed.entry),
      document(opened, wording, placed.entry, overlay?.document ?? null),
      checkedWords(wording, placed.entry),
      place(placed.entry.at),
    ];
    if (!setting.binding && setting.by !== area) parts.push(wording.text('show.not-binding'));
    return `  ${wording.area(setting.by)}  ${parts.filter(Boolean).join('  ')}`;
  });
}

/** A value as it comes out for an area, and beside it how it is written, where that says more. */
function figureOf(shown: Shown, placed: Pick<Placed, 'quantity' | 'by'>, of: string | null): string {
  const { wording, measure } = shown;
  const { evaluator, resolver } = shown.opened.subject;
  const asked = askedOf(shown, of);
  const level = evaluator.level(placed, asked);
  const said = (one: typeof level) => wording.value(levelFact(one), unitOf(one, measure.unit));
  const written = writtenFact(placed.quantity);
  if (written === null) return said(level);
  // One share of a base that is broken down is a figure for each of its cells.
  const { detail: base, cells = [] } = level.is === 'unknown' ? level : { detail: '' };
  const dimension = baseDimension(resolver, asked.area, base, asked.day) ?? measure.by;
  const each = cells.map(
    (cell) => `${wording.cell(cell, dimension)} ${said(evaluator.level(placed, { ...asked, cell }))}`,
  );
  const figures = each.length > 0 ? each.join(wording.lang === 'zh' ? '；' : '; ') : said(level);
  return `${figures} (${wording.relative(written, placed.quantity.unit || measure.unit)})`;
}

function document(opened: Opened, wording: Wording, entry: DatedValue, overlayDocument: string | null): string {
  const source = entry.source === null ? null : opened.subject.catalogue.sources.get(entry.source);
  return source ? (source.number ?? wording.of(source.title)) : (overlayDocument ?? '');
}

function checkedWords(wording: Wording, entry: DatedValue): string {
  return entry.checked === null ? '' : wording.text(entry.checked === 'page' ? 'show.page' : 'show.memory');
}

function place(pointer: Pointer): string {
  const { start } = rangeAt(pointer);
  return `${pointer.in.file}:${start.line}`;
}
