import { HARMLESS, type Harmless, type Tried } from './proof.ts';

/** A proof in figures. */
export interface Summary {
  readonly tried: number;
  /** Those by which somebody would get less than is due. */
  readonly counting: number;
  readonly caught: number;
  readonly escaped: readonly Tried[];
  /** Caught of counting in percent, never rounded up; null where nothing counts. */
  readonly percent: number | null;
  /** How many each rule helped to catch, most first. */
  readonly rules: readonly (readonly [string, number])[];
  readonly harmless: readonly (readonly [Harmless, number])[];
}

/** Counts what became of the weakenings. */
export function summaryOf(tried: readonly Tried[]): Summary {
  const caught = tried.filter(({ fate }) => fate.is === 'caught').length;
  const escaped = tried.filter(({ fate }) => fate.is === 'escaped');
  const counting = caught + escaped.length;
  const rules = new Map<string, number>();
  const why = new Map<Harmless, number>();
  for (const { fate } of tried) {
    if (fate.is === 'caught') for (const rule of fate.rules) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    if (fate.is === 'harmless') why.set(fate.why, (why.get(fate.why) ?? 0) + 1);
  }
  return {
    tried: tried.length,
    counting,
    caught,
    escaped,
    percent: counting === 0 ? null : Math.floor((caught / counting) * 1000) / 10,
    rules: [...rules].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    harmless: HARMLESS.flatMap((one) => (why.has(one) ? [[one, why.get(one) ?? 0] as const] : [])),
  };
}
