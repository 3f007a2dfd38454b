import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestRepository } from './repository.ts';
import { repository } from './temporary.ts';
import { overlayOf, province } from './workspace.ts';

/** The exit code, and what is said of rules with these names that counts as introduced. */
async function introduced(one: TestRepository, rules: RegExp) {
  const { code, report } = await one.findings('--against', 'main');
  const open = report.findings.filter(({ rule, status }) => rules.test(rule) && status === undefined);
  return { code, open: open.map(({ rule }) => rule) };
}

interface Asked {
  readonly for?: string;
  readonly cell?: string;
  readonly from?: string;
  readonly until?: string;
  readonly level?: string;
  readonly approved?: string;
}

function exception({ for: key = 'base-pension', cell, from, until, level, approved }: Asked = {}): string {
  const said = [cell && `cell: ${cell}`, level && `level: ${level}`].filter(Boolean).map((one) => `${one}, `);
  return `{ for: ${key}, ${said.join('')}from: ${from ?? '2024-01-01'}, until: ${until ?? '2025-12-31'}, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: ${approved ?? '2023-12-01'} }, published: { date: 2023-12-05 } }`;
}

/** A province with a value of the base pension and exceptions for it. */
function pension(set: string, ...exceptions: readonly string[]): string {
  return province(
    `  resident-pension: { measures: { base-pension: { set: ${set} } }, exceptions: [${exceptions.join(', ')}] }\n`,
  );
}

function fee(set: string, ...exceptions: readonly string[]): string {
  return province(
    `  sports-venues: { measures: { fee: { set: { value: ${set} } } }, exceptions: [${exceptions.join(', ')}] }\n`,
  );
}

const EXC = exception();
const at = (...values: readonly (readonly [day: string, value: number])[]) =>
  `[${values.map(([day, value]) => `{ from: ${day}, value: ${value} }`).join(', ')}]`;

/** The floor is 123 from 2024, 143 from 2025; the day is 2024-06-01. */
describe('an exception lets no more pass than before', () => {
  test.each<readonly [name: string, before: string, after: string]>([
    ['a level that sinks under it', pension('100', EXC), pension('90', EXC)],
    ['one that had met the floor', pension('123', EXC), pension('50', EXC)],
    [
      'one that is to sink later, and sinks now',
      pension(at(['2024-01-01', 143], ['2025-06-01', 100]), EXC),
      pension('100', EXC),
    ],
    ['a stretch that grows longer', pension(at(['2024-01-01', 100], ['2024-07-01', 143]), EXC), pension('100', EXC)],
    [
      'a cell that had met its limit',
      fee('{ pool: 25, hall: 10 }', exception({ for: 'fee' })),
      fee('{ pool: 25, hall: 80 }', exception({ for: 'fee' })),
    ],
    [
      'one that comes to cover another cell',
      fee('{ pool: 25, hall: 10 }', exception({ for: 'fee', cell: 'pool' })),
      fee('{ pool: 25, hall: 90 }', exception({ for: 'fee' })),
    ],
    ['one that comes to run longer', pension('100', exception({ until: '2024-12-31' })), pension('100', EXC)],
    [
      'one whose second half loses its level',
      pension('100', EXC),
      pension(
        at(['2024-01-01', 100], ['2025-01-01', 50]),
        exception({ level: '100', until: '2024-12-31' }),
        exception({ from: '2025-01-01' }),
      ),
    ],
    [
      'a level of the approval that sinks with the value',
      pension('100', exception({ level: '100' })),
      pension('50', exception({ level: '50' })),
    ],
    ['a level that is added, and is lower than before', pension('100', EXC), pension('50', exception({ level: '50' }))],
    ['a bound that opens further', pension('{ value: { le: 120 } }', EXC), pension('{ value: { le: 20 } }', EXC)],
    ['a figure that becomes a bound', pension('100', EXC), pension('{ value: { le: 100 } }', EXC)],
    [
      'another approval that does not say for what',
      pension('100', EXC),
      pension('50', exception({ approved: '2023-12-20' })),
    ],
  ])('%s', async (_name, before, after) => {
    const one = repository({ 'local/p.yaml': before });
    expect((await introduced(one, /^floor\//)).code).toBe(0);
    one.put('local/p.yaml', after);
    const { code, open } = await introduced(one, /^floor\/(below|incomparable)$/);
    expect([code, new Set(open).size]).toEqual([1, 1]);
  });

  test.each<readonly [name: string, before: string, after: string]>([
    ['what is as it was', pension('100', EXC), `${pension('100', EXC)}# 备注\n`],
    ['a level that rises', pension('100', EXC), pension('110', EXC)],
    ['a level that is put on record', pension('100', EXC), pension('100', exception({ level: '100' }))],
    ['one that ends sooner', pension('100', EXC), pension('100', exception({ until: '2024-12-31' }))],
    ['a new one', pension('123'), pension('50', EXC)],
    [
      'another approval, for a lower level',
      pension('100', EXC),
      pension('50', exception({ level: '50', approved: '2023-12-20' })),
    ],
    [
      'two in the place of one',
      pension('100', EXC),
      pension('100', exception({ until: '2024-12-31' }), exception({ from: '2025-01-01' })),
    ],
  ])('but goes on for %s', async (_name, before, after) => {
    const one = repository({ 'local/p.yaml': before });
    one.put('local/p.yaml', after);
    expect((await introduced(one, /^floor\/below/)).open).toEqual([]);
  });

  const ages = (cells: string) =>
    `kind: vocabulary\ndimensions: { mine: { name: 年龄, over: people, cells: ${cells} } }\n`;
  const from = (age: number) =>
    ages(`{ a: { name: 高龄, who: { age: { ge: ${age} } } }, b: { name: 其余, who: { age: { lt: ${age} } } } }`);
  const byAge = (set: string, ...exceptions: readonly string[]) =>
    province(
      `  resident-pension: { measures: { base-pension: { by: mine, set: { value: ${set} } } }, exceptions: [${exceptions.join(', ')}] }\n`,
    );
  test.each<readonly [name: string, exception: string, before: number, after: number, count: number]>([
    ['for all', exception({ level: '100' }), 90, 0, 1],
    ['for the cell', exception({ level: '100', cell: 'a' }), 90, 0, 1],
    ['for the cell, without a level', exception({ cell: 'a' }), 90, 60, 1],
    ['for a cell that shrinks', exception({ level: '100', cell: 'a' }), 60, 90, 0],
  ])('a cell below its floor does not come to be for others: %s', async (_name, excepted, before, after, count) => {
    const one = repository({ 'local/p.yaml': byAge('{ a: 100, b: 143 }', excepted), 'local/v.yaml': from(before) });
    expect((await introduced(one, /^floor\/below/)).code).toBe(0);
    one.put('local/v.yaml', from(after));
    const { code, open } = await introduced(one, /^floor\/below$/);
    expect([code, open.length]).toEqual([count, count]);
  });

  test.each<readonly [name: string, after: string, code: number]>([
    ['the same words', exception(), 1],
    ['other words of the same day', exception().replace('by: 某', 'by: 某部'), 1],
    ['a later decision', exception({ approved: '2023-12-03' }), 0],
    ['other words that say for how much', exception({ level: '100' }).replace('by: 某', 'by: 某部'), 0],
  ])('one that runs longer, by %s', async (_name, after, code) => {
    const one = repository({ 'local/p.yaml': pension('100', exception({ until: '2024-12-31' })) });
    one.put('local/p.yaml', pension('100', after));
    expect((await introduced(one, /^floor\//)).code).toBe(code);
  });

  test('a floor that rises or is written in another unit takes nothing away', async () => {
    const item = 'catalog/national/items/resident-pension.yaml';
    for (const [was, is] of [
      ['value: 123', 'value: 130'],
      ['value: 123', 'value: 1476, unit: CNY/person/year'],
    ] as const) {
      const one = repository({ 'local/p.yaml': pension('100', EXC) });
      one.put(item, (one.get(item) ?? '').replace(was, is));
      expect((await introduced(one, /^floor\/below/)).open).toEqual([]);
    }
  });

  test('why it counts is said', async () => {
    const one = repository({ 'local/p.yaml': pension('100', EXC) });
    one.put('local/p.yaml', pension('90', EXC));
    const { out } = await one.run(['validate', '--against', 'main', '--lang', 'en']);
    expect(out).toContain('floor/below  [more than an exception is known to allow]');
  });
});

const HEIR = '  "990198": { name: 大县, level: county, parent: "990100", from: 2023-12-31, succeeds: ["990199"] }\n';

describe('an area with a standard in force keeps one', () => {
  const whole = province('');
  const next = (head: string) =>
    overlayOf('990000', '', `replaces: area-990000\n${head}`).replace('id: area-990000', 'id: next');
  const lapsed = async (one: TestRepository) => {
    const { code, report } = await one.findings('--against', 'main');
    return {
      code,
      gone: report.findings
        .filter(({ rule, severity }) => rule === 'date/lapsed' && severity === 'error')
        .map(({ area }) => area),
    };
  };

  test.each<readonly [name: string, change: (one: TestRepository) => void]>([
    ['the file is gone', (one) => one.drop('local/p.yaml')],
    ['it is a draft again', (one) => one.put('local/p.yaml', province('', 'draft: true\n'))],
    [
      'it begins later',
      (one) => one.put('local/p.yaml', whole.replace('effective: 2024-01-01', 'effective: 2030-01-01')),
    ],
    ['it is that of another area', (one) => one.put('local/p.yaml', overlayOf('980000', ''))],
    ['a draft has taken its place', (one) => one.put('local/q.yaml', next('draft: true\n'))],
    [
      'it is moved to the areas above',
      (one) => one.put('local/p.yaml', whole.replace('scope: complete', 'scope: excerpt')),
    ],
  ])('refused: %s', async (_name, change) => {
    const one = repository({ 'local/p.yaml': whole });
    change(one);
    expect(await lapsed(one)).toEqual({ code: 1, gone: ['990000'] });
  });

  test.each<readonly [name: string, change: (one: TestRepository) => void]>([
    ['the file is moved', (one) => renameSync(join(one.root, 'local/p.yaml'), join(one.root, 'local/q.yaml'))],
    ['another has taken its place', (one) => one.put('local/q.yaml', next(''))],
    ['it cannot be read, which is said already', (one) => one.put('local/p.yaml', `${whole}x: y\n`)],
  ])('not told: %s', async (_name, change) => {
    const one = repository({ 'local/p.yaml': whole });
    change(one);
    expect((await lapsed(one)).gone).toEqual([]);
  });

  test.each<readonly [name: string, heir: string, files: Readonly<Record<string, string>>, gone: readonly string[]]>([
    ['nobody has taken over', '', {}, ['990199']],
    ['whoever has taken over has set nothing yet', HEIR, {}, ['990199']],
    ['whoever has taken over has a standard', HEIR, { 'local/d.yaml': overlayOf('990198', '') }, []],
  ])('of an area that is no more it is told unless another stands for it: %s', async (_name, heir, files, gone) => {
    const county = 'kind: vocabulary\nareas:\n  "990199": { name: 新县, level: county, parent: "990100" }\n';
    const one = repository({ 'local/p.yaml': whole, 'local/v.yaml': county, 'local/c.yaml': overlayOf('990199', '') });
    one.put('local/v.yaml', `${county.replace(' }', ', until: 2023-12-31 }')}${heir}`);
    one.drop('local/c.yaml');
    for (const [file, text] of Object.entries(files)) one.put(file, text);
    expect((await lapsed(one)).gone).toEqual(gone);
  });
});
