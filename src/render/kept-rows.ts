import type { LocalItem } from '../resolve/resolver.ts';
import type { RowView } from './bulletin-view.ts';
import type { Cited } from './references.ts';
import { type Entry, rowView } from './row.ts';
import type { Scene } from './scene.ts';

/** A row that was made once, with the documents it cites and the numbers by which it prints them. */
interface Kept {
  readonly row: RowView;
  readonly cited: readonly Cited[];
  readonly numbers: string;
}

/** The rows that are the same for many areas, made once a run; by all that a row depends on. */
export class KeptRows {
  readonly #rows = new Map<string, Kept>();

  /** The row of an entry: kept where nothing of the area itself is in it, else made anew. */
  row(scene: Scene, entry: Entry): RowView {
    const key = keyOf(scene, entry);
    if (key === null) return rowView(scene, entry);
    const known = this.#rows.get(key);
    // Documents below the national ones are numbered page by page: elsewhere the same row may print other numbers.
    if (known && scene.references.again(known.cited).join() === known.numbers) return known.row;
    const { value: row, cited } = scene.references.noting(() => rowView(scene, entry));
    this.#rows.set(key, { row, cited, numbers: scene.references.again(cited).join() });
    return row;
  }
}

/**
 * What the row of an entry depends on, where that is not the area itself: which areas above speak of its items and of those its
 * values are worked out from, how much is known of the chain, the classes of the area, and who owes what is left open. Null
 * where the area itself speaks of one of them, or a rule has found something about one.
 */
function keyOf(scene: Scene, entry: Entry): string | null {
  const parts = entry.parts.map(({ item, only }): string | null => {
    const bases = basesOf(scene, item);
    const touching = [item.id, ...bases.items].map((id) => scene.touching(id));
    if (scene.isFound(item.id) || touching.some((areas) => areas.includes(scene.input.area))) return null;
    const owed = [...item.measures.values()].map(({ decide }) => (decide ? scene.owedBy(decide) : ''));
    const parameters = bases.parameters.flatMap((id) =>
      scene.chainUp().filter((area) => hasParameter(scene, area, id)),
    );
    return [item.id, only ? [...only].join() : '', touching.join(';'), parameters.join(), owed.join()].join('|');
  });
  if (parts.includes(null)) return null;
  return [entry.anchor, entry.number, entry.name, scene.frame, ...parts].join('\n');
}

function hasParameter({ input }: Scene, area: string, id: string): boolean {
  return input.catalogue.parameters.has(`${area}.${id}`);
}

/** Everything the values of an item here are worked out from: other items and parameters of areas, and what those rest on. */
interface Bases {
  readonly items: readonly string[];
  readonly parameters: readonly string[];
}

function basesOf(scene: Scene, item: LocalItem): Bases {
  const items = new Set<string>();
  const parameters = new Set<string>();
  const visit = (one: LocalItem): void => {
    for (const of of scene.basesOf(one)) {
      const [id = '', key] = of.split('#');
      if (key === undefined) parameters.add(of.replace(/^area\./u, ''));
      else if (id !== item.id && !items.has(id)) {
        items.add(id);
        const next = scene.item(id);
        if (next) visit(next);
      }
    }
  };
  visit(item);
  return { items: [...items], parameters: [...parameters].filter((id) => id !== 'above') };
}
