import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Loss } from './loss.ts';
import { above, standing } from './standing.ts';
import type { RawOverlayItem, World } from './world.ts';

type RawException = NonNullable<RawOverlayItem['exceptions']>[number];

/** Whether a step below a floor is allowed on the day: named, running, published, short, and approved high enough and for so much. */
export function isExcepted(
  world: World,
  loss: Pick<Loss, 'area' | 'item' | 'key' | 'by' | 'day'>,
  cells: readonly (string | null)[],
  asOf: Day,
  isEnough: (level: NonNullable<RawException['level']>) => boolean,
): boolean {
  return standing(world, loss.area, loss.day).some((overlay) =>
    (overlay.items?.[loss.item]?.exceptions ?? []).some(
      (one) =>
        one.for === loss.key &&
        (one.cell === undefined || cells.includes(one.cell)) &&
        one.from <= loss.day &&
        loss.day <= one.until &&
        one.until <= twoYearsAfter(one.from) &&
        isPublished(one, asOf) &&
        (one.level === undefined || isEnough(one.level)) &&
        standsAtOrAbove(world, loss.area, one.approved.area, loss.by),
    ),
  );
}

function isPublished(one: RawException, asOf: Day): boolean {
  return one.published.date <= asOf || one.from > asOf;
}

function twoYearsAfter(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
}

/** Whether one area of a chain is another of it, or stands above it. */
export function standsAtOrAbove(world: World, area: string, approver: string | undefined, setter: string): boolean {
  const chain = [NATION, ...above(world, area)];
  const at = approver === undefined ? -1 : chain.indexOf(approver);
  return at >= 0 && at <= chain.indexOf(setter);
}
