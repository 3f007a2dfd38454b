import { covers, type Day, type Span } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import type { PageInput } from './input.ts';
import type { Scene } from './scene.ts';

/** An exception of an area above, which holds for a silent area as well. */
export interface ExceptionAbove {
  readonly area: string;
  readonly until: Span['until'];
}

/** The running exception of the nearest area above that covers a measure, or one cell of it; without a cell named, any. */
export function exceptionAbove(scene: Scene, item: string, key: string, cell?: string | null): ExceptionAbove | null {
  const above = scene.touching(item).filter((area) => area !== scene.input.area);
  return nearest(above, (area) => scene.overlaysOn(area), { item, key, cell, day: scene.input.asOf });
}

/** The same for data, which have no scene. */
export function exceptionAboveOf(
  { resolver, area, asOf }: PageInput,
  item: string,
  key: string,
  cell: string | null,
): ExceptionAbove | null {
  const above = resolver.tree.ancestors(area).map(({ code }) => code);
  return nearest(above.toReversed(), (one) => overlaysOn(resolver, one, asOf), { item, key, cell, day: asOf });
}

interface Covered {
  readonly item: string;
  readonly key: string;
  readonly cell: string | null | undefined;
  readonly day: Day;
}

function nearest(
  areas: readonly string[],
  overlays: (area: string) => readonly Overlay[],
  { item, key, cell, day }: Covered,
): ExceptionAbove | null {
  for (const area of areas) {
    const found = overlays(area)
      .flatMap((overlay) => overlay.items.get(item)?.exceptions ?? [])
      .find(
        (one) =>
          one.key === key && (cell === undefined || one.cell === null || one.cell === cell) && covers(one.span, day),
      );
    if (found) return { area, until: found.span.until };
  }
  return null;
}
