import Fraction from 'fraction.js';
import { hasPeople } from '../../judge/due.ts';
import type { Catalogue, Edition, Measure } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import type { Finding, Related } from '../../model/finding.ts';
import { oncePer } from '../../model/once-per.ts';
import { begins, type Overlay } from '../../model/overlay.ts';
import { remembered } from '../../model/remembered.ts';
import { atKey, below, type Pointer } from '../../model/source.ts';
import type { End, Quantity } from '../../model/value.ts';
import type { Placed, Setting } from '../../resolve/levels.ts';
import { versionFor } from '../../resolve/local-item.ts';
import type { Resolver } from '../../resolve/resolver.ts';
import { nearest } from '../../schema/nearest.ts';
import { isUnread } from '../facts.ts';
import { peopleIn } from '../people-of.ts';
import { perSubject } from '../per-subject.ts';
import type { Rule, Subject } from '../rule.ts';
import { answeringOn, completeOn, lapsedOn, speaksOf } from '../scope.ts';

/** The nation leaves a level to the locality, and the locality that owes it has not set it: a blank is an error. */
export const floorUnset: Rule = {
  id: 'floor/unset',
  severity: 'error',
  *check(subject) {
    const told = new Map<string, Missing>();
    // What an area owes it owes without a standard too.
    const lapsed = lapsedOn(subject);
    yield* unsetIn(subject, [...completeOn(subject), ...lapsed], new Set(lapsed), told);
    for (const [area, changes] of changesToCome(subject))
      for (const [day, changed] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const { standing, ended } = answeringOn(subject, area, day);
        // What several rules ask of the subject is asked here only where it is the same on any day.
        const then = { ...subject, asOf: day };
        for (const finding of unsetIn(then, [...standing, ...ended], new Set(ended), told, changed))
          yield {
            ...finding,
            severity: 'warning',
            since: day,
            ahead: { severity: finding.severity ?? 'error', above: aboveOf(subject, finding, day) },
          };
      }
  },
};

/** Where an edition begins on a day, and where what it leaves to localities stands: what is owed from then on may be for that. */
function aboveOf({ resolver }: Subject, { related = [] }: Finding, day: Day): readonly string[] {
  const edition = resolver.editions.find(({ effective }) => effective === day);
  return edition ? [edition, ...related].map(({ at }) => at.in.file) : [];
}

/** What the areas of some overlays owe on the day of a subject, and have not told of already. Of several of an area one answers for it. */
function* unsetIn(
  subject: Subject,
  overlays: readonly Overlay[],
  lapsed: ReadonlySet<Overlay>,
  told: Map<string, Missing>,
  only: ReadonlySet<string> | null = null,
): Generator<Finding> {
  const slotsAt = remembered((area: string) => slotsIn(subject, area));
  // A draft answers only where there is no other.
  const answering = overlays.toSorted((a, b) => Number(a.draft) - Number(b.draft));
  for (const overlay of answering) {
    for (const [id, slots] of slotsAt(overlay.area)) {
      if (!speaksOf(subject, overlay, id)) continue;
      for (const measure of slots) {
        if (only && !only.has(`${id}#${measure.key}`)) continue;
        const missing = withoutSlips(subject, overlay.area, measure, missingFrom(subject, overlay.area, measure));
        if (!missing) continue;
        const address = `${overlay.area}|${id}#${measure.key}`;
        if (!isMore(missing, told.get(address))) continue;
        told.set(address, missing);
        yield {
          rule: 'floor/unset',
          // A draft is still being written: the blank is its to-do list.
          ...(overlay.draft ? { severity: 'warning' as const } : {}),
          ...variantOf(subject, overlay.area, measure, missing),
          at: lapsed.has(overlay) ? endOf(overlay) : place(overlay, measure),
          area: overlay.area,
          item: id,
          key: measure.key,
          ...peopleMissing(subject, overlay.area, missing),
          params: {
            ...missing,
            unit: measure.unit,
            later: laterIn(subject, overlay.area, measure),
            ...levelsOf(subject, overlay.area, measure),
          },
          related: relatedTo(subject, overlay.area, measure),
        };
      }
    }
  }
}

/** Whether the nearest value above is a figure, which an area may take over as its own. */
function isFigureAbove(above: readonly Setting[]): boolean {
  const flat = above.at(-1)?.flat?.quantity.flat;
  return flat?.form === 'scalar' && flat.value instanceof Fraction;
}

/** The levels that may set it, those to whom the area may leave it, as they are written, and those it was left to in vain. */
function levelsOf({ resolver, asOf }: Subject, area: string, { item, key, decide }: Measure): Finding['params'] {
  const by = decide?.by ?? [];
  const below = by.filter((level) => resolver.tree.passedOn(area, area, by, [level]) !== area);
  return {
    by,
    to: resolver.left(area, item, key, asOf)?.entry.decidedBy ?? null,
    same: isFigureAbove(resolver.above(area, item, key, asOf)) ? '{ plus: 0, of: above }' : null,
    below: below.length > 1 ? `[${below.join(', ')}]` : (below[0] ?? null),
  };
}

/** Where it is left to localities, and where an area above has left it to those below. */
function relatedTo({ resolver, asOf }: Subject, area: string, measure: Measure): readonly Related[] {
  const { item, key } = measure;
  const { left } = resolver.duty(area, measure, asOf);
  return [
    ...(left ? [{ at: left.entry.at, says: 'decided-by', params: { by: left.by } }] : []),
    { at: measure.decide?.at ?? measure.at, says: 'decide', params: { item, key } },
  ];
}

function peopleMissing(subject: Subject, area: string, { cells, dimension }: Missing): { readonly people?: string } {
  const [people] = cells.length === 0 || dimension === null ? [] : peopleIn(subject, area, dimension, cells);
  return people === undefined ? {} : { people };
}

/** Whether something is missing of which nothing has been told yet. */
function isMore({ cells }: Missing, told: Missing | undefined): boolean {
  if (!told) return true;
  return told.cells.length > 0 && (cells.length === 0 || cells.some((cell) => !told.cells.includes(cell)));
}

/** The levels that may change on a day; null for all of them. */
type Changed = Set<string> | null;

/**
 * The days to come on which areas of ours may cease to have what they owe: a standard begins or ends, a value changes, an edition comes
 * that leaves more to them.
 */
const changesToCome = perSubject(({ overlays, resolver, asOf }) => {
  const found = new Map<string, Map<Day, Changed>>();
  const changesOf = (area: string) => {
    const changes = found.get(area) ?? new Map<Day, Changed>();
    found.set(area, changes);
    return changes;
  };
  const editions = resolver.editions.map(({ effective }) => effective);
  const leavingIn = remembered((area: string) => leavingDays(resolver.overlaysOf(area)));
  for (const { area } of overlays)
    for (const above of resolver.tree.ancestors(area))
      for (const [address, days] of leavingIn(above.code))
        for (const day of days) if (day > asOf) addTo(changesOf(area), day, address);
  for (const overlay of overlays) {
    for (const day of [begins(overlay) ?? '', resolver.standsUntil(overlay), ...editions])
      if (day !== null && day > asOf) changesOf(overlay.area).set(day, null);
    for (const [item, { sets }] of overlay.items)
      for (const [key, { series }] of sets)
        for (const { from } of series) {
          if (from === null || from <= asOf) continue;
          addTo(changesOf(overlay.area), from, `${item}#${key}`);
        }
  }
  return found;
});

function addTo(changes: Map<Day, Changed>, day: Day, address: string): void {
  const changed = changes.get(day);
  if (changed === undefined) changes.set(day, new Set([address]));
  else changed?.add(address);
}

/** The levels that overlays leave to areas below, with the days on which they may begin or cease to. */
function leavingDays(overlays: readonly Overlay[]): ReadonlyMap<string, readonly Day[]> {
  const found = new Map<string, readonly Day[]>();
  for (const { items } of overlays)
    for (const [item, { sets }] of items)
      for (const [key, { series }] of sets)
        if (series.some(({ decidedBy }) => decidedBy))
          found.set(
            `${item}#${key}`,
            series.flatMap(({ from }) => from ?? []),
          );
  return found;
}

/** Items with the levels of them that have to be set. */
type Slots = readonly (readonly [item: string, slots: readonly Measure[]])[];

function slotsIn(subject: Subject, area: string): Slots {
  const { catalogue, resolver, asOf } = subject;
  const edition = resolver.editionOn(asOf);
  const national = nationalSlots(catalogue.items)(edition);
  const ids = resolver.itemIds(area);
  const added = addedTo(subject);
  // Most areas have the national list and nothing else.
  if (ids === resolver.listedIds && added.size === 0) return national;
  const known = new Map(national);
  return [...ids].flatMap((id) => {
    const isNational = catalogue.items.has(id) && !added.has(id);
    const slots = isNational ? known.get(id) : slotsOf(resolver.itemAt(area, id, edition)?.measures);
    return slots && slots.length > 0 ? [[id, slots] as const] : [];
  });
}

/** The items to which some area has added measures. */
const addedTo = perSubject(({ catalogue }: Subject): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { items } of catalogue.overlays)
    for (const { id, addedMeasures } of items.values()) if (addedMeasures.size > 0) found.add(id);
  return found;
});

/** Those of the nation are the same for every subject over the national list, edition by edition. */
const nationalSlots = oncePer((items: Catalogue['items']) =>
  remembered(
    (edition: Edition | null): Slots =>
      [...items.values()].flatMap((item) => {
        const slots = slotsOf(versionFor(item, edition).measures);
        return slots.length > 0 ? [[item.id, slots] as const] : [];
      }),
  ),
);

function slotsOf(measures: ReadonlyMap<string, Measure> | undefined): readonly Measure[] {
  return [...(measures?.values() ?? [])].filter(({ decide }) => decide && !decide.optional);
}

/** What is still owed of a measure: some cells of a breakdown, or all of it where none are named. */
export interface Missing {
  readonly cells: readonly string[];
  readonly dimension: string | null;
}

const ALL: Missing = { cells: [], dimension: null };

/** What an area owes of a measure and has not set; null where it owes nothing. */
export function missingFrom(
  subject: Pick<Subject, 'resolver' | 'evaluator' | 'asOf'>,
  area: string,
  measure: Measure,
): Missing | null {
  const { decide } = measure;
  const { resolver, asOf } = subject;
  if (!decide || decide.optional) return null;
  const { owner, by } = resolver.duty(area, measure, asOf);
  if (owner !== area) return null;
  // What an area took over stands until it sets its own.
  const own =
    resolver.own(area, measure.item, measure.key, asOf) ??
    resolver.takenOver(area, measure.item, measure.key, asOf).find((one) => !isBlank(one));
  if (!own || isBlank(own)) return ALL;
  if (own.flat && settles(own.flat, measure)) return null;
  const dimension = resolver.dimensionOf(own);
  if (!dimension) return own.cells.size > 0 && measure.by === null ? null : ALL;
  // What those who left the rest have set for everybody below is not missing.
  const given = by.flatMap((one) => resolver.own(one, measure.item, measure.key, asOf) ?? []);
  const isGiven = (cell: string) =>
    given.some(
      ({ binding, dimension: id, cells }) => binding && id === dimension.id && settles(cells.get(cell), measure),
    );
  const blank = [...dimension.cells.keys()].filter((cell) => !settles(own.cells.get(cell), measure) && !isGiven(cell));
  // A breakdown of the locality’s own may well name only the people concerned.
  if (measure.by === null && blank.length === dimension.cells.size) return ALL;
  const named = [...own.cells.keys()].filter((cell) => !blank.includes(cell));
  const asked = { area, measure, day: asOf };
  // A cell that is written and promises nothing is a blank, unless nobody is in it; one that is left out, only if somebody is.
  const isMissing = (cell: string) => {
    const people = hasPeople(subject.evaluator, asked, dimension, cell, named);
    return own.cells.has(cell) ? people !== false : people === true;
  };
  const cells = measure.by === null ? blank.filter(isMissing) : blank;
  return cells.length > 0 ? { cells, dimension: dimension.id } : null;
}

/** Whether it is told here that an area has not set a level, or a cell of it. */
export function isToldUnset(subject: Subject, area: string, measure: Measure, cell: string | null): boolean {
  const answers = completeOn(subject).some((one) => one.area === area && speaksOf(subject, one, measure.item));
  const missing = answers ? missingFrom(subject, area, measure) : null;
  return missing !== null && (missing.cells.length === 0 || (cell !== null && missing.cells.includes(cell)));
}

/**
 * What is missing and not written in a way that cannot be read, or for parts nobody knows, of which link/value and link/unknown tell:
 * that is not left out. A part nobody knows stands for one that is missing, and for no more.
 */
function withoutSlips({ resolver, asOf }: Subject, area: string, measure: Measure, missing: Missing | null) {
  const own = missing && resolver.own(area, measure.item, measure.key, asOf);
  if (!own) return missing;
  const written = [...(own.flat ? [own.flat] : []), ...own.cells.values()];
  if (written.some(({ quantity }) => isUnread(quantity))) return null;
  const dimension = resolver.dimensionOf(own);
  if (!dimension) return own.dimension === null ? missing : notNamed(resolver, own, measure);
  const strays = [...own.cells.keys()].filter((cell) => !dimension.cells.has(cell));
  if (strays.length === 0) return missing;
  const parts = missing.cells.length > 0 ? missing.cells : [...dimension.cells.keys()];
  if (parts.length <= strays.length) return null;
  const meant = new Set(strays.map((cell) => nearest(cell, parts)));
  return { cells: parts.filter((cell) => !meant.has(cell)), dimension: dimension.id };
}

/** Of a breakdown nobody knows: the parts it does not name where it names others of the one the measure has. */
function notNamed(resolver: Resolver, { cells }: Setting, { by }: Measure): Missing | null {
  const parts = [...(resolver.dimensionOf({ dimension: by })?.cells.keys() ?? [])];
  const left = parts.filter((cell) => !cells.has(cell));
  return left.length > 0 && left.length < parts.length ? { cells: left, dimension: by } : null;
}

function isBlank(own: Setting): boolean {
  return own.flat?.quantity.flat.form === 'unknown' && own.cells.size === 0;
}

/** Whether a value promises anything: an unknown one does not, nor one open at the end residents rely on, nor nothing at all. */
function settles(placed: Placed | undefined, measure: Measure): boolean {
  const flat = placed?.quantity.flat;
  if (flat === undefined || flat.form === 'unknown' || isNothing(flat, measure)) return false;
  return flat.form !== 'bounds' || (measure.better === 'more' ? flat.ge : flat.le) !== undefined;
}

/** Of these none at all is no level: nobody gets anything. A fee of 0 is the best there is. */
const COUNTED = new Set(['amount', 'quantity', 'coverage']);

/** Whether a value gives nobody anything, where the range that is left to the locality does not allow that in so many words. */
function isNothing(flat: Quantity['flat'], { type, better, decide }: Measure): boolean {
  if (better !== 'more') return false;
  if (type === 'set')
    return flat.form === 'scalar' && typeof flat.value === 'object' && 'size' in flat.value && flat.value.size === 0;
  const { ge: least = null } = decide?.limits ?? {};
  if (!COUNTED.has(type) || (least !== null && least.compare(0) <= 0)) return false;
  if (flat.form === 'scalar') return flat.value instanceof Fraction && isNone(flat.value);
  if (flat.form === 'bounds') return flat.ge !== undefined && isNone(flat.ge);
  return (flat.form === 'sum' || flat.form === 'relative') && isNone(flat);
}

/** Whether a figure is nothing whatever its bases come to: 0, or 0 times something. */
function isNone(end: End): boolean {
  if (end instanceof Fraction) return end.compare(0) <= 0;
  if (end.form === 'relative') return end.kind !== 'plus' && end.by.compare(0) <= 0;
  return end.total ? isNone(end.total) : [...end.parts.values()].every(({ value }) => isNone(value));
}

/** How a blank is told: some cells are, or there is a value for all that promises nothing. */
function variantOf(
  subject: Subject,
  area: string,
  measure: Measure,
  { cells }: Missing,
): { readonly variant?: string } {
  const { resolver, asOf } = subject;
  const { item, key } = measure;
  const own = resolver.own(area, item, key, asOf);
  const isNone = (placed: Placed | undefined | null) => !!placed && isNothing(placed.quantity.flat, measure);
  if (cells.length > 0)
    return { variant: cells.every((cell) => isNone(own?.cells.get(cell))) ? 'cells-none' : 'cells' };
  if (isNone(own?.flat) || (own && own.cells.size > 0 && [...own.cells.values()].every(isNone)))
    return { variant: 'none' };
  if (!own && resolver.left(area, item, key, asOf)) return { variant: 'left' };
  if (laterIn(subject, area, measure) !== null) return { variant: 'later' };
  return own?.flat?.quantity.flat.form === 'bounds' ? { variant: 'open' } : {};
}

/** The day from which an area has set a level that it owes already; null where it has none to come. */
function laterIn({ resolver, asOf }: Subject, area: string, { item, key }: Measure): Day | null {
  const days = resolver
    .overlaysOf(area)
    .flatMap((overlay) => overlay.items.get(item)?.sets.get(key)?.series ?? [])
    .flatMap(({ from }) => (from !== null && from > asOf ? [from] : []));
  return days.sort()[0] ?? null;
}

/** Where it is written that an overlay is repealed; one that was replaced says so in another. */
function endOf({ at, repealed }: Overlay): Pointer {
  return below(at, repealed === null ? 'id' : 'repealed');
}

/** Where the blank is: the measure if it is mentioned, else the item, else the list of items, else the file. */
function place(overlay: Overlay, measure: Measure): Pointer {
  const item = overlay.items.get(measure.item);
  const set = item?.sets.get(measure.key);
  return set ? atKey(set.at) : item ? atKey(item.at) : atKey(below(overlay.at, 'items'));
}
