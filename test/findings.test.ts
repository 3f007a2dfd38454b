import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, pension, province } from './workspace.ts';

const sports = (measures: string, more = '') => `  sports-venues: { measures: ${measures}${more} }\n`;
const evidence = (keys: string, rest = '') =>
  `, justify: { for: [${keys}], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 }${rest} }`;

/** A valid exception for opening hours in 2024. */
const excepted = (more: string) =>
  `, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2024-12-31, ${more}reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-12-01 }, published: { date: 2023-12-25 } }]`;

/** A row: what stands in the overlay of the province, and the rules that speak, with severity, on the day of the base (2024-06-01). */
const rows: readonly (readonly [name: string, overlay: string, expected: readonly string[], asOf?: string])[] = [
  ['a province that sets what it owes and nothing else', province(''), []],
  ['equal to the floor', province(pension('123')), ['floor/upcoming warning']],
  ['below the floor', province(pension('100')), ['floor/below error']],
  [
    'lawful when issued, before the next rise is a breach',
    province(
      pension(
        '[{ from: 2024-01-01, value: 130 }, { from: 2025-01-01, value: 150 }]',
        evidence('base-pension', ', ceiling: 150'),
      ),
    ),
    [],
  ],
  [
    'lawful until the nation rises: warned before',
    province(pension('130', evidence('base-pension'))),
    ['floor/upcoming warning'],
  ],
  [
    'lawful until the nation rises: an error after',
    province(pension('130', evidence('base-pension'))),
    ['floor/below error'],
    '2025-01-01',
  ],
  [
    'was below, and is not',
    province(
      pension(
        '[{ from: 2024-01-01, value: 110 }, { from: 2024-03-01, value: 150 }]',
        evidence('base-pension', ', ceiling: 150'),
      ),
    ),
    ['floor/was-below info'],
  ],
  [
    'a yearly amount in its own unit',
    province(pension('{ value: 1476, unit: CNY/person/year }')),
    ['floor/upcoming warning'],
  ],
  ['万元 a year, too little', province(pension('{ value: 0.1, unit: wan-CNY/person/year }')), ['floor/below error']],
  ['a unit of another kind', province(pension('{ value: 5000, unit: CNY/venue/month }')), ['floor/incomparable error']],
  ['an unknown unit', province(pension('{ value: 5000, unit: CNY/head/month }')), ['floor/incomparable error']],
  ['above without evidence', province(pension('200')), ['restraint/no-evidence error']],
  [
    'something added in words alone is no less an addition',
    province(
      '  resident-pension: { add: { measures: { gift: { name: 春节慰问, type: statement, set: 每年春节发放价值500元的米面油 } } } }\n',
    ),
    ['restraint/no-evidence error'],
  ],
  ['above with evidence', province(pension('200', evidence('base-pension'))), []],
  [
    'above the ceiling of the evidence',
    province(pension('200', evidence('base-pension', ', ceiling: 180'))),
    ['restraint/no-evidence error'],
  ],
  [
    'evidence of the wrong kind',
    province(pension('200', evidence('base-pension').replace('ev-risk', 'ev-need'))),
    ['restraint/no-evidence error'],
  ],
  [
    'bounds: only the lower end is assured',
    province(pension('{ value: { ge: 100, le: 200 } }')),
    ['floor/below error'],
  ],
  ['bounds: a ceiling only assures nothing', province(pension('{ value: { le: 200 } }')), ['floor/incomparable error']],
  [
    'a sum is compared as a whole',
    province(pension('{ value: { sum: { cash: 60, kind: 90 } } }', evidence('base-pension'))),
    [],
  ],
  ['more than above', province(pension('{ value: { plus: 30, of: above } }', evidence('base-pension'))), []],
  ['prose instead of a figure', province(pension('{ value: { text: 按上年水平发放 } }')), ['floor/incomparable error']],
  [
    'a fixed value, another one',
    province('  resident-pension: { measures: { divisor: { set: 120 } } }\n'),
    ['floor/fixed error'],
  ],
  ['a fixed value, the same one', province('  resident-pension: { measures: { divisor: { set: 139 } } }\n'), []],
  ['an optional slot filled', province('  resident-pension: { measures: { elder-extra: { set: 20 } } }\n'), []],
  [
    'an optional slot beyond its limit',
    province('  resident-pension: { measures: { elder-extra: { set: 300 } } }\n'),
    ['restraint/over-limit error'],
  ],
  ['a duty left blank', overlayOf('990000', '  minimum-living: { responsible: [省民政厅] }\n'), ['floor/unset error']],
  [
    'a duty left blank in a draft',
    overlayOf('990000', '  minimum-living: { responsible: [省民政厅] }\n', 'draft: true\n'),
    ['floor/unset warning'],
  ],
  [
    'a duty half done',
    overlayOf('990000', '  minimum-living: { measures: { standard: { set: { value: { urban: 700 } } } } }\n'),
    ['floor/unset error'],
  ],
  [
    'a time limit, shorter, with a document',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, days: { set: 20 } } }\n',
    ),
    [],
  ],
  [
    'a time limit in days against working days',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, days: { set: { value: 20, unit: day } } } }\n',
    ),
    ['floor/incomparable error'],
  ],
  [
    'below a floor from memory alone only warns',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, days: { set: 40 } } }\n',
    ),
    ['floor/below warning'],
  ],
  [
    'a promise taken back',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, notice: { set: false } } }\n',
    ),
    ['floor/below error'],
  ],
  ['a set that loses one', province(sports('{ free-days: { set: [fitness-day] } }')), ['floor/below error']],
  [
    'a set that loses one and gains one',
    province(sports('{ free-days: { set: [fitness-day, spring] } }')),
    ['floor/below error'],
  ],
  [
    'a fee flat against cells must meet every cell',
    province(sports('{ fee: { set: 15 } }', evidence('fee'))),
    ['floor/below error'],
  ],
  [
    'a fee cell by cell, one too high',
    province(sports('{ fee: { set: { value: { pool: 30, hall: 10 } } } }')),
    ['floor/below error'],
  ],
  ['a missing cell inherits', province(sports('{ fee: { set: { value: { pool: 20 } } } }')), []],
  ['over areas: the class of the area decides', province(sports('{ subsidy: { set: 150 } }')), ['floor/below error']],
  [
    'over areas: every cell written is held to its class',
    province(sports('{ subsidy: { by: tier, set: { value: { west: 200, east: 90 } } } }')),
    ['floor/below error'],
  ],
  [
    'a breakdown of another dimension meets every cell',
    province(sports('{ fee: { by: residence, set: { value: { urban: 12, rural: 10 } } } }')),
    ['floor/below error'],
  ],
  [
    'relative to our own line, too low',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n  extreme-hardship: { measures: { basic-living: { set: { value: { urban: 900, rural: 650 } } } } }\n',
    ),
    ['floor/below error'],
  ],
  [
    'relative to our own line, exactly',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n  extreme-hardship: { measures: { basic-living: { set: { value: { urban: 910, rural: 650 } } } } }\n',
    ),
    [],
  ],
  [
    'the same ratio of the same base',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n  extreme-hardship: { measures: { basic-living: { set: { value: { urban: { ratio: 1.2, of: minimum-living#standard }, rural: { ratio: 1.3, of: minimum-living#standard } } } } } }\n',
    ),
    ['floor/below error'],
  ],
  [
    'a printed amount whose base nobody knows',
    province(pension('{ value: { ratio: 0.1, of: area.minimum-wage, stated: 130 } }', evidence('base-pension'))),
    ['floor/stated error', 'floor/upcoming warning'],
  ],
  [
    'a printed amount in a unit its base does not give',
    province(
      '  extreme-hardship: { measures: { basic-living: { unit: CNY/venue/month, set: { value: { urban: { ratio: 1.3, of: minimum-living#standard, stated: 910 }, rural: { ratio: 1.3, of: minimum-living#standard, stated: 650 } } } } } }\n',
    ),
    ['floor/incomparable error', 'floor/stated error'],
  ],
  [
    'a slot filled by the year, within the limit by the month',
    province('  resident-pension: { measures: { elder-extra: { set: { value: 2400, unit: CNY/person/year } } } }\n'),
    [],
  ],
  [
    'a slot filled by the year, beyond the limit by the month',
    province(
      '  resident-pension: { measures: { elder-extra: { set: { value: 0.2412, unit: wan-CNY/person/year } } } }\n',
    ),
    ['restraint/over-limit error'],
  ],
  [
    'a slot filled in a unit in which the limit cannot be told',
    province('  resident-pension: { measures: { elder-extra: { set: { value: 20, unit: CNY/venue/month } } } }\n'),
    ['restraint/over-limit error'],
  ],
  [
    'a slot left open at the end that has a limit',
    province('  resident-pension: { measures: { elder-extra: { set: { value: { ge: 20 } } } } }\n'),
    ['restraint/over-limit error'],
  ],
  [
    'a complete standard that says it leaves an item out',
    province('', 'departures: [{ item: sports-venues, note: 未列 }]\n'),
    ['complete/missing-item error'],
  ],
  [
    'something nobody has above us',
    province('  resident-pension: { measures: { bse-pension: { set: 200 } } }\n'),
    ['link/orphan error'],
  ],
  [
    'an item nobody has above us',
    province('  resident-pensions: { responsible: [省人社厅] }\n'),
    ['link/orphan error'],
  ],
  ['an entry that says nothing', province('  sports-venues: {}\n'), ['link/orphan error']],
  [
    'a missing item',
    province('').replace('adopts: ["2023"]', 'adopts: [resident-pension, sports-venues]'),
    ['complete/missing-item error'],
  ],
  [
    'an old edition after its successor’s deadline',
    province('').replaceAll('"2023"', '"2021"'),
    ['complete/missing-item error', 'date/behind error', 'date/late warning'],
  ],
  [
    'contents of our own that drop an element',
    province(
      '',
      'contents: [{ field: 全部, categories: [{ name: 全部, items: [resident-pension, minimum-living, extreme-hardship, { id: opening, name: 开放, parts: ["sports-venues#open"] }] }] }]\n',
    ),
    ['content/dropped error'],
  ],
  [
    'contents of our own that drop an item',
    province(
      '',
      'contents: [{ field: 全部, categories: [{ name: 全部, items: [resident-pension, minimum-living, extreme-hardship] }] }]\n',
    ),
    ['content/dropped error'],
  ],
  [
    'contents of our own that list an item twice',
    province(
      '',
      'contents: [{ field: 全部, categories: [{ name: 全部, items: [resident-pension, minimum-living, extreme-hardship, sports-venues, resident-pension] }] }]\n',
    ),
    ['link/duplicate error'],
  ],
  [
    'contents of our own that list one item as two entries',
    province(
      '',
      'contents: [{ field: 全部, categories: [{ name: 全部, items: [resident-pension, { id: town, name: 城, parts: [minimum-living] }, { id: country, name: 乡, parts: [minimum-living] }, extreme-hardship, sports-venues] }] }]\n',
    ),
    [],
  ],
  [
    'an exception for a cell that there is not',
    province(
      '  sports-venues: { measures: { fee: { set: { value: { pool: 20, hall: 10 } } } }, exceptions: [{ for: fee, cell: poool, from: 2024-01-01, until: 2024-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-12-01 }, published: { date: 2023-12-05 } }] }\n',
    ),
    ['exception/unused error'],
  ],
  [
    'a source nobody has registered',
    province(pension('[{ from: 2024-01-01, value: 123, source: provnce-2024 }]')),
    ['floor/upcoming warning', 'source/unknown error'],
  ],
  ['run out without a successor', province('', 'expires: 2024-05-31\n'), ['date/expired error']],
  [
    'two values of one day',
    province(pension('[{ from: 2024-01-01, value: 123 }, { from: 2024-01-01, value: 124 }]', evidence('base-pension'))),
    ['date/overlap error', 'floor/upcoming warning'],
  ],
  [
    'a wider audience without evidence',
    province('  resident-pension: { audience: { widen: { receiver: { age: { ge: 55 } } } } }\n'),
    ['restraint/no-evidence error'],
  ],
  [
    'an audience rewritten',
    province(
      '  resident-pension: { audience: { restate: { receiver: { all: [{ age: { ge: 60 } }, { registered-here: true }] } } } }\n',
    ),
    ['audience/narrower error'],
  ],
  [
    'an audience restated with the old one as a branch',
    province(
      '  resident-pension: { audience: { restate: { receiver: { any: [{ all: [{ age: { ge: 60 } }, { not: { insured-by: employee-pension } }] }, { age: { ge: 55 } }] } } } }\n',
    ),
    ['restraint/no-evidence error'],
  ],
  [
    'a condition hidden in the service details',
    province('  resident-pension: { service: { requires: { registered-here: true } } }\n'),
    ['audience/narrower error'],
  ],
  [
    'content added without evidence',
    province('  sports-venues: { add: { content: { coaching: { name: 健身指导 } } } }\n'),
    ['restraint/no-evidence error'],
  ],
  [
    'a zero-period typo: no such day',
    province(pension('[{ from: 2024-02-30, value: 150 }]', evidence('base-pension'))),
    ['schema/date error'],
  ],
  [
    'a relative value that refers to itself',
    province(pension('{ value: { ratio: 2, of: resident-pension#base-pension } }')),
    ['floor/incomparable error'],
  ],
  [
    'a slot filled in another kind of unit',
    province('  resident-pension: { measures: { elder-extra: { set: { value: 20, unit: hour/week } } } }\n'),
    ['link/unit error'],
  ],
  [
    'a printed amount that does not follow from its base',
    province(
      '  extreme-hardship: { measures: { basic-living: { set: { value: { urban: { ratio: 1.3, of: minimum-living#standard, stated: 920 }, rural: { ratio: 1.3, of: minimum-living#standard, stated: 650 } } } } } }\n',
    ),
    ['floor/stated error', 'restraint/no-evidence error'],
  ],
  [
    'shares that make 110',
    province('  resident-pension: { funding: { of: above-floor, shares: { province: 50, prefecture: 60 } } }\n'),
    ['funding/shares error'],
  ],
  [
    'shares that touch the central part',
    province('  resident-pension: { funding: { of: above-floor, shares: { central: 40, province: 60 } } }\n'),
    ['funding/shares error'],
  ],
  [
    'not applicable, by its own word',
    province(
      '  sports-venues: { not-applicable: { reason: 无, approved: { area: "990000", by: 示例省, date: 2023-12-01 } } }\n',
    ),
    ['exception/invalid error'],
  ],
  [
    'contents that name a part nobody has',
    province(
      '',
      'contents: [{ field: 全部, categories: [{ name: 全部, items: [resident-pension, minimum-living, extreme-hardship, { id: x, name: 开放, parts: [sports-venues, "sports-venues#opn"] }] }] }]\n',
    ),
    ['link/unknown error'],
  ],
  [
    'a condition on an attribute nobody has',
    province('  resident-pension: { audience: { widen: { receiver: { agee: { ge: 55 } } } } }\n'),
    ['link/unknown error', 'restraint/no-evidence error'],
  ],
  [
    'an attested term nobody has',
    province('  resident-pension: { audience: { widen: { receiver: { attested: below-lin } } } }\n'),
    ['link/unknown error', 'restraint/no-evidence error'],
  ],
  [
    'a slot whose base is not known',
    province(
      '  resident-pension: { measures: { elder-extra: { set: { value: { ratio: 0.1, of: area.minimum-wage } } } } }\n',
    ),
    ['floor/incomparable error'],
  ],
  [
    'a sign-off on a key nobody has',
    province(
      '  sports-venues: { reviewed: { weekly-hors: { by: 审核人, date: 2024-01-01, text: 0123456789abcdef } } }\n',
    ),
    ['link/orphan error'],
  ],
  [
    'a breakdown of another dimension: only cells that share people are compared',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n  extreme-hardship: { measures: { basic-living: { by: place, set: { value: { town-old: 950, town-young: 910, country: 650 } } } }, justify: { for: [basic-living], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n',
    ),
    [],
  ],
  [
    'a breakdown of another dimension: one shared cell too low',
    province(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n  extreme-hardship: { measures: { basic-living: { by: place, set: { value: { town-old: 910, town-young: 900, country: 650 } } } } }\n',
    ),
    ['floor/below error'],
  ],
  ['published after the deadline', province('').replace('2023-12-05', '2024-03-01'), ['date/late warning']],
  ['never published', province('').replace(/published: .*\n/, ''), ['date/late warning']],
  [
    'an old edition before the deadline of its successor',
    province('')
      .replaceAll('"2023"', '"2021"')
      .replace('2023-12-01', '2021-08-01')
      .replace('2023-12-05', '2021-08-05')
      .replace('2024-01-01', '2021-09-01'),
    ['complete/missing-item warning', 'date/behind warning', 'floor/unset error'].slice(0, 2),
    '2023-10-01',
  ],
  [
    'an exception as far as was approved',
    province(sports('{ weekly-hours: { set: 30 } }', excepted('level: 30, '))),
    ['floor/below error', 'floor/upcoming warning'],
  ],
  [
    'an exception for less than was approved',
    province(sports('{ weekly-hours: { set: 30 } }', excepted('level: 32, '))),
    ['exception/invalid error', 'floor/below error'],
  ],
  [
    'an exception for a level that cannot be read',
    province(sports('{ weekly-hours: { set: 30 } }', excepted('level: 三十, '))),
    ['floor/below error', 'link/value error'],
  ],
  [
    'repealed, and nothing in its place: what is owed is owed all the same',
    province('', 'repealed: { date: 2024-05-01, document: 示发〔2024〕9号（虚构） }\n'),
    ['date/lapsed warning', 'floor/unset error'],
  ],
  [
    'to be repealed, and nothing to take its place',
    province('', 'repealed: { date: 2024-07-01, document: 示发〔2024〕9号（虚构） }\n'),
    ['date/lapsed warning', 'floor/unset warning'],
  ],
  [
    'nothing at all of what is owed',
    province('  minimum-living: { measures: { standard: { set: { value: { urban: 0, rural: 0 } } } } }\n'),
    ['floor/unset error'],
  ],
  [
    'at least nothing for some',
    province('  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: { ge: 0 } } } } } }\n'),
    ['floor/unset error'],
  ],
  ['five years without a review', province(''), ['date/review-due warning'], '2029-01-02'],
  ['many times the floor', province(pension('500', evidence('base-pension'))), ['restraint/steep warning']],
  [
    'a value older than the document it cites',
    province(
      '  resident-pension: { measures: { elder-extra: { set: [{ from: 2024-01-01, value: 20, source: province-2024 }] } } }\n',
    ),
    ['date/before-source info'],
  ],
];

describe('one overlay, and what is said of it', () => {
  for (const [name, overlay, expected, asOf] of rows) {
    test(name, async () => {
      const one = workspace({ 'local/overlay.yaml': overlay });
      const { report } = await one.findings(...(asOf === undefined ? [] : ['--as-of', asOf]));
      const said = report.findings
        .filter((finding) => finding.rule !== 'source/unchecked')
        .map((finding) => `${finding.rule} ${finding.severity}`);
      expect([...new Set(said)].sort()).toEqual([...expected].sort());
      for (const finding of report.findings) expect(finding.message.length).toBeGreaterThan(4);
    });
  }
});

const extra = (set: string, more = '') => `  resident-pension: { measures: { elder-extra: { set: ${set} } }${more} }\n`;

test.each([
  ['within it', '70', []],
  ['at its end', '80', []],
  ['by the year, within it', '{ value: 900, unit: CNY/person/year }', []],
  ['a narrower range', '{ value: { ge: 60, le: 80 } }', []],
  ['beyond it', '81', ['restraint/no-evidence']],
  ['a range that is open at the far end', '{ value: { ge: 60 } }', ['restraint/no-evidence', 'restraint/over-limit']],
  ['below it', '49', ['floor/below']],
])('what a city sets where the province allows a range: %s', async (_name, set, expected) => {
  const one = workspace({
    'local/p.yaml': province(extra('{ value: { ge: 50, le: 80 } }')),
    'local/c.yaml': overlayOf('990100', extra(set)),
  });
  const { report } = await one.findings();
  const told = report.findings.filter(({ file, severity }) => file === 'local/c.yaml' && severity === 'error');
  expect(told.map(({ rule }) => rule)).toEqual(expected);
});

test('a cell is called by the name it has in the dimension it was written in', async () => {
  const cells = (one: string, c: string) => `    ${one}: { name: 档, over: people, cells: { c: { name: ${c} } } }\n`;
  const one = workspace({
    'local/v.yaml': `kind: vocabulary\ndimensions:\n${cells('a-house', 'C级')}${cells('b-aid', '特困人员')}${cells('c-aid', '低保边缘')}`,
    'local/p.yaml': province(
      '  resident-pension: { measures: { elder-extra: { by: b-aid, set: { value: { c: 90 } } } } }\n',
    ),
    'local/c.yaml': overlayOf(
      '990100',
      '  resident-pension: { measures: { elder-extra: { by: c-aid, set: { value: { c: 80 } } } } }\n',
    ),
  });
  const { out } = await one.run(['validate', '--lang', 'zh']);
  expect(out).toMatch(/（低保边缘） 80 元.* 低于示例省 90/);
});

test('a level is below its floor from the first day, whatever floor comes without being the one named', async () => {
  const one = workspace({ 'local/overlay.yaml': province(pension('100')) });
  const item = 'catalog/national/items/resident-pension.yaml';
  const rise = /^ *- \{ from: 2025-01-01, value: 143,.*\n/m;
  one.put(
    item,
    (one.get(item) ?? '').replace(
      rise,
      (line) => line + line.replace('2025-01-01, value: 143', '2026-01-01, precision: year, value: 163'),
    ),
  );
  const { report } = await one.findings('--as-of', '2026-06-01');
  const found = report.findings.filter(({ rule }) => rule === 'floor/below');
  expect(found.map(({ since, params }) => [since, params['floor']])).toEqual([['2025-01-01', 143]]);
});

test.each([
  [
    'a value fixed for all',
    '  resident-pension: { measures: { divisor: { set: [{ from: 2024-09-01, value: 120 }] } } }\n',
  ],
  [
    'prose',
    '  resident-pension: { measures: { base-pension: { set: [{ from: 2024-09-01, value: { text: 酌情 } }] } } }\n',
  ],
])('what is told of a day to come names the day: %s', async (_name, items) => {
  const { code, report } = await workspace({ 'local/overlay.yaml': province(items) }).findings();
  expect([code, report.findings.map(({ severity, since, message }) => [severity, since, message])]).toEqual([
    0,
    [['warning', '2024-09-01', expect.stringContaining('自 2024-09-01 起')]],
  ]);
});

test('what goes beyond is said beside the level above, and what was approved, in one unit', async () => {
  const above = province(pension('{ value: 1500, unit: CNY/person/year }', evidence('base-pension')));
  const city = (set: string, more = '') =>
    workspace({ 'local/p.yaml': above, 'local/c.yaml': overlayOf('990100', pension(set, more)) });
  const said = async (one: ReturnType<typeof workspace>) =>
    (await one.findings()).report.findings.filter(({ area }) => area === '990100').map(({ message }) => message);
  expect((await said(city('150')))[0]).toContain('150 元/人·月超出上级范围（上级 125 元/人·月）');
  const approved = city('{ value: 1800, unit: CNY/person/year }', evidence('base-pension', ', ceiling: 140'));
  expect((await said(approved))[0]).toContain('1800 元/人·年 超出论证允许的最高水平 1680 元/人·年');
  const steep = city('{ value: 6000, unit: CNY/person/year }', evidence('base-pension'));
  expect((await said(steep))[0]).toContain('6000 元/人·年 是示例省 1500 元/人·年 的 4 倍');

  const printed = city('150', evidence('base-pension'));
  await printed.run(['render', '--area', '990100', '--out', 'out', '--as-of', '2024-06-01']);
  expect(printed.get('out/990100-zh.md')).toMatch(/高于示例省\s125\s元\/人·月，多\s20%/);
});

test('a unit that says less is told of each cell it is written in, and once where it is written for all', async () => {
  const cellsOf = async (standard: string) => {
    const items = `  minimum-living: { measures: { standard: ${standard} } }\n`;
    const { report } = await workspace({ 'local/overlay.yaml': province(items) }).findings();
    return report.findings.map(({ rule, cell }) => [rule, cell]);
  };
  expect(await cellsOf('{ unit: CNY, set: { value: { urban: 700, rural: 500 } } }')).toEqual([['link/unit', null]]);
  const each = '{ set: { value: { urban: { value: 700, unit: CNY }, rural: { value: 500, unit: CNY } } } }';
  expect(await cellsOf(each)).toEqual([
    ['link/unit', 'urban'],
    ['link/unit', 'rural'],
  ]);
});
