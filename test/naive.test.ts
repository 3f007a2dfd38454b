import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAudience } from '../src/judge/audience.ts';
import { judge } from '../src/judge/judge.ts';
import { link } from '../src/link/link.ts';
import type { Day } from '../src/model/day.ts';
import { audienceLosses } from '../src/prove/naive/audience.ts';
import { daysOf } from '../src/prove/naive/days.ts';
import { dutyLosses } from '../src/prove/naive/duties.ts';
import { valueLosses } from '../src/prove/naive/values.ts';
import { worldOf } from '../src/prove/naive/world.ts';
import { isRange } from '../src/resolve/compare.ts';
import { Evaluator } from '../src/resolve/evaluate.ts';
import { isInForce } from '../src/resolve/on-day.ts';
import { Resolver } from '../src/resolve/resolver.ts';
import { missingFrom } from '../src/rules/floor/unset.ts';
import { plainDocument } from '../src/source/plain-document.ts';
import {
  AREAS,
  audienceRecords,
  audiences,
  KEYS,
  recordsOf,
  type Small,
  type SmallAudience,
  worlds,
} from './small-worlds.ts';

type Answer = 'less' | 'untold' | 'fine';

/** What the engine says of every area and measure on every day on which anything may change. */
function answers(small: Small) {
  const records = recordsOf(small);
  const register = plainDocument('areas.csv', AREAS);
  const resolver = new Resolver(link(records, register).value);
  const world = worldOf(records, resolver.catalogue.areas);
  const evaluator = new Evaluator(resolver);
  const fast: Record<string, Answer> = {};
  const slow: Record<string, Answer> = {};
  const owed = { fast: {} as Record<string, boolean>, slow: {} as Record<string, boolean> };
  for (const { area } of small.overlays) {
    for (const key of KEYS) {
      const judgement = judge(evaluator, area, 'service', key);
      for (const on of daysOf(world, area, 'service')) {
        const losses = [...valueLosses(world, area, 'service', key, on, '2026-11-21')];
        const id = `${area} ${key} ${on}`;
        slow[id] = losses.some((one) => one.kind === 'less') ? 'less' : losses.length > 0 ? 'untold' : 'fine';
        fast[id] = judged(judgement, on);
        const stands = resolver.overlaysOf(area).some((one) => isInForce(resolver, one, on));
        const measure = stands ? resolver.measureAt(area, 'service', key, on) : null;
        const subject = { resolver, evaluator, asOf: on };
        owed.fast[id] = measure !== null && missingFrom(subject, area, measure) !== null;
        owed.slow[id] = [...dutyLosses(world, area, on)].some((one) => one.kind === 'unset' && one.key === key);
      }
    }
  }
  return { fast, slow, owed };
}

function judged(judgement: ReturnType<typeof judge>, on: Day): Answer {
  const outcomes = (judgement?.periods ?? [])
    .filter(({ since, until }) => (since ?? '') <= on && (until === null || on < until))
    .flatMap(({ against, level }) =>
      against.map((one) => ({
        ...one,
        range: one.outcome.comparison === 'equal' && isRange(level) && !isRange(one.level),
      })),
    );
  const less = outcomes.some(
    ({ outcome, fixed, range }) =>
      ['worse', 'mixed'].includes(outcome.comparison) || (fixed && (outcome.comparison === 'better' || range)),
  );
  return less ? 'less' : outcomes.some(({ outcome }) => outcome.comparison === 'incomparable') ? 'untold' : 'fine';
}

/** Who is said to lose in every area that moves the group: by the engine, and by looking at people one by one. */
function losers(small: SmallAudience): { fast: readonly string[]; slow: readonly string[] } {
  const records = audienceRecords(small);
  const resolver = new Resolver(link(records, plainDocument('areas.csv', AREAS)).value);
  const world = worldOf(records, resolver.catalogue.areas);
  const evaluator = new Evaluator(resolver);
  const moved = small.overlays.filter((one) => one.restate !== undefined || one.requires !== undefined);
  const edition = resolver.editions[0] ?? null;
  const judged = resolver.catalogue.overlays.flatMap((one) => judgeAudience(evaluator, one, edition, '2024-01-01'));
  const fast = judged.filter(({ decision }) => decision.is === 'loses').map(({ area, by }) => `${area} ${by}`);
  const slow = moved.flatMap(({ area }) =>
    [...audienceLosses(world, area, '2024-01-01')].map(({ by }) => `${area} ${by}`),
  );
  return { fast: fast.sort(), slow: slow.sort() };
}

describe('the engine and an evaluator that shares nothing with it', () => {
  test('agree on every day of 1,000 random small worlds', () => {
    fc.assert(
      fc.property(worlds, (small) => {
        const { fast, slow, owed } = answers(small);
        expect(fast).toEqual(slow);
        expect(owed.fast).toEqual(owed.slow);
      }),
      { numRuns: 1000, seed: 20_261_121 },
    );
  });

  test('agree on who loses in 1,000 random audiences', () => {
    fc.assert(
      fc.property(audiences, (small) => {
        const { fast, slow } = losers(small);
        expect(fast).toEqual(slow);
      }),
      { numRuns: 1000, seed: 20_261_121 },
    );
  });
});
