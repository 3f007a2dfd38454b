import type { Means } from '../branches/check.ts';
import { Recall } from '../branches/recall.ts';
import type { Io } from './io.ts';

/** What makes a check faster here: what earlier runs have kept, and other threads. */
export function meansOf(io: Io): Means {
  return { recall: new Recall(io.store()), hire: io.hire, now: io.now().getTime() };
}
