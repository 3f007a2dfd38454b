import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../src/link/link.ts';
import { type Catalogue, NATION } from '../src/model/catalogue.ts';
import type { Day } from '../src/model/day.ts';
import type { LocalSeries, Overlay } from '../src/model/overlay.ts';
import type { Setting } from '../src/resolve/levels.ts';
import { Resolver } from '../src/resolve/resolver.ts';
import { valuesOn } from '../src/resolve/setting.ts';
import { plainDocument } from '../src/source/plain-document.ts';
import { AREAS, KEYS, recordsOf, type Small, worlds } from './small-worlds.ts';

/** Beside the chain of three: a county that has nothing of its own, one come from the first with a township below it, and one come from both. */
const REGISTER = `${AREAS}990102,示例二县,county,,990100,,,,fictional
990103,示例三县,county,,990100,2024-01-01,,990101,fictional
990104,示例四县,county,,990000,2024-01-02,,990103 990102,fictional
990103001,示例镇,township,,990103,2024-01-01,,,fictional
`;
const LINES: Readonly<Record<string, readonly string[]>> = {
  '990000': [],
  '990100': ['990000'],
  '990101': ['990000', '990100'],
  '990102': ['990000', '990100'],
  '990103': ['990000', '990100'],
  '990104': ['990000'],
  '990103001': ['990000', '990100', '990103'],
};
const COME_FROM: Readonly<Record<string, { readonly since: Day; readonly areas: readonly string[] }>> = {
  '990103': { since: '2024-01-01', areas: ['990101'] },
  '990104': { since: '2024-01-02', areas: ['990103', '990102'] },
};
const DAYS = [
  '2022-05-31',
  '2022-06-01',
  '2023-01-01',
  '2024-01-01',
  '2024-01-02',
  '2025-02-28',
  '2025-03-01',
  '2026-01-01',
];

interface Question {
  readonly area: string;
  readonly key: string;
  readonly day: Day;
}
const questions: readonly Question[] = Object.keys(LINES).flatMap((area) =>
  KEYS.flatMap((key) => DAYS.map((day) => ({ area, key, day }))),
);

/** What tells settings apart: whose they are, whether they bind, and where each of their values is written. */
function shown(setting: Setting | null): unknown {
  if (!setting) return null;
  const { by, overlay, binding, flat, dimension, cells } = setting;
  const place = (one: typeof flat) => one && [one.by, one.entry.at.in.file, ...one.entry.at.path].join('/');
  return {
    by,
    overlay,
    binding,
    flat: place(flat),
    dimension,
    cells: [...cells].map(([cell, one]) => [cell, place(one)]),
  };
}

function catalogueOf(small: Small): Catalogue {
  return link(recordsOf(small), plainDocument('areas.csv', REGISTER)).value;
}

/** What an area has set, looked up in its overlays one by one: the one that replaces the other comes first. */
function own({ overlays }: Catalogue, { area, key, day }: Question): Setting | null {
  const successor = (one: Overlay) => overlays.find(({ replaces }) => replaces === one.id) ?? null;
  const stands = (one: Overlay) =>
    (one.repealed === null || day < one.repealed) && (successor(one)?.effective ?? '9999-12-31') > day;
  const latestFirst = overlays
    .filter((one) => one.area === area)
    .sort((a, b) => Number(a.replaces === null) - Number(b.replaces === null));
  for (const overlay of latestFirst.filter(stands)) {
    const local = overlay.items.get('service')?.sets.get(key);
    const setting = local && told(local, area, overlay.id, day);
    if (setting) return setting;
  }
  return null;
}

function told({ series, binds }: Pick<LocalSeries, 'series' | 'binds'>, by: string, overlay: string | null, day: Day) {
  const values = valuesOn(series, by, day);
  return values && { by, overlay, binding: binds === 'descendants', ...values };
}

function takenOver(catalogue: Catalogue, asked: Question): readonly Setting[] {
  const from = COME_FROM[asked.area];
  if (!from || asked.day < from.since || own(catalogue, asked)) return [];
  return from.areas.flatMap((area) => {
    const before = { ...asked, area };
    const theirs = own(catalogue, before);
    return theirs ? [theirs] : takenOver(catalogue, before);
  });
}

/** The floor of an area by walking down its line, for this one question. */
function walked(catalogue: Catalogue, asked: Question): readonly Setting[] {
  const measure = catalogue.items.get('service')?.measures.get(asked.key);
  const national = measure ? told(measure, NATION, null, asked.day) : null;
  const above = (LINES[asked.area] ?? []).flatMap((area) => {
    const there = { ...asked, area };
    return [own(catalogue, there), ...takenOver(catalogue, there)];
  });
  const here = takenOver(catalogue, asked).map((one) => ({ ...one, binding: true }));
  return [national, ...above, ...here].filter((one) => one?.binding === true) as Setting[];
}

test('what a line of areas shares is what walking down it finds, in whatever order it is asked', () => {
  fc.assert(
    fc.property(worlds, fc.shuffledSubarray([...questions], { minLength: questions.length }), (small, asked) => {
      const catalogue = catalogueOf(small);
      const resolver = new Resolver(catalogue);
      for (const one of asked) {
        const { area, key, day } = one;
        expect(shown(resolver.own(area, 'service', key, day)), `own ${area} ${key} ${day}`).toEqual(
          shown(own(catalogue, one)),
        );
        expect(resolver.above(area, 'service', key, day).map(shown), `above ${area} ${key} ${day}`).toEqual(
          walked(catalogue, one).map(shown),
        );
      }
    }),
    { numRuns: 60, seed: 20_261_126 },
  );
});

test('nothing changes between two breakpoints', () => {
  fc.assert(
    fc.property(worlds, (small) => {
      const catalogue = catalogueOf(small);
      const resolver = new Resolver(catalogue);
      for (const one of questions) {
        const breaks = resolver.breakpoints(one.area, 'service', one.key);
        expect(breaks).toEqual([...new Set(breaks)].sort());
        const begun = breaks.findLast((day) => day <= one.day);
        if (begun === undefined) continue;
        const on = (day: Day) => [own(catalogue, { ...one, day }), ...walked(catalogue, { ...one, day })].map(shown);
        expect(on(one.day), `${one.area} ${one.key} ${one.day}`).toEqual(on(begun));
      }
    }),
    { numRuns: 60, seed: 20_261_126 },
  );
});
