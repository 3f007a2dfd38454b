import { capital } from '../say/capital.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';

/**
 * Pairs as a table has them: what is not there left out, and each text standing alone. What a record says itself, a title or
 * the number of a document, stands as it is written there.
 */
export function alone(scene: Scene, pairs: readonly (Pair | null)[]): readonly Pair[] {
  const none = scene.say('head.none');
  return pairs
    .filter((pair) => pair !== null)
    .map((pair) => (pair.trace && pair.says !== none ? pair : { ...pair, says: capital(pair.says, scene.input.lang) }));
}
