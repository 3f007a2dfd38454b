import type { Wording } from '../say/wording.ts';
import type { Ratio } from '../survey/coverage.ts';

/** How much of the list is met; of an excerpt one can only say how much of it was seen. */
export function ratioWords({ met, seen, of, percent }: Ratio, wording: Wording): string {
  return percent === null
    ? wording.text('coverage.seen', { seen, of })
    : wording.text('coverage.met', { met, of, percent });
}
