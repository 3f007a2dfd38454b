import { FACETS } from '../model/catalogue.ts';
import type { FieldView, MarkKind, MarkView } from './bulletin-view.ts';
import { SYMBOLS } from './mark.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';
import { tallyOf } from './tally.ts';

/** The five facets in a sentence each. */
export function facetPairs(scene: Scene): readonly Pair[] {
  return ([...FACETS, 'lead'] as const).map((facet) => ({
    term: scene.say(`facet.${facet}`),
    says: scene.say(`facet.${facet}.means`),
  }));
}

/** The marks that occur on this page, with what they mean. */
export function markKey(scene: Scene, fields: readonly FieldView[]): readonly MarkView[] {
  return usedMarks(scene, [...tallyOf(fields).marks.keys()]);
}

/** The key to some marks, each once. */
export function usedMarks(scene: Scene, kinds: readonly MarkKind[]): readonly MarkView[] {
  const used = new Set(kinds);
  return (Object.keys(SYMBOLS) as MarkKind[])
    .filter((kind) => used.has(kind))
    .map((kind) => ({
      kind,
      symbol: SYMBOLS[kind],
      words: scene.say(`mark.${kind}`),
      means: scene.say(`mark.${kind}.means`),
    }));
}
