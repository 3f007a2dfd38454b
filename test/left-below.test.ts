import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, type TestWorkspace } from './workspace.ts';

const ITEM = 'minimum-living';
const level = (set: string) => `  ${ITEM}: { measures: { standard: { set: ${set} } } }\n`;
const MINIMUM = `catalog/national/items/${ITEM}.yaml`;
const byLevels = (by: string) => (workspace().get(MINIMUM) ?? '').replace('by: [province, prefecture]', `by: ${by}`);
const LEFT = level('{ value: null, decided-by: prefecture }');
const SET = level('{ value: { urban: 800, rural: 600 } }');

const told = async (one: TestWorkspace, ...argv: readonly string[]) => {
  const { report } = await one.findings(...argv);
  return report.findings
    .filter(({ rule }) => !rule.startsWith('source/') && !rule.startsWith('date/'))
    .map(({ rule, severity, area, since }) =>
      [rule, severity, area, ...(severity === 'warning' ? [since] : [])].join(' '),
    );
};

const chainOf = (above: string, city: string) =>
  workspace({ 'local/p.yaml': overlayOf('990000', above), 'local/c.yaml': overlayOf('990100', city) });

describe('a level that an area leaves to those below', () => {
  test('is owed by these, who are told by whom', async () => {
    const silent = `  ${ITEM}: { responsible: [市民政局] }\n`;
    const { report } = await chainOf(LEFT, silent).findings();
    const [finding] = report.findings.filter(({ rule }) => rule === 'floor/unset');
    expect(await told(chainOf(LEFT, silent))).toEqual(['floor/unset error 990100']);
    expect(finding?.related[0]).toMatchObject({ file: 'local/p.yaml', message: '示例省把它交给下级确定' });
    expect(await told(chainOf(LEFT, SET))).toEqual([]);
  });

  test('needs no evidence beyond the least that is asked of them, and may not be less', async () => {
    const least = level('{ value: { ge: 500 }, decided-by: prefecture }');
    expect(await told(chainOf(least, SET))).toEqual([]);
    const less = await told(chainOf(least, level('{ value: { urban: 800, rural: 400 } }')));
    expect(less).toEqual(['floor/below error 990100']);
    const closed = level('{ value: { ge: 500, le: 700 }, decided-by: prefecture }');
    const needy = await told(chainOf(closed, SET));
    expect(needy).toEqual(['restraint/no-evidence error 990100']);
    // Of the very same least without a word of who sets the rest, more is more.
    expect(await told(chainOf(level('{ value: { ge: 500 } }'), SET))).toContain('restraint/no-evidence error 990100');
  });

  test.each([
    ['a level the nation does not leave it to', '{ value: null, decided-by: county }', ['floor/unset error 990000']],
    ['the level of the area itself', '{ value: null, decided-by: province }', ['floor/unset error 990000']],
  ])('not to %s', async (_name, set, found) => {
    expect(await told(chainOf(level(set), SET))).toEqual(found);
  });

  test('not where a level is not left to localities', async () => {
    const city = '  resident-pension: { measures: { base-pension: { set: { value: null, decided-by: county } } } }\n';
    expect(await told(chainOf(SET, city))).toEqual(['link/value error ']);
  });

  test('from a day on', async () => {
    const later = '[{ value: { urban: 700, rural: 500 } }, { from: 2025-01-01, value: null, decided-by: prefecture }]';
    const silent = `  ${ITEM}: { responsible: [市民政局] }\n`;
    expect(await told(chainOf(level(later), silent))).toEqual(['floor/unset warning 990100 2025-01-01']);
    const until = '[{ value: null, decided-by: prefecture }, { from: 2024-03-01, value: { urban: 700, rural: 500 } }]';
    expect(await told(chainOf(level(until), silent))).toEqual([]);
  });

  test('a municipality has no prefectures to leave it to', async () => {
    const files = { 'local/m.yaml': overlayOf('980000', level('{ value: null, decided-by: prefecture }')) };
    expect(await told(workspace(files))).toEqual(['floor/unset error 980000']);
  });

  test.each(['由各设区的市确定', '由市人民政府根据当地实际自行制定。'])('is not said in words: %s', async (words) => {
    for (const written of [words, `{ text: ${words} }`]) {
      const { report } = await chainOf(level(`{ value: { urban: ${written}, rural: 500 } }`), SET).findings();
      const [finding] = report.findings.filter(({ rule }) => rule === 'link/value');
      expect(finding?.hint).toContain('decided-by: county');
    }
  });

  test('is a base all the same of what the area itself sets: it comes to a figure below', async () => {
    const shares = `${LEFT}  resident-pension: { measures: { elder-extra: { set: { value: { ratio: 0.1, of: minimum-living#standard, cell: urban } } } } }\n`;
    expect(await told(chainOf(shares, SET))).toEqual([]);
    const shown = await chainOf(shares, SET).run(['show', 'resident-pension#elder-extra', '--area', '990100']);
    expect(shown.out).toContain('示例省  80 元/人·月');
    const apart = `${LEFT}  resident-pension: { measures: { base-pension: { set: { value: { ratio: 0.5, of: minimum-living#standard, cell: urban } } } } }\n`;
    expect(await told(chainOf(apart, SET))).toEqual(['floor/incomparable error 990000']);
  });

  test('with a least is a base all the same; a range that is left to nobody is none', async () => {
    const extra =
      '  resident-pension: { measures: { elder-extra: { set: { value: { ratio: 0.1, of: minimum-living#standard, cell: urban } } } } }\n';
    const least = (more: string) => `${level(`{ value: { urban: { ge: 700 }, rural: 500 }${more} }`)}${extra}`;
    expect(await told(chainOf(least(', decided-by: prefecture'), SET))).toEqual([]);
    const { report } = await chainOf(least(''), level('{ value: { urban: 700, rural: 500 } }')).findings();
    const found = report.findings.filter(({ rule }) => rule === 'floor/incomparable');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('是一个范围，不是一个数')]);
  });

  test('is not missing where the area that leaves the rest has set it', async () => {
    const part = level('{ value: { urban: 700 }, decided-by: prefecture }');
    expect(await told(chainOf(part, level('{ value: { rural: 500 } }')))).toEqual([]);
    expect(await told(chainOf(part, level('{ value: { urban: 800 } }')))).toEqual(['floor/unset error 990100']);
  });

  test('nor is what any of several that left it on has set, where it binds those below', async () => {
    const files = (above: string) => ({
      [MINIMUM]: byLevels('[province, prefecture, county]'),
      'local/p.yaml': overlayOf('990000', above),
      'local/c.yaml': overlayOf('990100', level('{ value: null, decided-by: county }')),
      'local/d.yaml': overlayOf('990101', level('{ value: { rural: 500 } }')),
    });
    const part = '{ value: { urban: 700 }, decided-by: prefecture }';
    expect(await told(workspace(files(level(part))))).toEqual([]);
    const unbound = `  ${ITEM}: { measures: { standard: { binds: none, set: ${part} } } }\n`;
    expect(await told(workspace(files(unbound)))).toEqual(['floor/unset error 990101']);
  });

  test('needs no evidence of whoever has it from area to area, and evidence of all others', async () => {
    const least = (value: number, to: string) => level(`{ value: { ge: ${value} }, decided-by: ${to} }`);
    const county = { 'local/d.yaml': overlayOf('990101', SET) };
    const cities = { 'local/p.yaml': overlayOf('990000', least(400, 'prefecture')), ...county };
    const each = { ...cities, 'local/c.yaml': overlayOf('990100', least(500, 'county')) };
    expect(await told(workspace({ ...each, [MINIMUM]: byLevels('[province, prefecture, county]') }))).toEqual([]);
    // The nation leaves nothing to counties: no word of a province lets them go beyond it.
    const beyond = {
      'local/p.yaml': overlayOf('990000', level('{ value: { urban: 500, rural: 500 }, decided-by: county }')),
    };
    const silent = { 'local/c.yaml': overlayOf('990100', `  ${ITEM}: { responsible: [市民政局] }\n`) };
    expect(await told(workspace({ ...beyond, ...silent, ...county }))).toEqual(
      Array(2).fill('restraint/no-evidence error 990101'),
    );
    // What is left no more is not left of the cells that later entries do not name either.
    const once =
      '[{ value: { urban: 500, rural: 500 }, decided-by: prefecture }, { from: 2024-02-01, value: { urban: 600 } }]';
    expect(await told(chainOf(level(once), level('{ value: { urban: 600, rural: 900 } }')))).toEqual([
      'restraint/no-evidence error 990100',
    ]);
  });

  test('falls to a prefecture that has no counties, whoever leaves it to counties', async () => {
    const base = workspace().get('catalog/areas.csv') ?? '';
    const files = (above: string, city: string) => ({
      [MINIMUM]: byLevels('[province, prefecture, county]'),
      'catalog/areas.csv': `${base}990200,无县市,prefecture,,990000,,,,fictional\n`,
      'local/p.yaml': overlayOf('990000', above),
      'local/c.yaml': overlayOf('990200', city),
    });
    const silent = `  ${ITEM}: { responsible: [市民政局] }\n`;
    const toCounties = level('{ value: null, decided-by: county }');
    const toCities = level('{ value: null, decided-by: prefecture }');
    expect(await told(workspace(files(toCounties, silent)))).toEqual(['floor/unset error 990200']);
    expect(await told(workspace(files(toCities, toCounties)))).toEqual(['floor/unset error 990200']);
    expect(await told(workspace(files(toCounties, SET)))).toEqual([]);
  });

  test('is a base only where those below have to set it', async () => {
    const pension = 'catalog/national/items/resident-pension.yaml';
    const shares = level('{ value: { urban: { ratio: 2, of: resident-pension#elder-extra }, rural: 500 } }');
    const by = (text: string) => (workspace().get(pension) ?? '').replace('by: province, optional: true', text);
    const found = (text: string) =>
      told(workspace({ [pension]: by(text), 'local/p.yaml': overlayOf('990000', shares) }));
    expect(await found('by: county')).toEqual([]);
    expect(await found('by: county, optional: true')).toEqual(['floor/incomparable error 990000']);
  });

  test('pages, show and owed say who sets it', async () => {
    const one = chainOf(LEFT, `  ${ITEM}: { responsible: [市民政局] }\n`);
    const page = async (area: string, lang: string) => {
      await one.run(['render', 'bulletin', '--area', area, '--draft', '--lang', lang, '--out', 'out']);
      return one.get(`out/${area}-${lang}.md`) ?? '';
    };
    expect(await page('990000', 'zh')).toMatch(/低保标准 \| 具体标准由市级确定 .*\[/);
    expect(await page('990000', 'en')).toContain('the exact level is set by the prefecture');
    expect(await page('990100', 'zh')).toContain('应由本地确定，尚未确定；示例省规定由市级确定');
    expect((await one.run(['show', `${ITEM}#standard`, '--area', '990100'])).out).toContain(
      '示例省  交给市级确定  自 2024-01-01',
    );
    const owed = JSON.parse((await one.run(['owed', '--format', 'json'])).out);
    expect(JSON.stringify(owed)).toContain('"since":"2024-01-01"');
  });
});
