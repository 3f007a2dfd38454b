import type { Finding } from './finding.ts';

/** What a room answers: a value, and what it found wrong on the way. It never throws for what a user wrote. */
export interface Stage<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
