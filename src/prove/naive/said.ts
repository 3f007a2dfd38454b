import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { RawSeries } from '../../schema/define/value.ts';
import { type Lines, leavesTo, linesOn } from './lines.ts';
import { better, type Promised, promised } from './promise.ts';
import { above, begins, listedIn, standing } from './standing.ts';
import type { RawOverlay, World } from './world.ts';

/** What an area itself says of a measure on a day; null where it says nothing. */
export function said(world: World, area: string, item: string, key: string, day: Day): Lines | null {
  return spoken(world, area, item, key, day)?.lines ?? null;
}

interface Spoken {
  readonly lines: Lines;
  readonly overlay: RawOverlay;
  readonly binding: boolean;
}

/** The same with the overlay that says it and whether it binds those below. */
export function spoken(world: World, area: string, item: string, key: string, day: Day): Spoken | null {
  for (const one of writings(world, area, item, key, day)) {
    const lines = linesOn(one.series, one.around, day);
    if (lines) return { lines, overlay: one.overlay, binding: one.binds !== 'none' };
  }
  return null;
}

/** The levels below that an area leaves a measure to on a day; null where it does not. */
export function leftTo(world: World, area: string, item: string, key: string, day: Day): readonly string[] | null {
  for (const { series, around } of writings(world, area, item, key, day)) {
    const to = leavesTo(series, around, day);
    if (to !== undefined) return to;
  }
  return null;
}

/** What the overlays of an area that stand on a day have written of a measure. */
function writings(world: World, area: string, item: string, key: string, day: Day) {
  const what = promised(world, area, item, key, day);
  return standing(world, area, day).flatMap((overlay) => {
    const written = what && writtenIn(overlay, item, key);
    if (!written) return [];
    const around = {
      by: area,
      unit: written.unit ?? what.measure.unit ?? '',
      dimension: written.by ?? what.measure.by ?? null,
      from: begins(overlay),
    };
    return [{ overlay, around, series: written.series, binds: written.binds }];
  });
}

interface WrittenSeries {
  readonly series: RawSeries;
  readonly unit?: string | undefined;
  readonly by?: string | undefined;
  readonly binds?: string | undefined;
}

function writtenIn(overlay: RawOverlay, item: string, key: string): WrittenSeries | null {
  const entry = overlay.items?.[item];
  const local = entry?.measures?.[key] ?? entry?.add?.measures?.[key];
  if (local) {
    const binds = local.binds ?? entry?.binds ?? overlay.binds;
    return { series: local.set as RawSeries, unit: local.unit, by: local.by, binds };
  }
  const own = overlay['own-items']?.[item]?.measures?.[key];
  const series = own?.floor ?? own?.fixed;
  return own && series !== undefined
    ? { series: series as RawSeries, unit: own.unit, by: own.by, binds: own.binds ?? entry?.binds ?? overlay.binds }
    : null;
}

/** What the nation says of a measure on a day; null where it says nothing, or the measure is not the nation's. */
function nationSays(world: World, item: string, { measure, owner }: Promised, day: Day): Lines | null {
  const series = measure.floor ?? measure.fixed;
  if (owner !== NATION || series === undefined) return null;
  const from = firstListed(world, item);
  const around = { by: NATION, unit: measure.unit ?? '', dimension: measure.by ?? null, from };
  return linesOn(series as RawSeries, around, day);
}

/** The end of the range left to localities that protects the resident, read as if it were a floor. */
export function limitOf({ measure, owner }: Promised, day: Day): Lines | null {
  const raw = better(measure) === 'more' ? measure.decide?.limits?.ge : measure.decide?.limits?.le;
  if (raw === undefined) return null;
  const all = { raw, unit: measure.unit ?? '', from: day, by: owner };
  return { by: owner, all, dimension: null, cells: new Map() };
}

function firstListed(world: World, item: string): Day | null {
  return world.editions.find((one) => listedIn(one).includes(item))?.effective ?? null;
}

/** Everything above an area that binds it on a day: the nation first, then from the top down. */
export function floorsAbove(world: World, area: string, item: string, key: string, day: Day): readonly Lines[] {
  const what = promised(world, area, item, key, day);
  if (!what) return [];
  const ancestors = above(world, area).flatMap((code) => {
    const one = spoken(world, code, item, key, day);
    return one?.binding ? [one.lines] : [];
  });
  const nation = nationSays(world, item, what, day);
  return nation ? [nation, ...ancestors] : ancestors;
}
