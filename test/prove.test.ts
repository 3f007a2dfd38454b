import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../src/cli/open.ts';
import { examine, recordsOf, withData } from '../src/pipeline.ts';
import { addressesOf, measureLosses, type Side, wholeLosses } from '../src/prove/naive/naive.ts';
import { worldOf } from '../src/prove/naive/world.ts';
import type { Tried } from '../src/prove/proof.ts';
import { prove, type Trial } from '../src/prove/prove.ts';
import { rules } from '../src/rules/index.ts';
import { workspace } from './temporary.ts';
import { overlayOf, province, type TestWorkspace } from './workspace.ts';

interface Weakening {
  readonly file: string;
  readonly line: number;
  readonly key: string | null;
  readonly change: string;
  readonly fate: { readonly is: string; readonly rules?: readonly string[]; readonly why?: string };
}
interface Proved {
  readonly counts: Readonly<Record<string, number | null>>;
  readonly weakenings: readonly Weakening[];
}

async function proved(one: TestWorkspace): Promise<Proved> {
  const { code, out, err } = await one.run(['prove', '--format', 'json']);
  if (out === '') throw new Error(err);
  const proof = JSON.parse(out) as Proved;
  expect(code).toBe(0);
  return proof;
}

const evidence = 'need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 }';

/** A province that says something of every kind, and a city below it. */
const FULL = {
  'local/p.yaml': province(
    `  minimum-living:
    measures:
      standard: { set: { value: { urban: 700, rural: 500 } } }
      days: { set: 30 }
      notice: { set: true }
  resident-pension:
    measures:
      base-pension: { set: [{ from: 2024-01-01, value: 123 }, { from: 2025-01-01, value: 143 }] }
      divisor: { set: 139 }
    audience: { restate: { receiver: { all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] } } }
  sports-venues:
    measures: { weekly-hours: { set: 30 }, free-days: { set: [fitness-day, new-year] } }
    exceptions:
      - for: weekly-hours
        from: 2024-01-01
        until: 2024-12-31
        reason: 主场馆大修
        remedy: 开放替代场馆
        approved: { area: CN, by: 批准机关, date: 2023-12-20 }
        published: { date: 2023-12-25 }
`,
    `contents:
  - field: 全部
    categories:
      - name: 全部
        items: [resident-pension, minimum-living, extreme-hardship, { id: sports, name: 体育, parts: ["sports-venues#open", "sports-venues#events"] }]
`,
  ),
  'local/c.yaml': overlayOf(
    '990100',
    `  minimum-living:
    measures: { standard: { set: { value: { urban: 700, rural: 500 } } } }
  extreme-hardship:
    measures: { basic-living: { set: { value: { urban: { ge: 910, le: 1500 }, rural: { ratio: 1.3, of: minimum-living#standard, cell: rural } } } } }
  sports-venues: { not-applicable: { reason: 无场馆, approved: { area: CN, by: 批准机关, date: 2023-12-20 } } }
`,
  ),
};

describe('dixian prove', () => {
  test('catches every weakening by which somebody loses, and says why the others take nothing', async () => {
    const { counts, weakenings } = await proved(workspace(FULL));
    expect(counts).toMatchObject({ escaped: 0, percent: 100 });
    expect(counts['counting']).toBeGreaterThan(40);
    const changes = new Set(weakenings.filter((one) => one.fate.is === 'caught').map((one) => one.change));
    for (const change of [
      'value',
      'promise',
      'term',
      'unit',
      'later',
      'set',
      'cell',
      'condition',
      'bound',
      'content',
      'adopts',
      'exception',
      'approval',
      'requirement',
    ])
      expect(changes, change).toContain(change);
    expect(weakenings.every((one) => one.line > 1)).toBe(true);
    expect(weakenings.filter((one) => one.fate.is === 'harmless').every((one) => one.fate.why)).toBe(true);
  });

  test('says it in words, in both languages', async () => {
    const one = workspace(FULL);
    const zh = await one.run(['prove']);
    expect(zh.code).toBe(0);
    expect(zh.out).toMatch(/占 100%/);
    const en = await one.run(['prove', '--lang', 'en']);
    expect(en.out).toMatch(/were caught: 100%/);
    for (const text of [zh.out, en.out]) expect(text).not.toMatch(/\{|undefined|\[\[/);
  });

  test('does not prove a workspace that has errors already', async () => {
    const low = province('  resident-pension: { measures: { base-pension: { set: 100 } } }\n');
    const { code, out, err } = await workspace({ 'local/p.yaml': low }).run(['prove']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('dixian validate');
  });

  test('with nothing of ours there is nothing to prove', async () => {
    const { code, out } = await workspace().run(['prove', '--lang', 'en']);
    expect([code, out.includes('nothing to prove')]).toEqual([0, true]);
  });

  test('an unknown format is refused', async () => {
    expect((await workspace().run(['prove', '--format', 'csv'])).code).toBe(2);
  });

  test('a level above its floor is harmless to lower as far as the floor', async () => {
    const high = `  resident-pension: { measures: { base-pension: { set: 150 } }, justify: { for: [base-pension], ${evidence} } }\n`;
    const { weakenings } = await proved(workspace({ 'local/p.yaml': province(high) }));
    const values = weakenings.filter((one) => one.key === 'base-pension' && one.change === 'value');
    expect(values.map((one) => one.fate.why ?? one.fate.is)).toEqual(['met', 'caught']);
  });
});

/** The proof of a workspace, with one rule struck dumb. */
function provedWithout(one: TestWorkspace, rule: string | null): readonly Tried[] {
  const opened = openWorkspace(one.io(), {});
  const { prepared, subject } = opened;
  const trial: Trial = {
    records: recordsOf(prepared),
    areas: subject.catalogue.areas,
    asOf: subject.asOf,
    examine: (changed, areas) =>
      examine(
        changed ? withData(prepared, changed.file, changed.data) : prepared,
        rules.filter((one) => one.id !== rule),
        areas,
      ).findings,
    progress: () => undefined,
  };
  return prove(trial);
}

describe('without a rule its weakenings escape', () => {
  test.each([
    'floor/below',
    'floor/upcoming',
    'floor/fixed',
    'floor/unset',
    'floor/incomparable',
    'audience/narrower',
    'content/dropped',
    'complete/missing-item',
    'exception/invalid',
  ])('%s', (rule) => {
    const escaped = provedWithout(workspace(FULL), rule).filter(({ fate }) => fate.is === 'escaped');
    expect(escaped.length).toBeGreaterThan(0);
  });

  test('and with all rules none does', () => {
    expect(provedWithout(workspace(FULL), null).filter(({ fate }) => fate.is === 'escaped')).toEqual([]);
  });
});

/** A document that contradicts itself, or keeps an exception nobody uses, takes nothing from anybody that a floor gives. */
const NO_LOSS = ['exception/expired/only-1', 'exception/unused/only-1', 'floor/stated/only-1'];
/** What is over can no longer be lost. */
const PAST = ['floor/was-below/only-1'];

describe('where one rule alone speaks, the naive evaluator says on its own that somebody loses', () => {
  const folders = readdirSync('test/rules', { recursive: true, encoding: 'utf8' })
    .map((one) => one.split(sep).join('/'))
    .filter((one) => /\/only-\d$/.test(one))
    .sort();
  test.each(folders)('%s', (folder) => {
    const one = workspace();
    one.lay(`test/rules/${folder}`);
    const { prepared, subject } = openWorkspace(one.io(), {});
    const world = worldOf(recordsOf(prepared), subject.catalogue.areas);
    const losses = (side: Side) =>
      [...new Set(subject.overlays.map(({ area }) => area))].flatMap((area) => [
        ...(side === 'from' ? wholeLosses(world, area, subject.asOf) : []),
        ...addressesOf(world, area).flatMap(([item, key]) => [
          ...measureLosses(world, area, item, key, subject.asOf, side),
        ]),
      ]);
    const expected = { from: !NO_LOSS.includes(folder) && !PAST.includes(folder), before: PAST.includes(folder) };
    expect(losses('from').length > 0).toBe(expected.from);
    if (expected.before) expect(losses('before').length).toBeGreaterThan(0);
  });
});
