import { overlayOf, province } from './workspace.ts';

/** So many lines, each made of its number. */
export const repeat = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_one, index) => line(index)).join(between);
const nine = (name: string) => repeat(9, () => name, ', ');
const ALIASES = `kind: overlay\na0: &a0 [${nine('x')}]\n${repeat(9, (at) => `a${at + 1}: &a${at + 1} [${nine(`*a${at}`)}]`)}\n`;
const MERGES = `kind: overlay\na0: &a0 { x: 1 }\n${repeat(30, (at) => `a${at + 1}: &a${at + 1}\n  <<: [*a${at}, *a${at}]`)}\n`;
const restated = (who: string) => province(`  resident-pension: { audience: { restate: { receiver: ${who} } } }\n`);
const pension = (value: string) => province(`  resident-pension: { measures: { base-pension: { set: ${value} } } }\n`);
const vocabulary = (what: string, body: string) => `kind: vocabulary\n${what}: { ${body} }\n`;
const HEAD =
  'code,name,level,rank,parent,from,until,succeeds,source\nCN,全国,nation,,,,,,s\n990000,示例省,province,,CN,,,,s\n';
/** What colours a terminal, and turns the direction of a line. */
export const ESCAPES = '\u001b[31m\u202e';

/** A file beside a sound one, the rules that must speak of it, and the exit code. */
export const FILES: readonly (readonly [
  name: string,
  text: string | Uint8Array,
  rules: readonly string[],
  code: number,
])[] = [
  ['an alias bomb', ALIASES, ['yaml/anchor', 'yaml/alias'], 3],
  ['a merge bomb', MERGES, ['yaml/anchor', 'yaml/merge'], 3],
  ['an alias of itself', 'kind: overlay\na: &a [*a]\n', ['yaml/anchor', 'yaml/alias'], 3],
  ['a merge of itself', 'kind: overlay\na: &a { <<: *a }\n', ['yaml/merge'], 3],
  ['brackets without end', `kind: overlay\na: ${'['.repeat(50_000)}`, ['yaml/too-deep'], 3],
  ['braces without end', `kind: overlay\na: ${'{a: '.repeat(15_000)}`, ['yaml/too-deep'], 3],
  ['a million brackets', `kind: overlay\na: ${'['.repeat(1_000_000)}`, ['yaml/too-large'], 3],
  ['indentation without end', repeat(2000, (at) => `${' '.repeat(at)}a:`), ['yaml/too-deep'], 3],
  ['dashes without end', `kind: overlay\na:\n  ${'- '.repeat(5000)}x\n`, ['yaml/too-deep'], 3],
  ['question marks without end', `kind: overlay\n${'? '.repeat(5000)}x\n`, ['yaml/too-many'], 3],
  ['brackets behind a lonely quote', `kind: overlay\na: x" ${'['.repeat(5000)}\nb: "\n`, ['yaml/too-deep'], 3],
  ['brackets over many lines', `kind: overlay\na: ${'[ # "\n'.repeat(3000)}`, ['yaml/too-deep'], 3],
  ['brackets in what looks like prose', `kind: overlay\nb: [ |\n${' ['.repeat(3000)}\n`, ['yaml/too-deep'], 3],
  ['ten megabytes', `kind: overlay\n${'#'.repeat(10 << 20)}`, ['yaml/too-large'], 3],
  ['one line of a megabyte', `kind: overlay\ntitle: ${'字'.repeat(330_000)}\n`, ['schema/missing-key'], 1],
  ['one line of combining marks', `kind: overlay\nzz: e${'\u0301'.repeat(400_000)}\n`, ['schema/unknown-key'], 1],
  ['one line of full-width colons', `kind: overlay\ntitle: "${'a：'.repeat(200_000)}"\n`, ['schema/missing-key'], 1],
  ['one line of no-break spaces', `kind: overlay\n# ${'a\u00a0'.repeat(200_000)}\n`, ['schema/missing-key'], 1],
  ['one line of emoji', `kind: overlay\ntitle: "${'👩\u200d👧'.repeat(100_000)}"\n`, ['schema/missing-key'], 1],
  ['one line of invisible signs', `kind: overlay\na: ${'\u200b'.repeat(400_000)}\n`, ['yaml/invisible'], 3],
  ['a hundred thousand keys', `kind: overlay\n${repeat(100_000, (at) => `k${at}: 1`)}\n`, ['yaml/too-many'], 3],
  [
    'one key twenty thousand times',
    `kind: overlay\n${'k: 1\n'.repeat(20_000)}`,
    ['yaml/duplicate-key', 'yaml/too-many'],
    3,
  ],
  ['a million quotes', `kind: overlay\n${'"'.repeat(1_000_000)}`, ['yaml/too-large'], 3],
  ['closing brackets', `kind: overlay\na: ${']'.repeat(50_000)}`, ['yaml/syntax'], 3],
  ['slips in every line', `kind: overlay\n${'a: b: c\n'.repeat(15_000)}`, ['yaml/syntax', 'yaml/too-many'], 3],
  ['tabs in every line', `kind: overlay\n${'\t- a\n'.repeat(15_000)}`, ['yaml/tab'], 3],
  ['invisible signs in every line', `kind: overlay\n${'a\u200b: 1\n'.repeat(20_000)}`, ['yaml/invisible'], 3],
  ['an older version of YAML', `%YAML 1.1\n---\n${province('')}`, ['yaml/syntax'], 3],
  ['a directive nobody knows', `%FOO bar\n---\n${province('')}`, ['yaml/syntax'], 3],
  [
    'ten thousand directives',
    `${'%FOO bar\n'.repeat(10_000)}---\nkind: overlay\n`,
    ['yaml/syntax', 'yaml/too-many'],
    3,
  ],
  ['ten thousand documents', `kind: overlay\n${'---\n'.repeat(10_000)}`, ['yaml/multi-document'], 3],
  ['__proto__', 'kind: overlay\n__proto__: { polluted: true }\n', ['yaml/reserved-key'], 3],
  ['constructor, further in', 'kind: overlay\nitems: { constructor: { prototype: 1 } }\n', ['yaml/reserved-key'], 3],
  ['valid JavaScript', 'globalThis.pwned = true; module.exports = {\n', ['schema/kind'], 1],
  ['JavaScript with a class', 'export default class A {\n  static x = 1;\n}\n', ['schema/kind'], 1],
  ['JavaScript with an object', 'module.exports = {\n  a: 1,\n};\n', ['yaml/syntax'], 3],
  ['a JavaScript tag', 'kind: overlay\na: !!js/function "function () { throw 1 }"\n', ['yaml/tag'], 3],
  ['a bracket that is not closed', 'kind: overlay\nadopts: [a, b\nid: x\n', ['yaml/syntax'], 3],
  ['a kind that is a map', 'kind: { a: overlay }\nid: x\n', ['schema/kind'], 1],
  ['a kind that is a list', 'kind: [overlay]\n', ['schema/kind'], 1],
  ['no kind behind the key', 'kind:\nid: x\n', ['schema/kind'], 1],
  ['an empty map where a list belongs', 'kind: overlay\nadopts: {}\n', ['schema/type'], 1],
  ['a list where one word belongs', 'kind: overlay\nscope: [complete]\n', ['schema/enum'], 1],
  ['JSON', '{"kind": "overlay", "id": "x"}\n', ['schema/missing-key'], 1],
  [
    'GBK',
    new Uint8Array([...Buffer.from('kind: overlay\ntitle: '), 0xb5, 0xd7, 0xcf, 0xdf, 0x0a]),
    ['yaml/encoding'],
    3,
  ],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeffkind: overlay\n', 'utf16le')), ['yaml/encoding'], 3],
  [
    'UTF-16, the other way',
    new Uint8Array(Buffer.from('\ufeffkind: overlay\n', 'utf16le').swap16()),
    ['yaml/encoding'],
    3,
  ],
  ['nothing but zeros', new Uint8Array(5000), ['yaml/encoding'], 3],
  ['every byte', new Uint8Array(Array.from({ length: 256 }, (_one, at) => at)), ['yaml/encoding'], 3],
  ['a second byte order mark', '\ufeff\ufeffkind: overlay\n', ['yaml/invisible'], 3],
  [
    'lines that end in CR alone',
    province('').replaceAll('\n', '\r').replace('scope:', 'scpe:'),
    ['schema/unknown-key'],
    1,
  ],
  ['mixed line ends', province('').replace('\n', '\r\n').replace('scope:', 'scpe:'), ['schema/unknown-key'], 1],
  ['escape sequences', `kind: overlay\ntitle: a${ESCAPES}\n`, ['yaml/invisible'], 3],
  ['a key in full width', province('').replace('scope:', 'ｓｃｏｐｅ: complete\nscope:'), ['yaml/duplicate-key'], 3],
  ['two keys that differ in width', `${province('')}x-a: 1\nx-ａ: 2\n`, ['yaml/duplicate-key'], 3],
  ['two keys that differ by a space', `${province('')}x-a: 1\n"x-a ": 2\n`, ['yaml/duplicate-key'], 3],
  ['two keys composed otherwise', `${province('')}x-\u00e9: 1\nx-e\u0301: 2\n`, ['yaml/duplicate-key'], 3],
  ['a number with 400 digits', pension('9'.repeat(400)), ['yaml/number'], 3],
  ['a number beyond all', pension('1e999'), ['yaml/number'], 3],
  ['no number at all', pension('.nan'), ['yaml/number'], 3],
  ['a fraction with 100,000 digits', pension(`"${'9'.repeat(100_000)}/7"`), ['link/value'], 1],
  ['a fraction of nothing', pension('"1/0"'), ['link/value'], 1],
  ['a ratio beyond all', pension('{ value: { ratio: 1e308, of: minimum-living#standard } }'), ['yaml/number'], 3],
  [
    'five thousand ages',
    restated(`{ any: [${repeat(5000, (at) => `{ age: { ge: ${at / 10}, le: ${at / 10} } }`, ', ')}] }`),
    ['restraint/no-evidence'],
    1,
  ],
  [
    'a condition nested forty times',
    restated(`${'{ not: '.repeat(40)}{ age: { ge: 70 } }${' }'.repeat(40)}`),
    ['audience/narrower'],
    1,
  ],
  [
    'a condition nested without end',
    restated(`${'{ not: '.repeat(400)}{ age: 1 }${' }'.repeat(400)}`),
    ['yaml/too-deep'],
    3,
  ],
  [
    'a condition nobody meets',
    restated('{ all: [{ age: { ge: 60 } }, { age: { lt: 10 } }] }'),
    ['audience/narrower'],
    1,
  ],
  ['an age with two points', restated('{ age: "0.0.0" }'), ['audience/undecided'], 1],
  ['an age beyond all', restated('{ age: { ge: 1e300 } }'), ['yaml/number'], 3],
  ['an age of nobody', restated('{ age: [] }'), ['audience/narrower'], 1],
  [
    'terms that are each broader than the other',
    vocabulary('terms', 't0: { name: 甲, broader: t1 }, t1: { name: 乙, broader: t0 }'),
    ['link/unknown'],
    1,
  ],
  [
    'twenty thousand terms in a circle',
    vocabulary(
      'terms',
      repeat(20_000, (at) => `t${at}: { name: 甲, broader: t${(at + 1) % 20_000} }`, ', '),
    ),
    ['link/unknown'],
    1,
  ],
  [
    'values that are each broader than the other',
    vocabulary(
      'attributes',
      'a: { name: 属, type: enum, values: { v: { name: 甲, broader: w }, w: { name: 乙, broader: v } } }',
    ),
    ['link/unknown'],
    1,
  ],
  [
    'a dimension that refines itself',
    vocabulary('dimensions', 'd: { name: 档, over: people, refines: d, cells: { a: { name: 甲 } } }'),
    ['link/unknown'],
    1,
  ],
  ['an insurance that is a range', restated('{ insured-by: { ge: 3 } }'), ['audience/narrower', 'link/unknown'], 1],
];

/** A register of areas, a rule that must speak of it, and the exit code. */
export const REGISTERS: readonly (readonly [string, string | Uint8Array, string, number])[] = [
  ['forty thousand broken rows', `${HEAD}${repeat(40_000, (at) => `${at},x,zz,,CN,,,,s`)}`, 'link/areas', 1],
  [
    'twenty thousand areas one above the other',
    `${HEAD}${repeat(20_000, (at) => `${991_000 + at},x,county,,${at ? 990_999 + at : 990_000},,,,s`)}`,
    'link/areas',
    1,
  ],
  [
    'twenty thousand heirs',
    `${HEAD}${repeat(20_000, (at) => `${991_000 + at},x,county,,990000,,,${990_999 + at},s`)}`,
    'link/areas',
    1,
  ],
  ['a quote without end', `${HEAD}"${'a,'.repeat(500_000)}`, 'link/areas', 1],
  ['a row of commas', `${HEAD}${','.repeat(500_000)}`, 'link/areas', 1],
  ['a column called __proto__', `__proto__,constructor,${HEAD.replaceAll('\n', '\na,b,')}`, 'link/areas', 1],
  ['bytes', new Uint8Array(Array.from({ length: 3000 }, (_one, at) => at % 256)), 'yaml/encoding', 3],
  ['nothing', '', 'link/areas', 1],
  ['a million rows', `${HEAD}${repeat(1_000_000, (at) => `${at},x,county,,990000,,,,s`)}`, 'yaml/too-large', 3],
  ['a code that looks like another', `${HEAD}990000\u200b,乙,province,,CN,,,,s\n`, 'link/areas', 1],
  ['a rank that turns what follows about', `${HEAD}970000,乙,province,甲\u202e,CN,,,,s\n`, 'link/areas', 1],
];

/** Attributes and thresholds multiply; the decision gives up with a finding, never with a hang or a pass. */
export const CONDITIONS: readonly (readonly [attributes: number, thresholds: number])[] = [
  [2, 200],
  [3, 25],
  [4, 9],
  [60, 10],
];

/** The files that make such a condition. */
export const conditions = (attributes: number, thresholds: number) => {
  const some = repeat(attributes * thresholds, (at) => `{ a${at % attributes}: { ge: ${at} } }`, ', ');
  return {
    'local/v.yaml': vocabulary(
      'attributes',
      repeat(attributes, (at) => `a${at}: { name: 属性, type: number }`, ', '),
    ),
    'local/p.yaml': restated(`{ any: [${some}] }`),
  };
};

/** As many conditions that nothing is known of. */
export const opaque = (count: number) => ({
  'local/v.yaml': vocabulary(
    'terms',
    repeat(count, (at) => `t${at}: { name: 条件 }`, ', '),
  ),
  'local/p.yaml': restated(`{ any: [{ age: { ge: 70 } }, ${repeat(count, (at) => `{ attested: t${at} }`, ', ')}] }`),
});

const config = (text: string) => `catalog: catalog\n${text}\n`;
/** A configuration, and what is said of it; all of them end with 2. */
export const CONFIGURATIONS: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an alias bomb', ALIASES, 'yaml/anchor'],
  ['three megabytes', `${config('local: [local]')}#${'x'.repeat(3_000_000)}`, 'yaml/too-large'],
  ['GBK', new Uint8Array([...Buffer.from('catalog: catalog # '), 0xb5, 0xd7, 0xcf, 0xdf, 0x0a]), 'yaml/encoding'],
  ['an absolute folder', config('local: [/etc]'), '不在工作区里面'],
  ['an absolute catalogue', 'catalog: /etc\nlocal: [local]\n', '不在工作区里面'],
  ['a folder above', config('local: [local]\nparents: [..]'), '不在工作区里面'],
  ['a folder linked out', config('local: [local]\nparents: [away]'), '不在工作区里面'],
  ['a file for a folder', config('local: [dixian.config.yaml]'), '不是能读的文件夹'],
  ['a pattern', config('local: ["lo*"]'), '不存在'],
  ['a zero', config('local: ["lo\\0cal"]'), '看不见的字符 U+0000'],
  ['a name of every object', config('local: [local]\nrules: { toString: "off" }'), 'config/unknown'],
  ['a reserved name', config('local: [local]\nrules: { constructor: "off" }'), 'yaml/reserved-key'],
  ['a number beyond all', config('local: [local]\nsteep: 1e999'), 'yaml/number'],
  ['escape sequences', config('local: ["lo\\e[31mcal\\u202e"]'), '看不见的字符 U+001B'],
  ['lines that would be commands', config('local: ["lo\\n::error::cal"]'), 'lo□::error::cal'],
];

const numbered = (files: number, text: (file: number) => string) =>
  Object.fromEntries(Array.from({ length: files }, (_one, at) => [`local/f${at}.yaml`, text(at)]));

/** Files in which a hundred thousand things are wrong, and the exit code: every format has to say so. */
export const MANY: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['a hundred thousand unknown keys', numbered(530, () => `kind: evidence\n${repeat(189, (at) => `k${at}: 1`)}\n`), 1],
  [
    'a hundred thousand waivers that cover nothing',
    numbered(
      20,
      (file) =>
        `kind: waivers\nentries:\n${repeat(5000, (at) => `  - { rule: text/number, area: "990000", item: i${file}-${at}, reason: 补, owner: 某人, until: 2024-12-31 }`)}\n`,
    ),
    1,
  ],
  [
    'ten thousand waivers of the very same four thousand findings',
    {
      ...numbered(1, (file) =>
        overlay(
          file,
          repeat(4000, (at) => ownItem(`i${at}`)),
        ),
      ),
      ...Object.fromEntries(
        [0, 1].map((part) => [
          `local/w${part}.yaml`,
          `kind: waivers\nentries:\n${repeat(5000, () => '  - { rule: source/unknown, file: local/f0.yaml, reason: 补, owner: 某人, until: 2024-12-31 }')}\n`,
        ]),
      ),
    },
    1,
  ],
  [
    'ten thousand waivers beside ten thousand findings',
    {
      ...numbered(20, (file) =>
        overlay(
          file,
          repeat(500, (at) => ownItem(`i${file}-${at}`)),
        ),
      ),
      ...Object.fromEntries(
        Object.entries(
          numbered(
            4,
            (file) =>
              `kind: waivers\nentries:\n${repeat(2500, (at) => `  - { rule: source/unknown, area: "990000", item: i${file * 5 + Math.floor(at / 500)}-${at % 500}, reason: 补, owner: 某人, until: 2024-12-31 }`)}\n`,
          ),
        ).map(([name, text]) => [name.replace('/f', '/w'), text]),
      ),
    },
    1,
  ],
];

export function ownItem(id: string): string {
  return `  ${id}: { name: 项, audience: { all: { name: 人, subject: person, who: everyone } }, content: { give: { name: 给, for: all } }, measures: { hours: { name: 时, of: give, type: quantity, unit: hour/week, floor: { from: 2024-01-01, value: 10, source: nowhere } } } }`;
}

function overlay(file: number, items: string): string {
  return `${province('').replace('id: area-990000', `id: own-${file}`)}own-items:\n${items}\n`;
}

/** A measure added to an item, with its value. */
const added = (name: string, value: string) =>
  `${name}: { name: 量, type: amount, unit: CNY/person/month, set: { value: ${value} } }`;
/** As many amounts, each resting on the one before. */
const relativeChain = (count: number, ratio: string) =>
  province(
    `  resident-pension: { add: { measures: { ${repeat(count, (at) => added(`m${at}`, at === 0 ? '100' : `{ ratio: ${ratio}, of: resident-pension#m${at - 1} }`), ', ')} } } }\n`,
  );
/** A line of areas, each below the one before, with a value for each. */
const line = (count: number, value: (at: number) => string): Readonly<Record<string, string>> => ({
  'catalog/areas.csv': `${HEAD}${repeat(count, (at) => `${991_000 + at},县${at},county,,${at === 0 ? 990_000 : 990_999 + at},,,,s`)}\n`,
  ...Object.fromEntries(
    Array.from({ length: count }, (_one, at) => [
      `local/l${at}.yaml`,
      overlayOf(String(991_000 + at), `  resident-pension: { measures: { base-pension: { set: ${value(at)} } } }\n`),
    ]),
  ),
});
/** Two dimensions of as many bands, each of which overlaps with nearly all of the other. */
const bands = (count: number): Readonly<Record<string, string>> => {
  const cells = (name: string, who: (at: number) => string) =>
    `{ name: 档, over: people, cells: { ${repeat(count, (at) => `${name}${at}: { name: ${name}${at}, who: { months-here: ${who(at)} } }`, ', ')} } }`;
  const set = (by: string, name: string, from: number) =>
    `  resident-pension: { measures: { base-pension: { by: ${by}, set: { value: { ${repeat(count, (at) => `${name}${at}: ${from + at}`, ', ')} } } } } }\n`;
  return {
    'local/v.yaml': `kind: vocabulary\ndimensions:\n  up: ${cells('c', (at) => `{ ge: ${at} }`)}\n  dn: ${cells('d', (at) => `{ lt: ${at + 1} }`)}\n`,
    'local/p.yaml': province(set('up', 'c', 200)),
    'local/c.yaml': overlayOf('990100', set('dn', 'd', 100)),
  };
};
/** A value that rises from day to day. */
const daily = (count: number) =>
  repeat(
    count,
    (at) =>
      `{ from: ${new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10)}, value: ${(500 + at / 100).toFixed(2)} }`,
    ', ',
  );
const dated = (count: number) => `  resident-pension: { measures: { base-pension: { set: [${daily(count)}] } } }\n`;
/** So many classes of people above and below, each with its value. */
const cells = (count: number) => {
  const set = `  resident-pension: { measures: { base-pension: { by: kinds, set: { value: { ${repeat(count, (at) => `k${at}: ${500 + at}`, ', ')} } } } } }\n`;
  return {
    'local/v.yaml': `kind: vocabulary\ndimensions:\n  kinds: { name: 类, over: people, cells: { ${repeat(count, (at) => `k${at}: { name: 类${at} }`, ', ')} } }\n`,
    'local/p.yaml': province(set),
    'local/c.yaml': overlayOf('990100', set),
  };
};
const successors = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_one, at) => [
      `local/o${at}.yaml`,
      overlayOf(
        '990100',
        `  resident-pension: { measures: { base-pension: { set: ${123 + at} } } }\n`,
        at === 0 ? '' : `replaces: o${at - 1}\n`,
      ).replace('id: area-990100', `id: o${at}`),
    ]),
  );

/** A sound province with files beside or in place of it, the rules that must speak, and the exit code. */
export const WORKSPACES: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  rules: readonly string[],
  code: number,
])[] = [
  [
    'a line of areas, each one more than what is above',
    line(28, () => '{ value: { plus: 1, of: above } }'),
    ['restraint/no-evidence'],
    1,
  ],
  [
    'a line of areas, each one more than what is above, with twenty days each',
    line(
      6,
      (at) => `[${repeat(20, (day) => `{ from: 20${10 + day}-01-${10 + at}, value: { plus: 1, of: above } }`, ', ')}]`,
    ),
    ['restraint/no-evidence'],
    1,
  ],
  [
    'a line of areas that leads back into itself',
    line(28, (at) =>
      at === 0
        ? '{ value: { ratio: 1, of: resident-pension#base-pension, at: "991027" } }'
        : '{ value: { plus: 1, of: above } }',
    ),
    ['floor/incomparable'],
    1,
  ],
  [
    'a circle that one of its values could leave by what stands between',
    line(3, (at) =>
      at === 0
        ? '{ value: { ratio: 1, of: resident-pension#base-pension, at: "991002" } }'
        : at === 1
          ? '{ value: 600 }'
          : '{ value: { plus: 1, of: above } }',
    ),
    ['floor/incomparable'],
    1,
  ],
  [
    'figures that grow without end',
    { 'local/p.yaml': relativeChain(26, '1.23456789012345') },
    ['floor/incomparable'],
    1,
  ],
  [
    'four hundred figures that grow without end',
    { 'local/p.yaml': relativeChain(400, '1.01') },
    ['floor/incomparable'],
    1,
  ],
  [
    'eight hundred values, each resting on the one before',
    { 'local/p.yaml': relativeChain(800, '1') },
    ['floor/incomparable'],
    1,
  ],
  [
    'two thousand values, each resting on the one before',
    { 'local/p.yaml': relativeChain(2000, '1') },
    ['floor/incomparable'],
    1,
  ],
  ['two hundred bands that overlap with two hundred', bands(200), ['floor/below'], 1],
  [
    'three thousand days at each of three levels',
    {
      'local/p.yaml': province(dated(3000)),
      'local/c.yaml': overlayOf('990100', dated(3000)),
      'local/d.yaml': overlayOf('990101', dated(3000)),
    },
    [],
    1,
  ],
  ['a thousand kinds of people at two levels', cells(1000), [], 1],
  ['four hundred standards, each in place of the one before', successors(400), [], 1],
  [
    'a text of ten thousand figures',
    { 'local/p.yaml': province(`  resident-pension: { text: { standard: "${'1元'.repeat(9900)}" } }\n`) },
    ['text/number'],
    0,
  ],
  [
    'nine such texts',
    {
      'local/p.yaml': province(
        ['resident-pension', 'sports-venues', 'extreme-hardship']
          .map((item) => {
            const text = `"${'1元'.repeat(9900)}"`;
            return `  ${item}: { text: { audience: ${text}, content: ${text}, standard: ${text} } }\n`;
          })
          .join(''),
      ),
    },
    ['text/number'],
    0,
  ],
  [
    'a text of ten thousand figures, as a block',
    {
      'local/p.yaml': province(`  resident-pension:\n    text:\n      standard: |\n        ${'1元'.repeat(9900)}\n`),
    },
    ['text/number'],
    0,
  ],
  [
    'sixteen thousand areas of a class that nobody knows',
    {
      'local/v.yaml': `kind: vocabulary\ndimensions:\n  classes: { name: 类, over: areas, cells: { a: { name: 甲 } }, members: { a: [${repeat(16_000, (at) => `"${100_000 + at}"`, ', ')}] } }\n`,
    },
    ['link/unknown'],
    1,
  ],
  [
    'two thousand small broken files',
    Object.fromEntries(
      Array.from({ length: 2000 }, (_one, at) => [`local/b${at}.yaml`, 'kind: overlay\na: [b\nid: x\n']),
    ),
    ['yaml/syntax'],
    3,
  ],
];
