import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { BaseUnit } from '../src/model/catalogue.ts';
import { chineseNumber } from '../src/prose/chinese-number.ts';
import { lexiconOf } from '../src/prose/lexicon.ts';
import { readProse } from '../src/prose/read-prose.ts';
import { temporary } from './temporary.ts';
import { province, TestWorkspace } from './workspace.ts';

function workspace(overlay: string): TestWorkspace {
  return temporary(new TestWorkspace({ 'local/province.yaml': overlay }));
}

/** The figures found wrong: the variant and the characters underlined. */
async function misses(item: string, text: string, asOf = '2024-06-01'): Promise<readonly string[]> {
  const one = workspace(province(`  ${item}: { text: { standard: ${JSON.stringify(text)} } }\n`));
  const { report } = await one.findings('--as-of', asOf);
  return report.findings.filter(({ rule }) => rule === 'text/number').map(({ params }) => String(params['written']));
}

async function messages(item: string, text: string): Promise<readonly string[]> {
  const one = workspace(province(`  ${item}: { text: { standard: ${JSON.stringify(text)} } }\n`));
  const { report } = await one.findings('--lang', 'en');
  return report.findings.filter(({ rule }) => rule === 'text/number').map(({ message }) => message);
}

describe('a text that says what the data say', () => {
  test.each([
    ['sports-venues', '每周开放不少于35小时。'],
    ['sports-venues', '每周开放时间至少３５小时'],
    ['sports-venues', '每周开放三十五小时以上；第二次开放不另收费。'],
    ['sports-venues', '游泳馆每人不超过20元，健身馆10元。'],
    ['sports-venues', '按《办法》（示发〔2024〕1号）和2023年版标准执行，参照GB/T 33554。'],
    ['sports-venues', '一次性收取；一般每周开放不低于三十五小时，目标是2030年达到每周50小时。'],
    ['minimum-living', '自受理之日起30个工作日内办结。'],
    ['minimum-living', '审核不超过三十个工作日。'],
    ['resident-pension', '基础养老金每人每月不低于123元。'],
    ['resident-pension', '基础养老金为每人每月一百二十三元，每年1476元。'],
    ['resident-pension', '基础养老金123元/人·月（2024年1月起），此前为103元。'],
    ['resident-pension', '基础养老金由103元提高到123元，2025年1月起143元。'],
    ['resident-pension', '基础养老金0.0123万元，年满60周岁领取；六十周岁以上按月发放。'],
    ['resident-pension', '高龄加发不超过200元；计发月数为139个月。'],
    ['resident-pension', '每年1月1日起调整，提高20元。'],
    ['resident-pension', '基础养老金每季度369元，369元/人·季度；一季度末、二季度起均按季度发放。'],
  ])('is left alone: %s %s', async (item, text) => {
    expect(await misses(item, text)).toEqual([]);
  });
});

test('ten months of a monthly line are ten times it, in words', async () => {
  const items = (text: string) =>
    `  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }
  resident-pension: { measures: { elder-extra: { set: { value: { months: 0.2, of: minimum-living#standard, cell: urban } } } }, text: { standard: ${text} } }\n`;
  const item = 'catalog/national/items/resident-pension.yaml';
  const one = workspace(province(items('高龄加发为城镇低保月标准的0.2倍，即低保标准的0.2个月。')));
  one.put(item, (one.get(item) ?? '').replace(/(elder-extra:[\s\S]*?unit: )CNY\/person\/month/, '$1CNY/person/year'));
  one.put(
    'catalog/vocabulary/times.yaml',
    'kind: vocabulary\nunits: { times-base: { name: 倍, dimension: multiple } }\n',
  );
  const wrong = async () => (await one.findings()).report.findings.filter(({ rule }) => rule === 'text/number');
  expect(await wrong()).toEqual([]);
  one.put('local/province.yaml', province(items('高龄加发为城镇低保月标准的0.3倍。')));
  expect(await wrong()).toHaveLength(1);
});

describe('a text that says something else', () => {
  test.each([
    ['figure', 'sports-venues', '每周开放不少于53小时。', ['不少于53小时']],
    ['figure', 'sports-venues', '每周开放五十三小时', ['五十三小时']],
    ['figure', 'resident-pension', '基础养老金300元/人·季度', ['300元/人·季度']],
    ['bound', 'sports-venues', '每周开放不超过35小时。', ['不超过35小时']],
    ['bound', 'minimum-living', '三十个工作日以上办结。', ['三十个工作日以上']],
    ['bound', 'resident-pension', '60周岁以下领取。', ['60周岁以下']],
    ['unit', 'minimum-living', '自受理之日起30日内办结。', ['30日内']],
    ['unit', 'sports-venues', '每天开放不少于35小时。', ['不少于35小时']],
    ['unit', 'resident-pension', '基础养老金每人每年123元。', ['123元']],
    ['date', 'resident-pension', '基础养老金每人每月103元。', ['103元']],
    ['date', 'resident-pension', '基础养老金2024年7月起每人每月123元。', ['123元']],
    ['figure', 'resident-pension', '基础养老金提高百分之五十。', ['百分之五十']],
  ])('%s: %s %s', async (_variant, item, text, expected) => {
    expect(await misses(item, text)).toEqual(expected);
  });

  test('the nearest figure is one of the same unit: money beside money, never beside an age', async () => {
    const said = await messages('resident-pension', '基础养老金每人每月1元。');
    expect(said).toEqual([expect.stringContaining('The nearest in the same unit is base pension, 123 yuan')]);
  });

  test('each in a sentence of its own', async () => {
    const text = '每人每月不超过123元；每人每年143元；每人每月777元。';
    expect(await messages('resident-pension', '每人每月103元。')).toEqual([
      expect.stringContaining('does not fit the time: base pension is 123 yuan per person per month from 2024-01-01'),
    ]);
    expect(await messages('resident-pension', text)).toEqual([
      expect.stringContaining('points the other way than base pension'),
      expect.stringContaining('has another unit than base pension'),
      expect.stringContaining('agrees with no value'),
    ]);
  });

  test('what was true becomes out of date', async () => {
    const text = '基础养老金每人每月不低于123元。';
    expect(await misses('resident-pension', text, '2024-12-31')).toEqual([]);
    expect(await misses('resident-pension', text, '2025-01-01')).toEqual(['不低于123元']);
  });
});

describe('where the figure stands', () => {
  test.each([
    ['plain', '      standard: 每周开放不少于53小时。\n', '不少于53小时'],
    ['single quotes', "      standard: '每周“开放”''不少于53小时。'\n", '不少于53小时'],
    ['escapes', '      standard: "\\u6bcf周\\t开放\\"不少\\u4e8e53小时"\n', '不少\\u4e8e53小时'],
    ['a line that goes on', '      standard: 每周\n        开放不少于53小时。\n', '不少于53小时'],
    ['a folded block', '      standard: >-\n        每周开放\n\n        不少于53小时。\n', '不少于53小时'],
    ['a translation beside it', '      standard: { en: 53 hours, zh: 每周开放不少于53小时。 }\n', '不少于53小时'],
  ])('%s: the very characters', async (_name, lines, written) => {
    const one = workspace(province(`  sports-venues:\n    text:\n${lines}`));
    const { report } = await one.findings();
    const [found, ...others] = report.findings.filter(({ rule }) => rule === 'text/number');
    expect(others).toEqual([]);
    const { start, end } = found?.range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const line = one.get('local/province.yaml')?.split('\n')[start.line - 1] ?? '';
    expect(line.slice(start.column - 1, end.column - 1)).toBe(written);
  });
});

describe('prose values', () => {
  test('are read against the prose above: the same figure the other way round', async () => {
    const one = temporary(
      new TestWorkspace({
        'catalog/national/items/sports-venues.yaml': `kind: item
id: sports-venues
name: 公共体育设施开放
audience: { everyone: { name: 城乡居民, subject: person, who: everyone } }
content: { open: { name: 开放, for: everyone } }
measures:
  rules: { name: 开放要求, of: open, type: statement, floor: { value: 每周开放不少于35小时, source: nation-2021, checked: page } }
lead: [sports]
basis: [{ source: nation-2021 }]
`,
        'local/province.yaml': province(
          '  sports-venues: { measures: { rules: { set: 每周开放不超过35小时，节假日20小时 } } }\n',
        ),
      }),
    );
    const { report } = await one.findings();
    expect(report.findings.filter(({ rule }) => rule === 'text/number').map(({ params }) => params['written'])).toEqual(
      ['不超过35小时'],
    );
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['三十', 30],
    ['十二', 12],
    ['一百零二', 102],
    ['一百二', 120],
    ['两百', 200],
    ['一千二百四十', 1240],
    ['一万二', 12_000],
    ['一万二千', 12_000],
    ['二千三百万', 23_000_000],
    ['一亿零五百', 100_000_500],
    ['二〇二五', 2025],
    ['十百', null],
    ['三四十', null],
    ['百', null],
  ])('%s', (written, value) => {
    expect(chineseNumber(written)).toBe(value);
  });
});

const unit = (id: string, zh: string, dimension: string): [string, BaseUnit] => [
  id,
  { id, name: { zh }, dimension, factor: new Fraction(1), rate: dimension },
];
const lexicon = lexiconOf(
  new Map([
    unit('CNY', '元', 'money'),
    unit('person', '人', 'people'),
    unit('month', '月', 'months'),
    unit('year', '年', 'years'),
  ]),
);

describe('the reader', () => {
  test.each([
    '三分之',
    '一、',
    '第一、',
    '9',
    '不超过',
    '（每人',
    'A/',
    '2025年1月',
    '1元（2025年起）',
    '每',
    '每人',
    '1元/人·月',
    '《',
    '一亿',
    '至少1至',
  ])('never hangs on %s over and over', { timeout: 60_000 }, (part) => {
    // A reader whose work grew with the square of the text would be at it for hours.
    const { figures, left } = readProse(part.repeat(Math.ceil(200_000 / part.length)), lexicon);
    expect(figures.length + left.length).toBeLessThan(200_000);
  });
});
