import { execFileSync, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diskFiles, realIo } from '../src/cli/io.ts';
import { formats } from '../src/report/index.ts';
import { province, TestWorkspace } from './workspace.ts';

/** A hang, not a slow machine: what used to hang ran for minutes. */
const HANG = 60_000;

const made: TestWorkspace[] = [];
const workspace = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const one = new TestWorkspace({ 'local/p.yaml': province(''), ...files });
  made.push(one);
  return one;
};
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

const repeat = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_one, index) => line(index)).join(between);
const nine = (name: string) => repeat(9, () => name, ', ');
const ALIASES = `kind: overlay\na0: &a0 [${nine('x')}]\n${repeat(9, (at) => `a${at + 1}: &a${at + 1} [${nine(`*a${at}`)}]`)}\n`;
const MERGES = `kind: overlay\na0: &a0 { x: 1 }\n${repeat(30, (at) => `a${at + 1}: &a${at + 1}\n  <<: [*a${at}, *a${at}]`)}\n`;
const restated = (who: string) => province(`  resident-pension: { audience: { restate: { receiver: ${who} } } }\n`);
const pension = (value: string) => province(`  resident-pension: { measures: { base-pension: { set: ${value} } } }\n`);
const vocabulary = (what: string, body: string) => `kind: vocabulary\n${what}: { ${body} }\n`;
const HEAD =
  'code,name,level,rank,parent,from,until,succeeds,source\nCN,全国,nation,,,,,,s\n990000,示例省,province,,CN,,,,s\n';
const ESCAPES = '\u001b[31m\u202e';

/** A file beside a sound one, the rules that must speak of it, and the exit code. */
const FILES: readonly (readonly [name: string, text: string | Uint8Array, rules: readonly string[], code: number])[] = [
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
  ['one line of invisible signs', `kind: overlay\na: ${'\u200b'.repeat(400_000)}\n`, ['yaml/invisible'], 3],
  ['a hundred thousand keys', `kind: overlay\n${repeat(100_000, (at) => `k${at}: 1`)}\n`, ['yaml/too-many'], 3],
  [
    'one key twenty thousand times',
    `kind: overlay\n${'k: 1\n'.repeat(20_000)}`,
    ['yaml/duplicate-key', 'yaml/too-many'],
    3,
  ],
  ['a million quotes', `kind: overlay\n${'"'.repeat(1_000_000)}`, ['yaml/too-large'], 3],
  ['closing brackets', `kind: overlay\na: ${']'.repeat(50_000)}`, ['yaml/syntax', 'yaml/too-many'], 3],
  ['slips in every line', `kind: overlay\n${'a: b: c\n'.repeat(15_000)}`, ['yaml/syntax', 'yaml/too-many'], 3],
  ['tabs in every line', `kind: overlay\n${'\t- a\n'.repeat(15_000)}`, ['yaml/tab', 'yaml/too-many'], 3],
  ['invisible signs in every line', `kind: overlay\n${'a\u200b: 1\n'.repeat(20_000)}`, ['yaml/invisible'], 3],
  ['ten thousand documents', `kind: overlay\n${'---\n'.repeat(10_000)}`, ['yaml/multi-document'], 3],
  ['__proto__', 'kind: overlay\n__proto__: { polluted: true }\n', ['yaml/reserved-key'], 3],
  ['constructor, further in', 'kind: overlay\nitems: { constructor: { prototype: 1 } }\n', ['yaml/reserved-key'], 3],
  ['valid JavaScript', 'globalThis.pwned = true; module.exports = {\n', ['schema/kind'], 1],
  ['JavaScript with a class', 'export default class A {\n  static x = 1;\n}\n', ['schema/kind'], 1],
  ['JavaScript with an object', 'module.exports = {\n  a: 1,\n};\n', ['yaml/syntax'], 3],
  ['a JavaScript tag', 'kind: overlay\na: !!js/function "function () { throw 1 }"\n', ['yaml/tag'], 3],
  ['a bracket that is not closed', 'kind: overlay\nadopts: [a, b\nid: x\n', ['yaml/syntax'], 3],
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
  ['a number with 400 digits', pension('9'.repeat(400)), ['schema/type'], 1],
  ['a number beyond all', pension('1e999'), ['schema/type'], 1],
  ['no number at all', pension('.nan'), ['schema/type'], 1],
  ['a fraction with 100,000 digits', pension(`"${'9'.repeat(100_000)}/7"`), ['link/value', 'floor/incomparable'], 1],
  ['a fraction of nothing', pension('"1/0"'), ['link/value', 'floor/incomparable'], 1],
  ['a ratio beyond all', pension('{ value: { ratio: 1e308, of: minimum-living#standard } }'), ['link/value'], 1],
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
  ['an age beyond all', restated('{ age: { ge: 1e300 } }'), ['audience/undecided'], 1],
  ['an age of nobody', restated('{ age: [] }'), ['audience/narrower'], 1],
  ['an insurance that is a range', restated('{ insured-by: { ge: 3 } }'), ['audience/narrower', 'link/unknown'], 1],
];

describe('a hostile file ends in its finding', () => {
  test.each(FILES)(
    '%s',
    async (_name, text, rules, code) => {
      const one = workspace({ 'local/p.yaml': province(''), 'local/b.yaml': text });
      // A record of the same area takes the place of the sound one.
      if (typeof text === 'string' && text.includes('id: area-990000')) one.drop('local/p.yaml');
      const ran = await one.findings();
      const said = ran.report.findings;
      for (const rule of rules)
        expect(
          said.map((finding) => finding.rule),
          rule,
        ).toContain(rule);
      expect(ran.code).toBe(code);
      const lines = typeof text === 'string' ? text.split(/\r\n|\r|\n/).length + 1 : Number.POSITIVE_INFINITY;
      for (const { range, hint, file } of said.filter((finding) => finding.file === 'local/b.yaml')) {
        expect(range.start.line, file).toBeLessThanOrEqual(lines);
        expect(hint).not.toBe('');
      }
      expect(
        ({} as Record<string, unknown>)['polluted'] ?? (globalThis as Record<string, unknown>)['pwned'],
      ).toBeUndefined();
    },
    HANG,
  );

  test('a repeated key names both places', async () => {
    const one = workspace({ 'local/b.yaml': 'kind: overlay\ntitle: a\nid: x\ntitle: b\n' });
    const found = (await one.findings()).report.findings.find(({ rule }) => rule === 'yaml/duplicate-key');
    expect([found?.range.start.line, found?.message, found?.related]).toEqual([
      4,
      expect.stringContaining('第 2 行'),
      [
        expect.objectContaining({
          file: 'local/b.yaml',
          range: expect.objectContaining({ start: { line: 2, column: 1 } }),
        }),
      ],
    ]);
  });
});

/** Attributes and thresholds multiply; the decision gives up with a finding, never with a hang or a pass. */
const CASES: readonly (readonly [attributes: number, thresholds: number])[] = [
  [2, 200],
  [3, 25],
  [4, 9],
  [60, 10],
];

describe('a condition with more cases than can be looked at', () => {
  test.each(CASES)(
    '%i attributes with %i thresholds each',
    async (attributes, thresholds) => {
      const some = repeat(attributes * thresholds, (at) => `{ a${at % attributes}: { ge: ${at} } }`, ', ');
      const one = workspace({
        'local/v.yaml': vocabulary(
          'attributes',
          repeat(attributes, (at) => `a${at}: { name: 属性, type: number }`, ', '),
        ),
        'local/p.yaml': restated(`{ any: [${some}] }`),
      });
      const { code, report } = await one.findings();
      expect([code, report.findings.map(({ rule }) => rule)]).toEqual([
        1,
        expect.arrayContaining(['audience/undecided']),
      ]);
    },
    HANG,
  );

  test.each([16, 200])(
    '%i opaque conditions',
    async (count) => {
      const one = workspace({
        'local/v.yaml': vocabulary(
          'terms',
          repeat(count, (at) => `t${at}: { name: 条件 }`, ', '),
        ),
        'local/p.yaml': restated(
          `{ any: [{ age: { ge: 70 } }, ${repeat(count, (at) => `{ attested: t${at} }`, ', ')}] }`,
        ),
      });
      const { code, report } = await one.findings();
      expect([code, report.findings.map(({ rule }) => rule)]).toEqual([
        1,
        expect.arrayContaining(['audience/undecided']),
      ]);
    },
    HANG,
  );
});

describe('a hostile register of areas', () => {
  const rows: readonly (readonly [string, string | Uint8Array, string, number])[] = [
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
  ];
  test.each(rows)(
    '%s',
    async (_name, text, rule, code) => {
      const ran = await workspace({ 'catalog/areas.csv': text }).findings();
      expect([ran.code, ran.report.findings.map((finding) => finding.rule)]).toEqual([
        code,
        expect.arrayContaining([rule]),
      ]);
    },
    HANG,
  );
});

describe('a hostile place', () => {
  const link = (one: TestWorkspace, to: string, at: string) => symlinkSync(to, join(one.root, at));
  const rows: readonly (readonly [string, (one: TestWorkspace) => void, readonly string[], number])[] = [
    ['a folder called x.yaml', (one) => mkdirSync(join(one.root, 'local/x.yaml')), [], 0],
    ['a pipe called x.yaml', (one) => execFileSync('mkfifo', [join(one.root, 'local/x.yaml')]), ['yaml/unreadable'], 3],
    ['links in a circle', (one) => link(one, 'x.yaml', 'local/x.yaml'), ['yaml/unreadable'], 3],
    ['a folder linked into itself', (one) => link(one, '../local', 'local/loop'), [], 0],
    ['a file outside', (one) => link(one, '/etc/passwd', 'local/x.yaml'), ['yaml/outside'], 3],
    ['a folder outside', (one) => link(one, '/etc', 'local/x'), ['yaml/outside'], 3],
    ['a device', (one) => link(one, '/dev/zero', 'local/x.yaml'), ['yaml/outside'], 3],
    ['folders without end', (one) => one.put(`local/${'d/'.repeat(25)}a.yaml`, 'kind: x\n'), ['yaml/too-deep'], 3],
    ['a long name', (one) => one.put(`local/${'名'.repeat(80)}.yaml`, 'kind: x\n'), ['schema/kind'], 1],
  ];
  test.each(rows)(
    '%s',
    async (_name, lay, rules, code) => {
      const one = workspace();
      lay(one);
      const ran = await one.findings();
      expect([ran.code, ran.report.findings.map(({ rule }) => rule)]).toEqual([code, rules]);
    },
    HANG,
  );

  test('a file that vanishes, or may not be read', async () => {
    const one = workspace({ 'local/x.yaml': 'kind: x\n' });
    const read = (file: string) => (file.endsWith('x.yaml') ? null : diskFiles.read(file));
    const { code, out } = await one.run(['validate'], { io: { files: { ...diskFiles, read } } });
    expect([code, out]).toEqual([3, expect.stringContaining('yaml/unreadable')]);
  });
});

describe('a hostile configuration', () => {
  const config = (text: string) => `catalog: catalog\n${text}\n`;
  const rows: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['an alias bomb', ALIASES, 'yaml/anchor'],
    ['three megabytes', `${config('local: [local]')}#${'x'.repeat(3_000_000)}`, 'yaml/too-large'],
    ['GBK', new Uint8Array([...Buffer.from('catalog: catalog # '), 0xb5, 0xd7, 0xcf, 0xdf, 0x0a]), 'yaml/encoding'],
    ['an absolute folder', config('local: [/etc]'), '不在工作区里面'],
    ['an absolute catalogue', 'catalog: /etc\nlocal: [local]\n', '不在工作区里面'],
    ['a folder above', config('local: [local]\nparents: [..]'), '不在工作区里面'],
    ['a folder linked out', config('local: [local]\nparents: [away]'), '不在工作区里面'],
    ['a pattern', config('local: ["lo*"]'), '不存在'],
    ['a zero', config('local: ["lo\\0cal"]'), '不存在'],
    ['a name of every object', config('local: [local]\nrules: { toString: "off" }'), 'config/unknown'],
    ['a reserved name', config('local: [local]\nrules: { constructor: "off" }'), 'yaml/reserved-key'],
    ['a number beyond all', config('local: [local]\nsteep: 1e999'), 'schema/type'],
    ['escape sequences', config('local: ["lo\\e[31m\\n::error::cal\\u202e"]'), 'lo□[31m□::error::cal□'],
  ];
  test.each(rows)(
    '%s',
    async (_name, text, says) => {
      const one = workspace({ 'dixian.config.yaml': text });
      symlinkSync('/etc', join(one.root, 'away'));
      expect(await one.run(['validate'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
    },
    HANG,
  );
});

const UNSAFE =
  /(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^\s*::(?!(?:error|warning|notice) file=local)|##\[/mu;

describe('nothing others write acts on a terminal, a log or a file', () => {
  const EVIL = `x\n::error file=a::b${ESCAPES}##[error]`;

  test.each(Object.keys(formats))('a file name in %s', async (format) => {
    const one = workspace({ [`local/${EVIL}.yaml`]: 'kind: [\n' });
    const { code, out } = await one.run(['validate', '--format', format]);
    const shown =
      format === 'json' || format === 'sarif' || format === 'gitlab' ? JSON.stringify(JSON.parse(out).version) : out;
    expect([code, UNSAFE.exec(shown)?.[0]]).toEqual([3, undefined]);
  });

  test.each([
    ['show', 'resident-pension', '--area', EVIL],
    ['show', EVIL, '--area', '990000'],
    ['explain', EVIL],
    ['validate', EVIL],
    ['validate', `--${EVIL}`],
    ['validate', '--config', EVIL],
    ['validate', '--as-of', EVIL],
    ['validate', '--format', EVIL],
    ['validate', '--lang', EVIL],
    ['validate', '--against', EVIL],
    ['render', EVIL],
    ['render', 'item', '--area', '990000', '--item', EVIL],
    ['render', '--area', '990000', '--templates', EVIL],
    ['diff', EVIL, EVIL],
    ['coverage', '--selection', EVIL],
    ['impact', EVIL, '1', '--from', '2024-01-01'],
    ['impact', 'resident-pension#base-pension', EVIL, '--from', '2024-01-01'],
    ['verify', EVIL],
    ['init', 'new', '--area', EVIL],
    ['publish', '--url', EVIL],
    [EVIL],
  ])('the words of a call: %j %j', async (...argv) => {
    const { code, out, err } = await workspace().run(argv.filter((word) => word !== undefined));
    expect([code, out, UNSAFE.exec(err)?.[0]]).toEqual([2, '', undefined]);
  });

  test('a name in the text of every command', async () => {
    const name = JSON.stringify(`::error::x${ESCAPES}##[error]`).replaceAll('\\u001b', '\\e');
    const item = `{ name: ${name}, audience: { all: { name: ${name}, subject: person, who: everyone } }, content: { give: { name: ${name}, for: all } }, measures: { hours: { name: ${name}, of: give, type: quantity, unit: hour/week, floor: 10 } } }`;
    const one = workspace({ 'local/p.yaml': `${province('')}own-items:\n  extra: ${item}\n` });
    for (const argv of [
      ['validate', '--verbose'],
      ['show', 'extra', '--area', '990000'],
      ['coverage'],
      ['owed'],
      ['stats'],
    ])
      expect(UNSAFE.exec((await one.run(argv)).out)?.[0], argv[0]).toBeUndefined();
  });
});

describe('what is written takes the place of nothing', () => {
  const write = realIo().write;
  const calls: readonly (readonly string[])[] = [
    ['coverage', '--format', 'json', '--out', 'local/p.yaml'],
    ['coverage', '--format', 'json', '--out', 'local/new.yaml'],
    ['coverage', '--format', 'json', '--out', 'linked/p.yaml'],
    ['validate', '--format', 'json=local/new.yaml'],
    ['validate', '--format', 'json=linked/new.yaml'],
    ['validate', '--format', 'json=catalog/new.yaml'],
    ['validate', '--format', 'json=dixian.baseline.yaml'],
    ['validate', '--format', 'json=pipe'],
    ['render', '--area', '990000', '--out', 'local'],
    ['render', '--area', '990000', '--out', 'linked/pages'],
    ['render', '--area', '990000', '--out', 'catalog'],
    ['publish', '--out', 'local'],
    ['publish', '--out', 'catalog/site'],
    ['publish', '--out', '.'],
  ];
  test.each(calls)('%s %s %s %s %s', async (...argv) => {
    const one = workspace();
    symlinkSync('local', join(one.root, 'linked'));
    execFileSync('mkfifo', [join(one.root, 'pipe')]);
    const before = one.files('.').map((file) => [file, one.get(file)]);
    const { code, out } = await one.run(
      argv.filter((word) => word !== undefined),
      { io: { write } },
    );
    expect([code, out]).toEqual([2, '']);
    expect(one.files('.').map((file) => [file, one.get(file)])).toEqual(before);
  });

  test.each(['ENOSPC: no space left on device', 'EROFS: read-only file system', 'EACCES: permission denied'])(
    '%s',
    async (reason) => {
      const full = () => {
        throw new Error(reason);
      };
      const one = workspace();
      for (const argv of [
        ['validate', '--format', 'json=r.json'],
        ['coverage', '--out', 'c.txt'],
        ['render', '--area', '990000'],
        ['publish'],
        ['init', 'new', '--area', '990100'],
      ])
        expect(await one.run(argv, { io: { write: full } }), argv[0]).toMatchObject({
          code: 2,
          err: expect.stringContaining(reason.slice(0, 6)),
        });
    },
  );

  test('a full device behind stdout is no success', () => {
    const one = workspace();
    const device = openSync('/dev/full', 'w');
    const bin = join(process.cwd(), 'bin/dixian.js');
    const stdio: StdioOptions = ['ignore', device, 'pipe'];
    const { status, stderr } = spawnSync(process.execPath, [bin, 'validate'], { cwd: one.root, stdio });
    expect([status, String(stderr)]).toEqual([2, expect.stringContaining('ENOSPC')]);
  });

  test(
    'two runs into one file, and one that is interrupted, leave whole files',
    async () => {
      const one = workspace({ 'local/b.yaml': `kind: overlay\n${repeat(3000, (at) => `k${at}: 1`)}\n` });
      const run = (signal: boolean) =>
        new Promise<number | null>((done) => {
          const child = spawn(
            process.execPath,
            [join(process.cwd(), 'bin/dixian.js'), 'validate', '--format', 'json=r.json'],
            {
              cwd: one.root,
            },
          );
          if (signal) setTimeout(() => child.kill('SIGINT'), 150);
          child.on('exit', (code) => done(code));
        });
      const codes = await Promise.all([run(false), run(false), run(true)]);
      expect(codes.slice(0, 2)).toEqual([3, 3]);
      expect(JSON.parse(one.get('r.json') ?? '')).toMatchObject({ version: 1 });
      expect(readdirSync(one.root).filter((file) => file.endsWith('.tmp')).length).toBeLessThanOrEqual(1);
    },
    HANG,
  );
});

describe('hostile templates', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['a partial that calls itself', '{{> partials/x}}'],
    ['the prototype', '{{constructor.constructor "return process"}}'],
    ['the constructor by a lookup', '{{lookup (lookup this "constructor") "name"}}{{{x}}}'],
    ['text unescaped', '{{{title}}}'],
    ['a name that is not there', '{{__proto__.polluted}}'],
    ['half a template', '{{#each'],
    ['a helper that writes', '{{log "x"}}'],
  ];
  test.each(rows)(
    '%s',
    async (_name, template) => {
      const one = workspace({ 'mine/bulletin.html.hbs': template, 'mine/partials/x.html.hbs': '{{> x}}' });
      const { code, err } = await one.run(['render', '--area', '990000', '--format', 'html', '--templates', 'mine']);
      expect([code, err]).toEqual([2, expect.stringContaining('bulletin.html.hbs')]);
    },
    HANG,
  );

  test('more of it than anybody writes', async () => {
    const one = workspace({ 'mine/bulletin.html.hbs': '{{#if title}}'.repeat(20_000) });
    const { code, err } = await one.run(['render', '--area', '990000', '--format', 'html', '--templates', 'mine']);
    expect([code, err]).toEqual([2, expect.stringContaining('64 KB')]);
  });

  test(
    'a partial without end',
    async () => {
      const one = workspace({ 'mine/bulletin.html.hbs': '{{> x}}', 'mine/partials/x.html.hbs': '{{> x}}' });
      const { code } = await one.run(['render', '--area', '990000', '--format', 'html', '--templates', 'mine']);
      expect(code).toBe(2);
    },
    HANG,
  );
});

describe('hostile stdin', () => {
  const piped = (bytes: Uint8Array) => ({
    stdin: async (most: number) => ({ bytes: bytes.subarray(0, most + 1), size: bytes.length }),
  });
  test.each([
    ['thirty megabytes', new Uint8Array(30_000_000).fill(120), 'yaml/too-large'],
    ['bytes', new Uint8Array(Array.from({ length: 10_000 }, (_one, at) => (at * 7919) % 256)), 'yaml/encoding'],
  ])('%s', async (_name, bytes, rule) => {
    const argv = ['validate', '--stdin', '--stdin-filename', 'local/p.yaml'];
    const { code, out } = await workspace().run(argv, { io: piped(bytes) });
    expect([code, out]).toEqual([3, expect.stringContaining(rule)]);
  });
});
