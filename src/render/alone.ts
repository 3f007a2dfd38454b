import { capital } from '../say/capital.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';

/** Pairs as a table has them: what is not there left out, and each text standing alone. */
export function alone({ input: { lang } }: Scene, pairs: readonly (Pair | null)[]): readonly Pair[] {
  return pairs.filter((pair) => pair !== null).map((pair) => ({ ...pair, says: capital(pair.says, lang) }));
}
