import type { Judged } from '../model/finding.ts';

/** By area, the errors that stand open against it: those about it, and those in an overlay of its own. `files` tells whose a file is. */
export function blockingByArea(
  findings: readonly Judged[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Judged[]> {
  return byKeys(findings.filter(isBlocking), (one) => [one.area, files.get(one.at.in.file)]);
}

const isBlocking = ({ severity, status }: Judged): boolean => severity === 'error' && status === 'open';

/** Things by each of their keys, in the order in which they come. */
export function byKeys<T>(
  all: readonly T[],
  keys: (one: T) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keys(one))) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
