import type { DatedValue } from '../model/value.ts';
import type { Subject } from '../rules/rule.ts';
import { speaksOf } from '../rules/scope.ts';
import { recordOf } from './record.ts';
import { releaseFrom } from './release.ts';

/** What it means for an area that it has set nothing of its own against a floor; null where the floor is no matter of it. */
export function silence(
  subject: Subject,
  { area, item, key }: { readonly area: string; readonly item: string; readonly key: string },
  floor: DatedValue,
): 'follows' | 'not-seen' | null {
  if (hasOwn(subject, area, item, key, floor)) return null;
  const record = recordOf(subject.resolver, area, subject.asOf);
  if (releaseFrom(subject, record, item) === 'released' || !concerns(subject, area, floor)) return null;
  const complete = record.overlays.filter((overlay) => overlay.scope === 'complete');
  if (complete.length === 0) return 'not-seen';
  return complete.some((overlay) => speaksOf(subject, overlay, item)) ? 'follows' : null;
}

/** A floor broken down over areas concerns the areas of its class only. */
function concerns({ catalogue, resolver }: Subject, area: string, floor: DatedValue): boolean {
  const dimension = floor.by === null ? null : (catalogue.vocabulary.dimensions.get(floor.by) ?? null);
  if (dimension?.over !== 'areas') return true;
  const cell = resolver.tree.classOf(area, dimension);
  return cell !== null && floor.cells.has(cell);
}

/** Whether the area has set something of its own for what the floor is about. */
function hasOwn({ resolver, evaluator, asOf }: Subject, area: string, item: string, key: string, floor: DatedValue) {
  const own = resolver.own(area, item, key, asOf);
  if (!own) return false;
  return (
    floor.cells.size === 0 || [...floor.cells.keys()].some((cell) => evaluator.cellOf(own, { area, cell }) !== null)
  );
}
