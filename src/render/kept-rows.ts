import type { Measure } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/resolver.ts';
import type { MeasureView, RowView } from './bulletin-view.ts';
import { exceptionAbove } from './exception-above.ts';
import { measureView } from './lines.ts';
import { Recent } from './recent.ts';
import type { Cited } from './references.ts';
import { type Entry, rowView } from './row.ts';
import type { Scene } from './scene.ts';

/** A part of a page with the documents it cites; once for every way in which these are numbered. */
interface Kept<T> {
  readonly cited: readonly Cited[];
  readonly made: Map<string, T>;
}

/** Rows and measures that are kept of a run: those of a province, and of the nation. */
const MOST = 2000;
/** Ways to number the documents of one part. */
const WAYS = 8;

/** The rows and measures that are the same for many areas, made once a run; by all that they depend on. */
export class KeptRows {
  readonly #rows = new Recent<string, Kept<RowView>>(MOST);
  readonly #measures = new Recent<string, Kept<MeasureView>>(MOST);
  /** Definitions have a number each, so that two of one name are never taken for each other. */
  readonly #numbers = new WeakMap<Measure, number>();
  #last = 0;

  /** The row of an entry: kept where nothing of the area itself is in it, else made anew. */
  row(scene: Scene, entry: Entry): RowView {
    const make = () => rowView(scene, entry);
    const key = comesFromOthers(scene) ? null : keyOf(scene, entry);
    return key === null ? make() : kept(this.#rows, key, scene, make);
  }

  /** A measure as the area has it: kept where the area itself has not set it. */
  measure(scene: Scene, item: LocalItem, measure: Measure): MeasureView {
    const make = () => measureView(scene, item, measure);
    const key = comesFromOthers(scene) ? null : measureKey(scene, item, measure);
    return key === null ? make() : kept(this.#measures, `${this.#numberOf(measure)}|${key}`, scene, make);
  }

  #numberOf(measure: Measure): number {
    const known = this.#numbers.get(measure);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#numbers.set(measure, this.#last);
    return this.#last;
  }
}

/** What was made before for a key, or is made now. */
function kept<T>(all: Recent<string, Kept<T>>, key: string, scene: Scene, make: () => T): T {
  const known = all.get(key);
  // Documents below the national ones are numbered page by page: elsewhere the same part may print other numbers.
  const numbers = known ? scene.references.again(known.cited).join() : '';
  const before = known?.made.get(numbers);
  if (before !== undefined) return before;
  const { value, cited } = scene.references.noting(make);
  const made = known && known.made.size < WAYS ? known.made : new Map<string, T>();
  all.set(key, { cited, made: made.set(scene.references.again(cited).join(), value) });
  return value;
}

/** Whether the area, or one above it, took over what others had set: they stand in no chain. */
function comesFromOthers({ input }: Scene): boolean {
  return input.resolver.tree.chain(input.area).some((area) => area.succeeds.length > 0);
}

/**
 * What the row of an entry depends on, where that is not the area itself: which areas above speak of its items and of those its
 * values are worked out from, how much is known of the chain, the classes of the area, and who owes what is left open. Null
 * where the area itself speaks of one of them, or a rule has found something about one.
 */
function keyOf(scene: Scene, entry: Entry): string | null {
  const parts: string[] = [];
  for (const { item, only } of entry.parts) {
    if (scene.isFound(item.id)) return null;
    const rests = restsOn(scene, [item.id], scene.basesOf(item));
    if (rests === null) return null;
    const owed = [...item.measures.values()].map(({ decide }) => (decide ? scene.owedBy(decide) : ''));
    parts.push([item.id, only ? [...only].join() : '', rests, owed.join()].join('|'));
  }
  return [entry.anchor, entry.number, entry.name, scene.frame, ...parts].join('\n');
}

/** The same of one measure, which the area itself may not have set; what else it says of the item is of no matter. */
function measureKey(scene: Scene, item: LocalItem, measure: Measure): string | null {
  const { area, resolver } = scene.input;
  const writers = scene.touching(item.id).filter((one) => resolver.writers(one, item.id, measure.key).length > 0);
  if (writers[0] === area || exceptionAbove(scene, item.id, measure.key) !== null) return null;
  const rests = restsOn(scene, [], scene.basesOfMeasure(item.id, measure));
  if (rests === null) return null;
  const added = item.addedBy.get(measure.key) ?? item.owner;
  const owed = measure.decide ? scene.owedBy(measure.decide) : '';
  return [item.id, added, writers.join(), rests, owed, scene.frame].join('|');
}

/** Which areas speak of some items and of everything values are worked out from; null where the area itself does. */
function restsOn(scene: Scene, items: readonly string[], bases: readonly string[]): string | null {
  const found = basesOf(scene, items, bases);
  const touching: string[] = [];
  for (const id of found.items) {
    const areas = scene.touching(id);
    if (areas.includes(scene.input.area)) return null;
    touching.push(areas.join());
  }
  const parameters = found.parameters.flatMap((id) =>
    scene.chainUp().filter((area) => scene.input.catalogue.parameters.has(`${area}.${id}`)),
  );
  return `${touching.join(';')}|${parameters.join()}`;
}

/** Everything some values are worked out from: items and parameters of areas, and what those rest on. */
interface Bases {
  readonly items: readonly string[];
  readonly parameters: readonly string[];
}

function basesOf(scene: Scene, first: readonly string[], bases: readonly string[]): Bases {
  const items = new Set(first);
  const parameters = new Set<string>();
  const visit = (all: readonly string[]): void => {
    for (const of of all) {
      const [id = '', key] = of.split('#');
      if (key === undefined) parameters.add(of.replace(/^area\./u, ''));
      else if (!items.has(id)) {
        items.add(id);
        const next = scene.item(id);
        if (next) visit(scene.basesOf(next));
      }
    }
  };
  visit(bases);
  parameters.delete('above');
  return { items: [...items], parameters: [...parameters] };
}
