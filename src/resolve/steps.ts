import type { Relative } from '../model/value.ts';
import { type Level, MOST_STEPS, unknown } from './levels.ts';

/** A relative value that is being worked out for somebody, or has been. */
interface Step {
  readonly flat: Relative;
  readonly key: string;
  /** The one that asked for it; null where the question came from outside. */
  readonly outer: Step | null;
  readonly depth: number;
  /** How many were held when it was begun. */
  readonly held: number;
  /** What it came to; null while it is being worked out. */
  level: Level | null;
  /** The depth of the outermost step being worked out that it has come back to. */
  back: number;
  /** How many steps lead on from here, one after the other, this one counted; of a circle all count. */
  height: number;
}

/** The depth of what comes back to nothing. */
const NOWHERE = Number.POSITIVE_INFINITY;

/** So many values are remembered at once; most branches of a country work out some hundreds. */
const MOST_KNOWN = 20_000;

/**
 * Remembers relative values worked out: where each in a line of areas rests on all above, their number would double
 * with each. Of what comes back to itself nothing can be told, nor of what leads on too far. No answer depends on who
 * asked first: what lies in a circle is held until all of the circle is known, and forgotten where that is too much.
 */
export class Steps {
  readonly #all = new Map<Relative, Map<string, Step>>();
  readonly #held: Step[] = [];
  #count = 0;
  #inner: Step | null = null;

  /** What can be told of a value without working it out; null where it has to be. */
  known(flat: Relative, key: string): Level | null {
    const step = this.#all.get(flat)?.get(key);
    if (step?.level) return this.#reached(step.level, step.height, step.back);
    if (step) return this.#reached(unknown('cycle', flat.of), 0, step.depth);
    const isTooFar = this.#inner !== null && this.#inner.depth + this.#held.length + 1 >= MOST_STEPS;
    return isTooFar ? this.#reached(unknown('deep', flat.of), MOST_STEPS, NOWHERE) : null;
  }

  /** A value that is now going to be worked out. */
  begin(flat: Relative, key: string): Step {
    const outer = this.#inner;
    if (!outer && this.#count > MOST_KNOWN) {
      this.#all.clear();
      this.#count = 0;
    }
    const depth = outer ? outer.depth + 1 : 0;
    const step: Step = { flat, key, outer, depth, held: this.#held.length, level: null, back: NOWHERE, height: 1 };
    const those = this.#all.get(flat);
    if (those) those.set(key, step);
    else this.#all.set(flat, new Map([[key, step]]));
    this.#count++;
    this.#inner = step;
    return step;
  }

  /** What a value comes to that has been worked out. */
  end(step: Step, worked: Level): Level {
    const { flat, depth, back, outer } = step;
    if (back >= depth) step.height += this.#held.length - step.held;
    const isDeep = depth + step.height > MOST_STEPS;
    const level = isDeep ? unknown('deep', flat.of) : back <= depth ? unknown('cycle', flat.of) : worked;
    step.level = level;
    this.#inner = outer;
    if (outer && (back < depth || isDeep)) this.#held.push(step);
    else this.#settle(step, isDeep);
    return this.#reached(level, step.height, step.back);
  }

  /** Whoever asked is in no circle with this: what was held for it lies in its own, or was cut off. */
  #settle(step: Step, isDeep: boolean): void {
    step.back = NOWHERE;
    for (const one of this.#held.splice(step.held)) {
      one.back = NOWHERE;
      one.height = step.height;
      if (isDeep) this.#all.get(one.flat)?.delete(one.key);
    }
  }

  /** Notes for the step being worked out what it rests on. */
  #reached(level: Level, height: number, back: number): Level {
    const inner = this.#inner;
    if (inner) {
      inner.height = Math.max(inner.height, back === NOWHERE ? height + 1 : height);
      inner.back = Math.min(inner.back, back);
    }
    return level;
  }
}
