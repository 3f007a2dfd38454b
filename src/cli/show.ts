import { kindsInForce } from '../judge/kinds-in-force.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { type Pointer, rangeAt } from '../model/source.ts';
import { cellByCell, type DatedValue } from '../model/value.ts';
import { terminalText } from '../report/terminal.ts';
import { baseDimension } from '../resolve/base-dimension.ts';
import type { Asked } from '../resolve/evaluate.ts';
import type { Placed, Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { namesFor } from '../resolve/names-for.ts';
import { levelFact, unitOf, writtenFact } from '../rules/facts.ts';
import { Speaker } from '../say/say.ts';
import type { Wording } from '../say/wording.ts';
import { unknownItem } from './by-name.ts';
import { checkArea } from './check-area.ts';
import type { Io } from './io.ts';
import { openWorkspace } from './open.ts';
import { type AreaOpened as Opened, openArea } from './open-area.ts';
import type { CommonFlags } from './set-up.ts';
import { since } from './since.ts';
import { completeness } from './soundness.ts';
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
  const { catalogue, resolver } = opened.subject;
  const { wording } = new Speaker(namesFor(catalogue, resolver, flags.area), opened.lang);
  const code = completeness(io, opened);
  const item = itemOf(opened, flags.area, id);
  const measures = key === undefined ? [...item.measures.values()] : [measureOf(opened, flags.area, item, key)];
  const head = `${wording.of(item.name)} — ${wording.text('show.day', { area: wording.area(flags.area), day: opened.subject.asOf })}`;
  const blocks = measures.map((measure) => ladder(opened, wording, flags.area, measure));
  io.stdout.write(terminalText(`${[head, ...blocks].join('\n\n')}\n`));
  return code;
}

function has({ subject }: Opened, area: string, id: string, key: string | undefined): boolean {
  const item = itemIn(subject, area, id);
  return item !== null && (key === undefined || item.measures.has(key));
}

function itemIn({ resolver, asOf }: Opened['subject'], area: string, id: string): LocalItem | null {
  return resolver.itemAt(area, id, resolver.editionOn(asOf));
}

function itemOf({ subject, lang }: Opened, area: string, id: string): LocalItem {
  const { resolver, catalogue } = subject;
  const item = itemIn(subject, area, id);
  if (item) return item;
  const owner = catalogue.overlays.find((overlay) => overlay.ownItems.has(id))?.area;
  if (owner) throw elsewhere({ subject, lang }, 'usage.item-elsewhere', area, owner, { id });
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
  opened: Pick<Opened, 'subject' | 'lang'>,
  key: 'usage.item-elsewhere' | 'usage.key-elsewhere',
  asked: string,
  code: string,
  facts: Readonly<Record<string, string>>,
): UserError {
  const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
  return new UserError(key, { ...facts, code, area: wording.area(code), asked: wording.area(asked) });
}

function ladder(opened: Opened, wording: Wording, area: string, measure: Measure): string {
  const { resolver, evaluator, asOf } = opened.subject;
  const own = resolver.own(area, measure.item, measure.key, asOf);
  const rungs = [...resolver.above(area, measure.item, measure.key, asOf), ...(own ? [own] : [])];
  const decided = measure.decide
    ? [
        `  ${wording.text('show.decide', { levels: measure.decide.by.map((level) => wording.text(`level.${level}`)).join(wording.text('list')) })}  ${place(measure.decide.at)}`,
      ]
    : [];
  const steps = rungs.flatMap((setting) => rung(opened, wording, area, measure, setting));
  const silent =
    area !== NATION && !own && rungs.length > 0
      ? [`  ${wording.area(area)}  ${wording.text(silence(opened, area))}`]
      : [];
  const lines = [...decided, ...steps, ...silent, ...undated(opened, wording, area, measure)];
  const excerpt = resolver.tree
    .chain(area)
    .some((one) => resolver.overlaysOf(one.code).some((overlay) => overlay.scope === 'excerpt'));
  return [
    `${wording.of(measure.name)}  (${measure.item}#${measure.key})`,
    ...(lines.length > 0 ? lines : [`  ${wording.text('show.nothing')}`]),
    `  → ${wording.text('show.in-force')}: ${inForce(opened, wording, area, measure, evaluator)}`,
    ...(excerpt ? [`  ${wording.text('show.excerpt')}`] : []),
  ].join('\n');
}

/** What silence means here: a complete record inherits, an excerpt or no record says nothing. */
function silence(opened: Opened, area: string): 'show.inherits' | 'show.not-seen' | 'show.none' {
  const overlays = opened.subject.resolver.standing(area, opened.subject.asOf);
  if (overlays.some((overlay) => overlay.scope === 'complete')) return 'show.inherits';
  return overlays.length > 0 ? 'show.not-seen' : 'show.none';
}

/** Values without a date: shown, never binding. */
function undated(opened: Opened, wording: Wording, area: string, measure: Measure): string[] {
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
      const asked = { area, item: measure.item, key: measure.key, cell, day: opened.subject.asOf };
      const figure = figureOf(opened, wording, measure, { quantity, by }, asked);
      const name = cell === null ? '' : `${wording.cell(cell, entry.by)} `;
      return `  ${wording.area(by)}  ${name}${figure}  ${wording.text('show.undated')}  ${place(entry.at)}`;
    }),
  );
}

function rung(opened: Opened, wording: Wording, area: string, measure: Measure, setting: Setting): string[] {
  const overlay = opened.subject.resolver.overlay(setting.overlay ?? '');
  return cellByCell(setting).map(([cell, placed]) => {
    const asked = { area, item: measure.item, key: measure.key, cell, day: opened.subject.asOf };
    const name = cell === null ? '' : `${wording.cell(cell, setting.dimension)} `;
    const figure = figureOf(opened, wording, measure, placed, asked);
    const parts = [
      `${name}${figure}`,
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
function figureOf(
  { subject: { evaluator, resolver } }: Opened,
  wording: Wording,
  measure: Measure,
  placed: Pick<Placed, 'quantity' | 'by'>,
  asked: Asked,
): string {
  const level = evaluator.level(placed, asked);
  const said = (one: typeof level) => wording.value(levelFact(one), unitOf(one, measure.unit));
  const written = writtenFact(placed.quantity);
  if (written === null) return said(level);
  // One share of a base that is broken down is a figure for each of its cells.
  const cells = level.is === 'unknown' && level.why === 'cell' ? (level.cells ?? []) : [];
  const base = level.is === 'unknown' ? level.detail : '';
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

function inForce(
  opened: Opened,
  wording: Wording,
  area: string,
  measure: Measure,
  evaluator: Opened['subject']['evaluator'],
): string {
  const { asOf, resolver } = opened.subject;
  const overtaken = opened.report.findings.some(
    (one) =>
      one.rule === 'excerpt/overtaken' && one.area === area && one.item === measure.item && one.key === measure.key,
  );
  if (overtaken) return wording.text('show.overtaken');
  const kinds = kindsInForce(resolver, evaluator, { area, measure, day: asOf });
  return (
    kinds
      .map(({ cell, dimension, isRest }) => {
        const asked = { area, item: measure.item, key: measure.key, cell, day: asOf };
        const chosen = evaluator.chosen(asked, dimension);
        if (!chosen) return null;
        const level = evaluator.level(chosen.placed, asked);
        const of = cell === null ? '' : wording.cell(cell, chosen.setting.dimension ?? measure.by);
        const named = isRest ? wording.text(of === '' ? 'show.rest' : 'show.rest-of', { cell: of }) : of;
        const name = named === '' ? '' : `${named} `;
        const figure = wording.value(levelFact(level), unitOf(level, measure.unit));
        const assured =
          chosen.setting.by !== area &&
          area !== NATION &&
          silence(opened, area) !== 'show.inherits' &&
          level.is === 'exact' &&
          typeof level.value === 'object';
        const said = assured
          ? wording.text(measure.better === 'less' ? 'need.less' : 'need.more', { value: figure })
          : figure;
        return `${name}${said} (${[wording.area(chosen.setting.by), ...standings(opened, wording, asked)].join(wording.text('list'))})`;
      })
      .filter((line) => line !== null)
      .join(wording.lang === 'zh' ? '；' : '; ') || wording.text('not-established')
  );
}

/** That a value is below a floor, and whether by an exception: of a level in force this must not be left out. */
function standings({ report }: Opened, wording: Wording, { area, item, key, cell }: Asked): readonly string[] {
  const below = report.findings.filter(
    (one) => one.rule === 'floor/below' && one.area === area && one.item === item && one.key === key,
  );
  // A value for all may be below the floor of some only.
  const mine = below.filter((one) => cell === null || (one.cell ?? cell) === cell);
  const by = (one: Judged) => wording.area(String(one.params?.['by'] ?? NATION));
  return [
    ...new Set(
      mine.map((one) => wording.text(one.status === 'excepted' ? 'show.excepted' : 'show.below', { by: by(one) })),
    ),
  ];
}
