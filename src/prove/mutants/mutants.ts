import type { Day } from '../../model/day.ts';
import type { RawSeries } from '../../schema/define/value.ts';
import { promised } from '../naive/promise.ts';
import type { OwnItem, RawOverlay, RawOverlayItem, World, Written } from '../naive/world.ts';
import { narrower, oneMore } from './conditions.ts';
import { droppedContents } from './contents.ts';
import { edited } from './edit.ts';
import { approvedByItself, cutException } from './exceptions.ts';
import type { Change, Mutant } from './mutant.ts';
import { type Place, weakerTimes, weakerValues } from './series.ts';

/** Every single weakening of our own records: of complete standards and parameters everything, of excerpts the values that were seen. */
export function* mutantsOf(world: World, records: readonly Written[], asOf: Day): Generator<Mutant> {
  for (const { record, role } of records) {
    if (role !== 'local' || (record.kind !== 'overlay' && record.kind !== 'parameters')) continue;
    const changes =
      record.kind === 'overlay' ? changesOf(world, record.data, asOf) : parameterChanges(world, record.data, asOf);
    for (const { item, key, moves, change, path, before, after, write } of changes) {
      yield {
        file: record.at.in.file,
        area: record.data.area,
        item,
        key,
        moves: moves ?? item,
        change,
        path,
        before,
        after,
        data: edited(record.data, write ?? [{ path, value: after }]),
      };
    }
  }
}

type Addressed = Change & { readonly item: string | null; readonly key: string | null; readonly moves?: string };

function* changesOf(world: World, overlay: RawOverlay, asOf: Day): Generator<Addressed> {
  const whole = overlay.scope === 'complete';
  for (const [item, entry] of Object.entries(overlay.items ?? {})) {
    for (const [key, place] of seriesOf(world, overlay, item, entry, asOf)) {
      yield* at(item, key, weakerValues(world, place));
      if (!whole) continue;
      yield* at(item, key, weakerTimes(world, place, asOf));
      if (entry.measures?.[key]) yield { item, key, ...unset(entry, item, key) };
    }
    if (!whole) continue;
    yield* at(item, null, narrowed(world, entry, item));
    yield* at(item, null, askedMore(world, entry, item));
    const released = entry['not-applicable'];
    if (released)
      yield* at(item, null, [
        approvedByItself(released.approved.area, ['items', item, 'not-applicable'], overlay.area),
      ]);
    for (const [index, one] of (entry.exceptions ?? []).entries())
      yield* at(item, one.for, cutException(one, ['items', item, 'exceptions', index], overlay.area, asOf));
  }
  if (!whole) return;
  for (const [item, own] of Object.entries(overlay['own-items'] ?? {})) yield* ownChanges(world, item, own, asOf);
  yield* at(null, null, droppedContents(overlay));
  for (const [index, before] of (overlay.adopts ?? []).entries()) {
    const path = ['adopts', index];
    yield { item: null, key: null, change: 'adopts', path, before, after: null, write: [{ path, value: undefined }] };
  }
}

/** What an item of the area's own gives, made worse: people below may rest on it. */
function* ownChanges(world: World, item: string, own: OwnItem, asOf: Day): Generator<Addressed> {
  const path = ['own-items', item];
  for (const [key, measure] of Object.entries(own.measures ?? {})) {
    const name = measure.floor === undefined ? 'fixed' : 'floor';
    const series = measure[name] as RawSeries | undefined;
    if (series === undefined) continue;
    const place: Place = {
      series,
      path: [...path, 'measures', key, name],
      measure,
      unit: measure.unit ?? '',
      dimension: measure.by ?? null,
    };
    yield* at(item, key, weakerValues(world, place));
    yield* at(item, key, weakerTimes(world, place, asOf));
  }
  for (const [group, { who }] of Object.entries(own.audience ?? {}))
    yield* at(item, null, narrower(world, who, [...path, 'audience', group, 'who']));
}

/** Lower figures of an area, such as its minimum wage: whatever is a share of one moves with it. */
function* parameterChanges(world: World, { values }: World['parameters'][number], asOf: Day): Generator<Addressed> {
  for (const [id, { series, unit, by }] of Object.entries(values)) {
    const place: Place = {
      series: series as RawSeries,
      path: ['values', id, 'series'],
      measure: AMOUNT,
      unit: unit ?? '',
      dimension: by ?? null,
    };
    for (const change of [...weakerValues(world, place), ...weakerTimes(world, place, asOf)])
      yield { ...change, item: null, key: null, moves: `area.${id}` };
  }
}

const AMOUNT = { type: 'amount' } as const;

function* at(item: string | null, key: string | null, changes: Iterable<Change>): Generator<Addressed> {
  for (const change of changes) yield { ...change, item, key };
}

/** Every series an overlay writes for an item: what it sets, and what it adds. */
function* seriesOf(
  world: World,
  { area }: RawOverlay,
  item: string,
  entry: RawOverlayItem,
  asOf: Day,
): Generator<readonly [string, Place]> {
  for (const [where, measures] of [
    [['measures'], entry.measures],
    [['add', 'measures'], entry.add?.measures],
  ] as const) {
    for (const [key, written] of Object.entries(measures ?? {})) {
      const measure = promised(world, area, item, key, asOf)?.measure;
      if (!measure) continue;
      yield [
        key,
        {
          series: written.set as RawSeries,
          path: ['items', item, ...where, key, 'set'],
          measure,
          unit: written.unit ?? measure.unit ?? '',
          dimension: written.by ?? measure.by ?? null,
        },
      ];
    }
  }
}

/** What an item says of people. */
function* narrowed(world: World, entry: RawOverlayItem, item: string): Generator<Change> {
  for (const name of ['widen', 'restate'] as const) {
    for (const [group, who] of Object.entries(entry.audience?.[name] ?? {}))
      yield* narrower(world, who, ['items', item, 'audience', name, group]);
  }
  for (const [group, { who }] of Object.entries(entry.add?.audience ?? {}))
    yield* narrower(world, who, ['items', item, 'add', 'audience', group, 'who']);
  const { requires } = entry.service ?? {};
  if (requires !== undefined) yield* narrower(world, requires, ['items', item, 'service', 'requires']);
}

/** Something asked for at the counter that was not asked for before. */
function* askedMore(world: World, { service }: RawOverlayItem, item: string): Generator<Change> {
  const after = service?.requires === undefined ? oneMore(world, null) : null;
  if (after) yield { change: 'requirement', path: ['items', item, 'service', 'requires'], before: null, after };
}

/** A level no longer set; what is left empty by it goes too. */
function unset(entry: RawOverlayItem, item: string, key: string): Change {
  const path = ['items', item, 'measures', key];
  const only = Object.keys(entry.measures ?? {}).length === 1;
  const bare = only && Object.keys(entry).every((name) => name === 'measures' || name === 'note' || name === 'binds');
  const gone = bare ? path.slice(0, 2) : only ? path.slice(0, 3) : path;
  return { change: 'set', path, before: key, after: null, write: [{ path: gone, value: undefined }] };
}
