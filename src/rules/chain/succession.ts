import { pairs } from '../../judge/pairs.ts';
import type { Area, Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import { groupedByEach } from '../../model/grouped.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Overlay } from '../../model/overlay.ts';
import { atKey, below, type Pointer } from '../../model/source.ts';
import { compareLevels, type Outcome } from '../../resolve/compare.ts';
import type { Level, Placed, Setting } from '../../resolve/levels.ts';
import { floorPlace, isExcerpt, levelFact, unitOf } from '../facts.ts';
import { perSubject } from '../per-subject.ts';
import type { Rule, Subject } from '../rule.ts';
import { completeOn, speaksOf } from '../scope.ts';

/** After a boundary change residents get less than before it, or it cannot be told which of several values counts. */
export const chainSuccession: Rule = {
  id: 'chain/succession',
  severity: 'error',
  *check(subject) {
    for (const area of movedIn(subject.catalogue.areas)) {
      const { code, from } = area;
      const day = from !== null && from > subject.asOf ? from : null;
      const on = day === null ? subject : { ...subject, asOf: day, found: new Map() };
      if (!isOurs(subject, area) || !on.resolver.tree.exists(code, on.asOf)) continue;
      for (const finding of ofArea(on, area)) yield day === null ? finding : toCome(finding, day);
    }
  },
};

function* ofArea(subject: Subject, area: Area): Generator<Finding> {
  for (const address of addresses(subject, area)) yield* ofMeasure(subject, area, address);
  yield* ofItems(subject, area);
}

/** Until the day of the change there is time to decide. */
function toCome({ severity = 'error', params, ...finding }: Finding, since: Day): Finding {
  return {
    ...finding,
    severity: severity === 'info' ? severity : 'warning',
    since,
    ahead: { severity, above: [] },
    params: { ...params, begins: since },
  };
}

/** Whether the area, or one it came from, is ours to report on. */
function isOurs(subject: Subject, { code }: Area): boolean {
  return ours(subject).has(code);
}

/** The areas that have come from others, in the order of the register: few of them, and the same for every subject. */
const movedIn = oncePer((areas: Catalogue['areas']) =>
  [...areas.values()].filter(({ succeeds }) => succeeds.length > 0),
);

const heirsIn = oncePer((areas: Catalogue['areas']) => groupedByEach(movedIn(areas), ({ succeeds }) => succeeds));

/** The areas of our overlays and all that have come from them; each is reached once, however long ago that was. */
const ours = perSubject(({ catalogue, overlays }) => {
  const heirs = heirsIn(catalogue.areas);
  const found = new Set(overlays.map(({ area }) => area));
  // A set goes on with what is added while it is walked through.
  for (const code of found) for (const heir of heirs.get(code) ?? []) found.add(heir.code);
  return found;
});

/** Everything that those an area came from have set. */
function addresses({ resolver }: Subject, area: Area): ReadonlySet<string> {
  const overlays = resolver.tree.lineage(area.code).flatMap((code) => resolver.overlaysOf(code));
  return new Set(
    overlays.flatMap((overlay) => [
      ...[...overlay.items.values()].flatMap((entry) =>
        [...entry.sets.keys(), ...entry.addedMeasures.keys()].map((key) => `${entry.id}#${key}`),
      ),
      ...[...overlay.ownItems.values()].flatMap((item) => [...item.measures.keys()].map((key) => `${item.id}#${key}`)),
    ]),
  );
}

function* ofMeasure(subject: Subject, { code }: Area, address: string): Generator<Finding> {
  const [item = '', key = ''] = address.split('#');
  const at = { area: code, item, key };
  const before = subject.resolver.before(code, item, key, subject.asOf);
  const own = subject.resolver.own(code, item, key, subject.asOf);
  if (!own) {
    const all = before.flatMap((one, index) =>
      before.slice(index + 1).flatMap((other) => compare(subject, at, one, other)),
    );
    const clash = all.find(isUntold) ?? all.find(({ mine, other }) => mine.lost || other.lost);
    if (clash) yield finding(subject, at, clash);
    return;
  }
  const all = before.flatMap((other) => compare(subject, at, own, other));
  const worse = all.find(isWorse);
  const found = worse ?? all.find(isUntold);
  // An area may lower its own level down to the floor; that people should lose by a boundary is for it to see.
  if (found) yield { severity: 'warning', ...finding(subject, at, found), variant: worse ? 'less' : 'untold' };
}

type Address = { readonly area: string; readonly item: string; readonly key: string };

/** A value of one setting against one of another. */
interface Compared {
  readonly mine: Side;
  readonly other: Side;
  readonly outcome: Outcome;
}

interface Side {
  readonly setting: Setting;
  readonly placed: Placed;
  /** As those who set it had it. */
  readonly level: Level;
  /** Whether it can no longer be worked out where it was taken over: two bases, and none is that of the area. */
  readonly lost: boolean;
}

const isWorse = ({ outcome }: Compared) => outcome.comparison === 'worse' || outcome.comparison === 'mixed';
const isUntold = ({ outcome }: Compared) => outcome.comparison === 'mixed' || outcome.comparison === 'incomparable';

function compare(
  { resolver, evaluator, catalogue, asOf }: Subject,
  at: Address,
  mine: Setting,
  other: Setting,
): readonly Compared[] {
  const measure = resolver.measureAt(at.area, at.item, at.key, asOf);
  if (!measure) return [];
  const side = (setting: Setting, placed: Placed, cell: string | null): Side => {
    const levelIn = (area: string) => evaluator.level(placed, { ...at, area, cell, day: asOf });
    const level = levelIn(setting.by);
    return { setting, placed, level, lost: level.is !== 'unknown' && levelIn(at.area).is === 'unknown' };
  };
  return pairs(resolver, at.area, mine, other).flatMap(({ cell, mine: one, floorCell, floor }) => {
    if (!floor) return [];
    const [first, second] = [side(mine, one, cell), side(other, floor, floorCell)];
    const outcome = compareLevels(measure, first.level, second.level, catalogue.vocabulary.units);
    return [{ mine: first, other: second, outcome }];
  });
}

/** Excerpts are not asked for decisions: what they lack may only not have been seen. */
function finding(subject: Subject, at: Address, { mine, other }: Compared): Finding {
  const unit = subject.resolver.measureAt(at.area, at.item, at.key, subject.asOf)?.unit ?? '';
  const sides = [mine, other];
  const excerpt = sides.some(({ setting }) => isExcerpt(subject, setting.overlay ?? ''));
  return {
    rule: 'chain/succession',
    ...(excerpt ? { severity: 'info' as const } : {}),
    at: mine.setting.by === at.area ? mine.placed.entry.at : placeFor(subject, at.area, mine.placed.entry.at),
    ...at,
    params: {
      by: other.setting.by,
      others: sides.map(({ setting }) => setting.by),
      local: levelFact(mine.level),
      unit: unitOf(mine.level, unit),
      floor: levelFact(other.level),
      'floor-unit': unitOf(other.level, unit),
    },
    related: sides.filter(({ setting }) => setting.by !== at.area).map((side) => floorPlace(at, side, unit)),
  };
}

/** The record of the area that has to decide; where it has none, what it took over. */
function placeFor({ overlays }: Subject, area: string, otherwise: Pointer): Pointer {
  const own = overlays.find((overlay) => overlay.area === area);
  return own ? below(own.at, 'area') : otherwise;
}

/** Items that an area which was taken over had of its own, and the complete standard of its heir passes over. */
function* ofItems(subject: Subject, { code }: Area): Generator<Finding> {
  const heir = completeOn(subject).find((overlay) => overlay.area === code);
  if (!heir) return;
  for (const before of subject.resolver.tree.lineage(code).filter((one) => one !== code)) {
    for (const overlay of subject.resolver.overlaysOf(before)) {
      if (subject.resolver.stands(overlay, subject.asOf)) yield* passedOver(subject, heir, overlay);
    }
  }
}

function* passedOver(subject: Subject, heir: Overlay, before: Overlay): Generator<Finding> {
  for (const item of before.ownItems.values()) {
    if (speaksOf(subject, heir, item.id) || heir.items.get(item.id)?.notApplicable) continue;
    yield {
      rule: 'chain/succession',
      variant: 'item',
      severity: 'warning',
      at: atKey(below(heir.at, heir.adopts.length > 0 ? 'adopts' : 'scope')),
      area: heir.area,
      item: item.id,
      params: { by: before.area },
      related: [{ at: item.at, says: 'listed', params: { edition: before.id } }],
    };
  }
}
