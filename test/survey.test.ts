import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import {
  APPROVED,
  configOf,
  excerptOf,
  type JsonFinding,
  overlayOf,
  pension,
  province,
  type TestWorkspace,
} from './workspace.ts';

const PENSION = 'catalog/national/items/resident-pension.yaml';
const RISE = '      - { from: 2025-01-01, value: 143, source: nation-2023, checked: page }\n';
const ON_THE_DAY = ['--as-of', '2025-01-01'];

interface Line {
  readonly effect: string;
  readonly area: string;
  readonly item: string;
  readonly key: string;
  readonly cell: string | null;
  readonly since: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}

async function impactOf(one: TestWorkspace, ...argv: readonly string[]): Promise<readonly Line[]> {
  const { out, err } = await one.run(['impact', ...argv, '--format', 'json']);
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { areas: readonly Line[] }).areas;
}

/** What validate says now about levels below a floor and did not say before, in the words of `impact`. */
async function freshIn(one: TestWorkspace, edit: () => void, ...argv: readonly string[]): Promise<readonly unknown[]> {
  const said = (finding: JsonFinding) => JSON.stringify([finding.fingerprint, finding.segments, finding.params]);
  const before = new Set((await one.findings(...argv)).report.findings.map(said));
  edit();
  const { report } = await one.findings(...argv);
  return report.findings
    .filter((finding) => !before.has(said(finding)) && ['floor/below', 'excerpt/overtaken'].includes(finding.rule))
    .map(({ rule, area, item, key, cell, since, params }) =>
      told({
        effect: rule === 'floor/below' ? 'below' : 'overtaken',
        area: area ?? '',
        item: item ?? '',
        key: key ?? '',
        cell,
        since,
        params,
      }),
    )
    .sort();
}

const told = ({ effect, area, item, key, cell, since, params }: Line) =>
  JSON.stringify({
    effect,
    area,
    item,
    key,
    cell,
    since,
    local: params['local'],
    floor: params['floor'],
    gap: params['gap'],
  });
const fallen = (lines: readonly Line[]) =>
  lines
    .filter(({ effect }) => effect === 'below' || effect === 'overtaken')
    .map(told)
    .sort();

describe('a national rise', () => {
  const chain = {
    'dixian.config.yaml': configOf('excerpts: [area-990101, area-980101]\n'),
    'local/p.yaml': province(pension('150', APPROVED)),
    'local/c.yaml': overlayOf('990100', pension('{ value: 1800, unit: CNY/person/year }')),
    'local/x.yaml': excerptOf('990101', pension('[{ from: 2024-02-01, value: 160 }]')),
    'local/y.yaml': overlayOf('990102', ''),
    'local/m.yaml': overlayOf('980000', pension('125')),
    'local/d.yaml': excerptOf('980101', pension('[{ from: 2024-02-01, value: 130 }]')),
  };
  const unrisen = () => {
    const one = workspace(chain);
    const item = one.get(PENSION) ?? '';
    one.put(PENSION, item.replace(RISE, ''));
    return { one, rise: () => one.put(PENSION, item) };
  };

  test('impact names the areas that validate names once the catalogue is edited, from the right day', async () => {
    const { one, rise } = unrisen();
    const predicted = await impactOf(one, 'resident-pension#base-pension', '143', '--from', '2025-01-01');
    expect(predicted.map(({ effect, area }) => `${area} ${effect}`)).toEqual([
      '980000 below',
      '980101 overtaken',
      '990000 meets',
      '990100 meets',
      '990101 meets',
      '990102 follows',
    ]);
    expect(predicted[0]).toMatchObject({ since: '2025-01-01', params: { local: 125, floor: 143, gap: 18, by: 'CN' } });
    expect(predicted[1]).toMatchObject({ since: '2025-01-01', params: { local: 130, floor: 143, gap: 13 } });
    expect(await freshIn(one, rise, ...ON_THE_DAY)).toEqual(fallen(predicted));
  });

  test('of an area that is below without the move, too, it is said how far and since when', async () => {
    const { one } = unrisen();
    const argv = ['impact', 'resident-pension#base-pension', '143', '--from', '2025-01-01'];
    one.put('local/m.yaml', overlayOf('980000', pension('120')));
    expect((await one.run(argv)).out).toMatch(/-23（-16.1%） +自 2025-01-01 起（不变动也差 3，自 2024-01-01 起）/);
  });

  test('the day before, nothing is below yet, and complete standards are warned', async () => {
    const { one, rise } = unrisen();
    rise();
    const { report } = await one.findings('--as-of', '2024-12-31');
    const said = report.findings.filter(({ rule }) => /^(floor|excerpt)\//.test(rule));
    expect(said.map(({ rule, area, since }) => `${rule} ${area} ${since}`)).toEqual([
      'floor/upcoming 980000 2025-01-01',
    ]);
  });

  test('in words', async () => {
    const { one } = unrisen();
    const argv = ['impact', 'resident-pension#base-pension', '143', '--from', '2025-01-01'];
    const zh = await one.run(argv);
    expect(zh.code).toBe(0);
    expect(zh.out).toContain('自 2025-01-01 起改为 143 元/人·月，否则为 123 元/人·月');
    expect(zh.out).toMatch(
      /低于底线：1\n.*\n {2}示范市 +980000 +125 元\/人·月 +143 元\/人·月 +-18（-12.6%） +自 2025-01-01 起/,
    );
    expect((await one.run([...argv, '--lang', 'en'])).out).toContain(
      'Excerpts, whose level is known only until then: 1',
    );
  });

  test('a level that hangs on the one that moves is found as well', async () => {
    const levels = '{ basic-living: { set: { value: { urban: 950, rural: 650 } } } }';
    const one = workspace({
      'local/p.yaml': province(''),
      'local/c.yaml': overlayOf('990100', `  extreme-hardship: { measures: ${levels} }\n`),
    });
    const lines = await impactOf(one, 'minimum-living#standard', '800', '--cell', 'urban', '--from', '2025-01-01');
    expect(lines.map(({ effect, area, key, cell, params }) => [effect, area, key, cell, params['floor']])).toEqual([
      ['below', '990000', 'standard', 'urban', 800],
      ['below', '990100', 'basic-living', 'urban', 1040],
      ['follows', '990100', 'standard', null, undefined],
    ]);
  });

  test('any value on any day: impact and validate agree', async () => {
    const day = fc.constantFrom('2024-02-01', '2024-09-01', '2025-06-01');
    const level = fc.integer({ min: 100, max: 190 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(level, level, level, level), level, day, async ([a, b, c, d], value, from) => {
        const one = workspace({
          'dixian.config.yaml': configOf('excerpts: [area-990101]\n'),
          'local/p.yaml': province(pension(String(a))),
          'local/c.yaml': overlayOf(
            '990100',
            pension(`[{ from: 2024-01-01, value: ${b} }, { from: 2025-03-01, value: ${c} }]`),
          ),
          'local/x.yaml': excerptOf('990101', pension(`[{ from: 2024-01-01, value: ${d} }]`)),
        });
        const predicted = await impactOf(one, 'resident-pension#base-pension', String(value), '--from', from);
        const item = one.get(PENSION) ?? '';
        const entry = `      - { from: ${from}, value: ${value}, source: nation-2023, checked: page }\n`;
        const found = await freshIn(one, () => one.put(PENSION, item.replace(RISE, RISE + entry)), '--as-of', from);
        expect(fallen(predicted)).toEqual(found);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test.each([
    ['an unknown item', ['resident-pensoin#base-pension', '1'], 'resident-pension'],
    ['an unknown measure', ['resident-pension#basis', '1'], 'base-pension'],
    ['no number', ['resident-pension#base-pension', 'much'], 'much'],
    ['a unit of another kind', ['resident-pension#base-pension', '1', '--unit', 'hour/week'], 'CNY/person/month'],
    ['a cell where there are none', ['resident-pension#base-pension', '1', '--cell', 'urban'], '--cell'],
    ['no cell where there are some', ['minimum-living#standard', '1'], 'urban, rural'],
    ['an unknown cell', ['minimum-living#standard', '1', '--cell', 'x'], 'urban, rural'],
    ['a day before the move', ['resident-pension#base-pension', '1', '--as-of', '2024-01-01'], '2024-01-01'],
    ['no such day', ['resident-pension#base-pension', '1', '--from', '2025-02-30'], '2025-02-30'],
  ])('refuses %s', async (_name, argv, says) => {
    const from = argv.includes('--from') ? [] : ['--from', '2025-01-01'];
    const { code, out, err } = await workspace({ 'local/p.yaml': province('') }).run(['impact', ...argv, ...from]);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
  });
});

interface CoverageJson {
  readonly areas: readonly {
    readonly code: string;
    readonly record: string;
    readonly ratio: {
      readonly met: number;
      readonly seen: number;
      readonly of: number;
      readonly percent: number | null;
    };
    readonly items: Readonly<
      Record<string, { readonly state: string; readonly levels: Readonly<Record<string, string>> }>
    >;
  }[];
}

async function coverageOf(one: TestWorkspace, ...argv: readonly string[]): Promise<CoverageJson> {
  const { out, err } = await one.run(['coverage', '--format', 'json', ...argv]);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as CoverageJson;
}

describe('dixian coverage', () => {
  const extra = (more: string) =>
    `  resident-pension: { measures: { ${more}elder-extra: { set: { value: { text: 另行规定 } } } } }\n`;

  const exception = `, exceptions: [{ for: base-pension, from: 2024-01-01, until: 2025-06-30, reason: 财力不足, remedy: 逐年补足, approved: { area: CN, by: 批准机关, date: 2023-12-01 }, published: { date: 2023-12-20 } }]`;

  test.each([
    ['inherits', '', 'resident-pension', 'inherits'],
    ['equal', pension('123'), 'resident-pension', 'equal'],
    ['stronger', pension('150', APPROVED), 'resident-pension', 'stronger'],
    ['weaker', pension('100'), 'resident-pension', 'weaker'],
    ['incomparable', pension('{ value: { text: 按上年水平发放 } }'), 'resident-pension', 'incomparable'],
    ['equal, with a text beside it', extra('base-pension: { set: 123 }, '), 'resident-pension', 'equal'],
    ['a text, and the rest inherited', extra(''), 'resident-pension', 'inherits'],
    ['differs', '  resident-pension: { measures: { divisor: { set: 120 } } }\n', 'resident-pension', 'differs'],
    ['unset', '  minimum-living: { responsible: [省民政厅] }\n', 'minimum-living', 'unset'],
    ['specified', '', 'minimum-living', 'specified'],
    [
      'added',
      '  sports-venues: { add: { content: { coach: { name: 指导, for: everyone } } } }\n',
      'sports-venues',
      'added',
    ],
    [
      'wider',
      '  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } } }\n',
      'resident-pension',
      'stronger',
    ],
    ['excepted', pension('100', exception), 'resident-pension', 'excepted'],
    [
      'not applicable',
      '  sports-venues: { not-applicable: { reason: 无场馆, approved: { area: CN, by: 国家, date: 2023-12-01 } } }\n',
      'sports-venues',
      'not-applicable',
    ],
    [
      'released by nobody who may',
      '  sports-venues: { not-applicable: { reason: 无场馆, approved: { area: "990000", by: 本省, date: 2023-12-01 } } }\n',
      'sports-venues',
      'absent',
    ],
  ])('%s', async (_name, items, item, state) => {
    const { areas } = await coverageOf(workspace({ 'local/p.yaml': province(items) }));
    expect(areas[0]?.items[item]?.state).toBe(state);
  });

  test('texts beside what is compared are mentioned, and items named as in the edition', async () => {
    const one = workspace({ 'local/p.yaml': province(extra('')) });
    const venues = 'catalog/national/items/sports-venues.yaml';
    const revised = 'revisions: { "2023": { name: 体育场馆开放, change: reworded, source: nation-2023 } }\n';
    one.put(venues, `${one.get(venues)}${revised}`);
    const { out } = await one.run(['coverage']);
    expect(out).toMatch(/只有文字、未作比较[^\n]*示例省 1 处/);
    expect(out).toContain('体育场馆开放');
    expect((await one.run(['coverage', '--format', 'html', '--out', 'c.html'])).code).toBe(0);
    expect((one.get('c.html') ?? '').replaceAll(/<\/?i>/g, '')).toMatch(/另有 1 处标准只有文字/);
  });

  test('an item that is left out, and what an excerpt does not show', async () => {
    const one = workspace({
      'dixian.config.yaml': configOf('excerpts: [area-980000]\n'),
      'local/p.yaml': province('').replace('adopts: ["2023"]', 'adopts: [resident-pension]'),
      'local/m.yaml': excerptOf('980000', pension('[{ from: 2023-08-01, value: 110 }]')),
    });
    const { areas } = await coverageOf(one);
    const states = areas.map((area) => Object.values(area.items).map(({ state }) => state));
    expect(states).toEqual([
      ['not-established', 'not-seen', 'not-seen', 'not-seen'],
      ['inherits', 'specified', 'absent', 'absent'],
    ]);
    expect(areas.map(({ ratio }) => ratio)).toEqual([
      { met: 0, seen: 1, of: 4, percent: null },
      { met: 2, seen: 4, of: 4, percent: 50 },
    ]);
  });

  test('limited to an area and below, and to a selection', async () => {
    const one = workspace({
      'local/p.yaml': province(''),
      'local/c.yaml': overlayOf('990100', ''),
      'local/m.yaml': overlayOf('980000', ''),
      'catalog/selections/pensions.yaml':
        'kind: selection\nid: pensions\ntitle: 两项\nedition: "2023"\nitems: [resident-pension, minimum-living]\n',
    });
    const { areas } = await coverageOf(one, '--area', '990000', '--selection', 'pensions');
    expect(areas.map(({ code, ratio }) => [code, ratio.met, ratio.of])).toEqual([
      ['990000', 2, 2],
      ['990100', 2, 2],
    ]);
    expect((await one.run(['coverage', '--area', '990102'])).code).toBe(2);
    expect((await one.run(['coverage', '--selection', 'pension'])).err).toContain('“pensions”');
    expect((await one.run(['coverage', '--format', 'pdf'])).err).toContain('text, html, csv, json');
  });

  const own = (name: string) => `${province('')}own-items:
  extra:
    name: ${JSON.stringify(name)}
    audience: { all: { name: 居民, subject: person, who: everyone } }
    content: { give: { name: 提供, for: all } }
    measures: { hours: { name: 时间, of: give, type: quantity, unit: hour/week, floor: 10 } }
`;

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '＝1+1', ' =1', '"a",b', '|x'])(
    'CSV keeps %j a text',
    async (name) => {
      const { out } = await workspace({ 'local/p.yaml': own(name) }).run(['coverage', '--format', 'csv']);
      expect(out.startsWith('\ufeffarea,')).toBe(true);
      const rows = parse(out, { bom: true, columns: true }) as Record<string, string>[];
      const cell = rows.find((row) => row['item'] === 'extra')?.['item-name'] ?? '';
      expect(cell.replace(/^'/, '')).toBe(name);
      expect(cell).not.toMatch(/^\s*[=+\-@＝|]/);
    },
  );

  test('the page carries its own style, no script, captions and heads, words beside every mark', async () => {
    const name = '<script>alert(1)</script>"><img src=x>';
    const one = workspace({ 'local/p.yaml': own(name) });
    const { code, out, err } = await one.run(['coverage', '--format', 'html', '--out', 'pages/coverage.html']);
    const page = one.get('pages/coverage.html') ?? '';
    expect([code, out, err]).toEqual([0, '', expect.stringContaining('pages/coverage.html')]);
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;sha256-/);
    expect(page).not.toMatch(/<script|<img|<link|src="http/);
    expect(page.match(/<table/g)?.length).toBe(page.match(/<caption>/g)?.length);
    expect(page).not.toMatch(/<th(?=[ >])(?![^>]*scope=)/);
    expect([...page.matchAll(/<span class="mark [a-z-]+">([^<]*)</g)].every((match) => match[1] !== '')).toBe(true);
    for (const words of ['沿用', '已定', '新增', '完整', '5/5']) expect(page).toContain(words);
  });

  test('two runs give the same bytes, in both languages', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    for (const format of ['text', 'html', 'csv', 'json'])
      for (const lang of ['zh', 'en']) {
        const argv = ['coverage', '--format', format, '--lang', lang];
        expect((await one.run(argv)).out).toBe((await one.run(argv)).out);
      }
  });

  test('records that dropped out are not passed over', async () => {
    const one = workspace({ 'local/p.yaml': province(''), 'local/c.yaml': 'kind: overlay\nid: [\n' });
    const { code, err } = await one.run(['coverage']);
    expect([code, err]).toEqual([3, expect.stringContaining('dixian validate')]);
  });
});

interface OwedJson {
  readonly levels: readonly {
    readonly level: string;
    readonly slots: number;
    readonly set: number;
    readonly unset: Record<string, number>;
  }[];
  readonly areas: readonly {
    readonly code: string;
    readonly record: string;
    readonly slots: number;
    readonly owed: readonly Readonly<Record<string, unknown>>[];
  }[];
}

async function owedIn(one: TestWorkspace, ...argv: readonly string[]): Promise<OwedJson> {
  return JSON.parse((await one.run(['owed', '--format', 'json', ...argv])).out) as OwedJson;
}

describe('dixian owed', () => {
  const blank = '  minimum-living: { responsible: [民政厅] }\n';

  test('what a complete standard leaves blank, since when and for how long', async () => {
    const one = workspace({ 'local/p.yaml': overlayOf('990000', blank), 'local/c.yaml': overlayOf('990100', '') });
    const { areas, levels } = await owedIn(one, '--as-of', '2024-06-01');
    expect(areas).toMatchObject([
      {
        code: '990000',
        record: 'complete',
        slots: 1,
        owed: [
          {
            item: 'minimum-living',
            key: 'standard',
            blank: 'unset',
            cells: [],
            since: '2021-03-30',
            age: { days: 1159, years: 3, months: 2 },
          },
        ],
      },
    ]);
    expect(levels).toMatchObject([{ level: 'province', slots: 1, set: 0, unset: { all: 1, longer: 1 } }]);
    const { out } = await one.run(['owed', '--as-of', '2024-06-01']);
    expect(out).toContain('自 2021-03-30 起，已 3 年 2 个月（1159 天）');
  });

  test('half done: the cells that are missing', async () => {
    const half = '  minimum-living: { measures: { standard: { set: { value: { urban: 700 } } } } }\n';
    const { areas } = await owedIn(workspace({ 'local/p.yaml': overlayOf('990000', half) }));
    expect(areas[0]?.owed).toMatchObject([{ blank: 'unset', cells: ['rural'] }]);
  });

  test('an excerpt, or no record at all, accuses nobody', async () => {
    const one = workspace({
      'dixian.config.yaml': configOf('excerpts: [area-990000]\n'),
      'local/p.yaml': excerptOf('990000', pension('[{ from: 2024-02-01, value: 160 }]')),
    });
    const { areas } = await owedIn(one, '--area', 'CN');
    expect(areas.map(({ code, record, owed }) => [code, record, owed[0]?.['blank']])).toEqual([
      ['980000', 'none', 'not-seen'],
      ['990000', 'excerpt', 'not-seen'],
    ]);
    const { out } = await one.run(['owed']);
    expect(out).toContain('不等于没有确定');
  });

  test('everything set, nothing owed', async () => {
    const { code, out } = await workspace({ 'local/p.yaml': province('') }).run(['owed']);
    expect([code, out]).toEqual([0, expect.stringContaining('没有应当确定而未确定的标准')]);
  });
});
