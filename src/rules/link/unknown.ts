import { unknownTokens } from '../../measures/units.ts';
import { type Catalogue, type ItemVersion, type Measure, NATION } from '../../model/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { atKey, below, type Pointer, placeKey } from '../../model/source.ts';
import type { DatedValue, Quantity, Relative } from '../../model/value.ts';
import { nearest } from '../../schema/nearest.ts';
import { entriesThat } from '../entries-that.ts';
import { fewNames } from '../few-names.ts';
import { unitsTold } from '../floor/incomparable.ts';
import { relativesAt } from '../relatives-at.ts';
import type { Rule, Subject } from '../rule.ts';
import { unitNamed } from '../unit-named.ts';
import { whereWritten } from '../where-written.ts';

/** A record refers to an area, edition, item, measure, unit, dimension, cell, department or scheme that does not exist. */
export const linkUnknown: Rule = {
  id: 'link/unknown',
  severity: 'error',
  *check(subject) {
    if (subject.ownCatalogue) yield* inCatalogue(subject);
    if (subject.common) {
      yield* inDimensions(subject.catalogue);
      yield* inParameters(subject.catalogue);
    }
    const referring = entriesThat(subject, 'refers');
    for (const overlay of subject.overlays) yield* inOverlay(subject, overlay, referring.get(overlay) ?? []);
  },
};

type Known = ReadonlyMap<string, unknown> | ReadonlySet<string>;

function* refer(what: string, id: string, at: Pointer, known: Known): Generator<Finding> {
  if (known.has(id)) return;
  // Towns and villages have longer codes, which begin with that of their county.
  const county = what === 'area' && known.has(id.slice(0, 6)) ? id.slice(0, 6) : null;
  const params = { id, near: county ?? nearest(id, known.keys()), what, known: fewNames(known) };
  yield { rule: 'link/unknown', variant: what, at, params };
}

/** Dimensions, the nation’s and ours: what they refine, whom their cells are for, and the areas of their classes. */
function* inDimensions(catalogue: Catalogue): Generator<Finding> {
  const { vocabulary, areas } = catalogue;
  for (const dimension of vocabulary.dimensions.values()) {
    if (dimension.refines)
      yield* refer('dimension', dimension.refines, below(dimension.at, 'refines'), vocabulary.dimensions);
    const coarse = dimension.refines ? vocabulary.dimensions.get(dimension.refines)?.cells : undefined;
    for (const [cell, one] of dimension.cells) {
      if (one.broader && coarse)
        yield* refer('cell', one.broader, below(dimension.at, 'cells', cell, 'broader'), coarse);
      if (one.who !== null) yield* inWho(catalogue, one.who, below(dimension.at, 'cells', cell, 'who'));
    }
    for (const [code, cell] of dimension.members)
      yield* refer('area', code, below(dimension.at, 'members', cell), areas);
  }
}

/** The figures of areas that shares are taken of: of which area, which figure, in which unit. */
function* inParameters(catalogue: Catalogue): Generator<Finding> {
  const { areas, vocabulary } = catalogue;
  for (const { area, id, unit: written, series, at } of catalogue.parameters.values()) {
    const name = id.slice(area.length + 1);
    yield* refer('area', area, { in: at.in, path: ['area'] }, areas);
    yield* refer('parameter', name, atKey(at), vocabulary.parameters);
    yield* unit(catalogue, written, below(at, 'unit'));
    const told = new Set([below(at, 'unit').path.join('/')]);
    for (const entry of series) yield* inEntry(catalogue, entry, told);
  }
}

function* inCatalogue({ catalogue }: Subject): Generator<Finding> {
  const { vocabulary } = catalogue;
  for (const edition of catalogue.editions.values()) {
    if (edition.supersedes)
      yield* refer('edition', edition.supersedes, below(edition.at, 'supersedes'), catalogue.editions);
    for (const listed of edition.listed.values()) {
      yield* refer('field', listed.field, listed.at, vocabulary.fields);
      yield* refer('category', listed.category, listed.at, vocabulary.categories);
    }
  }
  const listed = new Set([...catalogue.editions.values()].flatMap((edition) => [...edition.listed.keys()]));
  for (const item of catalogue.items.values()) {
    yield* refer('listed', item.id, below(item.at, 'id'), listed);
    yield* inVersion(catalogue, item, item.at);
    for (const revision of item.revisions)
      yield* refer('edition', revision.edition, atKey(revision.at), catalogue.editions);
  }
  for (const selection of catalogue.selections.values()) {
    yield* refer('edition', selection.edition, below(selection.at, 'edition'), catalogue.editions);
    for (const [index, id] of selection.items.entries())
      yield* refer('item', id, below(selection.at, 'items', index), listed);
  }
}

function* inVersion(catalogue: Catalogue, item: ItemVersion, at: Pointer): Generator<Finding> {
  for (const [index, id] of item.lead.entries())
    yield* refer('department', id, below(at, 'lead', index), catalogue.vocabulary.departments);
  for (const id of item.funding?.schemes ?? []) yield* refer('scheme', id, item.funding?.at ?? at, catalogue.schemes);
  for (const element of item.content.values()) {
    for (const group of element.for) yield* refer('group', group, below(element.at, 'for'), item.audience);
    for (const key of element.either) yield* refer('measure', key, below(element.at, 'either'), item.measures);
  }
  for (const group of item.audience.values())
    if (group.who !== null) yield* inWho(catalogue, group.who, below(group.at, 'who'));
  for (const measure of item.measures.values()) yield* inMeasure(catalogue, measure, item);
}

/** The attributes, values and attested terms a condition speaks of. */
function* inWho(catalogue: Catalogue, who: unknown, at: Pointer): Generator<Finding> {
  if (who === null || typeof who !== 'object') return;
  for (const [name, test] of Object.entries(who)) {
    const place = below(at, name);
    if (name === 'all' || name === 'any')
      for (const [index, one] of (test as unknown[]).entries()) yield* inWho(catalogue, one, below(place, index));
    else if (name === 'not') yield* inWho(catalogue, test, place);
    else if (name === 'attested') yield* refer('term', String(test), place, catalogue.vocabulary.terms);
    else yield* inTest(catalogue, name, test, place);
  }
}

function* inTest(catalogue: Catalogue, name: string, test: unknown, at: Pointer): Generator<Finding> {
  const attribute = catalogue.vocabulary.attributes.get(name);
  if (attribute?.type === 'integer') yield* numbers(test, at);
  if (attribute?.type === 'boolean' && typeof test !== 'boolean') yield cannotBe('boolean', 'boolean', shown(test), at);
  if (!attribute) {
    yield* refer('attribute', name, atKey(at), catalogue.vocabulary.attributes);
    return;
  }
  if (attribute.type !== 'enum' && attribute.type !== 'tags') return;
  for (const value of [test].flat()) yield* refer('value', shown(value), at, attribute.values);
}

/** A value as it may stand in a sentence: a map has no words of its own. */
function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What an integer is held to is a number or the address of a measure. */
function* numbers(test: unknown, at: Pointer): Generator<Finding> {
  const bounds =
    typeof test === 'object' && test !== null && !Array.isArray(test) ? Object.values(test) : [test].flat();
  for (const bound of bounds) {
    if (typeof bound === 'string' && !/^[0-9.]+$|#|^area\./.test(bound)) yield cannotBe('number', 'number', bound, at);
  }
}

function* inMeasure(
  catalogue: Catalogue,
  measure: Measure,
  item: Pick<ItemVersion, 'content' | 'audience'>,
): Generator<Finding> {
  if (measure.of) yield* refer('content', measure.of, below(measure.at, 'of'), item.content);
  for (const group of measure.for) yield* refer('group', group, below(measure.at, 'for'), item.audience);
  yield* unit(catalogue, measure.unit, below(measure.at, 'unit'));
  if (measure.by) yield* refer('dimension', measure.by, below(measure.at, 'by'), catalogue.vocabulary.dimensions);
  const told = new Set([below(measure.at, 'unit').path.join('/')]);
  for (const entry of measure.series) yield* inEntry(catalogue, entry, told);
}

function* unit(catalogue: Catalogue, written: string, at: Pointer): Generator<Finding> {
  if (written === '') return;
  const { units } = catalogue.vocabulary;
  const unknown = unknownTokens(units, written);
  const near = unknown.length > 0 ? unitNamed(units, written) : null;
  if (near !== null)
    yield { rule: 'link/unknown', variant: 'unit', at, params: { id: written, near, what: 'unit', known: null } };
  else for (const token of new Set(unknown)) yield* refer('unit', token, at, units);
}

function* inEntry(catalogue: Catalogue, entry: DatedValue, told: Set<string>): Generator<Finding> {
  const dimension = entry.by === null ? null : catalogue.vocabulary.dimensions.get(entry.by);
  if (entry.by !== null && !dimension)
    yield* refer('dimension', entry.by, whereWritten(entry.at, 'by') ?? entry.at, catalogue.vocabulary.dimensions);
  for (const [cell, { flat }] of entry.cells) {
    if (dimension) yield* refer('cell', cell, atKey(below(entry.at, cell)), dimension.cells);
    for (const [relative, at] of relativesAt(flat, below(entry.at, cell))) yield* base(catalogue, relative, at);
  }
  const value = entry.flat?.flat.form === 'scalar' ? entry.flat.flat.value : null;
  if (value instanceof Set)
    for (const term of value) yield* refer('term', String(term), entry.at, catalogue.vocabulary.terms);
  if (entry.flat)
    for (const [relative, at] of relativesAt(entry.flat.flat, entry.at)) yield* base(catalogue, relative, at);
  yield* unitsIn(catalogue, entry, told);
}

/** The units of a value and its cells, each told once, where it is written: `told` are the units, and the values, that were told of. */
function* unitsIn(catalogue: Catalogue, { at, flat, cells }: DatedValue, told: Set<string>): Generator<Finding> {
  if (flat && isUnknown(catalogue, flat)) yield* unitOf(catalogue, flat, at, told);
  for (const [cell, quantity] of cells)
    if (isUnknown(catalogue, quantity)) yield* unitOf(catalogue, quantity, below(at, cell), told);
}

function isUnknown({ vocabulary: { units } }: Catalogue, { unit: written }: Quantity): boolean {
  return written !== '' && unknownTokens(units, written).length > 0;
}

function* unitOf(catalogue: Catalogue, quantity: Quantity, at: Pointer, told: Set<string>): Generator<Finding> {
  const where = whereWritten(at, 'unit');
  const path = where?.path.join('/') ?? '';
  if (!where || told.has(path) || told.has(placeKey(at))) return;
  told.add(path);
  yield* unit(catalogue, quantity.unit, where);
}

/** The base of a relative value: a measure, or an area parameter. */
function* base(catalogue: Catalogue, flat: Relative, at: Pointer): Generator<Finding> {
  if (flat.of === 'above') return;
  if (flat.at !== 'here' && flat.at !== 'above') yield* refer('area', flat.at, below(at, 'at'), catalogue.areas);
  if (flat.of.startsWith('area.')) {
    yield* refer('parameter', flat.of.slice(5), below(at, 'of'), catalogue.vocabulary.parameters);
    return;
  }
  const [item = '', key = ''] = flat.of.split('#');
  const own = catalogue.overlays.flatMap((overlay) => overlay.ownItems.get(item) ?? [])[0];
  const found = catalogue.items.get(item) ?? own;
  const cells = flat.cell === undefined ? null : cellsOf(catalogue, found?.measures.get(key)?.by ?? null);
  if (flat.cell !== undefined && cells) yield* refer('cell', flat.cell, below(at, 'cell'), cells);
  if (!found) yield* refer('item', item, below(at, 'of'), catalogue.items);
  else if (!hasMeasure(catalogue, item, key)) yield* refer('measure', key, below(at, 'of'), found.measures);
}

function cellsOf({ vocabulary }: Catalogue, dimension: string | null): Known | null {
  return dimension === null ? null : (vocabulary.dimensions.get(dimension)?.cells ?? null);
}

function hasMeasure(catalogue: Catalogue, item: string, key: string): boolean {
  const national = catalogue.items.get(item);
  const versions = national ? [national, ...national.versions.values()] : [];
  return (
    versions.some((version) => version.measures.has(key)) ||
    catalogue.overlays.some(
      (overlay) => overlay.items.get(item)?.addedMeasures.has(key) || overlay.ownItems.get(item)?.measures.has(key),
    )
  );
}

function* inOverlay(subject: Subject, overlay: Overlay, entries: readonly OverlayItem[]): Generator<Finding> {
  const { catalogue, resolver } = subject;
  const { editions, items, vocabulary } = catalogue;
  yield* refer('area', overlay.area, below(overlay.at, 'area'), catalogue.areas);
  if (overlay.area === NATION) yield cannotBe('nation', 'area', overlay.area, below(overlay.at, 'area'));
  yield* refer('edition', overlay.implements, below(overlay.at, 'implements'), editions);
  yield* inReplaces(subject, overlay);
  for (const { id, at } of overlay.adopts)
    if (!editions.has(id) && !items.has(id) && !resolver.overlay(id))
      yield* refer('adopted', id, at, adoptable(subject, overlay.area));
  const told = new Set(unitsTold(subject));
  for (const entry of entries) yield* inItem(subject, overlay.area, entry, told);
  for (const item of overlay.ownItems.values()) {
    if (item.field !== null) yield* refer('field', item.field, below(item.at, 'field'), vocabulary.fields);
    if (item.category !== null)
      yield* refer('category', item.category, below(item.at, 'category'), vocabulary.categories);
    yield* inVersion(catalogue, { ...item, lead: [] }, item.at);
  }
  if (overlay.filed)
    yield* refer('department', overlay.filed.with, below(overlay.at, 'filed', 'with'), vocabulary.departments);
  for (const { item, at } of overlay.departures)
    if (!items.has(item)) yield* refer('item', item, below(at, 'item'), adoptable(subject, overlay.area));
  yield* inContents(overlay, resolver);
}

/** What is there, and cannot stand where it is named. */
function cannotBe(variant: string, what: string, id: string, at: Pointer): Finding {
  return { rule: 'link/unknown', variant, at, params: { id, near: null, what } };
}

function* inReplaces({ catalogue, resolver }: Subject, overlay: Overlay): Generator<Finding> {
  const { replaces, area } = overlay;
  if (!replaces) return;
  const at = below(overlay.at, 'replaces');
  if (!resolver.overlay(replaces))
    yield* refer('overlay', replaces, at, new Set(catalogue.overlays.map(({ id }) => id)));
  else if (!resolver.replaces(overlay, replaces)) yield { ...cannotBe('replaces', 'overlay', replaces, at), area };
}

/** All that can be adopted. Only where a name is not found at once its like is looked for among all there are. */
function adoptable({ catalogue, resolver }: Subject, area: string): ReadonlySet<string> {
  return new Set([
    ...catalogue.editions.keys(),
    ...catalogue.overlays.map(({ id }) => id),
    ...resolver.itemIds(area),
    ...[...catalogue.editions.values()].flatMap((one) => [...one.listed.keys()]),
  ]);
}

/** What an area says of an item: its values, the measures it adds, its evidence, whom it lets in. */
function* inItem(
  { catalogue, resolver }: Subject,
  area: string,
  entry: OverlayItem,
  told: Set<string>,
): Generator<Finding> {
  for (const local of entry.sets.values()) for (const value of local.series) yield* inEntry(catalogue, value, told);
  const item = entry.addedMeasures.size > 0 ? resolver.newestItem(area, entry.id) : null;
  if (item) for (const measure of entry.addedMeasures.values()) yield* inMeasure(catalogue, measure, item);
  for (const claim of entry.justify) {
    for (const kind of ['need', 'risk', 'afford'] as const) {
      const id = claim[kind];
      if (id !== null) yield* refer('evidence', id, below(claim.at, kind), catalogue.evidence);
    }
  }
  for (const name of ['widen', 'restate'] as const)
    for (const [key, who] of entry[name]) yield* inWho(catalogue, who, below(entry.at, 'audience', name, key));
  if (entry.service?.requires) yield* inWho(catalogue, entry.service.requires, below(entry.service.at, 'requires'));
}

/** The parts a local table of contents is made of. */
function* inContents(overlay: Overlay, resolver: Subject['resolver']): Generator<Finding> {
  if (overlay.contents === null) return;
  const items = new Set([
    ...resolver.itemIds(overlay.area),
    ...resolver.editions.flatMap((one) => [...one.listed.keys()]),
  ]);
  for (const { categories } of overlay.contents) {
    for (const entry of categories.flatMap((category) => category.entries)) {
      for (const [index, part] of entry.parts.entries()) {
        const [id = '', key] = part.split('#');
        const at = entry.name === null ? entry.at : below(entry.at, 'parts', index);
        yield* refer('item', id, at, items);
        const item = key === undefined ? null : resolver.newestItem(overlay.area, id);
        if (item && key !== undefined) yield* refer('content', key, at, item.content);
      }
    }
  }
}
