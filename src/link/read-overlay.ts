import { measureType } from '../measures/index.ts';
import type { Binds, Facet, Item, Measure } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
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
import type { Records } from '../schema/kinds.ts';
import { readContent, readGroup, readItem, readMap, readMeasure } from './read-item.ts';
import { readSeries, type SeriesFrame } from './read-series.ts';
import { dayAfter, entries, exact, type Notes, text, textOrNull } from './reader.ts';

type RawOverlay = Records['overlay'];
type RawOverlayItem = NonNullable<RawOverlay['items']>[string];

/** Finds what a measure is, among the national items and those the overlays add. */
export type FindMeasure = (item: string, key: string) => Measure | null;

/** A written overlay as a noun. `find` tells the type and unit of the measures it sets. */
export function readOverlay(
  raw: RawOverlay,
  at: Pointer,
  role: Role,
  find: FindMeasure,
  notes: Notes,
  editionFrom: Day | null = null,
): Overlay {
  const day = (key: 'issued' | 'effective' | 'expires') => notes.day(raw[key], below(at, key));
  const effective = day('effective');
  const issued = day('issued');
  // A standard that does not say from when it counts is read as if it came with its edition, so that its values are judged.
  const frame = { owner: raw.area, from: effective ?? issued ?? (raw.scope === 'complete' ? editionFrom : null) };
  const ownItems = readMap(
    raw['own-items'],
    below(at, 'own-items'),
    (id, one, place): Item => ({
      ...readItem({ ...one, id }, place, frame, notes),
      from: one.from ?? frame.from,
      field: one.field ?? null,
      category: one.category ?? null,
    }),
  );
  const findHere: FindMeasure = (item, key) => ownItems.get(item)?.measures.get(key) ?? find(item, key);
  const binds: Binds = raw.binds ?? 'descendants';
  return {
    id: raw.id,
    area: raw.area,
    title: text(raw.title),
    document: raw.document ?? null,
    implements: raw.implements,
    issued,
    effective,
    expires: day('expires'),
    repealed: notes.day(raw.repealed?.date, below(at, 'repealed', 'date')),
    published: notes.day(raw.published?.date, below(at, 'published', 'date')),
    publishedAt: raw.published?.url ?? null,
    filed: raw.filed ?? null,
    replaces: raw.replaces ?? null,
    scope: raw.scope,
    transcribed: raw.transcribed ?? null,
    adopts: (raw.adopts ?? []).map((id, index) => ({ id, at: below(at, 'adopts', index) })),
    binds,
    draft: raw.draft ?? false,
    demonstration: raw.demonstration ?? false,
    items: readMap(raw.items, below(at, 'items'), (id, one, place) =>
      readOverlayItem(id, one, place, { ...frame, binds: one.binds ?? binds, find: findHere }, notes),
    ),
    ownItems,
    contents: raw.contents ? readContents(raw.contents, below(at, 'contents')) : null,
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
}

function readOverlayItem(id: string, raw: RawOverlayItem, at: Pointer, frame: ItemFrame, notes: Notes): OverlayItem {
  const who = (name: 'widen' | 'restate') =>
    new Map(entries(raw.audience?.[name] as Record<string, unknown> | undefined));
  const added = below(at, 'add');
  return {
    id,
    sets: readMap(raw.measures, below(at, 'measures'), (key, one, place) =>
      readLocalSeries(id, key, one, place, frame, notes),
    ),
    widen: who('widen'),
    restate: who('restate'),
    addedContent: readMap(raw.add?.content, below(added, 'content'), readContent),
    addedMeasures: readMap(raw.add?.measures, below(added, 'measures'), (key, one, place) => ({
      ...readMeasure(id, key, one, place, frame, notes),
      binds: one.binds ?? frame.binds,
    })),
    addedGroups: readMap(raw.add?.audience, below(added, 'audience'), readGroup),
    text: new Map(
      entries(raw.text as Record<string, Parameters<typeof text>[0]> | undefined).map(([facet, one]) => [
        facet as Facet,
        text(one),
      ]),
    ),
    justify: [raw.justify ?? []]
      .flat()
      .map((one, index) =>
        readJustification(one, Array.isArray(raw.justify) ? below(at, 'justify', index) : below(at, 'justify'), notes),
      ),
    responsible: (raw.responsible ?? []).map(text),
    funding: raw.funding
      ? { of: raw.funding.of, shares: new Map(entries(raw.funding.shares)), at: below(at, 'funding') }
      : null,
    service: raw.service ? readService(raw.service, below(at, 'service')) : null,
    exceptions: (raw.exceptions ?? []).flatMap((one, index) =>
      readException(one, below(at, 'exceptions', index), notes),
    ),
    notApplicable:
      raw['not-applicable'] &&
      notes.day(raw['not-applicable'].approved.date, below(at, 'not-applicable', 'approved', 'date'))
        ? {
            reason: text(raw['not-applicable'].reason),
            approved: approval(raw['not-applicable'].approved),
            at: below(at, 'not-applicable'),
          }
        : null,
    reviewed: readMap(raw.reviewed, below(at, 'reviewed'), (_key, one, place) => ({ ...one, at: place })),
    binds: frame.binds,
    at,
  };
}

/** A series needs the type of its measure; where there is no such measure, rule link/orphan speaks and prose is assumed. */
function readLocalSeries(
  item: string,
  key: string,
  raw: NonNullable<RawOverlayItem['measures']>[string],
  at: Pointer,
  frame: ItemFrame,
  notes: Notes,
): LocalSeries {
  const measure = frame.find(item, key);
  const seriesFrame: SeriesFrame = {
    holds: measure ? measureType(measure.type).holds : 'number',
    unit: raw.unit ?? measure?.unit ?? '',
    by: raw.by ?? measure?.by ?? null,
    from: frame.from,
    source: null,
    checked: null,
  };
  return {
    key,
    by: raw.by ?? null,
    unit: raw.unit ?? null,
    binds: raw.binds ?? frame.binds,
    series: measure ? readSeries(raw.set, below(at, 'set'), seriesFrame, notes) : [],
    at,
  };
}

function readJustification(
  raw: Exclude<NonNullable<RawOverlayItem['justify']>, readonly unknown[]>,
  at: Pointer,
  notes: Notes,
): Justification {
  const dated = raw.approved === undefined || notes.day(raw.approved.date, below(at, 'approved', 'date')) !== null;
  return {
    for: raw.for,
    ceiling: raw.ceiling === undefined ? null : exact(raw.ceiling),
    need: raw.need ?? null,
    risk: raw.risk ?? null,
    afford: raw.afford ?? null,
    approved: raw.approved && dated ? approval(raw.approved) : null,
    at,
  };
}

/** An exception whose days the calendar does not have is reported and covers nothing. */
function readException(raw: NonNullable<RawOverlayItem['exceptions']>[number], at: Pointer, notes: Notes): Exception[] {
  const days = [
    notes.day(raw.from, below(at, 'from')),
    notes.day(raw.until, below(at, 'until')),
    notes.day(raw.published.date, below(at, 'published', 'date')),
    notes.day(raw.approved.date, below(at, 'approved', 'date')),
  ];
  if (days.includes(null)) return [];
  return [
    {
      key: raw.for,
      cell: raw.cell ?? null,
      span: { since: raw.from, until: dayAfter(raw.until) },
      reason: text(raw.reason),
      remedy: text(raw.remedy),
      approved: approval(raw.approved),
      published: raw.published.date,
      at,
    },
  ];
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
  const texts = (list: readonly Parameters<typeof text>[0][] | undefined): readonly Text[] => (list ?? []).map(text);
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

function readContents(raw: NonNullable<RawOverlay['contents']>, at: Pointer): readonly LocalContents[] {
  return raw.map((field, f) => ({
    field: text(field.field),
    categories: field.categories.map((category, c) => ({
      name: text(category.name),
      entries: category.items.map((item, i) => ({
        id: typeof item === 'string' ? item : item.id,
        name: typeof item === 'string' ? null : text(item.name),
        parts: typeof item === 'string' ? [item] : item.parts,
        at: below(at, f, 'categories', c, 'items', i),
      })),
    })),
  }));
}
