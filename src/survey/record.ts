import type { Day } from '../model/day.ts';
import { type Overlay, scopeOf } from '../model/overlay.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** How much of an area's own standard is on record on a day. */
export interface AreaRecord {
  readonly area: string;
  readonly scope: 'complete' | 'excerpt' | 'none';
  /** The overlays that stand on the day and have begun. */
  readonly overlays: readonly Overlay[];
  readonly draft: boolean;
  readonly demonstration: boolean;
}

/** The record of an area on a day. */
export function recordOf(resolver: Resolver, area: string, day: Day): AreaRecord {
  const overlays = overlaysOn(resolver, area, day);
  return {
    area,
    scope: scopeOf(overlays),
    overlays,
    draft: overlays.some((one) => one.draft),
    demonstration: overlays.some((one) => one.demonstration),
  };
}
