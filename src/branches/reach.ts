import type { Catalogue, ItemVersion } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Overlay } from '../model/overlay.ts';
import { type DatedValue, relativesIn } from '../model/value.ts';
import type { Subject } from '../rules/rule.ts';
import type { Line } from './lines.ts';

/** Whether a finding may come from not seeing the overlays of other areas: a name that leads nowhere here. */
export function leadsOut({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'link/unknown' || rule === 'link/orphan';
}

/** The base of a relative value. */
export interface Base {
  readonly at: string;
  readonly of: string;
}

/** The areas whose figures are taken as a base, by name. */
export function areasNamed(bases: readonly Base[]): readonly string[] {
  return bases.flatMap(areaOf);
}

/** The same for the national items. */
export function areasNamedNationally({ items }: Catalogue): readonly string[] {
  const versions = [...items.values()].flatMap((item) => [item, ...item.versions.values()]);
  return versions
    .flatMap(({ measures }) => [...measures.values()].flatMap(({ series }) => basesIn(series)))
    .flatMap(areaOf);
}

/** Whether everything an overlay names stands in its line: the areas, the overlays it adopts, what its bases are measured by. */
export function staysIn(
  { areas, isMoved }: Line,
  { adopts }: Overlay,
  bases: readonly Base[],
  { catalogue, resolver }: Subject,
): boolean {
  const isNear = ({ area }: Overlay) => areas.has(area);
  return (
    !isMoved &&
    adopts.every(({ id }) => {
      const adopted = resolver.overlay(id);
      return !adopted || isNear(adopted);
    }) &&
    bases.every((base) => areaOf(base).every((area) => areas.has(area)) && isKnown(base, catalogue, isNear))
  );
}

function areaOf({ at }: Base): readonly string[] {
  return at === 'here' || at === 'above' ? [] : [at];
}

/** Whether a base is the nation's, a figure of the area, or brought in by an overlay that is near. */
function isKnown({ of }: Base, { items, overlays }: Catalogue, isNear: (overlay: Overlay) => boolean): boolean {
  const [item = '', key] = of.split('#');
  if (key === undefined) return true;
  const national = items.get(item);
  const has = (version: Pick<ItemVersion, 'measures'> | undefined) => version?.measures.has(key) === true;
  return (
    (national !== undefined && [national, ...national.versions.values()].some(has)) ||
    overlays.some(
      (one) => isNear(one) && (has(one.ownItems.get(item)) || one.items.get(item)?.addedMeasures.has(key) === true),
    )
  );
}

/** The bases of everything relative in an overlay. */
export function basesOf({ items, ownItems }: Overlay): readonly Base[] {
  const found: Base[] = [];
  for (const { sets, addedMeasures } of items.values()) {
    for (const { series } of sets.values()) noteBases(series, found);
    for (const { series } of addedMeasures.values()) noteBases(series, found);
  }
  for (const { measures } of ownItems.values()) for (const { series } of measures.values()) noteBases(series, found);
  return found;
}

function basesIn(series: readonly DatedValue[]): readonly Base[] {
  const found: Base[] = [];
  noteBases(series, found);
  return found;
}

function noteBases(series: readonly DatedValue[], found: Base[]): void {
  const note = (one: DatedValue['flat']) => {
    if (one) for (const relative of relativesIn(one.flat)) found.push(relative);
  };
  for (const { flat, cells } of series) {
    note(flat);
    for (const one of cells.values()) note(one);
  }
}
