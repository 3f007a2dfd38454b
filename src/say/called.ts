import type { Names } from '../model/names.ts';
import type { Text } from '../model/text.ts';

type Called = ReadonlyMap<string, { readonly name: Text | null }>;
/** Ids by the name of what bears them. */
type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The ids of what bears a name, for whoever wrote the name where an id belongs; `what` is the kind of thing that belongs
 * there, null where any may. The register is turned round at the first call.
 */
export function idsByName(names: Names): (name: string, what: string | null) => readonly string[] {
  let known: ReadonlyMap<string, Ids> | null = null;
  return (name, what) => {
    known ??= turnedRound(names);
    // Titles of documents are written between these.
    const plain = name.trim().replace(/^《(.*)》$/u, '$1');
    const asked = what === null ? [...known.values()] : [known.get(ALSO[what] ?? what)];
    return [...new Set(asked.flatMap((ids) => [...(ids?.get(plain) ?? [])]))];
  };
}

/** Kinds that are among those of another. */
const ALSO: Readonly<Record<string, string>> = { listed: 'item', adopted: 'item' };

function turnedRound({ areas, items, vocabulary, sources }: Names): ReadonlyMap<string, Ids> {
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (what: string, called: Called, full = (id: string) => id) => {
    for (const [id, { name }] of called) addOne(what, full(id), name?.zh, name?.en);
  };
  const addOne = (what: string, id: string, ...words: readonly (string | null | undefined)[]) => {
    const ids = found.get(what) ?? new Map<string, Set<string>>();
    found.set(what, ids);
    for (const word of words) if (word) ids.set(word, (ids.get(word) ?? new Set()).add(id));
  };
  add('area', areas);
  add('item', items);
  for (const [id, { title, number }] of sources) addOne('source', id, title.zh, title.en, number);
  add('term', vocabulary.terms);
  add('department', vocabulary.departments);
  add('parameter', vocabulary.parameters);
  add('address', vocabulary.parameters, (id) => `area.${id}`);
  add('unit', vocabulary.units);
  add('attribute', vocabulary.attributes);
  for (const { values } of vocabulary.attributes.values()) add('value', values);
  add('dimension', vocabulary.dimensions);
  for (const { cells } of vocabulary.dimensions.values()) add('cell', cells);
  for (const [item, { measures, content, audience, versions }] of items) {
    for (const all of [measures, ...[...versions.values()].map((one) => one.measures)]) {
      add('measure', all);
      add('address', all, (key) => `${item}#${key}`);
    }
    add('content', content);
    add('group', audience);
  }
  return found;
}
