import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { APPROVED, configOf, excerptOf, overlayOf, pension, province } from './workspace.ts';

const rules = (report: { findings: readonly { rule: string; severity: string; status?: string }[] }) =>
  report.findings
    .filter((one) => one.rule !== 'source/unchecked')
    .map((one) => `${one.rule} ${one.status ?? one.severity}`);

describe('chains', () => {
  test('a city is held to its province, and the finding names both places', async () => {
    const { code, report } = await workspace({
      'local/p.yaml': province(pension('160', APPROVED)),
      'local/c.yaml': overlayOf('990100', pension('150')),
    }).findings();
    const [finding] = report.findings.filter((one) => one.area === '990100');
    expect(code).toBe(1);
    expect(finding).toMatchObject({
      rule: 'floor/below',
      params: { local: 150, floor: 160, by: '990000', gap: 10 },
      since: '2024-01-01',
    });
    expect(finding?.related.map((one) => one.file)).toEqual(['local/p.yaml']);
  });

  test('a province whose level does not bind leaves the national floor alone', async () => {
    const { report } = await workspace({
      'local/p.yaml': province(
        `  resident-pension: { measures: { base-pension: { binds: none, set: 160 } }${APPROVED} }\n`,
      ),
      'local/c.yaml': overlayOf('990100', pension('150', APPROVED)),
    }).findings();
    expect(rules(report)).toEqual([]);
  });

  test('a county inherits two levels up', async () => {
    const { report } = await workspace({
      'local/p.yaml': province(pension('160', APPROVED)),
      'local/c.yaml': overlayOf('990100', ''),
      'local/x.yaml': overlayOf('990101', pension('140')),
    }).findings();
    expect(report.findings.filter((one) => one.area === '990101').map((one) => one.params['by'])).toEqual(['990000']);
  });

  test('an ancestor nobody supplied is an error, unless the configuration says so', async () => {
    const files = { 'local/x.yaml': overlayOf('990101', '') };
    expect(rules((await workspace(files).findings()).report)).toEqual([
      'chain/not-supplied error',
      'chain/not-supplied error',
    ]);
    const assumed = await workspace({
      ...files,
      'dixian.config.yaml': configOf('assume-national: ["990000", "990100"]\n'),
    }).findings();
    expect(rules(assumed.report)).toEqual([]);
    expect(assumed.report.chain.map((one) => one.supplied)).toEqual(['assumed-national', 'assumed-national']);
  });

  test('parents are floors and are never reported on', async () => {
    const { report } = await workspace({
      'dixian.config.yaml': configOf('parents: [parents]\n'),
      'parents/p.yaml': province(pension('200')),
      'local/c.yaml': overlayOf('990100', pension('150')),
    }).findings();
    expect(rules(report)).toEqual(['floor/below error']);
  });

  test('what a province adds binds below it', async () => {
    const added = `  sports-venues: { add: { measures: { coaches: { name: 指导员, type: quantity, unit: hour/week, set: 10 } } }, justify: { for: [coaches], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`;
    const { report } = await workspace({
      'local/p.yaml': province(added),
      'local/c.yaml': overlayOf('990100', '  sports-venues: { measures: { coaches: { set: 8 } } }\n'),
    }).findings();
    expect(report.findings.map((one) => [one.rule, one.area])).toEqual([['floor/below', '990100']]);
  });

  test('two provinces add one name as different things, and each city has that of its own', async () => {
    const added = (measure: string) =>
      `  sports-venues: { add: { measures: { coaches: ${measure} } }, justify: { for: [coaches], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n`;
    const one = workspace({
      'local/a.yaml': overlayOf('980000', added('{ name: 指导员, type: set, set: [spring, new-year] }')),
      'local/p.yaml': province(added('{ name: 指导员, type: quantity, unit: hour/week, set: 10 }')),
      'local/c.yaml': overlayOf('990100', '  sports-venues: { measures: { coaches: { set: 8 } } }\n'),
      'local/d.yaml': overlayOf('980101', '  sports-venues: { measures: { coaches: { set: [spring] } } }\n'),
    });
    const { report } = await one.findings();
    const below = report.findings.filter((each) => each.rule === 'floor/below').map((each) => each.area);
    expect(below.toSorted()).toEqual(['980101', '990100']);
    expect(report.findings.filter((each) => each.rule.startsWith('link/'))).toEqual([]);
    const { code, err } = await one.run(['show', 'sports-venues#coaches', '--area', 'CN']);
    expect([code, err]).toEqual([2, expect.stringContaining('示范市为“sports-venues”新增的')]);
  });

  test('a municipality owes what is left to prefectures', async () => {
    const { report } = await workspace({
      'local/m.yaml': overlayOf('980000', '  minimum-living: { responsible: [民政局] }\n'),
    }).findings();
    expect(rules(report)).toEqual(['floor/unset error']);
  });

  test('two overlays of one area that set the same thing, and one that replaces the other', async () => {
    const second = province(pension('170', APPROVED)).replace('id: area-990000', 'id: second');
    const files = { 'local/a.yaml': province(pension('160', APPROVED)), 'local/b.yaml': second };
    expect(rules((await workspace(files).findings()).report)).toContain('link/conflict error');
    const replacing = {
      ...files,
      'local/b.yaml': second.replace('scope: complete', 'replaces: area-990000\nscope: complete'),
    };
    expect(rules((await workspace(replacing).findings()).report)).toEqual([]);
  });
});

describe('excerpts', () => {
  const listed = configOf('excerpts: [area-990000]\n');

  test('an excerpt must be listed', async () => {
    const { report } = await workspace({
      'local/p.yaml': excerptOf('990000', pension('[{ from: 2023-07-01, value: 113 }]')),
    }).findings();
    expect(rules(report)).toContain('excerpt/unlisted error');
  });

  test('a value lawful on its own day is never accused; from the day a floor passes it its level is not established', async () => {
    const { code, report } = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': excerptOf('990000', pension('[{ from: 2023-07-01, value: 113 }]')),
    }).findings();
    expect([code, rules(report), report.findings[0]?.since]).toEqual([0, ['excerpt/overtaken info'], '2024-01-01']);
  });

  test('a value below on its own day is a breach, kept on record if the excerpt says so', async () => {
    const low = excerptOf('990000', pension('[{ from: 2023-07-01, value: 95 }]'));
    const open = await workspace({ 'dixian.config.yaml': listed, 'local/p.yaml': low }).findings();
    expect([open.code, rules(open.report)]).toEqual([1, ['floor/below error']]);
    expect(open.report.findings[0]?.segments).toEqual([
      { since: '2023-07-01', until: null, local: 95, floor: 103, by: 'CN' },
    ]);
    const observed = 'observed: [{ rule: floor/below, item: resident-pension, key: base-pension, note: 确实低于 }]\n';
    const kept = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': low.replace('items:', `${observed}items:`),
    }).findings();
    expect([kept.code, rules(kept.report), kept.report.counts['observed']]).toEqual([0, ['floor/below observed'], 1]);
    const stale = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': low.replace('95', '113').replace('items:', `${observed}items:`),
    }).findings();
    expect(rules(stale.report)).toContain('observed/stale error');
  });

  test('an unknown base is not established, nobody is accused', async () => {
    const items =
      '  extreme-hardship: { measures: { basic-living: { set: [{ from: 2024-01-01, value: { urban: 800 } }] } } }\n';
    const { code, report } = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': excerptOf('990000', items),
    }).findings();
    expect([code, rules(report)]).toEqual([0, ['excerpt/not-established info']]);
  });

  test.each([
    ['words issued before there was a floor', 'sports-venues', 'weekly-hours', '{ text: 全天开放 }', null, []],
    [
      'a value that was the one fixed for all, now less',
      'resident-pension',
      'divisor',
      '139',
      '120',
      ['excerpt/overtaken info'],
    ],
    ['a value that was the one fixed for all, now more', 'resident-pension', 'divisor', '139', '150', []],
    [
      'terms of which the floor has come to ask others',
      'sports-venues',
      'free-days',
      '[fitness-day, spring]',
      null,
      [],
    ],
  ])('%s: not established, and nobody is accused', async (_what, item, key, value, fixed, more) => {
    const one = workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': excerptOf(
        '990000',
        `  ${item}: { measures: { ${key}: { set: [{ from: ${fixed ? '2021-06-01' : '2015-01-01'}, value: ${value} }] } } }\n`,
      ),
    });
    const file = 'catalog/national/items/resident-pension.yaml';
    const was = '{ value: 139, source: nation-2021, checked: page }';
    const then = `[${was}, { from: 2024-01-01, value: ${fixed}, source: nation-2023, checked: page }]`;
    if (fixed) one.put(file, (one.get(file) ?? '').replace(was, then));
    const { code, report } = await one.findings();
    expect([code, rules(report)]).toEqual([0, more.length > 0 ? more : ['excerpt/not-established info']]);
  });

  test('words that could not be compared on their first day are still to be reviewed', async () => {
    const words =
      '  sports-venues: { measures: { weekly-hours: { set: [{ from: 2023-06-01, value: { text: 全天开放 } }] } } }\n';
    const { code, report } = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': excerptOf('990000', words),
    }).findings();
    expect([code, rules(report)]).toEqual([1, ['floor/incomparable error']]);
  });

  test('silence is asked for neither completeness nor evidence', async () => {
    const { report } = await workspace({
      'dixian.config.yaml': listed,
      'local/p.yaml': excerptOf('990000', pension('[{ from: 2025-01-01, value: 300 }]')),
    }).findings();
    expect(rules(report)).toEqual([]);
  });
});

describe('exceptions and what does not apply', () => {
  const hours = (exception: string) =>
    `  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [${exception}] }\n`;
  const exception = (area: string, until: string) =>
    `{ for: weekly-hours, from: 2024-01-01, until: ${until}, reason: 主场馆大修, remedy: 开放替代场馆, approved: { area: ${area}, by: 批准机关, date: 2023-12-20 }, published: { date: 2023-12-25 } }`;

  test('approved by whoever set the floor, it covers the breach and is counted', async () => {
    const { code, report } = await workspace({
      'local/p.yaml': province(hours(exception('CN', '2024-12-31'))),
    }).findings();
    expect([code, rules(report).includes('floor/below excepted'), report.counts['excepted']]).toEqual([0, true, 1]);
  });

  test('what goes on below the floor after an exception has ended is warned of before', async () => {
    const until = async (set: string) => {
      const text = province(hours(exception('CN', '2024-12-31')).replace('set: 30', `set: ${set}`));
      return (await workspace({ 'local/p.yaml': text }).findings()).report;
    };
    const on = await until('30');
    expect(rules(on)).toEqual(['floor/below excepted', 'floor/upcoming warning']);
    expect(on.findings.find((one) => one.rule === 'floor/upcoming')).toMatchObject({
      since: '2025-01-01',
      until: null,
    });
    expect(rules(await until('[{ from: 2024-01-01, value: 30 }, { from: 2025-01-01, value: 35 }]'))).toEqual([
      'floor/below excepted',
    ]);
    const late = await until('[{ from: 2024-01-01, value: 30 }, { from: 2025-02-01, value: 35 }]');
    expect(late.findings.find((one) => one.rule === 'floor/upcoming')).toMatchObject({
      since: '2025-01-01',
      until: '2025-02-01',
    });
  });

  test('a breach to come is covered only as long as its exception runs', async () => {
    const later = exception('CN', '2024-12-31').replace('from: 2024-01-01', 'from: 2024-09-01');
    const falls = (back: string) =>
      province(
        hours(later).replace(
          'set: 30',
          `set: [{ from: 2024-01-01, value: 35 }, { from: 2024-09-01, value: 30 }${back}]`,
        ),
      );
    const covered = await workspace({ 'local/p.yaml': falls(', { from: 2025-01-01, value: 35 }') }).findings();
    expect(rules(covered.report)).toEqual(['floor/upcoming excepted']);
    const { report } = await workspace({ 'local/p.yaml': falls('') }).findings();
    expect(rules(report)).toEqual(['floor/upcoming excepted', 'floor/upcoming warning']);
    expect(report.findings[1]).toMatchObject({ since: '2025-01-01' });
  });

  test('a level that cannot be compared is warned of for the time after its exception', async () => {
    const text = province(
      hours(exception('CN', '2024-12-31')).replace('set: 30', 'set: { value: 30, unit: hour/month }'),
    );
    const { report } = await workspace({ 'local/p.yaml': text }).findings();
    expect(rules(report)).toEqual(['floor/incomparable excepted', 'floor/incomparable warning']);
    expect(report.findings[1]).toMatchObject({ since: '2025-01-01' });
  });

  test('approved from below, too long, or over: it covers nothing', async () => {
    expect(
      rules(
        (await workspace({ 'local/p.yaml': province(hours(exception('"990000"', '2024-12-31'))) }).findings()).report,
      ),
    ).toEqual(['floor/below error', 'exception/invalid error']);
    expect(
      rules((await workspace({ 'local/p.yaml': province(hours(exception('CN', '2027-12-31'))) }).findings()).report),
    ).toContain('exception/invalid error');
    expect(
      rules((await workspace({ 'local/p.yaml': province(hours(exception('CN', '2024-03-31'))) }).findings()).report),
    ).toContain('floor/below error');
  });

  test('an item declared not applicable is not missing', async () => {
    const text = province(
      '  sports-venues: { not-applicable: { reason: 无场馆, approved: { area: CN, by: 批准机关, date: 2023-12-20 } } }\n',
    ).replace('adopts: ["2023"]', 'adopts: [resident-pension, minimum-living, extreme-hardship]');
    expect(rules((await workspace({ 'local/p.yaml': text }).findings()).report)).toEqual([]);
  });

  test('of hundreds of areas above others the first dozen are named, unless all are asked for', async () => {
    const cities = Array.from({ length: 14 }, (_one, at) => String(990200 + 100 * at));
    const one = workspace({
      'local/p.yaml': province(''),
      ...Object.fromEntries(
        cities
          .flatMap((code) => [code, `${code.slice(0, 4)}01`])
          .map((code) => [`local/${code}.yaml`, overlayOf(code, '')]),
      ),
    });
    const rows = cities.map(
      (code, at) =>
        `${code},第${at + 1}市,prefecture,,990000,,,,fictional\n${code.slice(0, 4)}01,第${at + 1}县,county,,${code},,,,fictional\n`,
    );
    one.put('catalog/areas.csv', `${one.get('catalog/areas.csv')}${rows.join('')}`);
    const line = async (...flags: string[]) =>
      /^(?:上级资料|Records from).*$/m.exec((await one.run(['validate', ...flags])).out)?.[0];
    expect(await line()).toBe(
      `上级资料：完整 示例省、${cities
        .slice(0, 11)
        .map((_code, at) => `第${at + 1}市`)
        .join('、')}等 15 个地区`,
    );
    expect(await line('--lang', 'en')).toMatch(/ and others, 15 areas in all$/);
    expect(await line('--verbose')).toMatch(/第13市、第14市$/);
  });
});
