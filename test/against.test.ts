import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../src/gate/reach.ts';
import { plainDocument } from '../src/source/plain-document.ts';
import { git } from './repository.ts';
import { outputProblems } from './shapes.ts';
import { repository, temporary } from './temporary.ts';
import { type JsonReport, overlayOf, pension, province, TestWorkspace } from './workspace.ts';

const bonus = (set: string) => `  resident-pension: { measures: { elder-extra: { set: ${set} } } }\n`;
const low = province(pension('100'));
const sound = province(
  pension(
    '[{ from: 2018-01-01, value: 88 }, { from: 2023-07-01, value: 103 }, { from: 2024-01-01, value: 123 }, { from: 2025-01-01, value: 143 }]',
  ),
);

/** The exit code, what of floor/below stands how, and the counts of the change. */
async function gated(workspace: TestWorkspace, ...argv: readonly string[]) {
  const { code, report } = await workspace.findings(...(argv.length > 0 ? argv : ['--against', 'main']));
  const status = report.findings
    .filter((one) => one.rule === 'floor/below')
    .map((one) => `${one.area} ${one.status ?? 'introduced'}`);
  return { code, status, against: report.against };
}

/** A group of the national item as an area has it, of people of this age and with one condition more. */
const receiver = (how: string, age: number, more = '') =>
  `  resident-pension: { audience: { ${how}: { receiver: { all: [{ age: { ge: ${age} } }, { not: { insured-by: employee-pension } }${more}] } } } }\n`;

describe('against a revision', () => {
  test.each([
    ['a narrowed group leaves out more', receiver('restate', 65), receiver('restate', 70)],
    ['a narrowed group asks for more', receiver('restate', 65), receiver('restate', 65, ', { registered-here: true }')],
    ['a widening without evidence grows', receiver('widen', 55), receiver('widen', 50)],
    [
      'less than a value that is fixed for all becomes more',
      '  resident-pension: { measures: { divisor: { set: 125 } } }\n',
      '  resident-pension: { measures: { divisor: { set: 150 } } }\n',
    ],
    [
      'a share of a base that is not known shrinks',
      '  extreme-hardship: { measures: { basic-living: { set: { value: { ratio: 1.2, of: area.minimum-wage } } } } }\n',
      '  extreme-hardship: { measures: { basic-living: { set: { value: { ratio: 0.2, of: area.minimum-wage } } } } }\n',
    ],
    [
      'a unit that does not convert is that of one more part',
      pension('{ by: residence, unit: CNY/venue/month, value: { urban: 200 } }'),
      pension('{ by: residence, unit: CNY/venue/month, value: { urban: 200, rural: 1 } }'),
    ],
    [
      'beside a part that nobody knows another one is left out',
      '  minimum-living: { measures: { standard: { set: { value: { urbn: 700, rural: 500 } } } } }\n',
      '  minimum-living: { measures: { standard: { set: { value: { urbn: 700 } } } } }\n',
    ],
    [
      'of a breakdown that nobody knows a part is left out',
      '  minimum-living: { measures: { standard: { by: residense, set: { value: { urban: 700, rural: 500 } } } } }\n',
      '  minimum-living: { measures: { standard: { by: residense, set: { value: { urban: 700 } } } } }\n',
    ],
  ])('what was wrong and becomes worse is introduced: %s', async (_name, before, after) => {
    const one = repository({ 'local/p.yaml': province(before) });
    const introduced = async () => (await one.findings('--against', 'main')).report.against?.['introduced'];
    expect(await introduced()).toBe(0);
    one.put('local/p.yaml', province(after));
    expect(await introduced()).toBeGreaterThan(0);
  });

  test('of what stood in a file that cannot be read any more nothing is called fixed', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('local/p.yaml', `${low}x: [`);
    expect((await gated(one)).against).toMatchObject({ introduced: 1, fixed: 0 });
  });

  test('what a change introduces fails the run', async () => {
    const one = repository({ 'local/p.yaml': sound });
    one.put('local/p.yaml', low);
    expect(await gated(one)).toMatchObject({
      code: 1,
      status: ['990000 introduced'],
      against: { introduced: 1, present: 0 },
    });
  });

  test('what was there before is counted and listed apart', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('local/c.yaml', overlayOf('980000', ''));
    expect(await gated(one)).toMatchObject({
      code: 0,
      status: ['990000 present'],
      against: { ref: 'main', present: 1 },
    });
    const { out } = await one.run(['validate', '--against', 'main']);
    expect(out).toContain('此前已有 1 条（不影响退出码）：\n  local/p.yaml:');
    expect(out).not.toContain('低于');
  });

  test('the base is where the branches parted, not the tip of the other one', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.git('checkout', '-q', '-b', 'work');
    one.git('checkout', '-q', 'main');
    one.put('local/p.yaml', sound);
    one.commit();
    one.git('checkout', '-q', 'work');
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 present'] });
  });

  test.each([0, 1])(
    'of several commits where branches parted none hides what both have mended since',
    async (first) => {
      const one = repository({ 'local/p.yaml': low });
      const aside = () => one.put('local/c.yaml', overlayOf('990100', ''));
      const mend = () => one.put('local/p.yaml', sound);
      one.git('checkout', '-q', '-b', 'topic');
      [mend, aside][first]?.();
      const topic = one.commit();
      one.git('checkout', '-q', 'main');
      [aside, mend][first]?.();
      const main = one.commit();
      one.git('merge', '-q', '-m', '合并', topic);
      one.git('checkout', '-q', 'topic');
      one.git('merge', '-q', '-m', '合并', main);
      expect((await gated(one)).code).toBe(0);
      one.put('local/p.yaml', low);
      expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'] });
    },
  );

  test('what a change mends is counted', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('local/p.yaml', sound);
    expect(await gated(one)).toMatchObject({ code: 0, status: [], against: { fixed: 1 } });
  });

  const worse: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a larger gap', '100', '99'],
    ['an earlier start', '[{ from: 2023-01-01, value: 103 }]', '[{ from: 2023-01-01, value: 102 }]'],
    [
      'a later end',
      '[{ from: 2024-01-01, value: 100 }, { from: 2024-09-01, value: 200 }]',
      '[{ from: 2024-01-01, value: 100 }, { from: 2024-10-01, value: 200 }]',
    ],
  ];
  for (const [name, before, after] of worse) {
    test(`${name} is introduced, and less of it is not`, async () => {
      const one = repository({ 'local/p.yaml': province(pension(before)) });
      one.put('local/p.yaml', province(pension(after)));
      expect(await gated(one)).toMatchObject({ status: ['990000 introduced'], against: { fixed: 0 } });
      one.commit();
      one.put('local/p.yaml', province(pension(before)));
      expect(await gated(one)).toMatchObject({ status: ['990000 present'] });
    });
  }

  test.each([
    ['a level without evidence', 'restraint/no-evidence', pension, [150, 180]],
    ['a level beyond what may be', 'restraint/over-limit', bonus, [210, 230]],
  ] as const)('%s that rises further, now or later, is introduced', async (_name, rule, written, [some, more]) => {
    const one = repository({ 'local/p.yaml': province(written(`${some}`)) });
    const standing = async () =>
      (await one.findings('--against', 'main')).report.findings
        .filter((finding) => finding.rule === rule)
        .map(({ status }) => status ?? 'introduced');
    expect(await standing()).toEqual(['present']);
    for (const worse of [`${more}`, `[{ from: 2024-01-01, value: ${some} }, { from: 2024-09-01, value: ${more} }]`]) {
      one.put('local/p.yaml', province(written(worse)));
      expect(await standing()).toEqual(['introduced']);
    }
    one.put('local/p.yaml', province(written(`${some - 5}`)));
    expect(await standing()).toEqual(['present']);
  });

  test.each([
    ['without a level, more than before', '', 'introduced'],
    ['with a level, as far as that goes', 'level: 25, ', 'excepted'],
  ])('what an exception lets pass %s is %s', async (_name, level, standing) => {
    const hours = (value: number) =>
      province(
        `  sports-venues: { measures: { weekly-hours: { set: [{ from: 2024-01-01, value: ${value} }, { from: 2025-01-01, value: 45 }] } }, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2024-12-31, ${level}reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-12-01 }, published: { date: 2023-12-25 } }] }\n`,
      );
    const one = repository({ 'local/p.yaml': hours(30) });
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 excepted'] });
    one.put('local/p.yaml', hours(25));
    expect(await gated(one)).toMatchObject({ code: standing === 'excepted' ? 0 : 1, status: [`990000 ${standing}`] });
    one.put('local/p.yaml', hours(32));
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 excepted'] });
    const item = 'catalog/national/items/sports-venues.yaml';
    one.put(item, (one.get(item) ?? '').replace('value: 35', 'value: 45'));
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 excepted'] });
  });

  test('the same amount as a lower bound is no less', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('local/p.yaml', province(pension('{ value: { ge: 100 } }')));
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 present'] });
  });

  test('a range that is raised at one end is no less', async () => {
    const one = repository({ 'local/p.yaml': province(pension('{ value: { ge: 100, le: 120 } }')) });
    for (const [set, standing] of [
      ['{ value: { ge: 110, le: 120 } }', 'present'],
      ['120', 'present'],
      ['{ value: { ge: 90, le: 120 } }', 'introduced'],
    ]) {
      one.put('local/p.yaml', province(pension(set ?? '')));
      expect((await gated(one)).status).toEqual([`990000 ${standing}`]);
    }
  });

  test('a lower level is introduced, though its floor has sunk as far', async () => {
    const item = 'catalog/national/items/resident-pension.yaml';
    const one = repository({ 'local/p.yaml': low });
    one.put(item, (one.get(item) ?? '').replaceAll('value: 123', 'value: 113').replaceAll('value: 143', 'value: 133'));
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 present'] });
    one.put('local/p.yaml', province(pension('95')));
    expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'] });
  });

  test('a value that cannot be read and is written otherwise is introduced', async () => {
    const one = repository({ 'local/p.yaml': province(pension('100元')) });
    const standing = async () =>
      (await one.findings('--against', 'main')).report.findings.map(
        ({ rule, status }) => `${rule} ${status ?? 'introduced'}`,
      );
    expect(await standing()).toEqual(['link/value present']);
    one.put('local/p.yaml', province(pension('10元')));
    expect(await standing()).toEqual(['link/value introduced']);
  });

  test('a level that is unset for more people is introduced', async () => {
    const unset = (cells: string) =>
      province(`  minimum-living: { measures: { standard: { set: { value: { ${cells} } } } } }\n`);
    const one = repository({ 'local/p.yaml': unset('urban: 700') });
    const before = await one.findings('--against', 'main');
    expect([before.code, before.report.findings.map(({ rule, status }) => `${rule} ${status}`)]).toEqual([
      0,
      expect.arrayContaining(['floor/unset present']),
    ]);
    one.put('local/p.yaml', province('', '').replace(/items:.*(?=published)/s, ''));
    const after = await one.findings('--against', 'main');
    expect([after.code, after.report.findings.map(({ rule, status }) => `${rule} ${status ?? 'introduced'}`)]).toEqual([
      1,
      expect.arrayContaining(['floor/unset introduced']),
    ]);
    one.commit();
    one.put('local/p.yaml', unset('urban: 700'));
    expect((await one.findings('--against', 'HEAD')).code).toBe(0);
  });

  test('the scorecard shows how things stand, whatever the change introduced', async () => {
    const one = repository({ 'local/p.yaml': low });
    const { code, out } = await one.run(['validate', '--scorecard', '--against', 'main']);
    expect([code, out]).toEqual([0, expect.stringMatching(/不低于底线 +有错误/)]);
  });

  test('no format fails on what was there before, and none that compares by itself loses it', async () => {
    const one = repository({ 'local/p.yaml': low });
    const formatted = async (format: string) =>
      (await one.run(['validate', '--against', 'main', '--format', format])).out;
    expect(JSON.parse(await formatted('sarif')).runs[0].results).toMatchObject([
      { level: 'error', baselineState: 'unchanged' },
    ]);
    expect(JSON.parse(await formatted('gitlab'))).toMatchObject([{ check_name: 'floor/below' }]);
    expect(await formatted('github')).not.toContain('::error');
    expect(await formatted('junit')).toMatch(/failures="0".*<skipped>present: /s);
    expect(await formatted('markdown')).toContain('新引入 0，此前已有 1');
  });

  test('JSON says what stands how, in the shape its schema gives', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('local/m.yaml', overlayOf('980000', pension('200')));
    await one.run(['baseline', '--reason', '存量', '--owner', '张某', '--until', '2025-01-01']);
    const { report } = await one.findings('--against', 'main');
    expect(report.findings.map((finding) => finding.status)).toEqual(['waived', 'present']);
    expect(outputProblems('report', report)).toEqual([]);
  });

  test('a breach that an exception covered until now is introduced', async () => {
    const exception =
      '{ for: base-pension, from: 2024-01-01, until: 2025-06-30, reason: 财力, remedy: 补足, published: { date: 2023-12-20 }, approved: { area: CN, by: 国家, date: 2023-12-01 } }';
    const excepted = province(
      `  resident-pension: { measures: { base-pension: { set: 100 } }, exceptions: [${exception}] }\n`,
    );
    const one = repository({ 'local/p.yaml': excepted });
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 excepted'] });
    one.put('local/p.yaml', low);
    expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'] });
  });

  test('a floor that rises introduces what falls below it, far from the change', async () => {
    const one = repository({ 'local/p.yaml': sound });
    const item = one.get('catalog/national/items/resident-pension.yaml') ?? '';
    one.put('catalog/national/items/resident-pension.yaml', item.replace('value: 123', 'value: 124'));
    expect(await gated(one, '--against', 'main', '--changed')).toMatchObject({
      code: 1,
      status: ['990000 introduced'],
    });
  });

  test('a file that is gone is named, since nobody checks any more what it set', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.drop('local/evidence-need.yaml');
    const { code, err } = await one.run(['validate', '--against', 'main']);
    expect([code, err]).toEqual([0, expect.stringContaining('少了 1 个资料文件：local/evidence-need.yaml。')]);
  });

  test('a configuration that has changed is named, with the settings that decide what is found', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}steep: 9\nassume-national: ["990000"]\n`);
    const { code, err } = await one.run(['validate', '--against', 'main']);
    expect([code, err]).toEqual([0, expect.stringContaining('（steep、assume-national）')]);
  });

  test('a file that is moved keeps its findings', async () => {
    const one = repository({ 'local/p.yaml': low });
    renameSync(join(one.root, 'local/p.yaml'), join(one.root, 'local/q.yaml'));
    expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 present'] });
  });

  test('a workspace that is moved keeps its findings, and that is said', async () => {
    const one = repository({ 'local/p.yaml': low, 'local/broken.yaml': 'kind: overlay\nid: x\n' });
    const moved = ['catalog', 'local', 'dixian.config.yaml'];
    mkdirSync(join(one.root, 'standards'));
    for (const name of moved) one.git('mv', name, `standards/${name}`);
    one.put('standards/local/c.yaml', overlayOf('990100', pension('90')));
    const { code, out, err } = await one.run(['validate', '--format', 'json', '--against', 'main'], {
      in: 'standards',
    });
    const report = JSON.parse(out) as JsonReport;
    const open = report.findings
      .filter(({ status }) => status === undefined)
      .map(({ rule, area }) => `${rule} ${area}`);
    expect([code, open, report.against?.['folder']]).toEqual([1, ['floor/below 990100'], '']);
    expect(err).toContain('工作区移动过');
    expect(outputProblems('report', report)).toEqual([]);
  });

  test.each<readonly [name: string, take: boolean, code: number]>([
    ['it is the one whose files these are', true, 0],
    ['another is not taken for it', false, 1],
  ])('of workspaces that are gone %s', async (_name, take, code) => {
    const other = { 'other/dixian.config.yaml': 'catalog: catalog\nlocal: [local]\n', 'other/local/p.yaml': low };
    const one = repository({ 'local/p.yaml': low, 'local/c.yaml': overlayOf('990100', ''), ...other });
    mkdirSync(join(one.root, 'standards'));
    for (const name of ['catalog', 'local', 'dixian.config.yaml'])
      if (take) one.git('mv', name, `standards/${name}`);
      else cpSync(join(one.root, name), join(one.root, 'standards', name), { recursive: true });
    one.git('rm', '-q', '-r', 'other');
    if (!take) one.put('standards/local/p.yaml', `${low}# 另一份\n`);
    const { code: ended, err } = await one.run(['validate', '--against', 'main'], { in: 'standards' });
    expect([ended, err.includes('工作区移动过')]).toEqual([code, take]);
  });

  test('a broken file that is only renamed stays what it was; one that is edited as well does not', async () => {
    const broken = `${low}x: [`;
    const one = repository({ 'local/p.yaml': broken });
    one.git('mv', 'local/p.yaml', 'local/q.yaml');
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(0);
    one.put('local/q.yaml', broken.replace('100', '10'));
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(3);
  });

  test.each<readonly [name: string, was: string, is: string, code: number]>([
    ['the same by the year', 'value: 123, ', 'value: 1476, unit: CNY/person/year, ', 0],
    ['more by the year', 'value: 123, ', 'value: 1488, unit: CNY/person/year, ', 1],
    ['the same in cells', 'value: 123, ', 'value: { urban: 123, rural: 123 }, ', 0],
    ['more in one cell', 'value: 123, ', 'value: { urban: 123, rural: 124 }, ', 1],
  ])('a floor that is written otherwise introduces only what it raises: %s', async (_name, was, is, code) => {
    const one = repository({ 'local/p.yaml': low });
    const item = 'catalog/national/items/resident-pension.yaml';
    const by = is.includes('{')
      ? 'unit: CNY/person/month\n    by: residence\n    floor'
      : 'unit: CNY/person/month\n    floor';
    one.put(item, (one.get(item) ?? '').replace(was, is).replace('unit: CNY/person/month\n    floor', by));
    expect((await gated(one)).code).toBe(code);
  });

  test('a level that is broken down is no worse for it, unless somebody gets less', async () => {
    const cells = (rural: number) => province(pension(`{ by: residence, value: { urban: 100, rural: ${rural} } }`));
    const one = repository({ 'local/p.yaml': low });
    one.put('local/p.yaml', cells(100));
    expect((await gated(one)).code).toBe(0);
    one.put('local/p.yaml', cells(99));
    expect((await gated(one)).status).toEqual(['990000 present', '990000 introduced']);
  });

  test('levels in cells that are joined into one are no worse for it, unless some of them were not short', async () => {
    const cells = (rural: number) => province(pension(`{ by: residence, value: { urban: 100, rural: ${rural} } }`));
    for (const [rural, code] of [
      [100, 0],
      [99, 1],
      [143, 1],
    ] as const) {
      const one = repository({ 'local/p.yaml': cells(rural) });
      one.put('local/p.yaml', province(pension(rural === 99 ? '98' : '100')));
      expect([rural, (await gated(one)).code]).toEqual([rural, code]);
    }
  });

  test('of three documents that set one thing all are named, and a name that changes is no change', async () => {
    const other = (id: string) => low.replace('id: area-990000', `id: ${id}`);
    const one = repository({ 'local/p.yaml': low, 'local/q.yaml': other('b'), 'local/r.yaml': other('c') });
    one.git('mv', 'local/p.yaml', 'local/z.yaml');
    const { code, report } = await one.findings('--against', 'main');
    const conflict = report.findings.find(({ rule }) => rule === 'link/conflict');
    expect([code, conflict?.related.length]).toEqual([0, 2]);
    one.put('local/q.yaml', other('b').replace('100', '90'));
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(1);
    one.put('local/q.yaml', other('b'));
    one.drop('local/r.yaml');
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(0);
  });

  test.each<readonly [name: string, files: Readonly<Record<string, string>>]>([
    [
      'two documents that set one thing',
      { 'local/p.yaml': low, 'local/q.yaml': low.replace('id: area-990000', 'id: a2') },
    ],
    ['two documents of one id', { 'local/o.yaml': sound, 'local/p.yaml': low }],
    [
      'two values of one day',
      { 'local/p.yaml': province(pension('[{ from: 2024-01-01, value: 130 }, { from: 2024-01-01, value: 100 }]')) },
    ],
  ])('of %s the one nobody judges may not be changed unsaid', async (_name, files) => {
    const one = repository(files);
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(0);
    one.put('local/p.yaml', (one.get('local/p.yaml') ?? '').replace('100', '10'));
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(1);
  });

  test('a broken file that is touched and still broken is introduced; one left alone is not', async () => {
    const one = repository({ 'local/p.yaml': 'kind: overlay\nitems: {\n' });
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(0);
    one.put('local/p.yaml', 'kind: overlay\nitems: {\n# 低于底线的数值可以藏在这里\n');
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(3);
  });

  test('the base is judged under its own configuration', async () => {
    const one = repository({ 'local/p.yaml': sound });
    const config = one.get('dixian.config.yaml') ?? '';
    one.put('dixian.config.yaml', config.replace('as-of: 2024-06-01', 'as-of: 2025-06-01'));
    one.put('local/p.yaml', sound.replace(', { from: 2025-01-01, value: 143 }', ''));
    expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'] });
  });

  test('what is wrong until the day to which the configuration is put off counts', async () => {
    const one = repository({ 'local/p.yaml': sound });
    const config = one.get('dixian.config.yaml') ?? '';
    one.put('dixian.config.yaml', config.replace('as-of: 2024-06-01', 'as-of: 2099-01-01'));
    expect((await gated(one)).code).toBe(0);
    one.put('local/p.yaml', province(pension('[{ from: 2024-01-01, value: 10 }, { from: 2098-01-01, value: 143 }]')));
    expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'] });
  });

  test('a base whose configuration is of no use excuses nothing, and that is said', async () => {
    const one = repository({ 'local/p.yaml': low, 'dixian.config.yaml': 'catalog: [\n' });
    one.lay('test/base');
    const { code, err } = await one.run(['validate', '--against', 'main']);
    expect([code, err]).toEqual([1, expect.stringContaining('所有发现都算新引入')]);
  });

  test('a workspace that is new introduces everything', async () => {
    const one = repository({ 'README.md': '空\n' }, null);
    one.lay('test/base');
    one.put('local/p.yaml', low);
    expect(await gated(one)).toMatchObject({ code: 1, status: ['990000 introduced'], against: { present: 0 } });
  });

  test('a workspace in a folder of the repository, also with a name in Chinese', async () => {
    const one = repository({ 'README.md': '空\n' }, null);
    const inner = temporary(new TestWorkspace({ 'local/p.yaml': low }));
    mkdirSync(join(one.root, '资料/[a]'), { recursive: true });
    renameSync(inner.root, join(one.root, '资料/[a]/河南 省'));
    one.commit();
    const { code, out } = await one.run(['validate', '--against', 'HEAD'], { in: '资料/[a]/河南 省/local' });
    expect([code, out]).toEqual([0, expect.stringContaining('此前已有 1')]);
  });

  test('links inside the workspace are followed in the base as on disk', async () => {
    const one = repository({ 'shared/p.yaml': low });
    symlinkSync('../shared', join(one.root, 'local/linked'));
    one.commit();
    expect(await gated(one, '--against', 'HEAD')).toMatchObject({ code: 0, status: ['990000 present'] });
  });

  /** Links as a repository may hold them; what they lead to is `low`. */
  const LINKS: Readonly<Record<string, (root: string) => void>> = {
    'an absolute one': (root) => symlinkSync(join(root, 'shared'), join(root, 'local/linked')),
    'one that leads up from where another one has led': (root) => {
      symlinkSync('../shared/deep', join(root, 'local/deep'));
      symlinkSync('deep/../p.yaml', join(root, 'local/p.yaml'));
    },
    'one to a file of another name': (root) => symlinkSync('../shared/p.txt', join(root, 'local/p.yaml')),
    'one that leads out and back': (root) =>
      symlinkSync(join('../..', basename(root), 'shared'), join(root, 'local/linked')),
  };
  for (const [name, make] of Object.entries(LINKS))
    test(`links are followed in the base as on disk: ${name}`, async () => {
      const one = repository({
        'shared/p.yaml': low,
        'shared/p.txt': low,
        'shared/deep/q.yaml': overlayOf('980000', ''),
      });
      make(one.root);
      one.commit();
      expect(await gated(one, '--against', 'HEAD')).toMatchObject({ code: 0, status: ['990000 present'] });
    });

  test.each([
    ['a file with two endings', 'local/x.yaml.txt'],
    ['a folder named like a file', 'local/x.yaml/README.md'],
    ['a folder too deep', `local/${'d/'.repeat(25)}README.md`],
  ])('what is told of names alone was there before: %s', async (_name, file) => {
    const one = repository({ [file]: 'x', 'local/p.yaml': sound });
    const { code, report } = await one.findings('--against', 'main');
    expect([code, report.findings.map(({ status }) => status)]).toEqual([0, ['present']]);
  });

  test('a workspace in a folder whose name goes over two lines', async () => {
    const one = temporary(new TestWorkspace({}, null));
    cpSync('test/base', join(one.root, 'x\ny'), { recursive: true });
    one.put('x\ny/local/p.yaml', low);
    git(one.root, 'init', '-q', '-b', 'main');
    git(one.root, 'add', '-A');
    git(one.root, 'commit', '-q', '-m', '提交');
    const { code, out } = await one.run(['validate', '--against', 'main'], { in: 'x\ny' });
    expect([code, out]).toEqual([0, expect.stringContaining('此前已有')]);
  });

  test('a configuration of another name', async () => {
    const one = repository({ 'local/p.yaml': low });
    renameSync(join(one.root, 'dixian.config.yaml'), join(one.root, 'gate.cfg'));
    one.commit();
    const { code, out } = await one.run(['validate', '--config', 'gate.cfg', '--against', 'main']);
    expect([code, out]).toEqual([0, expect.stringContaining('此前已有')]);
  });

  test('a file that has grown beyond all measure is only named', async () => {
    const one = repository({ 'local/p.yaml': low });
    truncateSync(join(one.root, 'local/p.yaml'), 600 * 1024 * 1024);
    const { code, out } = await one.run(['validate', '--against', 'main']);
    expect([code, out]).toEqual([3, expect.stringContaining('yaml/too-large')]);
  });

  const DAMAGE: Readonly<Record<string, (bytes: Buffer, other: Buffer) => Uint8Array>> = {
    'half of it': (bytes) => bytes.subarray(0, bytes.length / 2),
    'nothing at all': () => Buffer.alloc(0),
    'what another one holds': (_bytes, other) => other,
  };
  for (const [name, damaged] of Object.entries(DAMAGE))
    test(`an object of which git has ${name} is no base`, async () => {
      const long = Array.from({ length: 3000 }, (_one, at) => `# ${(at * 7919) % 10007}\n`).join('');
      const one = repository({ 'local/p.yaml': `${low}${long}` });
      const objectOf = (file: string) => {
        const id = one.git('rev-parse', `main:${file}`);
        return join(one.root, '.git/objects', id.slice(0, 2), id.slice(2));
      };
      const [file, other] = [objectOf('local/p.yaml'), objectOf('dixian.config.yaml')];
      const bytes = damaged(readFileSync(file), readFileSync(other));
      rmSync(file);
      writeFileSync(file, bytes);
      one.put('local/p.yaml', low);
      expect(await one.run(['validate', '--against', 'main'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('已损坏'),
      });
    });

  for (const format of ['sha1', 'sha256'])
    test(`what is still on disk as it was is not asked for, with ids of ${format}`, async () => {
      const one = temporary(new TestWorkspace({ 'local/p.yaml': low }));
      one.put('local/q.yaml', overlayOf('980000', ''));
      git(one.root, 'init', '-q', '-b', 'main', `--object-format=${format}`);
      git(one.root, 'add', '-A');
      git(one.root, 'commit', '-q', '-m', '提交');
      const objectOf = (file: string) => {
        const id = git(one.root, 'rev-parse', `main:${file}`);
        return join(one.root, '.git/objects', id.slice(0, 2), id.slice(2));
      };
      rmSync(objectOf('local/p.yaml'));
      one.put('local/q.yaml', overlayOf('980000', '# 改动\n'));
      expect(await gated(one)).toMatchObject({ code: 0, status: ['990000 present'] });
      rmSync(objectOf('local/q.yaml'));
      expect(await one.run(['validate', '--against', 'main'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('内容不全'),
      });
    });

  test('line ends that git changed are no change', async () => {
    const one = repository({ 'local/p.yaml': 'kind: overlay\nitems: {\n' });
    one.put('local/p.yaml', 'kind: overlay\r\nitems: {\r\n');
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(0);
  });

  test('paths choose what is reported and counted', async () => {
    const one = repository({ 'local/a/p.yaml': sound, 'local/b/c.yaml': overlayOf('990100', '') });
    one.put('local/a/p.yaml', low);
    expect(await gated(one, 'local/b', '--against', 'main')).toMatchObject({ code: 0, against: { introduced: 0 } });
    expect(await gated(one, 'local/a', '--against', 'main')).toMatchObject({ code: 1, against: { introduced: 1 } });
  });
});

/** Kinds of levels, each as it meets its floor today, and as it no longer does from the next day on. */
const TOMORROW = '2024-06-02';
const dated = (now: string, then: string) => `[{ from: 2024-01-01, ${now} }, { from: ${TOMORROW}, ${then} }]`;
const venues = (measure: string) => province(`  sports-venues: { measures: { ${measure} } }\n`);
const rises = '{ from: 2018-01-01, value: 88 }, { from: 2023-07-01, value: 103 }, { from: 2024-01-01, value: 123 }';
const next = (head: string, items = '') =>
  overlayOf('990000', items, `replaces: area-990000\n${head}`)
    .replace('id: area-990000', 'id: next')
    .replace('effective: 2024-01-01', `effective: ${TOMORROW}`);

/** A province with an exception for the day of its base pension, or until another day, and what is set beside it. */
const excepted = (value: string, then = '', until = '2024-06-01') =>
  province(
    pension(
      then === '' ? `[{ from: 2024-01-01, value: ${value} }]` : `[{ from: 2024-01-01, value: ${value} }, ${then}]`,
    ).replace(
      ' }\n',
      `, exceptions: [{ for: base-pension, from: 2024-01-01, until: ${until}, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-12-01 }, published: { date: 2023-12-05 } }] }\n`,
    ),
  );

/** An excerpt of the standard of a city, which keeps on record that it is below the floor. */
const excerpt = (set: string, observed = '') =>
  overlayOf('990100', pension(set))
    .replace(
      'scope: complete\nadopts: ["2023"]',
      'scope: excerpt\ntranscribed: { from: 网站, date: 2024-01-05, by: 某 }',
    )
    .concat(observed);
const OBSERVED = 'observed: [{ rule: floor/below, item: resident-pension, key: base-pension, note: 记录 }]\n';

describe('what an excerpt keeps on record', () => {
  const config = 'catalog: catalog\nlocal: [local]\nas-of: 2024-06-01\nexcerpts: [area-990100]\n';
  test.each<readonly [name: string, before: string, after: string, recorded: number]>([
    ['a breach that becomes larger', excerpt('100', OBSERVED), excerpt('10', OBSERVED), 1],
    ['a breach that comes with its record', excerpt('123'), excerpt('10', OBSERVED), 1],
    ['a breach that is put on record', excerpt('100'), excerpt('100', OBSERVED), 0],
    ['one that becomes smaller', excerpt('100', OBSERVED), excerpt('110', OBSERVED), 0],
  ])('is named where the change brings it: %s', async (_name, before, after, recorded) => {
    const one = repository({ 'local/p.yaml': sound, 'local/e.yaml': before, 'dixian.config.yaml': config });
    one.put('local/e.yaml', after);
    const { code, report } = await one.findings('--against', 'main');
    const named = report.findings.filter((finding) => 'introduced' in finding);
    expect([code, report.against?.['recorded'], named.length]).toEqual([0, recorded, recorded]);
    expect(outputProblems('report', report)).toEqual([]);
    const said = async (format: string) => (await one.run(['validate', '--against', 'main', '--format', format])).out;
    const all = await Promise.all(['text', 'markdown', 'github', 'gitlab', 'sarif'].map(said));
    const words = [
      '带来或加重了 1 条',
      '记录在案或暂缓而新增或加重 1',
      '::warning file=local/e.yaml',
      '"floor/below"',
      '"new"',
    ];
    expect(all.map((text, index) => text.includes(words[index] ?? ''))).toEqual(words.map(() => recorded === 1));
  });
});

describe('what a waiver lets pass', () => {
  const waiver = (more = '') =>
    `kind: waivers\nentries:\n  - { rule: restraint/no-evidence, area: "990000", item: resident-pension, key: base-pension, ${more}reason: 补, owner: 某, until: 2024-12-31 }\n`;
  test.each<readonly [name: string, before: string, after: Readonly<Record<string, string>>, recorded: number]>([
    ['comes with its waiver', '123', { 'local/p.yaml': province(pension('200')), 'local/w.yaml': waiver() }, 1],
    ['was there before its waiver', '200', { 'local/w.yaml': waiver() }, 0],
  ])('is named where the change brings it: %s', async (_name, before, files, recorded) => {
    const one = repository({ 'local/p.yaml': province(pension(before)) });
    for (const [file, text] of Object.entries(files)) one.put(file, text);
    const { report } = await one.findings('--against', 'main');
    const waived = report.findings.filter(({ rule }) => rule === 'restraint/no-evidence');
    expect(waived.map(({ status }) => status)).toEqual(['waived']);
    expect(report.against?.['recorded']).toBe(recorded);
    const { out } = await one.run(['validate', '--against', 'main']);
    expect(out.includes('带来或加重了 1 条')).toBe(recorded === 1);
  });
});

describe('a change that moves its own yardstick', () => {
  test('is said in every report, and changes no exit code', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}steep: 9\n`);
    one.drop('local/evidence-need.yaml');
    const item = 'catalog/national/items/sports-venues.yaml';
    one.put(item, (one.get(item) ?? '').replace('value: 35', 'value: 30'));
    const said = async (format: string) => one.run(['validate', '--quiet', '--against', 'main', '--format', format]);
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']) {
      const { code, out } = await said(format);
      expect([
        format,
        code,
        out.includes('steep'),
        out.includes('evidence-need'),
        out.includes('sports-venues'),
      ]).toEqual([format, 0, true, true, true]);
    }
    const { report } = await one.findings('--against', 'main');
    expect(report.against).toMatchObject({ settings: ['steep'], gone: ['local/evidence-need.yaml'], national: [item] });
    expect(outputProblems('report', report)).toEqual([]);
  });

  test('is said of a standard above that is kept here', async () => {
    const config = 'catalog: catalog\nlocal: [local]\nparents: [above]\nas-of: 2024-06-01\n';
    const one = repository({
      'dixian.config.yaml': config,
      'above/p.yaml': sound,
      'local/c.yaml': overlayOf('990101', ''),
    });
    one.put('above/p.yaml', sound.replace('示例实施标准', '示例标准'));
    const { report } = await one.findings('--against', 'main');
    expect(report.against).toMatchObject({ national: ['above/p.yaml'] });
  });

  test('is said of no comment, nor of another order of lines', async () => {
    const one = repository({ 'local/p.yaml': low });
    const item = 'catalog/national/items/sports-venues.yaml';
    const [kind = '', id = '', name = '', ...more] = (one.get(item) ?? '').split('\n');
    one.put(item, ['# 说明', kind, name, id, ...more].join('\n'));
    expect((await one.findings('--against', 'main')).report.against).toMatchObject({ national: [] });
  });

  test('is said of nothing else', async () => {
    const one = repository({ 'local/p.yaml': low });
    const { out } = await one.run(['validate', '--against', 'main', '--format', 'sarif']);
    expect(JSON.parse(out).runs[0].invocations).toBeUndefined();
  });
});

/** Two bands of ages, and a level for each. */
const bands = (ages: string) =>
  `kind: vocabulary\ndimensions: { mine: { name: 年龄, over: people, cells: ${ages} } }\n`;
const split = (at: number) =>
  bands(`{ a: { name: 高龄, who: { age: { ge: ${at} } } }, b: { name: 其余, who: { age: { lt: ${at} } } } }`);
const banded = (a: number, b: number) =>
  province(`  resident-pension: { measures: { base-pension: { by: mine, set: { value: { a: ${a}, b: ${b} } } } } }\n`);
const forSome = province('  minimum-living: { measures: { standard: { by: mine, set: { value: { a: 700 } } } } }\n');
const restated = (who: string) => province(`  resident-pension: { audience: { restate: { receiver: ${who} } } }\n`);
const uninsured = '{ not: { insured-by: employee-pension } }';
const classes = (a: string, b: string) =>
  `kind: vocabulary\ndimensions: { cls: { name: 类, over: areas, cells: { a: { name: 一类 }, b: { name: 二类 } }, members: { a: ${a}, b: ${b} } } }\n`;
const classed = province(
  '  resident-pension: { measures: { base-pension: { by: cls, set: { value: { a: 143, b: 100 } } } } }\n',
);

/** What stands in two files before and after. */
type Edit = readonly [overlay: string, vocabulary: string | null];

describe('whom it concerns is a part of what is wrong', () => {
  test.each<readonly [name: string, before: Edit, after: Edit, standing: string]>([
    ['a cell that is short and grows', [banded(143, 100), split(70)], [banded(143, 100), split(120)], 'introduced'],
    ['one that shrinks', [banded(143, 100), split(120)], [banded(143, 100), split(70)], 'present'],
    [
      'one that is written otherwise',
      [banded(143, 100), split(70)],
      [
        banded(143, 100),
        bands('{ a: { name: 高龄, who: { age: { gt: 69 } } }, b: { name: 其余, who: { not: { age: { gt: 69 } } } } }'),
      ],
      'present',
    ],
    [
      'cells that are only called otherwise',
      [banded(123, 100), split(70)],
      [
        banded(123, 100).replace('mine', 'yours').replace('a: 123, b: 100', 'old: 123, young: 100'),
        'kind: vocabulary\ndimensions: { yours: { name: 年龄, over: people, cells: { old: { name: 高龄, who: { age: { ge: 70 } } }, young: { name: 其余, who: { age: { lt: 70 } } } } } }\n',
      ],
      'present',
    ],
    [
      'classes of areas that are joined, though there are others',
      [classed, classes('["990101"]', '["990102"]')],
      [province(pension('100')), classes('["990101"]', '["990102"]')],
      'introduced',
    ],
    [
      'another dimension with cells of the same names',
      [banded(143, 100), split(90)],
      [
        banded(143, 100).replace('by: mine', 'by: yours'),
        `${split(90).trimEnd().slice(0, -2)}, yours: { name: 乙, over: people, cells: { a: { name: 甲, who: { age: { lt: 18 } } }, b: { name: 乙, who: { age: { ge: 18 } } } } } }\n`,
      ],
      'introduced',
    ],
    ['a cell that is not set and grows', [forSome, split(18)], [forSome, split(90)], 'introduced'],
    ['one not set that shrinks', [forSome, split(90)], [forSome, split(18)], 'present'],
    [
      'a class that is short and takes in a county',
      [classed, classes('["990101"]', '["990102"]')],
      [classed, classes('[]', '["990101", "990102"]')],
      'introduced',
    ],
    [
      'a class that lets one go',
      [classed, classes('[]', '["990101", "990102"]')],
      [classed, classes('["990101"]', '["990102"]')],
      'present',
    ],
    [
      'a narrowed group with its parts in another order',
      [restated(`{ all: [{ age: { ge: 65 } }, ${uninsured}] }`), null],
      [restated(`{ all: [${uninsured}, { age: { ge: 65 } }] }`), null],
      'present',
    ],
    [
      'the same age in other words',
      [restated(`{ all: [{ age: { ge: 65 } }, ${uninsured}] }`), null],
      [restated(`{ all: [{ age: { gt: 64 } }, ${uninsured}] }`), null],
      'present',
    ],
    [
      'a group that leaves out fewer',
      [restated(`{ all: [{ age: { ge: 65 } }, ${uninsured}] }`), null],
      [restated(`{ all: [{ age: { ge: 63 } }, ${uninsured}] }`), null],
      'present',
    ],
    [
      'one that leaves out others',
      [restated(`{ all: [{ age: { ge: 65 } }, ${uninsured}] }`), null],
      [restated(`{ all: [{ age: { le: 70 } }, { age: { ge: 60 } }, ${uninsured}] }`), null],
      'introduced',
    ],
  ])('%s', async (_name, before, after, standing) => {
    const one = repository({ 'local/p.yaml': before[0], ...(before[1] ? { 'local/v.yaml': before[1] } : {}) });
    one.put('local/p.yaml', after[0]);
    if (after[1]) one.put('local/v.yaml', after[1]);
    const { code, report } = await one.findings('--against', 'main');
    const about = report.findings.filter(({ rule }) => /^(floor\/(below|unset)|audience\/narrower)$/.test(rule));
    expect([code, new Set(about.map(({ status = 'introduced' }) => status))]).toEqual([
      standing === 'present' ? 0 : 1,
      new Set([standing]),
    ]);
  });
});

const MEALS =
  'own-items: { warm-meals: { name: 暖心餐, audience: { old: { name: 老人, subject: person, who: { age: { ge: 60 } } } }, content: { meals: { name: 助餐, for: old } } } }\n';

/** The edition of 2023 once more, from 2026. */
const edition2026 = (one: TestWorkspace) =>
  (one.get('catalog/national/editions/2023.yaml') ?? '')
    .replace('supersedes: "2021"', 'supersedes: "2023"')
    .replace('id: "2023"', 'id: "2026"')
    .replace('issued: 2023-07-30', 'issued: 2024-05-01')
    .replace('effective: 2023-07-30', 'effective: 2026-01-01');
const LEFT_TO_PROVINCES = `revisions:
  "2026":
    change: raised
    source: nation-2023
    measures: { subsidies: { name: 补贴, of: open, type: amount, unit: CNY/person/month, decide: { by: province } } }
`;

describe('what a change brings counts from whatever day it begins', () => {
  test.each<readonly [name: string, files: Readonly<Record<string, string>>, rule: string]>([
    [
      'a lower value',
      { 'local/p.yaml': province(pension(`[${rises}, { from: ${TOMORROW}, value: 10 }]`)) },
      'floor/upcoming',
    ],
    ['a rise that is taken back', { 'local/p.yaml': province(pension(`[${rises}]`)) }, 'floor/upcoming'],
    [
      'prose',
      { 'local/p.yaml': province(pension(`[${rises}, { from: ${TOMORROW}, value: { text: 另行规定 } }]`)) },
      'floor/incomparable',
    ],
    [
      'nothing known',
      { 'local/p.yaml': province(pension(`[${rises}, { from: ${TOMORROW}, value: null, why: 未见 }]`)) },
      'floor/incomparable',
    ],
    [
      'another unit',
      { 'local/p.yaml': venues(`weekly-hours: { set: ${dated('value: 40', 'value: 40, unit: hour/day')} }`) },
      'floor/incomparable',
    ],
    [
      'another value than the one fixed for all',
      {
        'local/p.yaml': province(
          `  resident-pension: { measures: { divisor: { set: ${dated('value: 139', 'value: 150')} } } }\n`,
        ),
      },
      'floor/fixed',
    ],
    [
      'a guarantee no more',
      {
        'local/p.yaml': province(
          `  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, notice: { set: ${dated('value: true', 'value: false')} } } }\n`,
        ),
      },
      'floor/upcoming',
    ],
    [
      'a set without some of it',
      { 'local/p.yaml': venues(`free-days: { set: ${dated('value: [fitness-day, new-year]', 'value: [new-year]')} }`) },
      'floor/upcoming',
    ],
    [
      'the end of the standard',
      {
        'local/p.yaml': sound.replace(
          'published:',
          `repealed: { date: ${TOMORROW}, document: 示发〔2024〕2号 }\npublished:`,
        ),
      },
      'date/lapsed',
    ],
    [
      'another standard that leaves items out',
      {
        'local/q.yaml': next('').replace('adopts: ["2023"]', 'adopts: [minimum-living]'),
      },
      'complete/missing-item',
    ],
    [
      'another that sets nothing of what it owes',
      { 'local/q.yaml': next('', '  minimum-living: { measures: { days: { set: 20 } } }\n') },
      'floor/unset',
    ],
    [
      'another that sets it for some',
      {
        'local/q.yaml': next('', '  minimum-living: { measures: { standard: { set: { value: { urban: 700 } } } } }\n'),
      },
      'floor/unset',
    ],
    [
      'what is owed, and is not known any more',
      {
        'local/p.yaml': province(
          `  minimum-living: { measures: { standard: { set: [{ from: 2024-01-01, value: { urban: 700, rural: 500 } }, { from: ${TOMORROW}, value: null, why: 未见 }] } } }\n`,
        ),
      },
      'floor/unset',
    ],
    [
      'the end of the standard, with what is owed',
      {
        'local/p.yaml': sound.replace(
          'published:',
          `repealed: { date: ${TOMORROW}, document: 示发〔2024〕2号 }\npublished:`,
        ),
      },
      'floor/unset',
    ],
    ['a draft in its place', { 'local/q.yaml': next('draft: true\n') }, 'date/lapsed'],
    ['what goes on when an exception ends', { 'local/p.yaml': excepted('100') }, 'floor/upcoming'],
    [
      'another that adds what it has no evidence for',
      {
        'local/q.yaml': next('', '  resident-pension: { add: { content: { gift: { name: 礼金, for: receiver } } } }\n'),
      },
      'restraint/no-evidence',
    ],
    [
      'another that lets more people in without evidence',
      {
        'local/q.yaml': next('', '  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } } }\n'),
      },
      'restraint/no-evidence',
    ],
    ['another with an item of its own without evidence', { 'local/q.yaml': next(MEALS) }, 'restraint/no-evidence'],
    [
      'another that implements the edition of before',
      { 'local/q.yaml': next('').replace('implements: "2023"', 'implements: "2021"') },
      'date/behind',
    ],
  ])('%s', async (_name, files, rule) => {
    const one = repository({ 'local/p.yaml': sound });
    for (const [file, text] of Object.entries(files)) one.put(file, text);
    const severities = async (...argv: readonly string[]) =>
      new Set(
        (await one.findings(...argv)).report.findings
          .filter((each) => each.rule === rule)
          .map(({ severity }) => severity),
      );
    expect([await severities(), await severities('--against', 'main')]).toEqual([
      new Set(['warning']),
      new Set(['error']),
    ]);
  });

  test.each<readonly [name: string, before: string, after: string, code: number]>([
    [
      'a low value with what comes after it',
      sound,
      excepted('100', `{ from: ${TOMORROW}, value: 123 }, { from: 2025-01-01, value: 143 }`),
      0,
    ],
    ['an exception for what was low before', low, excepted('100'), 0],
    [
      'an exception that runs longer, by a later decision',
      excepted('100'),
      excepted('100', '', '2025-05-31').replace('date: 2023-12-01', 'date: 2023-12-02'),
      0,
    ],
    ['prose', sound, excepted('{ text: 另行规定 }'), 1],
    ['one taken back', excepted('100'), low, 1],
    ['a lower level behind one', excepted('100'), excepted('100', `{ from: ${TOMORROW}, value: 90 }`), 1],
  ])('what an exception leaves behind it: %s', async (_name, before, after, code) => {
    const one = repository({ 'local/p.yaml': before });
    one.put('local/p.yaml', after);
    const { code: ended, report } = await one.findings('--against', 'main');
    const open = report.findings.filter(({ severity, status }) => severity === 'error' && status === undefined);
    expect([ended, new Set(open.map(({ rule }) => rule)).size]).toEqual([code, code]);
  });

  test.each([
    ['until after it is sure to be in force', 30, '', 1],
    ['only until then', 30, ', { from: 2025-01-01, value: 35 }', 0],
  ])('a floor of which only the year is known, missed %s', async (_name, hours, then, code) => {
    const set = (first: number, next = '') =>
      venues(`weekly-hours: { set: [{ from: 2024-01-01, value: ${first} }${next}] }`);
    const item = 'catalog/national/items/sports-venues.yaml';
    const one = repository({ 'local/p.yaml': set(35) });
    one.put(item, (one.get(item) ?? '').replace('{ value: 35,', '{ from: 2024-01-01, precision: year, value: 35,'));
    one.commit();
    one.put('local/p.yaml', set(hours, then));
    const { code: ended, report } = await one.findings('--against', 'HEAD');
    expect([ended, report.findings[0]?.message.includes('自 2025-01-01 起是错误')]).toEqual([code, true]);
    expect((await one.findings()).code).toBe(0);
  });

  test('what the edition before the newest brought in is not given up while there is time for the newest', async () => {
    const one = repository({ 'local/p.yaml': sound });
    one.put('catalog/national/editions/2026.yaml', edition2026(one).replace('2026-01-01', '2024-05-01'));
    one.commit();
    one.put('local/p.yaml', sound.replaceAll('"2023"', '"2021"'));
    const { code, report } = await one.findings('--against', 'HEAD');
    const rules = report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect([code, new Set(rules)]).toEqual([1, new Set(['complete/missing-item', 'date/behind'])]);
  });

  test('nor are the people whom it let in', async () => {
    const from = (age: number) =>
      province(`  resident-pension: { audience: { restate: { receiver: { age: { ge: ${age} } } } } }\n`);
    const one = repository({ 'local/p.yaml': from(55) });
    const item = 'catalog/national/items/resident-pension.yaml';
    const wider = 'audience: { receiver: { name: 领取人员, subject: person, who: { age: { ge: 55 } } } }';
    one.put(item, `${one.get(item)}revisions: { "2023": { change: widened, source: nation-2023, ${wider} } }\n`);
    one.put('catalog/national/editions/2026.yaml', edition2026(one).replace('2026-01-01', '2024-05-01'));
    one.commit();
    one.put('local/p.yaml', from(60).replace('implements: "2023"', 'implements: "2021"'));
    const { report } = await one.findings('--against', 'HEAD');
    const narrower = report.findings.filter(({ rule }) => rule === 'audience/narrower');
    expect(narrower.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('a duty of an edition to come, where it was known before and what was set is taken back', async () => {
    const set = sound.replace(
      'published:',
      '  sports-venues: { measures: { subsidies: { set: { from: 2024-01-01, value: 5 } } } }\npublished:',
    );
    const one = repository({ 'local/p.yaml': set });
    one.put('catalog/national/editions/2026.yaml', edition2026(one));
    const item = one.get('catalog/national/items/sports-venues.yaml') ?? '';
    one.put('catalog/national/items/sports-venues.yaml', `${item}${LEFT_TO_PROVINCES}`);
    one.commit();
    one.put('local/p.yaml', sound);
    const { code, report } = await one.findings('--against', 'HEAD');
    const told = report.findings.filter(({ rule }) => rule === 'floor/unset');
    expect([code, told.map(({ severity, since }) => `${severity} ${since}`)]).toEqual([1, ['error 2026-01-01']]);
  });

  test('a standard to come is asked for whom its values are', async () => {
    const set = 'set: { by: place, value: { town-old: 130, town-young: 130, country: 130 } }';
    const one = repository({
      'local/p.yaml': sound,
      'local/q.yaml': next('', `  resident-pension: { measures: { base-pension: { ${set} } } }\n`),
    });
    const { report } = await one.findings();
    const told = report.findings.filter(({ rule }) => rule === 'link/nobody');
    expect(told.map(({ cell, since }) => [cell, since])).toEqual([['town-young', TOMORROW]]);
  });

  const until2025 = province(pension(`[${rises}]`));
  test.each<readonly [name: string, before: string, change: (one: ReturnType<typeof repository>) => void]>([
    [
      'what was to come before',
      until2025,
      (one) => one.put('local/p.yaml', until2025.replace('示例实施标准', '示例省实施标准')),
    ],
    [
      'what will be missed by less',
      until2025,
      (one) => one.put('local/p.yaml', province(pension(`[${rises}, { from: 2025-01-01, value: 130 }]`))),
    ],
    [
      'a floor that is to rise, above what stands',
      sound,
      (one) => {
        const item = one.get('catalog/national/items/resident-pension.yaml') ?? '';
        const rise = '      - { from: 2026-01-01, value: 163, source: nation-2023, checked: page }\n';
        one.put('catalog/national/items/resident-pension.yaml', item.replace('  divisor:', `${rise}  divisor:`));
      },
    ],
    [
      'a floor that is to rise before what is to come, and beyond it',
      sound,
      (one) => {
        const item = one.get('catalog/national/items/resident-pension.yaml') ?? '';
        const rise = item.replace('{ from: 2025-01-01, value: 143', '{ from: 2024-12-01, value: 153');
        one.put('catalog/national/items/resident-pension.yaml', rise);
      },
    ],
    [
      'an item that an area above will have of its own',
      sound,
      (one) => {
        one.put('local/c.yaml', overlayOf('990100', ''));
        one.commit();
        const item =
          'own-items:\n  old-age-gift: { name: 高龄礼金, audience: { old: { name: 高龄老人, subject: person, who: { age: { ge: 90 } } } }, content: { gift: { name: 发放礼金, for: old } }, lead: [mca], basis: [{ source: nation-2021 }] }\n';
        const proven =
          '  old-age-gift: { justify: { for: [old-age-gift], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省政府, date: 2023-12-01, document: 示发〔2024〕1号 } } }\n';
        one.put('local/q.yaml', next('', proven).replace('published:', `${item}published:`));
      },
    ],
    [
      'a duty of an edition that is to come',
      sound,
      (one) => {
        one.put('catalog/national/editions/2026.yaml', edition2026(one));
        const item = one.get('catalog/national/items/sports-venues.yaml') ?? '';
        one.put('catalog/national/items/sports-venues.yaml', `${item}${LEFT_TO_PROVINCES}`);
      },
    ],
    [
      'a floor known by memory alone',
      sound,
      (one) => {
        const item = one.get('catalog/national/items/resident-pension.yaml') ?? '';
        one.put('catalog/national/items/resident-pension.yaml', item.replaceAll('checked: page', 'checked: memory'));
        one.commit();
        one.put('local/p.yaml', until2025);
      },
    ],
  ])('but not %s', async (_name, before, change) => {
    const one = repository({ 'local/p.yaml': before });
    change(one);
    const { code, report } = await one.findings('--against', 'HEAD');
    const kinds = new Set(report.findings.map(({ rule, severity }) => `${rule} ${severity}`));
    const told = ['floor/upcoming warning', 'complete/missing-item warning', 'floor/unset warning'].filter((kind) =>
      kinds.has(kind),
    );
    expect([code, told.length]).toEqual([0, 1]);
  });
});

describe('what cannot be compared is said in one sentence', () => {
  const refused = async (workspace: TestWorkspace, ref: string, words: string, options = {}) => {
    const { code, out, err } = await workspace.run(['validate', `--against=${ref}`], options);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  };

  test('not a repository', async () => {
    const one = temporary(new TestWorkspace());
    await refused(one, 'main', '不在 git 仓库里');
  });

  test('no git', async () => {
    const io = { git: () => ({ code: null, out: new Uint8Array(), err: '' }) };
    await refused(repository(), 'main', '没有找到 git', { io });
  });

  test('a repository without a commit', async () => {
    const one = temporary(new TestWorkspace());
    git(one.root, 'init', '-q');
    await refused(one, 'main', '还没有提交');
  });

  for (const ref of [
    'nope',
    'main..main',
    'main:local',
    'HEAD~99',
    '^main',
    '--upload-pack=touch',
    '-',
    'a b',
    'a\nb',
  ]) {
    test(`a revision written ${JSON.stringify(ref)}`, async () => {
      await refused(repository(), ref, '版本');
    });
  }

  test('an empty variable', async () => {
    await refused(repository(), '', '变量');
  });

  test('a branch without a common commit', async () => {
    const one = repository();
    one.git('checkout', '-q', '--orphan', 'other');
    one.put('README.md', '另起\n');
    one.commit();
    await refused(one, 'main', '没有共同的起点');
  });

  test('a shallow clone says how to deepen it', async () => {
    const one = repository();
    one.commit();
    const clone = temporary(new TestWorkspace({}, null));
    const folder = join(clone.root, 'clone');
    git(clone.root, 'clone', '-q', '--depth=1', `file://${one.root}`, folder);
    for (const word of ['fetch --unshallow', 'fetch-depth: 0']) {
      const { code, err } = await clone.run(['validate', '--against', 'HEAD~1'], { in: 'clone' });
      expect([code, err]).toEqual([2, expect.stringContaining(word)]);
    }
  });

  test('a shallow clone in which another commit seems to be where branches parted is none either', async () => {
    const one = repository({ 'local/p.yaml': low });
    one.git('checkout', '-q', '-b', 'old');
    one.commit();
    one.git('checkout', '-q', 'main');
    one.put('local/p.yaml', sound);
    one.commit();
    one.git('checkout', '-q', '-b', 'topic');
    for (let count = 0; count < 4; count++) one.commit();
    one.git('merge', '-q', '-m', '合并', 'old');
    one.put('local/p.yaml', low);
    one.commit();
    const clone = temporary(new TestWorkspace({}, null));
    const asked = async (depth: number) => {
      const folder = `of-${depth}`;
      git(
        clone.root,
        'clone',
        '-q',
        `--depth=${depth}`,
        '--no-single-branch',
        '-b',
        'topic',
        `file://${one.root}`,
        folder,
      );
      return (await clone.run(['validate', '--against', 'origin/main'], { in: folder })).code;
    };
    expect([await asked(4), await asked(20)]).toEqual([2, 1]);
  });
});

describe('only what a change can affect', () => {
  test('another area is left out, the areas below and what was there before stay', async () => {
    const one = repository({
      'local/p.yaml': low,
      'local/m.yaml': overlayOf('980000', pension('90')),
      'local/c.yaml': overlayOf('990100', pension('80')),
    });
    one.put('local/p.yaml', low.replace('示例实施标准', '示例省实施标准'));
    expect(await gated(one, '--changed')).toMatchObject({
      code: 1,
      status: ['990100 introduced', '990000 introduced'],
    });
    expect(await gated(one, '--changed', '--against', 'HEAD')).toMatchObject({
      code: 0,
      status: ['990100 present', '990000 present'],
    });
  });

  test('without a change nothing is reported, and that is said', async () => {
    const one = repository({ 'local/p.yaml': low });
    const { code, err } = await one.run(['validate', '--changed']);
    expect([code, err]).toEqual([0, '只报告改动（自 HEAD，0 个资料文件）所能影响的地区和项目。\n']);
  });

  test('an item of an overlay reaches the items measured by it', async () => {
    const level = (value: string) =>
      province(`  minimum-living: { measures: { standard: { set: { value: ${value} } } } }
  extreme-hardship: { measures: { basic-living: { set: { value: { urban: 800, rural: 600 } } } } }
${pension('100')}`);
    const one = repository({ 'local/p.yaml': level('{ urban: 700, rural: 500 }') });
    one.put('local/p.yaml', level('{ urban: 710, rural: 510 }'));
    const { report } = await one.findings('--changed');
    expect([...new Set(report.findings.map((finding) => finding.item))]).toEqual(['extreme-hardship']);
  });

  test('a value worked out at another area moves with that area', async () => {
    const level = (urban: number) =>
      province(`  minimum-living: { measures: { standard: { set: { value: { urban: ${urban}, rural: 500 } } } } }\n`);
    const share = '{ value: { ratio: 0.2, of: minimum-living#standard, at: "990000", cell: urban } }';
    const one = repository({ 'local/p.yaml': level(700), 'local/m.yaml': overlayOf('980000', pension(share)) });
    one.put('local/p.yaml', level(600));
    expect(await gated(one, '--changed')).toMatchObject({ code: 1, status: ['980000 introduced'] });
  });

  test('a value worked out at a silent area moves with the one above it', async () => {
    const level = (urban: number) =>
      province(`  minimum-living: { measures: { standard: { set: { value: { urban: ${urban}, rural: 500 } } } } }\n`);
    const share = '{ value: { ratio: 0.2, of: minimum-living#standard, at: "990101", cell: urban } }';
    const one = repository({ 'local/p.yaml': level(700), 'local/m.yaml': overlayOf('980000', pension(share)) });
    one.put('local/p.yaml', level(600));
    expect(await gated(one, '--changed')).toMatchObject({ code: 1, status: ['980000 introduced'] });
  });

  const ADOPTS = 'adopts: ["2023"]';
  const adopting = overlayOf('980000', pension('90')).replace(ADOPTS, 'adopts: ["2023", area-990000]');
  /** So long that a glance at the file ends within the code of its area. */
  const cut = (text: string) => {
    const [before = ''] = text.split('80000"\n');
    return text.replace('area:', `# ${'x'.repeat(4096 - 3 - Buffer.byteLength(before))}\narea:`);
  };
  const other = sound.replace('area: "990000"', 'area: "970000"');
  test.each([
    ['a name in the text', adopting, {}],
    ['a name spelt with an escape', adopting.replace('area-990000]', '"\\x61rea-990000"]'), {}],
    ['a head that is longer than a glance', cut(adopting), {}],
    ['another of the same id before it', adopting, { 'local/a.yaml': other }],
    ['another of the same id behind it', adopting, { 'local/z.yaml': other }],
    ['a broken one of the same id', adopting, { 'local/z.yaml': `${other}items: {` }],
    ['no name', overlayOf('980000', pension('90')), {}],
  ])('an overlay that adopts one of another area moves with it: %s', async (name, local, more) => {
    const one = repository({ 'local/p.yaml': sound, 'local/m.yaml': local, ...more });
    one.put('local/p.yaml', sound.replace('示例实施标准', '示例省实施标准'));
    const { report } = await one.findings('--changed');
    const found = report.findings.some(({ rule, area }) => rule === 'floor/below' && area === '980000');
    expect(found).toBe(name !== 'no name');
  });

  test('thousands of records of one id are gone through once, not each with each', () => {
    const held = (area: number) => ({
      kind: 'overlay',
      data: { id: 'one', area: String(area) },
      text: `kind: overlay\nid: one\narea: "${area}"\n`,
    });
    const records = Array.from({ length: 6000 }, (_one, at) => held(990000 + at));
    const affects = reachOf([{ before: undefined, after: records[0] }], records, (area) => new Set([area]));
    const at = { in: plainDocument('x.yaml', ''), path: [] };
    const affected = ['995999', '989999'].map((area) => affects({ rule: 'floor/below', at, area }));
    expect(affected).toEqual([true, false]);
  });

  test('an id may end with a dash where something is measured by it', async () => {
    const level = (urban: number) =>
      province(`  minimum-living-: { measures: { standard: { set: { value: { urban: ${urban}, rural: 500 } } } } }\n`);
    const item = readFileSync('test/base/catalog/national/items/minimum-living.yaml', 'utf8');
    const share = '{ value: { ratio: 0.2, of: minimum-living-#standard, at: "990000", cell: urban } }';
    const one = repository({
      'catalog/national/items/minimum-living-.yaml': item.replace('id: minimum-living', 'id: minimum-living-'),
      'local/p.yaml': level(700),
      'local/m.yaml': overlayOf('980000', pension(share)),
    });
    one.put('local/p.yaml', level(600));
    const { report } = await one.findings('--changed');
    expect(report.findings.map(({ rule, area }) => `${rule} ${area}`)).toContain('floor/below 980000');
  });

  test('an overlay that begins in another way than its lines say is read', async () => {
    // Its first line that names an area is that of an entry.
    const [kind = '', ...keys] = overlayOf('980000', pension('90'))
      .replace('adopts: ["2023"]', 'adopts: ["2023", area-990000]')
      .replace(/^items:\n {2}(.*)\n {2}(.*)$/m, 'items: { $1, $2 }')
      .trim()
      .split('\n');
    const odd = `{\n${[kind, 'x-first: {\narea: "970000"\n}', ...keys].join('\n,\n')}\n}\n`;
    const one = repository({ 'local/p.yaml': sound, 'local/c.yaml': odd });
    one.put('local/p.yaml', sound.replace('示例实施标准', '示例省实施标准'));
    const { report } = await one.findings('--changed');
    expect(report.findings.map(({ rule, area }) => `${rule} ${area}`)).toContain('floor/below 980000');
  });

  test('an area that has come from another is reached', async () => {
    const areas = readFileSync('test/base/catalog/areas.csv', 'utf8')
      .replace('990101,示例县,county,,990100,,,,', '990101,示例县,county,,990100,,2024-03-01,,')
      .concat('990103,示例新区,county,,990100,2024-03-01,,990101,fictional\n');
    const heir = overlayOf('990103', pension('150')).replace('effective: 2024-01-01', 'effective: 2024-03-01');
    const one = repository({
      'catalog/areas.csv': areas,
      'local/d.yaml': overlayOf('990101', pension('140')),
      'local/n.yaml': heir,
    });
    one.put('local/d.yaml', overlayOf('990101', pension('160')));
    const { report } = await one.findings('--changed', '--against', 'HEAD');
    const succession = report.findings.filter((finding) => finding.rule === 'chain/succession');
    expect(succession.map(({ area, status }) => [area, status ?? 'introduced'])).toEqual([['990103', 'introduced']]);
    const { report: changed } = await one.findings('--changed');
    expect(changed.findings.map((finding) => finding.rule)).toContain('chain/succession');
  });

  test('items are also reached through the catalogue that comes with the tool', async () => {
    const level = (urban: number) => `kind: overlay
id: henan-sheng
area: "410000"
title: 示例（虚构）
document: 示发〔2024〕1号（虚构）
implements: "2023"
effective: 2024-01-01
scope: complete
adopts: ["2023"]
items:
  minimum-living: { measures: { standard: { set: { value: { urban: ${urban}, rural: 500 } } } } }
  extreme-hardship: { measures: { basic-living: { set: { value: { urban: 910, rural: 650 } } } } }
published: { date: 2023-12-05 }
`;
    const one = repository(
      {
        'dixian.config.yaml': 'catalog: builtin@2026.1\nlocal: [local]\nas-of: 2026-01-01\n',
        'local/p.yaml': level(700),
      },
      null,
    );
    one.put('local/p.yaml', level(800));
    const { report } = await one.findings('--changed', '--against', 'HEAD');
    const introduced = report.findings.filter((finding) => !finding.status && finding.severity === 'error');
    expect(introduced.map(({ rule, item }) => `${rule} ${item}`)).toContain('floor/below extreme-hardship');
    const { report: changed } = await one.findings('--changed');
    const items = new Set(changed.findings.map((finding) => finding.item));
    expect([items.has('extreme-hardship'), items.has('resident-pension')]).toEqual([true, false]);
  });

  test('a file that is no longer read affects its area, though it can be read', async () => {
    const one = repository({ 'local/sub/p.yaml': province(pension('200')), 'local/c.yaml': overlayOf('990100', '') });
    const away = temporary(new TestWorkspace({}, null));
    renameSync(join(one.root, 'local/sub'), join(away.root, 'sub'));
    symlinkSync(join(away.root, 'sub'), join(one.root, 'local/sub'));
    const rules = async (...argv: readonly string[]) =>
      (await one.findings(...argv)).report.findings.map(({ rule, area }) => `${rule} ${area}`);
    expect(await rules('--changed')).toEqual(await rules());
    expect(await rules('--changed')).toContain('chain/not-supplied 990000');
  });

  test('a value worked out from what is set for the nation moves with it', async () => {
    const levels = (urban: number) =>
      `  minimum-living: { measures: { standard: { set: { value: { urban: ${urban}, rural: 500 } } } } }\n`;
    const nation = (urban: number) => overlayOf('CN', levels(urban)).replace('area-CN', 'area-cn');
    const one = repository({
      'local/n.yaml': nation(700),
      'local/p.yaml': province(pension('{ value: { ratio: 0.3, of: minimum-living#standard, at: CN, cell: urban } }')),
    });
    one.put('local/n.yaml', nation(300));
    const below = async (...argv: readonly string[]) =>
      (await one.findings(...argv)).report.findings.filter(({ rule }) => rule === 'floor/below').length;
    expect(await below('--changed')).toBe(await below());
    expect(await below()).toBeGreaterThan(0);
  });

  test('what is said of an area above by way of one that has gone is said by way of another', async () => {
    const one = repository({ 'local/a.yaml': overlayOf('990101', ''), 'local/b.yaml': overlayOf('990102', '') });
    one.drop('local/a.yaml');
    const { report } = await one.findings('--changed');
    expect(report.findings.map(({ rule, area }) => `${rule} ${area}`)).toContain('chain/not-supplied 990100');
  });

  test('a file that is gone affects its area', async () => {
    const one = repository({ 'local/p.yaml': sound, 'local/c.yaml': overlayOf('990101', '') });
    rmSync(join(one.root, 'local/p.yaml'));
    const { report }: { report: JsonReport } = await one.findings('--changed', '--against', 'main');
    expect(report.findings.map((finding) => [finding.rule, finding.area])).toContainEqual([
      'chain/not-supplied',
      '990000',
    ]);
  });
});
