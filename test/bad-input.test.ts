import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { whoHolds, yamlHolds } from './fuzz.ts';
import { workspace } from './temporary.ts';
import { overlayOf, pension, province } from './workspace.ts';

const parameters = (body: string) => `kind: parameters\narea: "990000"\nvalues: ${body}\n`;
const areas = (body: string) => `kind: vocabulary\nareas:\n  "990199": { name: 新县, level: county, ${body} }\n`;
const HARDSHIP = 'catalog/national/items/extreme-hardship.yaml';
const LIVING = 'catalog/national/items/minimum-living.yaml';
const PENSION = 'catalog/national/items/resident-pension.yaml';
const VOCABULARY = 'catalog/vocabulary/all.yaml';
const SOURCES = 'catalog/sources/all.yaml';
/** A file of the small fictional catalogue with some words of it changed. */
const based = (file: string, from: string | RegExp, to: string) =>
  readFileSync(`test/base/${file}`, 'utf8').replace(from, to);
/** More ways in which people may differ than anybody looks at one by one: the product of these cases. */
const MANY = Array.from({ length: 18 }, (_, index) => `condition-${index}`);
const many = `kind: vocabulary\nterms: { ${MANY.map((term) => `${term}: { name: 条件 }`).join(', ')} }\n`;

/** What is wrong, in which files, the rule that says so, the word by which its sentence is its own, and the line it points at. */
const rows: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  rule: string,
  word: string,
  line: string,
])[] = [
  [
    'an unknown unit of a value',
    { 'local/p.yaml': province(pension('{ value: 150, unit: CNY/head/month }')) },
    'floor/incomparable',
    '的单位“CNY/head/month”没有登记',
    'CNY/head/month',
  ],
  [
    'a ceiling with its unit',
    {
      'local/p.yaml': province(
        '  resident-pension: { measures: { base-pension: { set: 150 } }, justify: { for: [base-pension], ceiling: 200元, need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n',
      ),
    },
    'link/value',
    '不能写“200元”',
    'ceiling: 200元',
  ],
  [
    'an exception that was approved after it began',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2024-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2024-05-01 }, published: { date: 2023-12-25 } }] }\n',
      ),
    },
    'exception/invalid',
    '从 2024-01-01 起，到 2024-05-01 才批准',
    '2024-05-01',
  ],
  [
    'an exception of three years',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: 30 } }, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2026-12-31, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-05-01 }, published: { date: 2023-12-25 } }] }\n',
      ),
    },
    'exception/invalid',
    'until 不晚于 2026-01-01',
    'until: 2026-12-31',
  ],
  [
    'an exception during which the level sinks below what was approved',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { weekly-hours: { set: [{ value: 30 }, { from: 2024-03-01, value: 20 }] } }, exceptions: [{ for: weekly-hours, from: 2024-01-01, until: 2024-12-31, level: 30, reason: 修, remedy: 补, approved: { area: CN, by: 某, date: 2023-05-01 }, published: { date: 2023-12-25 } }] }\n',
      ),
    },
    'exception/invalid',
    '让这个例外到 2024-02-29 为止',
    'level: 30',
  ],
  [
    'a cell of a base that there is not',
    {
      'local/p.yaml': province(pension('{ value: { ratio: 0.3, of: "minimum-living#standard", cell: 城市 } }')),
    },
    'link/unknown',
    '该维度没有“城市”这一档',
    'cell: 城市',
  ],
  [
    'a level of government that there is not',
    { [LIVING]: based(LIVING, 'by: [province, prefecture]', 'by: provinec') },
    'schema/enum',
    '“by”不能写“provinec”',
    'provinec',
  ],
  [
    'a level that is left to nobody',
    { [LIVING]: based(LIVING, 'by: [province, prefecture]', 'by: []') },
    'schema/size',
    '“by”',
    'by: []',
  ],
  [
    'a range for localities that is no figure',
    { [PENSION]: based(PENSION, 'limits: { le: 200 }', 'limits: { le: 200元 }') },
    'link/value',
    '不能写“200元”',
    'le: 200元',
  ],
  [
    'a range for localities in which no level lies',
    { [PENSION]: based(PENSION, 'limits: { le: 200 }', 'limits: { ge: 300, le: 200 }') },
    'link/value',
    '下限（ge）大于上限（le）',
    'ge: 300, le: 200',
  ],
  [
    'a unit that is no number of others',
    { [VOCABULARY]: based(VOCABULARY, 'factor: 10000', 'factor: 1万') },
    'link/value',
    '不能写“1万”',
    'factor: 1万',
  ],
  [
    'a unit that is none of another',
    {
      [VOCABULARY]: based(VOCABULARY, 'factor: 10000', 'factor: 0'),
      'local/p.yaml': province(pension('{ value: 150, unit: wan-CNY/person/month }')),
    },
    'link/value',
    '换算系数要大于 0，这里写了 0',
    'factor: 0',
  ],
  [
    'evidence of a day that there is not',
    { 'local/evidence-need.yaml': based('local/evidence-need.yaml', /^date: .*/m, 'date: 2023-02-30') },
    'schema/date',
    '2023-02-30',
    '2023-02-30',
  ],
  [
    'a document of a day that there is not',
    { [SOURCES]: based(SOURCES, 'issued: 2024-05-01', 'issued: 2024-06-31') },
    'schema/date',
    '2024-06-31',
    '2024-06-31',
  ],
  [
    'a kind of revision that there is not',
    { [HARDSHIP]: based(HARDSHIP, 'change: added', 'change: aded') },
    'schema/enum',
    '“change”不能写“aded”',
    'aded',
  ],
  [
    'a source of a parameter that nobody has registered',
    {
      'local/p.yaml': province(''),
      'local/w.yaml': parameters(
        '{ minimum-wage: { unit: CNY/person/month, series: [{ from: 2024-01-01, value: 2000, source: nowhere }] } }',
      ),
    },
    'source/unknown',
    '来源“nowhere”没有登记',
    'source: nowhere',
  ],
  [
    'a unit in words',
    { 'local/p.yaml': province(pension('{ value: 150, unit: 元/人·月 }')) },
    'floor/incomparable',
    '的单位“元/人·月”没有登记',
    '元/人·月',
  ],
  [
    'a unit by the quarter in words',
    { 'local/p.yaml': province(pension('{ value: 450, unit: 元/人·季度 }')) },
    'floor/incomparable',
    '的单位“元/人·季度”没有登记',
    '元/人·季度',
  ],
  [
    'a colon of Chinese type in a key',
    { 'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set：150 } } }\n') },
    'yaml/full-width-colon',
    '全角冒号',
    'set：150',
  ],
  [
    'a comma of Chinese type between entries',
    { 'local/p.yaml': province(pension('{ value: 150，unit: CNY/person/month }')) },
    'yaml/syntax',
    '项与项之间用了“，”',
    '150，unit',
  ],
  [
    'brackets of Chinese type',
    { 'local/p.yaml': province(pension('｛ value: 150 ｝')) },
    'yaml/syntax',
    '用了全角的“｛”',
    '｛ value',
  ],
  [
    'quotation marks of Chinese type',
    { 'local/p.yaml': province('').replace('"990000"', '“990000”') },
    'schema/pattern',
    '“area”的写法不对',
    '“990000”',
  ],
  [
    'an entry without a space behind its dash',
    { 'local/p.yaml': province('  resident-pension:\n    responsible:\n      - 一\n      -二\n') },
    'yaml/syntax',
    '“-”后面少一个空格',
    '-二',
  ],
  [
    'a colon without a space',
    { 'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set:150 } } }\n') },
    'schema/unknown-key',
    '“set:150”的键和值连在了一起',
    'set:150',
  ],
  [
    'commas in a number',
    { 'local/p.yaml': province(pension('1,500')) },
    'schema/unknown-key',
    '逗号把一个数断开了',
    '1,500',
  ],
  [
    'what belongs in a value beside it',
    { 'local/p.yaml': province(pension('{ from: 2024-01-01, urban: 700, rural: 500 }')) },
    'schema/missing-key',
    '缺少“value”：它的内容写在了它外面',
    'urban: 700',
  ],
  [
    'a value that stands in no set',
    {
      'local/p.yaml': province(
        '  resident-pension: { measures: { base-pension: { value: 163, source: nation-2023 } } }\n',
      ),
    },
    'schema/missing-key',
    '缺少“set”：它的内容写在了它外面',
    'value: 163',
  ],
  [
    'several figures in brackets',
    { 'local/p.yaml': province(pension('[143, 150]')) },
    'schema/type',
    '方括号里的清单只写名称，143 是数字',
    '[143, 150]',
  ],
  [
    'a number where a list of texts belongs',
    { 'local/p.yaml': province('').replace('adopts: ["2023"]', 'adopts: 2023') },
    'schema/type',
    '写成列表：["2023"]',
    'adopts: 2023',
  ],
  [
    'a text with signs of YAML where a list belongs',
    { 'local/p.yaml': province('  resident-pension:\n    service:\n      materials: 证件[原件]\n') },
    'schema/type',
    '写成列表：["证件[原件]"]',
    '证件[原件]',
  ],
  [
    'a day where a map with a date belongs',
    { 'local/p.yaml': province('').replace('{ date: 2023-12-05 }', '2023-12-05') },
    'schema/type',
    '写成 published: { date: 2023-12-05 }',
    'published: 2023-12-05',
  ],
  [
    'a name where a map with two keys belongs',
    { 'local/p.yaml': province('  resident-pension: { justify: { for: [base-pension], approved: 省政府 } }\n') },
    'schema/type',
    '写成 approved: { by: …, date: … }',
    '省政府',
  ],
  [
    'a list of names where a map belongs',
    {
      'local/p.yaml': province(''),
      'local/v.yaml': 'kind: vocabulary\ndimensions:\n  classes: { name: 类区, over: areas, cells: [c1, c2] }\n',
    },
    'schema/type',
    '写成 cells: { c1: …, c2: … }',
    'cells: [c1, c2]',
  ],
  [
    'a condition in words',
    { 'local/p.yaml': province('  resident-pension: { audience: { restate: { receiver: 60岁以上 } } }\n') },
    'schema/enum',
    '条件写成 { age: { ge: 80 } } 的形式',
    '60岁以上',
  ],
  [
    'the name of an item for its id',
    { 'local/p.yaml': province('  城乡居民基本养老保险: { responsible: [一] }\n') },
    'schema/key-name',
    '键名“城乡居民基本养老保险”',
    '城乡居民基本养老保险',
  ],
  ['a text that is no entry', { 'local/p.yaml': `${province('')}完\n` }, 'yaml/syntax', '这一行不是“键: 值”', '完'],
  [
    'nothing below a key',
    { 'local/p.yaml': province('  resident-pension:\n    measures:\n    responsible: [一]\n') },
    'schema/type',
    '“measures”是空的',
    'measures:',
  ],
  [
    'a number with its unit',
    { 'local/p.yaml': province(pension('150元/月')) },
    'link/value',
    '不能写“150元/月”',
    '150元/月',
  ],
  [
    'a colon without a space behind it, on a line of its own',
    {
      'local/p.yaml': province('  resident-pension:\n    measures:\n      base-pension:\n        set:150\n'),
    },
    'schema/type',
    '“set:150”的键和值连在了一起',
    'set:150',
  ],
  [
    'a level of an item of its own, written as that of one it finds',
    {
      'local/p.yaml': `${province('')}own-items: { circle: { name: 生活圈, audience: { all: { name: 居民, subject: person, who: everyone } }, content: { circle: { name: 生活圈 } }, measures: { reach: { name: 距离, type: quantity, unit: hour, set: 15 } } } }\n`,
    },
    'schema/unknown-key',
    '这里的数值不写在“set”',
    'own-items:',
  ],
  [
    'documents in the standard itself',
    { 'local/p.yaml': `${province('')}documents: { notice: { title: 通知 } }\n` },
    'schema/unknown-key',
    '“documents”不写在这种文件里',
    'documents:',
  ],
  [
    'a month where a day belongs',
    { 'local/p.yaml': province(pension('[{ from: 2024年7月, value: 150 }]')) },
    'schema/pattern',
    '“from”的写法不对：2024年7月',
    '2024年7月',
  ],
  [
    'a ratio in per cent',
    { 'local/p.yaml': province(pension('{ value: { ratio: 90%, of: area.minimum-wage } }')) },
    'schema/pattern',
    '“ratio”的写法不对：90%',
    '90%',
  ],
  ['full-width digits', { 'local/p.yaml': province(pension('１５０')) }, 'link/value', '不能写“１５０”', '１５０'],
  ['less than nothing', { 'local/p.yaml': province(pension('-5')) }, 'link/value', '不能小于 0，这里写了 -5', '-5'],
  [
    'bounds turned round',
    { 'local/p.yaml': province(pension('{ value: { ge: 90, le: 50 } }')) },
    'link/value',
    '下限（ge）大于上限（le）',
    'ge: 90',
  ],
  [
    'more than all',
    {
      'local/p.yaml': province(
        '  sports-venues: { add: { measures: { reach: { name: 覆盖率, type: coverage, unit: percent, set: 120 } } } }\n',
      ),
    },
    'link/value',
    '最多是 100%，写了 120',
    '120',
  ],
  [
    'a breakdown with a single value',
    { 'local/p.yaml': province(pension('{ value: 150, by: residence }')) },
    'link/breakdown',
    '写了按“residence”分档，却只有一个数值',
    'by: residence',
  ],
  [
    'a breakdown of a measure with a single value',
    { 'local/p.yaml': province('  resident-pension: { measures: { base-pension: { by: grade, set: 150 } } }\n') },
    'link/breakdown',
    '写了按“grade”分档，却只有一个数值',
    'by: grade',
  ],
  [
    'an unknown unit of a cell',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { fee: { set: { value: { pool: { value: 10, unit: CNY/guest } } } } } }\n',
      ),
    },
    'floor/incomparable',
    '没有登记',
    'CNY/guest',
  ],
  [
    'an unknown unit of a parameter',
    {
      'local/p.yaml': province(''),
      'local/w.yaml': parameters('{ minimum-wage: { unit: CNY/head, series: [{ from: 2024-01-01, value: 2000 }] } }'),
    },
    'link/unknown',
    '单位“head”不在单位登记中',
    'CNY/head',
  ],
  [
    'a parameter of another kind',
    {
      'local/p.yaml': province(''),
      'local/w.yaml': parameters('{ minimum-wage: { unit: hour/week, series: [{ from: 2024-01-01, value: 2000 }] } }'),
    },
    'link/unit',
    '应与 元/人·月 同类',
    'hour/week',
  ],
  [
    'a parameter nobody has registered',
    {
      'local/p.yaml': province(''),
      'local/w.yaml': parameters(
        '{ minimum-wages: { unit: CNY/person/month, series: [{ from: 2024-01-01, value: 2000 }] } }',
      ),
    },
    'link/unknown',
    '是不是想写“minimum-wage”',
    'minimum-wages',
  ],
  [
    'the cells of two dimensions in one value',
    {
      'local/p.yaml': province('  sports-venues: { measures: { fee: { set: { value: { pool: 10, urban: 5 } } } } }\n'),
    },
    'link/unknown',
    '该维度没有“urban”这一档',
    'urban: 5',
  ],
  [
    'a dimension nobody has registered',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { fee: { by: venues, set: { value: { pool: 10 } } } } }\n',
      ),
    },
    'link/unknown',
    '没有“venues”这个维度',
    'by: venues',
  ],
  [
    'money held against hours',
    { 'local/p.yaml': province(pension('{ value: 150, unit: hour/week }')) },
    'floor/incomparable',
    '不能换算',
    'hour/week',
  ],
  [
    'hours added to money',
    { 'local/p.yaml': province(pension('{ value: { plus: 30, of: sports-venues#weekly-hours } }')) },
    'floor/incomparable',
    '与基数的单位不能换算（基数的单位是 小时/周）',
    'plus: 30',
  ],
  [
    'a quotation mark left open in a register of areas',
    {
      'catalog/areas.csv': `code,name,level,rank,parent,from,until,succeeds,source
CN,全国,nation,,,,,,fictional
990000,"示例省,province,,CN,,,,fictional
990100,示例市,prefecture,,990000,,,,fictional
`,
    },
    'link/areas',
    '列数或引号不对',
    '990000,"示例省',
  ],
  [
    'a share of a base that is broken down',
    { 'local/p.yaml': province(pension('{ value: { ratio: 0.3, of: minimum-living#standard } }')) },
    'floor/incomparable',
    '写 cell: 标识（urban, rural）',
    'ratio: 0.3',
  ],
  [
    'a circle of relative values',
    {
      'local/p.yaml': province(
        `${pension('{ value: { ratio: 2, of: resident-pension#elder-extra } }').replace(
          ' } }\n',
          ', elder-extra: { set: { value: { ratio: 0.5, of: resident-pension#base-pension } } } } }\n',
        )}`,
      ),
    },
    'floor/incomparable',
    '以自己为基数',
    'ratio: 2',
  ],
  [
    'a circle in an excerpt is no base that was not seen',
    {
      'dixian.config.yaml':
        'catalog: catalog\nlocal: [local]\nas-of: 2024-06-01\nexcerpts: [area-990000]\nrules: { source/unchecked: "off" }\n',
      'local/p.yaml': `kind: overlay\nid: area-990000\narea: "990000"\ntitle: 摘录\nimplements: "2023"\nscope: excerpt\ntranscribed: { from: 网页, date: 2024-06-01, by: 测试 }\neffective: 2024-01-01\nitems:\n${pension('{ value: { ratio: 2, of: resident-pension#base-pension } }')}`,
    },
    'floor/incomparable',
    '以自己为基数',
    'ratio: 2',
  ],
  [
    'a circle in the catalogue itself, whatever localities write',
    {
      'local/p.yaml': province(''),
      [HARDSHIP]: `kind: item
id: extreme-hardship
name: 特困人员救助供养
audience: { persons: { name: 特困人员, subject: person, who: { attested: below-line } } }
content: { living: { name: 提供基本生活条件, for: persons } }
measures:
  living: { name: 生活, type: amount, unit: CNY/person/month, floor: { value: { ratio: 2, of: extreme-hardship#care } } }
  care: { name: 照料, type: amount, unit: CNY/person/month, floor: { value: { ratio: 0.5, of: extreme-hardship#living } } }
lead: [mca]
basis: [{ source: nation-2023 }]
`,
    },
    'link/base',
    '哪个地方都算不出来',
    'ratio: 2',
  ],
  [
    'an audience too large to decide',
    {
      'local/v.yaml': many,
      'local/p.yaml': province(
        `  resident-pension: { audience: { restate: { receiver: { any: [${MANY.map((term) => `{ attested: ${term} }`).join(', ')}] } } } }\n`,
      ),
    },
    'audience/undecided',
    '条件太多',
    'restate',
  ],
  [
    'a parent nobody has registered',
    { 'local/v.yaml': areas('parent: "123456"'), 'local/p.yaml': province('') },
    'link/areas',
    '上级“123456”不在登记中',
    '"990199"',
  ],
  [
    'an area that is its own parent',
    { 'local/v.yaml': areas('parent: "990199"'), 'local/p.yaml': province('') },
    'link/areas',
    '成了自己的上级',
    '"990199"',
  ],
  [
    'a standard for an area that does not exist yet',
    {
      'local/v.yaml': areas('parent: "990100", from: 2024-03-01'),
      'local/p.yaml': province(''),
      'local/x.yaml': overlayOf('990199', ''),
    },
    'chain/outside-period',
    '才设立',
    'effective: 2024-01-01',
  ],
  [
    'a value after the end of the area',
    {
      'local/v.yaml': `${areas('parent: "990100", until: 2024-02-29')}  "990198": { name: 新区, level: county, parent: "990100", from: 2024-03-01, succeeds: ["990199"] }\n`,
      'local/p.yaml': province(''),
      'local/x.yaml': overlayOf(
        '990199',
        pension('[{ from: 2024-01-01, value: 123 }, { from: 2024-04-01, value: 130 }]'),
      ),
    },
    'chain/outside-period',
    '已经没有了（到 2024-02-29 为止）',
    '130',
  ],
  [
    'two values of one day',
    { 'local/p.yaml': province(pension('[{ from: 2024-01-01, value: 150 }, { from: 2024-01-01, value: 140 }]')) },
    'date/overlap',
    '两个数值都从 2024-01-01 起',
    '140',
  ],
  [
    'two parts of one value on one day',
    {
      'local/p.yaml': province(
        '  sports-venues: { measures: { fee: { set: [{ from: 2024-01-01, value: { pool: 10 } }, { from: 2024-01-01, value: { hall: 10 } }] } } }\n',
      ),
    },
    'date/overlap',
    '两个数值都从 2024-01-01 起',
    'hall',
  ],
  [
    'a local standard in the folder of the national catalogue',
    { 'local/p.yaml': province(''), 'catalog/x.yaml': overlayOf('990100', pension('1')) },
    'link/misplaced',
    '在这里不作检查',
    'kind: overlay',
  ],
  [
    'a second register of areas',
    { 'local/p.yaml': province(''), 'local/areas.csv': 'code,name\n' },
    'link/misplaced',
    '这一份没有采用',
    'code,name',
  ],
  [
    'yes in words in a condition',
    {
      'local/p.yaml': province('  resident-pension: { audience: { widen: { receiver: { registered-here: 是 } } } }\n'),
    },
    'link/unknown',
    '“是”不是',
    'registered-here: 是',
  ],
  [
    'what an area owes, set for a day to come',
    {
      'local/p.yaml': province(
        '  minimum-living: { measures: { standard: { set: { from: 2204-01-01, value: { urban: 700, rural: 500 } } } } }\n',
      ),
    },
    'floor/unset',
    '要到 2204-01-01 才执行',
    '2204',
  ],
  [
    'a guarantee that is not given',
    {
      'local/p.yaml': province(
        '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } }, notice: { set: false } } }\n',
      ),
    },
    'floor/below',
    '主动告知 否 不符合国家 是',
    'notice',
  ],
  [
    'a value that has outgrown its evidence',
    {
      'local/p.yaml': province(
        '  resident-pension: { measures: { base-pension: { set: [{ from: 2024-01-01, value: 150 }, { from: 2024-05-01, value: 180 }] } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n',
      ),
    },
    'restraint/no-evidence',
    '超出论证批准（2023-12-01）时的最高水平 150',
    '180',
  ],
  [
    'waivers in the folder of the national catalogue',
    { 'local/p.yaml': province(''), 'catalog/x.yaml': 'kind: waivers\nentries: []\n' },
    'link/misplaced',
    '在这里不起作用',
    'kind: waivers',
  ],
  [
    'an area in two classes',
    {
      'local/p.yaml': province(''),
      'local/v.yaml':
        'kind: vocabulary\ndimensions:\n  class:\n    name: 类别\n    over: areas\n    cells: { one: { name: 一类 }, two: { name: 二类 } }\n    members:\n      one: ["990101"]\n      two: ["990102", "990101"]\n',
    },
    'link/duplicate',
    '990101 同时列在“one”和“two”两档',
    'two: ["990102"',
  ],
  [
    'an attribute that there is not, in the condition of a cell',
    {
      'local/p.yaml': province(''),
      'local/v.yaml':
        'kind: vocabulary\ndimensions:\n  old:\n    name: 年龄档\n    over: people\n    cells:\n      elder: { name: 高龄, who: { agee: { ge: 80 } } }\n',
    },
    'link/unknown',
    '没有“agee”这个特征',
    'elder',
  ],
  [
    'nothing between the quotation marks of a day',
    { 'local/p.yaml': province('').replace('effective: 2024-01-01', 'effective: ""') },
    'schema/empty',
    '“effective”是空的',
    'effective: ""',
  ],
  [
    'a field that there is not',
    {
      'local/p.yaml': `${province('').replace(
        /^items:/m,
        `own-items:
  meals: { name: 助餐, field: nowhere, category: nothing, from: 2024-01-01, audience: { all: { name: 居民, subject: person, who: everyone } }, content: { meal: { name: 午餐, for: all } } }
items:`,
      )}`,
    },
    'link/unknown',
    '没有“nowhere”这个领域',
    'field: nowhere',
  ],
  [
    'a share of a level there is none of',
    { 'local/p.yaml': province('  resident-pension: { funding: { of: whole, shares: { provnce: 100 } } }\n') },
    'schema/unknown-key',
    'province',
    'provnce',
  ],
  [
    'two documents that set one thing at once',
    {
      'local/p.yaml': province(pension('150')),
      'local/q.yaml': province(pension('140'))
        .replace('id: area-990000', 'id: second')
        .replace(/ {2}minimum-living.*\n/, ''),
    },
    'link/conflict',
    '同时有几份文件规定',
    'base-pension',
  ],
];

describe('bad input has a sentence and a place of its own: never a crash, never a pass', () => {
  for (const [name, files, rule, word, line] of rows) {
    test(name, async () => {
      const one = workspace(files);
      const { code, report } = await one.findings();
      expect(code).toBe(rule.startsWith('yaml/') ? 3 : 1);
      const said = report.findings.filter(
        (finding) => finding.rule === rule && `${finding.message} ${finding.hint}`.includes(word),
      );
      const written = said.map(({ file, range }) => one.get(file)?.split('\n')[range.start.line - 1] ?? '');
      expect(
        report.findings.map((finding) => `${finding.rule} ${finding.message} ${finding.hint}`).join('\n'),
      ).toContain(word);
      expect(written.some((text) => text.includes(line))).toBe(true);
      expect(said.every((finding) => finding.severity === 'error')).toBe(true);
    });
  }
});

/** What spreadsheets and typists make of the register of areas: one finding each, which tells what to do. */
describe('a slip in areas.csv is one finding', () => {
  const whole = 'catalog/areas.csv';
  /** With evidence of the area itself, and an area that stands below one of the register. */
  const proved = province(
    '  resident-pension: { measures: { base-pension: { set: 150 } }, justify: { for: [base-pension], need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n',
  );
  const row = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);
  test.each<readonly [name: string, slip: (text: string) => string | Uint8Array, word: string]>([
    ['a code taken for a number', row('990000,', '9.9E+05,'), '“9.9E+05”不是行政区代码'],
    ['a code with a decimal point', row('990000,', '990000.0,'), '“990000.0”不是行政区代码'],
    ['a code without its first digit', row('990000,', '90000,'), '“90000”不是行政区代码'],
    ['a code of full-width digits', row('990000,', '９９0000,'), '“９９0000”不是行政区代码'],
    ['a level in Chinese', row('示例省,province', '示例省,省'), '层级不能写“省”'],
    ['a row without a name', row('示例省', ''), '没有名称'],
    ['a day there is not', row('CN,,,,', 'CN,2024-02-30,,,'), '日期“2024-02-30”不对'],
    ['semicolons', (text) => text.replaceAll(',', ';'), '列之间用了“;”'],
    ['a header alone', (text) => `${text.split('\n')[0]}\n`, '只有表头'],
    ['no header', (text) => text.slice(text.indexOf('\n') + 1), '表头缺少'],
    ['a column too many', row('990000,示例省', '990000,示例省,甲'), '列数或引号不对'],
    [
      'as Excel saves it',
      () => Buffer.from([...Buffer.from('code,name\nCN,'), 0xc8, 0xab, 0xb9, 0xfa, 0x0a]),
      '编码是 GB18030',
    ],
    ['another encoding', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), '编码是 UTF-16LE'],
  ])('%s', async (_name, slip, word) => {
    const one = workspace({ 'local/p.yaml': proved, 'local/v.yaml': areas('parent: "990100"') });
    const config = one.get('dixian.config.yaml') ?? '';
    one.put('dixian.config.yaml', `${config}assume-national: ["990100"]\n`);
    one.put(whole, slip(one.get(whole) ?? ''));
    const { report } = await one.findings();
    expect(report.findings.map(({ file, message }) => [file, message])).toEqual([
      [whole, expect.stringContaining(word)],
    ]);
  });
});

/** What would make ten findings of a file, or send a reader the wrong way. */
describe('a slip in a local standard is one finding, which tells what to do', () => {
  const items = '  resident-pension: { measures: { base-pension: { set: { value: 150 } } } }\n';
  const slip = (value: string) => () => province('').replace('value: { urban: 700, rural: 500 }', value);
  test.each<readonly [name: string, slip: (text: string) => string, hint: string]>([
    ['tabs', (text) => text.replace(/^ {2}(?=[a-z])/gm, '\t'), '每级改成两个空格'],
    ['spaces of Chinese type', (text) => text.replace(/^ {2}(?=[a-z])/gm, '　'), '改成半角空格'],
    [
      'the conflict of a merge',
      (text) => text.replace(items, `<<<<<<< HEAD\n${items}=======\n${items.replace('150', '160')}>>>>>>> b\n`),
      '留下要的，其余连同带这些记号的行一起删去',
    ],
    [
      'entries of a list that run together',
      (text) =>
        text.replace(items, '  sports-venues: { measures: { free-days: { set: [fitness-day, 元旦、new-year] } } }\n'),
      '：[fitness-day, 元旦, new-year]。',
    ],
    [
      'a floor of a measure that is added',
      (text) =>
        text.replace(
          items,
          '  sports-venues: { add: { measures: { tickets: { name: 票, type: quantity, unit: hour/week, floor: 3 } } } }\n',
        ),
      '把 floor 改成 set',
    ],
    [
      'a dimension that is misspelt',
      () => province('').replace('standard: {', 'standard: { by: residnce,'),
      '改成已有的标识',
    ],
    ['a cell that is misspelt', slip('value: { urban: 700, rual: 500 }'), '改成已有的标识（urban, rural）'],
    [
      'a unit of no more than money, of three parts',
      (text) =>
        text.replace(
          items,
          '  sports-venues: { measures: { fee: { unit: CNY/visit, set: { value: { pool: 5, hall: 5 } } } } }\n',
        ),
      '写成 unit: CNY/person',
    ],
    [
      'a title for a source',
      (text) => text.replace('150', '120, source: 《示例国家标准（2023年版）》'),
      '标识是 nation-2023。',
    ],
    ['an edition in quotation marks of Chinese type', (text) => text.replace('["2023"]', '[“2023”]'), '引号用半角的 "'],
    [
      'a measure that stands in no measures',
      (text) =>
        text.replace('{ measures: { base-pension: { set: { value: 150 } } } }', '{ base-pension: { set: 150 } }'),
      '把它移到 measures 的下面',
    ],
    [
      'a level that stands in no measure',
      (text) => text.replace('{ measures: { base-pension: { set: { value: 150 } } } }', '{ set: 150 }'),
      'measures: { 标识: { set: … } }',
    ],
    ['an item beside items', (text) => text.replace(items, '').concat(items.slice(2)), '把它移到 items 的下面'],
    [
      'the measures of no item',
      (text) => `${text.replace(items, '')}measures: { base-pension: { set: 150 } }\n`,
      'items: { 标识: { measures: … } }',
    ],
    [
      'evidence in a measure',
      (text) => text.replace('{ value: 150 }', '120, justify: { for: [base-pension] }'),
      '与 measures 对齐',
    ],
    ['a key in Chinese', (text) => text.replace('title:', '标题:'), '可用的键：kind, id'],
    [
      'a code with a 0 before it, without quotation marks',
      (text) => text.replace('"990000"', '010000'),
      '是文字的加引号',
    ],
    ['a word in Chinese', (text) => text.replace('scope: complete', 'scope: 完整'), 'complete：整份清单'],
    [
      'offices with a comma of Chinese type between',
      (text) => text.replace(items, '  resident-pension: { responsible: [省人社厅，省财政厅] }\n'),
      '：[省人社厅, 省财政厅]。',
    ],
    ['another kind', (text) => text.replace('kind: overlay', 'kind: item'), '写成 kind: overlay'],
    ['no kind', (text) => text.replace('kind: overlay\n', ''), '这里的键是“overlay”的'],
    ['a list of keys', (text) => text.replace(/^ {2}(?=[a-z-]+: \{)/gm, '  - '), '键的前面不写“-”'],
    ['a comma of Chinese type behind a bracket', slip('value: { urban: 700 }， source: cn'), '改成半角逗号'],
    ['a semicolon behind a bracket', slip('value: { urban: 700 }; source: cn'), '改成半角逗号'],
    ['a day with dashes', (text) => text.replace('2024-01-01', '2024–01–01'), '写成 2024-01-01：'],
    ['a day in Chinese', (text) => text.replace('2024-01-01', '2024年1月1日'), '写成 2024-01-01：'],
    ['a day without zeros', (text) => text.replace('2024-01-01', '2024-7-1'), '写成 2024-07-01：'],
    ['a day in figures alone', (text) => text.replace('2024-01-01', '20240101'), '写成 2024-01-01：'],
    ['a name for an address', slip('value: { ratio: 1, of: 低保标准 }'), '标识是 minimum-living#standard。'],
    [
      'a number of a document for an id',
      (text) => text.replace('scope:', 'replaces: 示发〔2022〕1号\nscope:'),
      '不是文号',
    ],
    [
      'a name for an office',
      (text) => text.replace('scope:', 'filed: { with: 民政部, date: 2023-12-06 }\nscope:'),
      '标识是 mca。',
    ],
    ['commas in the figure of a cell', slip('value: { urban: 1,200, rural: 500 }'), '不写千位分隔的逗号'],
    ['commas in a figure on its line', (text) => text.replace('{ value: 150 }', '"1,000"'), '不写千位分隔的逗号'],
    ['a value in a value', slip('value: { value: 150, unit: CNY/person/month }'), '只留一个 value'],
    ['nothing in a cell', slip('value: { urban: 700, rural: null }'), '在 value 旁边用 why 说明'],
    [
      'not known, with why',
      slip('value: { urban: 700, rural: null }, why: 不详'),
      'measures 中写 standard: { set: … }',
    ],
    ['a share for a figure', (text) => text.replace('150', '50%'), '在 value 后面写 { ratio: 0.5, of: '],
    [
      'a multiple for a figure',
      (text) => text.replace('150', '低保标准的2倍'),
      '{ ratio: 2, of: minimum-living#standard }',
    ],
    ['signs for at least', (text) => text.replace('150', '">=150"'), '写成 { ge: 150 }'],
    ['a sign for more than', (text) => text.replace('150', '">150"'), '至少、至多写成 value: { ge: … }'],
    ['a figure with all of its unit', (text) => text.replace('150', '150元/人/月'), '写成 150。'],
    ['another unit behind the figure', (text) => text.replace('150', '150元/户/月'), '只写半角数字'],
    ['ten thousands', (text) => text.replace('150', '1.2万'), '写成 12000。'],
    ['a part of the wage', (text) => text.replace('150', '最低工资标准的10%'), '{ ratio: 0.1, of: area.minimum-wage }'],
    ['what the nation sets', (text) => text.replace('150', '按国家标准执行'), '删去这一处：不写就是沿用上级'],
    ['as above', (text) => text.replace('150', '执行国家标准'), '删去这一处：不写就是沿用上级'],
    ['what is for others', (text) => text.replace('150', '由县级人民政府制定'), '删去这一处，由那一级写'],
    ['as another', (text) => text.replace('150', '按社会散居孤儿标准执行'), '{ ratio: 1, of: 那个标准的地址 }'],
    ['words alone', (text) => text.replace('150', '逐步提高'), '写 value: { text: 原文 }'],
    [
      'a figure for a map',
      (text) => text.replace('{ set: { value: 150 } }', '163元'),
      '写成 base-pension: { set: 163 }',
    ],
    [
      'a share beside the name of a part',
      (text) => text.replace('150', '{ sum: { a: 100, b: { name: 护理, ratio: 0.1, of: area.minimum-wage } } }'),
      '在“b”里写 value: { ratio: …, of: … }',
    ],
    [
      'a range as a part',
      (text) => text.replace('150', '{ sum: { a: 100, b: { ge: 50 } } }'),
      '数字，或 { ratio: 0.1, of: 基数 }',
    ],
    [
      'one exception for a list',
      (text) => text.replace('resident-pension: {', 'resident-pension: { exceptions: { for: base-pension },'),
      '写成 exceptions: [{ for: … }]',
    ],
    ['a figure in brackets', (text) => text.replace('value: 150', 'value: [150]'), '不用方括号：value: 150'],
  ])('%s', async (_name, slip, hint) => {
    const one = workspace({ 'local/p.yaml': slip(province(items)) });
    const { report } = await one.findings();
    expect(report.findings.map((finding) => finding.hint)).toEqual([expect.stringContaining(hint)]);
  });
});

describe('a slip in the configuration is told with what to do', () => {
  test.each<readonly [name: string, slip: readonly [from: string, to: string], says: string]>([
    ['a word in brackets', ['lang: zh', 'lang: [zh]'], '只写一个：lang: zh'],
    ['a rule that is misspelt', ['"off"', '"off", floor/belov: warning'], '是不是想写“floor/below”'],
  ])('%s', async (_name, [from, to], says) => {
    const one = workspace({ 'local/p.yaml': province('') });
    one.put('dixian.config.yaml', (one.get('dixian.config.yaml') ?? '').replace(from, to));
    const { code, err } = await one.run(['validate']);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).not.toContain('config/always-on');
  });
});

/** What others would have rested on is told of where it stands, and nowhere else. */
describe('what rests on a file that cannot be read is not told a second time', () => {
  const county = overlayOf('990100', '');
  test.each<readonly [name: string, files: Readonly<Record<string, string>>, rule: string]>([
    [
      'a standard of the wrong shape',
      { 'local/p.yaml': `${province('')}typ: x\n`, 'local/c.yaml': county },
      'schema/unknown-key',
    ],
    ['a standard that is no YAML', { 'local/p.yaml': `${province('')}a: [\n`, 'local/c.yaml': county }, 'yaml/syntax'],
    [
      'evidence of the wrong shape',
      {
        'local/p.yaml': province(
          '  resident-pension: { measures: { base-pension: { set: 150 } }, justify: { for: [base-pension], need: ev-new, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } } }\n',
        ),
        'local/e.yaml': 'kind: evidence\nid: ev-new\n',
      },
      'schema/missing-key',
    ],
  ])('%s', async (_name, files, rule) => {
    const one = workspace(files);
    const { report } = await one.findings();
    expect([...new Set(report.findings.map((finding) => finding.rule))]).toEqual([rule]);
  });

  test('a vocabulary with a bracket too many', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    const file = 'catalog/vocabulary/all.yaml';
    one.put(file, (one.get(file) ?? '').replace('dimension: money }', 'dimension: money }}'));
    const { report } = await one.findings();
    expect([...new Set(report.findings.map((finding) => finding.file))]).toEqual([file]);
  });
});

// The long runs are fuzz.test.ts.
describe('anything at all', () => {
  test('a text', async () => {
    await expect(yamlHolds(25)).resolves.toBeUndefined();
  });

  test('a condition', async () => {
    await expect(whoHolds(25)).resolves.toBeUndefined();
  });
});
