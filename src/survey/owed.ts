import { type Level, type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { type Age, ageOf } from '../resolve/period.ts';
import { type Missing, missingFrom } from '../rules/floor/unset.ts';
import type { Subject } from '../rules/rule.ts';
import { inOrder, subtree } from './below.ts';
import { type AreaRecord, recordOf } from './record.ts';
import { releaseFrom } from './release.ts';
import { slotSince } from './slot.ts';

/** `unset`: a complete record leaves it blank. `not-seen`: only an excerpt, or nothing, of the area is on record. */
export type Blank = 'unset' | 'not-seen';

/** A level the nation, or an area above, leaves to an area, and that the area is not known to have set. */
export interface Owed {
  readonly area: string;
  readonly level: Level;
  readonly item: string;
  readonly measure: Measure;
  readonly blank: Blank;
  readonly missing: Missing;
  readonly since: Day | null;
  readonly age: Age | null;
}

/** How the duties of one area stand. */
export interface OwedByArea {
  readonly record: AreaRecord;
  readonly level: Level;
  /** How many levels are left to it. */
  readonly slots: number;
  readonly owed: readonly Owed[];
}

/** Every area that owes a level: those of ours and the ones above them, or everything from one area down. */
export function owed(subject: Subject, top: string | null): readonly OwedByArea[] {
  return areasOf(subject, top)
    .map((area) => owedBy(subject, area))
    .filter((one) => one.slots > 0);
}

function areasOf({ overlays, resolver: { tree } }: Subject, top: string | null): readonly string[] {
  if (top !== null) return inOrder(subtree(tree, top));
  return inOrder(overlays.flatMap((overlay) => tree.chain(overlay.area).map((area) => area.code)));
}

function owedBy(subject: Subject, area: string): OwedByArea {
  const { resolver, asOf } = subject;
  const record = recordOf(resolver, area, asOf);
  const level = resolver.tree.get(area)?.level ?? 'nation';
  const slots = itemsOf(subject, record).flatMap((item) =>
    [...item.measures.values()].flatMap((measure) => {
      const { decide } = measure;
      if (!decide || decide.optional) return [];
      const { owner, left } = resolver.duty(area, measure, asOf);
      return owner === area ? [{ item, measure, left, missing: missingFrom(subject, area, measure) }] : [];
    }),
  );
  const blank = record.scope === 'complete' ? 'unset' : 'not-seen';
  return {
    record,
    level,
    slots: slots.length,
    owed: slots.flatMap(({ item, measure, left, missing }): Owed[] => {
      if (missing === null) return [];
      const since = slotSince(resolver, area, item, measure, asOf, left);
      const age = since === null ? null : ageOf(since, asOf);
      return [{ area, level, item: item.id, measure, blank, missing, since, age }];
    }),
  };
}

/** The items that hold for an area on the day: the national list and what areas above it brought in, less what does not apply. */
function itemsOf(subject: Subject, record: AreaRecord): readonly LocalItem[] {
  const { resolver, asOf } = subject;
  const edition = resolver.editionOn(asOf);
  return [...resolver.itemIds(record.area)].flatMap((id) => {
    const item = releaseFrom(subject, record, id) === 'released' ? null : resolver.itemAt(record.area, id, edition);
    return item && (item.owner !== NATION || edition?.listed.has(id)) ? [item] : [];
  });
}
