import type { Names } from '../model/names.ts';
import type { Text } from '../model/text.ts';

type Called = ReadonlyMap<string, { readonly name: Text | null }>;

/** The ids of what bears a name, for whoever wrote the name where an id belongs. The register is turned round at the first call. */
export function idsByName(names: Names): (name: string) => readonly string[] {
  let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (name) => {
    known ??= turnedRound(names);
    return [...(known.get(name.trim()) ?? [])];
  };
}

function turnedRound({ areas, items, vocabulary }: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (called: Called) => {
    for (const [id, { name }] of called)
      for (const word of [name?.zh, name?.en]) if (word) found.set(word, (found.get(word) ?? new Set()).add(id));
  };
  const { terms, departments, parameters, units, attributes, dimensions } = vocabulary;
  for (const called of [areas, items, terms, departments, parameters, units, attributes]) add(called);
  for (const { values } of attributes.values()) add(values);
  for (const { cells } of dimensions.values()) add(cells);
  for (const { measures, content, audience, versions } of items.values())
    for (const called of [measures, content, audience, ...[...versions.values()].map((one) => one.measures)])
      add(called);
  return found;
}
