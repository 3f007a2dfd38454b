import type { Edition, Listed } from '../model/catalogue.ts';
import { grouped } from '../model/grouped.ts';
import { oncePer } from '../model/once-per.ts';
import type { LocalContents, LocalEntry, Overlay } from '../model/overlay.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { Entry, Part } from './row.ts';
import type { Scene } from './scene.ts';

/** A field of the page with its categories, before it is worded. */
export interface Section {
  readonly anchor: string;
  readonly name: string;
  readonly categories: readonly Shelf[];
}

/** A category with the lines of its table and the items that have no record yet. */
export interface Shelf {
  readonly anchor: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly pending: readonly string[];
}

/** Everything the page lists, in order: the area's own contents where it has them, else those of the edition. */
export function arrange(scene: Scene): readonly Section[] {
  const { edition } = scene;
  if (!edition) return [];
  const contents = scene.overlays.find((overlay) => overlay.contents !== null)?.contents ?? null;
  const own = ownItems(scene);
  if (contents) return localOrder(scene, edition, contents, own);
  if (own.length === 0) return asListed(scene, edition);
  const sections = editionOrder(scene, edition, own);
  const placed = new Set(
    sections.flatMap((section) => section.categories.flatMap((shelf) => shelf.entries.map((entry) => entry.anchor))),
  );
  const left = own.filter((item) => !placed.has(`item-${item.id}`));
  return left.length === 0 ? sections : [...sections, localSection(scene, left)];
}

/** Every item an area has on the day, in the order of the page; items without a record yet are left out. */
export function itemsHere(scene: Scene): readonly LocalItem[] {
  const { edition } = scene;
  const listed = [...(edition?.listed.keys() ?? [])].flatMap((id) => scene.item(id) ?? []);
  return [...listed, ...ownItems(scene)];
}

/** The own items of the areas of the chain that count on the day. */
function ownItems(scene: Scene): readonly LocalItem[] {
  const { asOf } = scene.input;
  const overlays = scene
    .chainUp()
    .toReversed()
    .flatMap((one) => scene.overlaysOn(one)) as readonly Overlay[];
  return overlays
    .flatMap((overlay) => [...overlay.ownItems.values()])
    .filter((item) => item.from === null || item.from <= asOf)
    .flatMap((item) => scene.item(item.id) ?? []);
}

/** The order of the edition; the very same sections for all areas of a run that have its items as the area before had them. */
function asListed(scene: Scene, edition: Edition): readonly Section[] {
  const items = [...edition.listed.keys()].map((id) => scene.item(id));
  const before = scene.input.shared?.arranged.get(edition);
  if (before && items.every((item, index) => item === before.items[index])) return before.sections;
  const sections = editionOrder(scene, edition, []);
  scene.input.shared?.arranged.set(edition, { items, sections });
  return sections;
}

function editionOrder(scene: Scene, edition: Edition, own: readonly LocalItem[]): readonly Section[] {
  const { vocabulary } = scene.input.catalogue;
  return edition.fields.map((field) => {
    const categories = field.categories.map((category): Shelf => {
      const listed = listedIn(edition).get(category.id) ?? [];
      const local = own.filter((item) => item.national.category === category.id);
      const name = vocabulary.categories.get(category.id)?.name ?? category.name ?? { zh: category.id };
      return shelf(scene, edition, `category-${category.id}`, scene.of(name), listed, local);
    });
    const loose = own.filter(
      (item) =>
        item.national.field === field.id &&
        !edition.fields.some((one) => one.categories.some(({ id }) => id === item.national.category)),
    );
    const more = loose.length === 0 ? [] : [localShelf(scene, `category-${field.id}-local`, loose)];
    return {
      anchor: `field-${field.id}`,
      name: scene.of(vocabulary.fields.get(field.id)?.name ?? { zh: field.id }),
      categories: [...categories, ...more],
    };
  });
}

/** What an edition lists, by category. */
const listedIn = oncePer(({ listed }: Edition) => grouped(listed.values(), ({ category }) => category));

function shelf(
  scene: Scene,
  edition: Edition,
  anchor: string,
  name: string,
  listed: readonly Listed[],
  local: readonly LocalItem[],
): Shelf {
  const found = listed.map((one) => ({ one, item: scene.item(one.id) }));
  return {
    anchor,
    name,
    entries: [
      ...found.flatMap(({ one, item }) => (item ? [whole(scene, item, () => numberWords(scene, edition, one))] : [])),
      ...local.map((item) => whole(scene, item, () => '')),
    ],
    pending: found.flatMap(({ one, item }) =>
      item ? [] : [`${scene.wording.item(one.id)}${bracketed(scene, numberWords(scene, edition, one))}`],
    ),
  };
}

function localSection(scene: Scene, items: readonly LocalItem[]): Section {
  return {
    anchor: 'field-local',
    name: scene.say('field.local'),
    categories: [localShelf(scene, 'category-local', items)],
  };
}

function localShelf(scene: Scene, anchor: string, items: readonly LocalItem[]): Shelf {
  return {
    anchor,
    name: scene.say('category.local'),
    entries: items.map((item) => whole(scene, item, () => '')),
    pending: [],
  };
}

/** The line of a whole item; the very same one for all areas of a run that have the item as it is. */
function whole(scene: Scene, item: LocalItem, number: () => string): Entry {
  const known = scene.input.shared?.entries.get(item);
  if (known) return known;
  const names = { anchor: `item-${item.id}`, name: scene.of(item.name), number: number() };
  const made = { ...names, parts: [{ item, only: null }] };
  scene.input.shared?.entries.set(item, made);
  return made;
}

function numberWords(scene: Scene, edition: Edition, listed: Listed): string {
  return scene.say(edition.contentsChecked === 'memory' ? 'row.number.memory' : 'row.number', {
    number: listed.number,
  });
}

function bracketed(scene: Scene, words: string): string {
  return scene.input.lang === 'zh' ? `（${words}）` : ` (${words})`;
}

/** The local document's own fields and order; what it does not list of the national standard and the areas above follows. */
function localOrder(
  scene: Scene,
  edition: Edition,
  contents: readonly LocalContents[],
  own: readonly LocalItem[],
): readonly Section[] {
  let number = 0;
  const named = new Set<string>();
  const sections = contents.map(
    (field, f): Section => ({
      anchor: `field-${f + 1}`,
      name: scene.of(field.field),
      categories: field.categories.map((category, c): Shelf => {
        const lines = category.entries.map((entry) => {
          for (const part of entry.parts) named.add(part.split('#')[0] ?? '');
          number += 1;
          return localEntry(scene, edition, entry, number);
        });
        return {
          anchor: `category-${f + 1}-${c + 1}`,
          name: scene.of(category.name),
          entries: lines.filter((line) => line.parts.length > 0),
          pending: lines
            .filter((line) => line.parts.length === 0)
            .map((line) => `${line.name}${bracketed(scene, line.number)}`),
        };
      }),
    }),
  );
  const listed = [...edition.listed.values()].filter((one) => !named.has(one.id));
  const local = own.filter((item) => !named.has(item.id));
  if (listed.length + local.length === 0) return sections;
  const rest = shelf(scene, edition, 'category-rest', scene.say('category.rest'), listed, local);
  return [...sections, { anchor: 'field-rest', name: scene.say('field.rest'), categories: [rest] }];
}

function localEntry(scene: Scene, edition: Edition, entry: LocalEntry, number: number): Entry {
  const parts = partsOf(scene, entry.parts);
  const national = parts
    .flatMap(({ item }) => edition.listed.get(item.id) ?? [])
    .map((one) => numberWords(scene, edition, one));
  const words = [scene.say('row.local-number', { number }), ...new Set(national)];
  return {
    anchor: `item-${entry.id}`,
    name: entry.name ? scene.of(entry.name) : scene.wording.item(entry.id),
    number: scene.list(words, 'semicolon'),
    parts,
  };
}

/** Parts named as `item` or `item#content-key`, gathered item by item. */
function partsOf(scene: Scene, parts: readonly string[]): readonly Part[] {
  const keys = new Map<string, Set<string> | null>();
  for (const part of parts) {
    const [id = '', key] = part.split('#');
    const known = keys.get(id);
    if (key === undefined) keys.set(id, null);
    else if (known !== null) keys.set(id, new Set([...(known ?? []), key]));
  }
  return [...keys].flatMap(([id, only]) => {
    const item = scene.item(id);
    return item ? [{ item, only }] : [];
  });
}
