import type { Judged } from '../../model/finding.ts';
import type { Examined } from '../set-up.ts';
import type { Wanted } from './page-plan.ts';
import type { Made, Order } from './page-task.ts';

/** The pages that are asked for. */
export interface PagesAsked extends Omit<Wanted, 'name'> {
  readonly order: Order;
  /** The earlier state that pages of changes start from; null for the usual one. */
  readonly since: string | null;
}

/** Whoever watches over the work. */
export interface Watch {
  step(done: number, all: number): void;
  /** Ends when the work is to be stopped. */
  readonly interrupted: Promise<void>;
}

/** What became of the pages, and how many there were to make: fewer are made where the work was stopped. */
export interface Outcome extends Made {
  readonly all: number;
}

/** A checked workspace, ready for pages. */
export interface Pages {
  readonly examined: Examined;
  /** The nation, and every area with an overlay of ours. */
  readonly areas: readonly string[];
  /** Errors that stand open against an area. */
  blocking(area: string): readonly Judged[];
  make(asked: PagesAsked, watch: Watch): Promise<Outcome>;
}
