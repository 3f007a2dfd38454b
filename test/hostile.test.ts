import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realIo } from '../src/cli/io.ts';
import { formats } from '../src/report/index.ts';
import {
  CONDITIONS,
  CONFIGURATIONS,
  conditions,
  ESCAPES,
  FILES,
  opaque,
  REGISTERS,
  WORKSPACES,
} from './hostile-cases.ts';
import { temporary } from './temporary.ts';
import { province, TestWorkspace } from './workspace.ts';

/** A hang, not a slow machine: what used to hang ran for minutes. */
const HANG = 60_000;

const workspace = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  return temporary(new TestWorkspace({ 'local/p.yaml': province(''), ...files }));
};

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
      for (const { range, hint, file, message } of said.filter((finding) => finding.file === 'local/b.yaml')) {
        expect(range.start.line, file).toBeLessThanOrEqual(lines);
        expect(hint).not.toBe('');
        expect(message).not.toMatch(/“”|undefined|\[object/);
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

describe('a condition with more cases than can be looked at', () => {
  test.each(CONDITIONS)(
    '%i attributes with %i thresholds each',
    async (attributes, thresholds) => {
      const one = workspace(conditions(attributes, thresholds));
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
      const one = workspace(opaque(count));
      const { code, report } = await one.findings();
      expect([code, report.findings.map(({ rule }) => rule)]).toEqual([
        1,
        expect.arrayContaining(['audience/undecided']),
      ]);
    },
    HANG,
  );
});

describe('a hostile workspace', () => {
  test.each(WORKSPACES)(
    '%s',
    async (_name, files, rules, code) => {
      const ran = await workspace(files).findings();
      expect([ran.code, ran.report.findings.map((finding) => finding.rule)]).toEqual([
        code,
        expect.arrayContaining([...rules]),
      ]);
    },
    HANG,
  );
});

describe('a hostile register of areas', () => {
  test.each(REGISTERS)(
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
    ['a folder linked into itself', (one) => link(one, '../local', 'local/loop'), [], 0],
    ['a file outside', (one) => link(one, '/etc/passwd', 'local/x.yaml'), ['yaml/outside'], 3],
    ['a folder outside', (one) => link(one, '/etc', 'local/x'), ['yaml/outside'], 3],
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
});

describe('a hostile configuration', () => {
  test.each(CONFIGURATIONS)(
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
    ['validate', '--config', `${ESCAPES}.yaml`],
    ['render', '--area', '990000', '--format', 'html', '--templates', 'mine'],
    ['publish', '--url', EVIL],
    [EVIL],
  ])('the words of a call: %j %j', async (...argv) => {
    const one = workspace({
      [`${ESCAPES}.yaml`]: 'catalog: catalog\nlocal: [local]\nzz: 1\n',
      'mine/bulletin.html.hbs': `{{#each ${ESCAPES}##[error] x}}`,
    });
    const { code, out, err } = await one.run(argv.filter((word) => word !== undefined));
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
    ['render', '--area', '990000', '--format', 'html', '--out', 'pages'],
    // What is empty is mostly a variable that holds nothing.
    ['render', '--area', '990000', '--out', ''],
    ['publish', '--out', ''],
    ['coverage', '--format', 'json', '--out', ''],
    ['init', '', '--area', '990000'],
    ['init', 'half', '--area', '110000'],
    ['init', 'named', '--area', '110000'],
  ];
  test.each(calls)('%s %s %s %s %s', async (...argv) => {
    const one = workspace();
    symlinkSync('local', join(one.root, 'linked'));
    for (const folder of ['pages', 'named']) mkdirSync(join(one.root, folder));
    symlinkSync('../local/p.yaml', join(one.root, 'pages/990000-zh.html'));
    symlinkSync('../new.yaml', join(one.root, 'named/dixian.config.yaml'));
    one.put('half/dixian.config.yaml/x', '');
    execFileSync('mkfifo', [join(one.root, 'pipe')]);
    const before = one.files('.').map((file) => [file, one.get(file)]);
    const { code, out } = await one.run(
      argv.filter((word) => word !== undefined),
      { io: { write } },
    );
    expect([code, out]).toEqual([2, '']);
    expect(one.files('.').map((file) => [file, one.get(file)])).toEqual(before);
  });

  test('a folder of a site that is a link is not followed', async () => {
    const one = workspace();
    expect((await one.run(['publish', '--out', 'site'])).code).toBe(0);
    rmSync(join(one.root, 'site/items'), { recursive: true });
    mkdirSync(join(one.root, 'elsewhere'));
    symlinkSync('../elsewhere', join(one.root, 'site/items'));
    expect(await one.run(['publish', '--out', 'site'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('是链接'),
    });
    expect(one.files('elsewhere')).toEqual([]);
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
          err: expect.stringContaining(reason.slice(0, 5)),
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
});

/** All labels of a page, as often over as there are labels, and so on. */
const loops = (depth: number, inner: string): string =>
  `${'{{#each @root.labels}}'.repeat(depth)}x${inner}${'{{/each}}'.repeat(depth)}`;

describe('hostile templates', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['a partial that calls itself', '{{> partials/x}}'],
    ['the prototype', '{{constructor.constructor "return process"}}'],
    ['the constructor by a lookup', '{{lookup (lookup this "constructor") "name"}}{{{x}}}'],
    ['text unescaped', '{{{title}}}'],
    ['a name that is not there', '{{__proto__.polluted}}'],
    ['half a template', '{{#each'],
    ['a helper that writes', '{{log "x"}}'],
    ['loops in loops', loops(12, '')],
    ['loops in loops that only Handlebars prints', loops(12, '{{lookup this "x"}}')],
    ['partials that each call another often', '{{> y9}}'],
    ['such partials where only Handlebars prints', '{{lookup this "lang"}}{{> y9}}'],
  ];
  test.each(rows)(
    '%s',
    async (_name, template) => {
      const one = workspace({ 'mine/bulletin.html.hbs': template, 'mine/partials/x.html.hbs': '{{> x}}' });
      for (const step of [1, 2, 3, 4, 5, 6, 7, 8, 9])
        one.put(`mine/partials/y${step}.html.hbs`, step === 1 ? 'x' : `{{> y${step - 1}}}`.repeat(20));
      const { code, err } = await one.run(['render', '--area', '990000', '--format', 'html', '--templates', 'mine']);
      expect([code, err]).toEqual([2, expect.stringContaining('bulletin.html.hbs')]);
      // Nothing of the insides of the engine.
      expect(err).not.toMatch(/\[object|Cannot |call stack|not a function/);
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
    stdin: async (most: number) => bytes.subarray(0, most + 1),
  });
  test.each([
    ['thirty megabytes', new Uint8Array(30_000_000).fill(120), 'yaml/too-large'],
    ['bytes', new Uint8Array(Array.from({ length: 10_000 }, (_one, at) => (at * 7919) % 256)), 'yaml/encoding'],
  ])('%s', async (_name, bytes, rule) => {
    const argv = ['validate', '--stdin', '--stdin-filename', 'local/p.yaml'];
    const { code, out } = await workspace().run(argv, { io: piped(bytes) });
    expect([code, out]).toEqual([3, expect.stringContaining(rule)]);
  });

  test('without end', () => {
    const argv = ['validate', '--stdin', '--stdin-filename', 'local/p.yaml'];
    const zeros = openSync('/dev/zero', 'r');
    const { status, stdout } = called(workspace().root, argv, zeros);
    expect([status, stdout]).toEqual([3, expect.stringContaining('至少有 2097153 字节')]);
  });
});

test('a working folder that is gone is told in a sentence', () => {
  const one = workspace();
  const bin = join(process.cwd(), 'bin/dixian.js');
  const command = `mkdir gone; cd gone; rmdir ../gone; exec "$0" "$@"`;
  const words = ['-c', command, process.execPath, bin, 'validate', '--config', join(one.root, 'dixian.config.yaml')];
  const { status, stdout, stderr } = spawnSync('sh', words, { cwd: one.root, encoding: 'utf8' });
  expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
});

/** The program as it is built. */
function called(cwd: string, argv: readonly string[], stdin: number) {
  const bin = join(process.cwd(), 'bin/dixian.js');
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    stdio: [stdin, 'pipe', 'pipe'],
    timeout: HANG,
    killSignal: 'SIGKILL',
  });
}
