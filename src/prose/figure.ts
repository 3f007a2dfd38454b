import type Fraction from 'fraction.js';
import type { Unit } from '../model/value.ts';
import type { Bound } from './bounds.ts';
import type { StatedDate } from './stated-date.ts';

/** A figure in a text that may be a level: the number, its unit, its bound and the date said of it. */
export interface Figure {
  readonly value: Fraction;
  /** What its unit word may stand for; empty where the number stands alone behind a bound. */
  readonly units: readonly Unit[];
  /** The period and the subject said of it: 每人每月. */
  readonly period: Unit | null;
  readonly subject: readonly Unit[];
  /** Said of an earlier part of the list, so that it may not be meant of this one: 每年讲座12次、宣传栏2块. */
  readonly carried: boolean;
  readonly bound: Bound | null;
  readonly date: StatedDate | null;
  /** The date was said of an earlier figure and may not be meant of this one. */
  readonly dateLoose: boolean;
  /** 再增加 250 元: a step between two levels, or a level of its own. */
  readonly step: boolean;
  /** 一个, 两类: perhaps an article and no level; it may agree, but nothing is said if it does not. */
  readonly soft: boolean;
  /** From its bound or number to the end of its unit, in the text. */
  readonly start: number;
  readonly end: number;
}

/** Why a number is no level, or cannot be told to be one. */
export type LeftReason = 'title' | 'document' | 'ordinal' | 'calendar' | 'edition' | 'target' | 'vague' | 'no-unit';

/** A number left alone. */
export interface Left {
  readonly start: number;
  readonly end: number;
  readonly why: LeftReason;
}

/** Everything numeric that was read in a text. */
export interface Reading {
  readonly figures: readonly Figure[];
  readonly left: readonly Left[];
}
