import { covers, type Span } from '../model/day.ts';
import type { Scene } from './scene.ts';

/** An exception of an area above, which holds for a silent area as well. */
export interface ExceptionAbove {
  readonly area: string;
  readonly until: Span['until'];
}

/** The running exception of the nearest area above that covers a measure, or one cell of it; without a cell named, any. */
export function exceptionAbove(scene: Scene, item: string, key: string, cell?: string | null): ExceptionAbove | null {
  for (const area of scene.touching(item)) {
    if (area === scene.input.area) continue;
    const found = scene
      .overlaysOn(area)
      .flatMap((overlay) => overlay.items.get(item)?.exceptions ?? [])
      .find(
        (one) =>
          one.key === key &&
          (cell === undefined || one.cell === null || one.cell === cell) &&
          covers(one.span, scene.input.asOf),
      );
    if (found) return { area, until: found.span.until };
  }
  return null;
}
