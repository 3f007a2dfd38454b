import type { Day } from '../../model/day.ts';
import type { RawSeries } from '../../schema/define/value.ts';
import { promised } from '../naive/promise.ts';
import type { RawOverlay, RawOverlayItem, World, Written } from '../naive/world.ts';
import { narrower } from './conditions.ts';
import { droppedContents } from './contents.ts';
import { edited } from './edit.ts';
import { approvedByItself, cutException } from './exceptions.ts';
import type { Change, Mutant } from './mutant.ts';
import { type Place, weakerTimes, weakerValues } from './series.ts';

/** Every single weakening of our own records: of complete standards everything, of excerpts the values that were seen. */
export function* mutantsOf(world: World, records: readonly Written[], asOf: Day): Generator<Mutant> {
  for (const { record, role } of records) {
    if (role !== 'local' || record.kind !== 'overlay') continue;
    const overlay: RawOverlay = record.data;
    for (const { item, key, ...change } of changesOf(world, overlay, asOf)) {
      yield {
        file: record.at.in.file,
        overlay: overlay.id,
        area: overlay.area,
        item,
        key,
        change: change.change,
        path: change.path,
        before: change.before,
        after: change.after,
        data: edited(overlay, change.write ?? [{ path: change.path, value: change.after }]),
      };
    }
  }
}

type Addressed = Change & { readonly item: string | null; readonly key: string | null };

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
    const released = entry['not-applicable'];
    if (released)
      yield* at(item, null, [
        approvedByItself(released.approved.area, ['items', item, 'not-applicable'], overlay.area),
      ]);
    for (const [index, one] of (entry.exceptions ?? []).entries())
      yield* at(item, one.for, cutException(one, ['items', item, 'exceptions', index], overlay.area, asOf));
  }
  if (!whole) return;
  yield* at(null, null, droppedContents(overlay));
  for (const [index, before] of (overlay.adopts ?? []).entries()) {
    const path = ['adopts', index];
    yield { item: null, key: null, change: 'adopts', path, before, after: null, write: [{ path, value: undefined }] };
  }
}

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
  const { requires } = entry.service ?? {};
  if (requires !== undefined) yield* narrower(world, requires, ['items', item, 'service', 'requires']);
}

/** A level no longer set; what is left empty by it goes too. */
function unset(entry: RawOverlayItem, item: string, key: string): Change {
  const path = ['items', item, 'measures', key];
  const only = Object.keys(entry.measures ?? {}).length === 1;
  const bare = only && Object.keys(entry).every((name) => name === 'measures' || name === 'note' || name === 'binds');
  const gone = bare ? path.slice(0, 2) : only ? path.slice(0, 3) : path;
  return { change: 'set', path, before: key, after: null, write: [{ path: gone, value: undefined }] };
}
