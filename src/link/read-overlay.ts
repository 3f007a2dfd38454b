import { measureType } from '../measures/index.ts';
import type { Binds, Facet, Item, Measure } from '../model/catalogue.ts';
import { type Day, dayAfter } from '../model/day.ts';
import type {
  Approval,
  Exception,
  Justification,
  LocalContents,
  LocalSeries,
  Overlay,
  OverlayItem,
  Role,
  Service,
} from '../model/overlay.ts';
import { below, type Pointer } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import type { Quantity } from '../model/value.ts';
import type { RawScalar } from '../schema/define/value.ts';
import type { Records } from '../schema/kinds.ts';
import { readContent, readGroup, readItem, readMeasure } from './read-item.ts';
import { readSeries, type SeriesFrame } from './read-series.ts';
import { mapped, NONE, type Notes, readMap, readNumber, text, textOrNull } from './reader.ts';

type RawOverlay = Records['overlay'];
type RawOverlayItem = NonNullable<RawOverlay['items']>[string];
type RawText = Parameters<typeof text>[0];

/** One empty list for all: most items say only a few things. */
const EMPTY: readonly never[] = [];

/** Finds what a measure is, among the national items and those the overlays add. */
export type FindMeasure = (item: string, key: string) => Measure | null;

/** What an overlay takes from the workspace around it. */
export interface OverlayFrame {
  readonly role: Role;
  /** Tells the type and unit of the measures it sets. */
  readonly find: FindMeasure;
  /** From when the edition it implements counts. */
  readonly editionFrom: Day | null;
  readonly notes: Notes;
}

/** A written overlay as a noun. */
export function readOverlay(raw: RawOverlay, at: Pointer, { role, find, editionFrom, notes }: OverlayFrame): Overlay {
  const day = (key: 'issued' | 'effective' | 'expires') => notes.day(raw[key], at, key);
  const effective = day('effective');
  const issued = day('issued');
  // A standard that does not say from when it counts is read as if it came with its edition, so that its values are judged.
  const from = effective ?? issued ?? (raw.scope === 'complete' ? editionFrom : null);
  const frame = { owner: raw.area, from, notes };
  const binds: Binds = raw.binds ?? 'descendants';
  const ownItems = readMap(
    raw['own-items'],
    at,
    'own-items',
    (id, one, place): Item => ({
      ...readItem({ id, ...one }, place, { binds: raw.items?.[id]?.binds ?? binds, ...frame }),
      from: one.from ?? from,
      field: one.field ?? null,
      category: one.category ?? null,
    }),
  );
  const findHere: FindMeasure = (item, key) => ownItems.get(item)?.measures.get(key) ?? find(item, key);
  return {
    id: raw.id,
    area: raw.area,
    title: text(raw.title),
    document: raw.document ?? null,
    implements: raw.implements,
    issued,
    effective,
    expires: day('expires'),
    repealed: notes.day(raw.repealed?.date, at, 'repealed', 'date'),
    published: notes.day(raw.published?.date, at, 'published', 'date'),
    publishedAt: raw.published?.url ?? null,
    filed: raw.filed ?? null,
    replaces: raw.replaces ?? null,
    scope: raw.scope,
    transcribed: raw.transcribed ?? null,
    adopts: (raw.adopts ?? []).map((id, index) => ({ id, at: below(at, 'adopts', index) })),
    binds,
    draft: raw.draft ?? false,
    demonstration: raw.demonstration ?? false,
    items: readMap(raw.items, at, 'items', (id, one, place) =>
      readOverlayItem(id, one, place, { owner: raw.area, from, binds: one.binds ?? binds, find: findHere, notes }),
    ),
    ownItems,
    contents: raw.contents ? readContents(raw.contents, below(at, 'contents'), notes) : null,
    observed: (raw.observed ?? []).map((one, index) => ({
      rule: one.rule,
      item: one.item,
      key: one.key ?? null,
      cell: one.cell ?? null,
      note: text(one.note),
      at: below(at, 'observed', index),
    })),
    departures: (raw.departures ?? []).map((one, index) => ({
      item: one.item,
      note: text(one.note),
      at: below(at, 'departures', index),
    })),
    note: raw.note ?? null,
    role,
    at,
  };
}

interface ItemFrame {
  readonly owner: string;
  readonly from: Day | null;
  readonly binds: Binds;
  readonly find: FindMeasure;
  readonly notes: Notes;
}

function readOverlayItem(id: string, raw: RawOverlayItem, at: Pointer, frame: ItemFrame): OverlayItem {
  const { notes } = frame;
  const { addedContent, addedMeasures, addedGroups } = raw.add
    ? readAdded(id, raw.add, below(at, 'add'), frame)
    : NOTHING_ADDED;
  // One by one: what is put into an object by `...` takes many times longer, and a country has fifty thousand entries.
  return {
    id,
    sets: readMap(raw.measures, at, 'measures', (key, one, place) => readLocalSeries(id, key, one, place, frame)),
    widen: mapped(raw.audience?.widen, asWritten),
    restate: mapped(raw.audience?.restate, asWritten),
    addedContent,
    addedMeasures,
    addedGroups,
    text: mapped(raw.text as Record<Facet, RawText> | undefined, (_facet, one) => text(one)) as OverlayItem['text'],
    justify: raw.justify ? readJustifications(raw.justify, below(at, 'justify'), notes) : EMPTY,
    responsible: texts(raw.responsible),
    funding: raw.funding
      ? { of: raw.funding.of, shares: mapped(raw.funding.shares, asWritten), at: below(at, 'funding') }
      : null,
    service: raw.service ? readService(raw.service, below(at, 'service')) : null,
    exceptions: raw.exceptions
      ? raw.exceptions.flatMap((one, index) => readException(id, one, below(at, 'exceptions', index), frame))
      : EMPTY,
    notApplicable:
      raw['not-applicable'] && notes.day(raw['not-applicable'].approved.date, at, 'not-applicable', 'approved', 'date')
        ? {
            reason: text(raw['not-applicable'].reason),
            approved: approval(raw['not-applicable'].approved),
            at: below(at, 'not-applicable'),
          }
        : null,
    reviewed: readMap(raw.reviewed, at, 'reviewed', (_key, one, place) => ({ at: place, ...one })),
    binds: frame.binds,
    at,
  };
}

type Added = Pick<OverlayItem, 'addedContent' | 'addedMeasures' | 'addedGroups'>;
const NOTHING_ADDED: Added = { addedContent: NONE, addedMeasures: NONE, addedGroups: NONE };

function readAdded(id: string, raw: NonNullable<RawOverlayItem['add']>, at: Pointer, frame: ItemFrame): Added {
  return {
    addedContent: readMap(raw.content, at, 'content', readContent),
    addedMeasures: readMap(raw.measures, at, 'measures', (key, one, place) => ({
      ...readMeasure(id, key, one, place, frame),
      binds: one.binds ?? frame.binds,
    })),
    addedGroups: readMap(raw.audience, at, 'audience', (key, one, place) => readGroup(key, one, place, frame.notes)),
  };
}

/** A series needs the type of its measure; where there is no such measure, rule link/orphan speaks and prose is assumed. */
function readLocalSeries(
  item: string,
  key: string,
  raw: NonNullable<RawOverlayItem['measures']>[string],
  at: Pointer,
  { find, from, binds, notes }: ItemFrame,
): LocalSeries {
  const measure = find(item, key);
  const seriesFrame: SeriesFrame = {
    holds: measure ? measureType(measure.type).holds : 'number',
    most: measure ? (measureType(measure.type).most ?? null) : null,
    unit: raw.unit ?? measure?.unit ?? '',
    by: raw.by ?? measure?.by ?? null,
    isLeft: !measure || measure.decide !== null,
    from,
    source: null,
    checked: null,
    notes,
  };
  const series = measure ? readSeries(raw.set, below(at, 'set'), seriesFrame) : [];
  if (raw.by !== undefined && measure && series.every((one) => one.cells.size === 0))
    notes.add('link/breakdown', below(at, 'by'), { by: raw.by }, 'no-cells');
  return { key, by: raw.by ?? null, unit: raw.unit ?? null, binds: raw.binds ?? binds, series, at };
}

function readJustifications(
  raw: NonNullable<RawOverlayItem['justify']>,
  at: Pointer,
  notes: Notes,
): readonly Justification[] {
  return Array.isArray(raw)
    ? raw.map((one, index) => readJustification(one, below(at, index), notes))
    : [readJustification(raw, at, notes)];
}

function readJustification(
  raw: Exclude<NonNullable<RawOverlayItem['justify']>, readonly unknown[]>,
  at: Pointer,
  notes: Notes,
): Justification {
  const dated = raw.approved === undefined || notes.day(raw.approved.date, at, 'approved', 'date') !== null;
  return {
    for: raw.for,
    ceiling: raw.ceiling === undefined ? null : readNumber(raw.ceiling, below(at, 'ceiling'), notes),
    need: raw.need ?? null,
    risk: raw.risk ?? null,
    afford: raw.afford ?? null,
    approved: raw.approved && dated ? approval(raw.approved) : null,
    at,
  };
}

/** An exception whose days the calendar does not have is reported and covers nothing. */
function readException(
  item: string,
  raw: NonNullable<RawOverlayItem['exceptions']>[number],
  at: Pointer,
  frame: ItemFrame,
): Exception[] {
  const { notes } = frame;
  const days = [
    notes.day(raw.from, at, 'from'),
    notes.day(raw.until, at, 'until'),
    notes.day(raw.published.date, at, 'published', 'date'),
    notes.day(raw.approved.date, at, 'approved', 'date'),
  ];
  if (days.includes(null)) return [];
  return [
    {
      key: raw.for,
      cell: raw.cell ?? null,
      span: { since: raw.from, until: dayAfter(raw.until) },
      level: raw.level === undefined ? null : readLevel(item, raw.for, raw.level, below(at, 'level'), frame),
      reason: text(raw.reason),
      remedy: text(raw.remedy),
      approved: approval(raw.approved),
      published: raw.published.date,
      at,
    },
  ];
}

/** One level of a measure, in its unit. */
function readLevel(
  item: string,
  key: string,
  raw: RawScalar,
  at: Pointer,
  { find, notes }: ItemFrame,
): Quantity | null {
  const measure = find(item, key);
  // Of a measure that does not exist link/orphan speaks.
  if (!measure) return null;
  const { holds, most = null } = measureType(measure.type);
  const frameOfOne = {
    holds,
    most,
    unit: measure.unit,
    by: null,
    isLeft: false,
    from: null,
    source: null,
    checked: null,
    notes,
  };
  return readSeries(raw, at, frameOfOne)[0]?.flat ?? null;
}

function approval(raw: {
  readonly area?: string;
  readonly by: string;
  readonly date: Day;
  readonly document?: string;
}): Approval {
  return { area: raw.area ?? null, by: raw.by, date: raw.date, document: raw.document ?? null };
}

function readService(raw: NonNullable<RawOverlayItem['service']>, at: Pointer): Service {
  return {
    channels: texts(raw.channels),
    materials: texts(raw.materials),
    steps: texts(raw.steps),
    places: texts(raw.places),
    timeLimit: textOrNull(raw['time-limit']),
    fee: textOrNull(raw.fee),
    hours: textOrNull(raw.hours),
    hotline: raw.hotline ?? null,
    complaint: textOrNull(raw.complaint),
    requires: raw.requires ?? null,
    at,
  };
}

function texts(list: readonly RawText[] | undefined): readonly Text[] {
  return list ? list.map(text) : EMPTY;
}

function asWritten<T>(_key: string, one: T): T {
  return one;
}

function readContents(raw: NonNullable<RawOverlay['contents']>, at: Pointer, notes: Notes): readonly LocalContents[] {
  const known = new Map<string, Pointer>();
  return raw.map((field, f) => ({
    field: text(field.field),
    categories: field.categories.map((category, c) => ({
      name: text(category.name),
      entries: category.items.map((item, i) => {
        const place = below(at, f, 'categories', c, 'items', i);
        const id = typeof item === 'string' ? item : item.id;
        const first = known.get(id);
        if (first) notes.add('link/duplicate', place, { id }, 'listed', [{ at: first, says: 'first', params: {} }]);
        else known.set(id, place);
        return typeof item === 'string'
          ? { id, name: null, parts: [item], at: place }
          : { id, name: text(item.name), parts: item.parts, at: place };
      }),
    })),
  }));
}
