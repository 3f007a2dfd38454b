import type { Measure } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { MeasureView, RowView } from './bulletin-view.ts';
import { exceptionAbove } from './exception-above.ts';
import { last } from './lasting.ts';
import { measureView } from './lines.ts';
import { Recent } from './recent.ts';
import type { Cited } from './references.ts';
import { type Entry, rowView } from './row.ts';
import type { Scene } from './scene.ts';
import { type Rests, Siblings } from './siblings.ts';

/** A part of a page with the documents it cites; once for every way in which these are numbered. */
interface Kept<T> {
  readonly cited: readonly Cited[];
  readonly made: Map<string, T>;
}

/** Rows and measures that are kept of a run: those of the nation, of a province and of the prefecture at hand. */
const MOST_ROWS = 400;
const MOST_MEASURES = 1200;
/** Ways to number the documents of one part. */
const WAYS = 8;

/** The rows and measures that are the same for many areas, made once a run; by all that they depend on. */
export class KeptRows {
  readonly #rows = new Recent<string, Kept<RowView>>(MOST_ROWS);
  readonly #measures = new Recent<string, Kept<MeasureView>>(MOST_MEASURES);
  readonly #siblings = new Siblings();
  /** Entries and definitions have a number each, so that two of one name are never taken for each other. */
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;

  /** The row of an entry: kept where nothing of the area itself is in it, else made anew. */
  row(scene: Scene, entry: Entry): RowView {
    const make = () => rowView(scene, entry);
    const key = scene.comesFromOthers ? null : this.#rowKey(scene, entry);
    return key === null ? make() : kept(this.#rows, key, scene, make);
  }

  /** A measure as the area has it: kept where the area itself has not set it. */
  measure(scene: Scene, item: LocalItem, measure: Measure): MeasureView {
    const make = () => measureView(scene, item, measure);
    const key = scene.comesFromOthers ? null : this.#measureKey(scene, item, measure);
    return key === null ? make() : kept(this.#measures, key, scene, make);
  }

  /** What a row depends on, where that is not the area itself, and no rule has found anything about its items. */
  #rowKey(scene: Scene, entry: Entry): string | null {
    if (entry.parts.some(({ item }) => scene.speaksOf(item.id) || scene.isFound(item.id))) return null;
    return this.#siblings.rests(scene, entry, () => this.#rowRests(scene, entry));
  }

  /**
   * Which areas above speak of its items and of those its values are worked out from, how much is known of the chain, the
   * classes of the area, and who owes what is left open.
   */
  #rowRests(scene: Scene, entry: Entry): Rests | null {
    const items: string[] = [];
    const parameters: string[] = [];
    let says = `${this.#numberOf(entry)}\n${scene.frame}`;
    for (const { item, only } of entry.parts) {
      const rests = restsOn(scene, [item.id], scene.basesOf(item));
      if (rests === null) return null;
      items.push(...rests.items);
      parameters.push(...rests.parameters);
      says += `\n${item.id}|${only ? [...only].join() : ''}|${rests.says}|${owedIn(scene, item)}`;
    }
    return { items, parameters, says };
  }

  /** The same of one measure, which the area itself may not have set; what else it says of the item is of no matter. */
  #measureKey(scene: Scene, item: LocalItem, measure: Measure): string | null {
    const { area, resolver } = scene.input;
    if (resolver.writers(area, item.id, measure.key).length > 0) return null;
    return this.#siblings.rests(scene, measure, () => this.#measureRests(scene, item, measure));
  }

  #measureRests(scene: Scene, item: LocalItem, measure: Measure): Rests | null {
    const rests = measureRests(scene, item, measure);
    const added = item.addedBy.get(measure.key) ?? item.owner;
    const owed = measure.decide ? scene.owedBy(measure) : '';
    const says = `${this.#numberOf(measure)}|${item.id}|${added}|${rests?.says}|${owed}|${scene.frame}`;
    return rests && { items: rests.items, parameters: rests.parameters, says };
  }

  #numberOf(one: object): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#numbers.set(one, this.#last);
    return this.#last;
  }
}

/** What was made before for a key, or is made now. */
function kept<T extends object>(all: Recent<string, Kept<T>>, key: string, scene: Scene, make: () => T): T {
  const known = all.get(key);
  // Documents below the national ones are numbered page by page: elsewhere the same part may print other numbers.
  const numbers = known ? scene.references.again(known.cited).join() : '';
  const before = known?.made.get(numbers);
  if (before !== undefined) return before;
  const { value, cited } = scene.references.noting(make);
  const made = known && known.made.size < WAYS ? known.made : new Map<string, T>();
  all.set(key, { cited, made: made.set(scene.references.again(cited).join(), last(value)) });
  return value;
}

/** Who owes each measure of an item that is left open. */
function owedIn(scene: Scene, item: LocalItem): string {
  let owed = '';
  for (const measure of item.measures.values()) owed += measure.decide ? `${scene.owedBy(measure)},` : ',';
  return owed;
}

/** What a measure that the area itself has not set rests on. */
function measureRests(scene: Scene, item: LocalItem, measure: Measure): Rests | null {
  const { resolver } = scene.input;
  const writers = scene.touching(item.id).filter((one) => resolver.writers(one, item.id, measure.key).length > 0);
  if (exceptionAbove(scene, item.id, measure.key) !== null) return null;
  const rests = restsOn(scene, [], scene.basesOfMeasure(item.id, measure));
  if (rests === null) return null;
  return { items: rests.items, parameters: rests.parameters, says: `${writers.join()};${rests.says}` };
}

/** Which areas speak of some items and of everything values are worked out from; null where the area itself does. */
function restsOn(scene: Scene, items: readonly string[], bases: readonly string[]): Rests | null {
  if (items.some((id) => scene.speaksOf(id))) return null;
  const found = basesOf(scene, items, bases);
  if (found.items.some((id) => scene.speaksOf(id))) return null;
  const touching = found.items.map((id) => scene.touching(id).join());
  const parameters = found.parameters.flatMap((id) => scene.chainUp().filter((area) => scene.hasParameter(area, id)));
  return { says: `${touching.join(';')}|${parameters.join()}`, ...found };
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
