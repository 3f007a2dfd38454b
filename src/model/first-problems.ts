import type { Finding } from './finding.ts';
import type { Pointer } from './source.ts';

/** A file with more problems than this is not worth reading on. */
export const MOST_PROBLEMS = 200;

/** The first problems of a file as they are and, where there are more, that there are. */
export function firstProblems(problems: readonly Finding[], whole: Pointer, count = problems.length): Finding[] {
  const shown = problems.slice(0, MOST_PROBLEMS);
  if (count <= MOST_PROBLEMS) return shown;
  return [...shown, { rule: 'yaml/too-many', at: whole, params: { count, limit: MOST_PROBLEMS } }];
}
