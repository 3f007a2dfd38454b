import { describe, expect, test } from 'vitest';
import { git } from './repository.ts';
import { workspace } from './temporary.ts';
import { excerptOf, overlayOf, province, type TestWorkspace } from './workspace.ts';

const EVIDENCE = 'need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 }';
const pension = (value: string, more = '') =>
  `  resident-pension: { measures: { base-pension: { set: ${value}${more} } }, justify: { for: [base-pension], ceiling: 999, ${EVIDENCE} } }\n`;
const from = (day: string) => (text: string) => text.replace('effective: 2024-01-01', `effective: ${day}`);
const area = (code: string, rest: string) => `  "${code}": { name: 区${code}, ${rest} }\n`;
const old = (code: string, level = 'county', parent = '990100') =>
  area(code, `level: ${level}, parent: "${parent}", until: 2024-02-29`);
const heir = (code: string, before: string, level = 'county', parent = '990100') =>
  area(code, `level: ${level}, parent: "${parent}", from: 2024-03-01, succeeds: [${before}]`);
/** Two counties that become one on the first of March. */
const MERGER = `kind: vocabulary\nareas:\n${old('990111')}${old('990112')}${heir('990113', '"990111", "990112"')}`;

function laid(files: Readonly<Record<string, string>>, asOf = '2024-06-01'): TestWorkspace {
  const one = workspace(Object.fromEntries(Object.entries(files).map(([file, text]) => [`local/${file}`, text])));
  one.put(
    'dixian.config.yaml',
    `catalog: catalog\nlocal: [local]\nas-of: ${asOf}\nassume-national: ["990000", "990100"]\nrules: { source/unchecked: "off" }\n`,
  );
  return one;
}

function repositoryOf(one: TestWorkspace): TestWorkspace {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', '提交'],
  ])
    git(one.root, ...args);
  return one;
}

async function found(files: Readonly<Record<string, string>>, asOf?: string) {
  const { report } = await laid(files, asOf).findings();
  return report.findings.map((one) => `${one.rule} ${one.severity} ${one.area ?? ''}`);
}

describe('a merger', () => {
  const both = (east: string, west: string) => ({
    'v.yaml': MERGER,
    'a.yaml': overlayOf('990111', east),
    'b.yaml': overlayOf('990112', west),
  });

  test('keeps the better of the two values, and whoever lives there is told so', async () => {
    const one = laid({
      ...both(pension('200'), pension('220')),
      'c.yaml': from('2024-03-01')(overlayOf('990113', '')),
    });
    const { out } = await one.run(['show', 'resident-pension#base-pension', '--area', '990113']);
    expect(out).toContain('→ 现行: 220');
    expect((await one.findings()).report.findings).toEqual([]);
  });

  test('nobody is told of it before its day', async () => {
    const one = laid(both(pension('200'), pension('220')));
    const { out } = await one.run([
      'show',
      'resident-pension#base-pension',
      '--area',
      '990113',
      '--as-of',
      '2024-02-01',
    ]);
    expect(out).toContain('→ 现行: 不低于 123');
  });

  test('what cannot be ordered is told before its day, and is an error where a change brings it', async () => {
    const words = (text: string) => pension(`{ value: { text: ${text} } }`);
    const files = both(words('另行规定'), words('从优'));
    expect(await found(files, '2024-02-01')).toContain('chain/succession warning 990113');
    const one = repositoryOf(
      laid(
        { ...files, 'v.yaml': MERGER.replace(/ {2}"990113".*\n/, '').replaceAll(', until: 2024-02-29', '') },
        '2024-02-01',
      ),
    );
    one.put('local/v.yaml', MERGER);
    const { code, report } = await one.findings('--against', 'HEAD');
    const told = report.findings.filter(({ rule }) => rule === 'chain/succession');
    expect([code, told.map(({ severity, since }) => `${severity} ${since}`)]).toEqual([1, ['error 2024-03-01']]);
    expect(told[0]?.message).toContain('自 2024-03-01 起：');
  });

  test('a value of its own that is worse for the people of one side is pointed out, without a breach of a floor', async () => {
    const own = from('2024-03-01')(overlayOf('990113', pension('210')));
    expect(await found({ ...both(pension('200'), pension('220')), 'c.yaml': own })).toEqual([
      'chain/succession warning 990113',
    ]);
  });

  test('a proof does not ask after people of an area that is no more', async () => {
    const one = laid({
      ...both(pension('200'), pension('220')),
      'c.yaml': from('2024-03-01')(overlayOf('990113', '')),
    });
    const { code, out } = await one.run(['prove']);
    expect([code, out]).toEqual([0, expect.not.stringContaining('没有查出\n')]);
  });

  test('what went before it is not accused of floors that rose after its end', async () => {
    const own = from('2024-03-01')(overlayOf('990113', ''));
    expect(await found({ ...both(pension('130'), pension('130')), 'c.yaml': own }, '2025-06-01')).toEqual([]);
  });

  test('of two that only an excerpt shows nobody is asked to decide', async () => {
    const sport = (days: string) =>
      `  sports-venues: { measures: { free-days: { set: [fitness-day, new-year, ${days}] } } }\n`;
    const excerpt = (code: string, days: string) => excerptOf(code, sport(days), 'effective: 2024-01-01\n');
    const one = laid({
      'v.yaml': MERGER,
      'a.yaml': excerpt('990111', 'spring'),
      'b.yaml': excerpt('990112', 'below-line'),
    });
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}excerpts: [area-990111, area-990112]\n`);
    const { code, report } = await one.findings();
    expect([code, report.findings.map((each) => `${each.rule} ${each.severity}`)]).toEqual([
      0,
      ['chain/succession info'],
    ]);
  });

  test('a duty that was done is taken over', async () => {
    const line = '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n';
    const files = {
      'v.yaml': `kind: vocabulary\nareas:\n${old('970000', 'province', 'CN')}${heir('970001', '"970000"', 'province', 'CN')}`,
      'a.yaml': overlayOf('970000', line),
      'c.yaml': from('2024-03-01')(overlayOf('970001', '')),
    };
    expect(await found(files)).toEqual([]);
    const { 'a.yaml': _, ...without } = files;
    expect(await found(without)).toEqual(['floor/unset error 970001']);
  });

  test('an own item of one of the two is not lost in silence', async () => {
    const clinic = `own-items: { clinic: { name: 门诊, audience: { a: { name: 人, subject: person, who: everyone } }, content: { b: { name: 项 } } } }\n`;
    const justified = `  clinic: { justify: { for: [clinic], ${EVIDENCE} } }\n`;
    const east = `${overlayOf('990111', justified)}${clinic}`;
    const silent = from('2024-03-01')(overlayOf('990113', ''));
    const files = { 'v.yaml': MERGER, 'a.yaml': east, 'b.yaml': overlayOf('990112', ''), 'c.yaml': silent };
    expect(await found(files)).toEqual(['chain/succession warning 990113']);
    const adopting = silent.replace('adopts: ["2023"]', 'adopts: ["2023", area-990111]');
    expect(await found({ ...files, 'c.yaml': adopting })).toEqual([]);
  });

  test('shares of a base on which the two do not agree are not guessed', async () => {
    const wage = (code: string, value: number) =>
      `kind: parameters\narea: "${code}"\nvalues: { minimum-wage: { unit: CNY/person/month, series: [{ from: 2024-01-01, value: ${value} }] } }\n`;
    const share = pension('{ value: { ratio: 0.1, of: area.minimum-wage } }');
    const files = { ...both(share, share), 'w.yaml': wage('990111', 2000) };
    const asked = ['show', 'resident-pension#base-pension', '--area', '990113'];
    const agreed = laid({ ...files, 'x.yaml': wage('990112', 2000) });
    expect((await agreed.run(asked)).out).toContain('→ 现行: 200');
    const apart = laid({ ...files, 'x.yaml': wage('990112', 1900) });
    expect((await apart.run(asked)).out).toContain('→ 现行: 未确定');
    const { report } = await apart.findings();
    expect(report.findings.map((one) => [one.rule, one.params['local'], one.params['floor']])).toEqual([
      ['chain/succession', 200, 190],
    ]);
  });
});

describe('above others', () => {
  const cities = `kind: vocabulary\nareas:\n${old('990200', 'prefecture', '990000')}${old('990300', 'prefecture', '990000')}${heir('990400', '"990200", "990300"', 'prefecture', '990000')}${area('990401', 'level: county, parent: "990400"')}`;

  test('each of the cities that became one goes on binding the counties', async () => {
    const files = {
      'v.yaml': cities,
      'p.yaml': province(''),
      'a.yaml': overlayOf('990200', pension('200')),
      'b.yaml': overlayOf('990300', pension('220')),
      'x.yaml': overlayOf('990401', pension('210')),
    };
    const { report } = await laid(files).findings();
    expect(
      report.findings.map((one) => [one.rule, one.area, one.params['floor'], one.params['by'], one.since]),
    ).toEqual([['floor/below', '990401', 220, '990300', '2024-03-01']]);
    expect(report.chain.find((one) => one.area === '990400')?.supplied).toBe('complete');
  });

  test('of cities that became one, both have to be supplied', async () => {
    const files = {
      'v.yaml': cities,
      'p.yaml': province(''),
      'a.yaml': overlayOf('990200', pension('200')),
      'x.yaml': overlayOf('990401', ''),
    };
    expect(await found(files)).toEqual(['chain/not-supplied error 990400']);
  });

  test('whom one of them had let in stays in', async () => {
    const widened = `  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } }, justify: { for: [receiver], ${EVIDENCE} } }\n`;
    const restated = `  resident-pension: { audience: { restate: { receiver: { all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] } } } }\n`;
    const files = {
      'v.yaml': cities,
      'p.yaml': province(''),
      'a.yaml': overlayOf('990200', widened),
      'b.yaml': overlayOf('990300', ''),
      'x.yaml': overlayOf('990401', restated),
    };
    expect(await found(files)).toEqual(['audience/narrower error 990401']);
  });
});

test('a county that is divided leaves its level to each part', async () => {
  const files = {
    'v.yaml': `kind: vocabulary\nareas:\n${old('990111')}${heir('990112', '"990111"')}${heir('990113', '"990111"')}`,
    'a.yaml': overlayOf('990111', pension('200')),
    'b.yaml': from('2024-03-01')(overlayOf('990112', '')),
    'c.yaml': from('2024-03-01')(overlayOf('990113', pension('180'))),
  };
  const one = laid(files);
  expect((await one.run(['show', 'resident-pension#base-pension', '--area', '990112'])).out).toContain('→ 现行: 200');
  expect(await found(files)).toEqual(['chain/succession warning 990113']);
});

describe('a register that does not hold together', () => {
  const rows: readonly (readonly [name: string, areas: string, words: string])[] = [
    [
      'a circle of parents',
      area('990111', 'level: county, parent: "990112"') + area('990112', 'level: county, parent: "990111"'),
      '自己的上级',
    ],
    ['its own parent', area('990111', 'level: county, parent: "990111"'), '自己的上级'],
    ['a parent nobody has registered', area('990111', 'level: county, parent: "123456"'), '不在登记中'],
    [
      'longer than its parent',
      old('990200', 'prefecture', '990000') + area('990201', 'level: county, parent: "990200"'),
      '2024-02-29以后就没有了',
    ],
    [
      'gone before its parent came',
      area('990200', 'level: prefecture, parent: "990000", from: 2024-03-01') +
        area('990201', 'level: county, parent: "990200", until: 2023-01-01'),
      '2024-03-01 才设立',
    ],
    [
      'ended before it began',
      area('990111', 'level: county, parent: "990100", from: 2024-03-01, until: 2024-02-29'),
      '早于',
    ],
    ['come from nobody', heir('990113', '"990111"'), '前身“990111”不在登记中'],
    ['come from itself', heir('990113', '"990113"'), '自己的前身'],
    ['a circle of heirs', heir('990113', '"990112"') + heir('990112', '"990113"'), '自己的前身'],
  ];
  for (const [name, areas, words] of rows) {
    test(name, async () => {
      const { code, report } = await laid({
        'v.yaml': `kind: vocabulary\nareas:\n${areas}`,
        'p.yaml': province(''),
        'x.yaml': overlayOf('990101', ''),
      }).findings();
      const said = report.findings.filter((one) => one.rule === 'link/areas');
      expect([code, said.length > 0]).toEqual([1, true]);
      for (const one of said) {
        expect(one.message).toContain(words);
        expect([one.file, one.range.start.line > 2]).toEqual(['local/v.yaml', true]);
      }
    });
  }

  test('a day the calendar does not have is said, not stumbled over', async () => {
    const areas = area('990111', 'level: county, parent: "990100", until: 2024-13-45');
    expect(await found({ 'v.yaml': `kind: vocabulary\nareas:\n${areas}`, 'p.yaml': province('') })).toEqual([
      'schema/date error ',
    ]);
  });
});
