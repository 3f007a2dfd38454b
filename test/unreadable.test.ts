import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Io, realIo } from '../src/cli/io.ts';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import { DiskStore } from '../src/cli/world/disk-store.ts';
import { temporary } from './temporary.ts';
import { overlayOf, province, TestWorkspace } from './workspace.ts';

/** A workspace with an overlay of a province and one of a district below it. */
function workspace(files: Readonly<Record<string, string>> = {}): TestWorkspace {
  return temporary(
    new TestWorkspace({
      'local/p.yaml': province(''),
      'local/x.yaml': overlayOf('990100', ''),
      ...files,
    }),
  );
}

/** What takes the place of a file: how it is made, the rule that speaks, and what it says is wrong and is to be done. */
interface Place {
  readonly name: string;
  make(path: string, one: TestWorkspace): void;
  readonly rule: string;
  readonly says: string;
  readonly todo: string;
}

const linked = (to: string) => (path: string) => symlinkSync(to, path);
const UNREADABLE = 'yaml/unreadable';
const PLACES: readonly Place[] = [
  { name: 'a folder', make: (path) => mkdirSync(path), rule: UNREADABLE, says: '是一个文件夹', todo: '把文件放回来' },
  { name: 'a link to nothing', make: linked('nowhere.yaml'), rule: UNREADABLE, says: '不存在', todo: '改正链接' },
  { name: 'a link to itself', make: (path) => symlinkSync(path, path), rule: UNREADABLE, says: '圈', todo: '改正链接' },
  {
    name: 'two links to each other',
    make(path) {
      symlinkSync(path, `${path}.other`);
      symlinkSync(`${path}.other`, path);
    },
    rule: UNREADABLE,
    says: '圈',
    todo: '改正链接',
  },
  {
    name: 'a link to itself by way of another folder',
    make(path) {
      mkdirSync(join(dirname(path), 'there'));
      symlinkSync(`there/../${basename(path)}`, path);
    },
    rule: UNREADABLE,
    says: '圈',
    todo: '改正链接',
  },
  {
    name: 'a link to itself by way of a link to another folder',
    make(path, one) {
      mkdirSync(join(one.root, 'deep/there'), { recursive: true });
      symlinkSync('../deep/there', join(dirname(path), 'linked'));
      symlinkSync(join('linked/../..', basename(dirname(path)), basename(path)), path);
    },
    rule: UNREADABLE,
    says: '圈',
    todo: '改正链接',
  },
  {
    name: 'a pipe',
    make: (path) => void execFileSync('mkfifo', [path]),
    rule: UNREADABLE,
    says: '管道、套接字、设备',
    todo: '换成普通文件',
  },
  {
    name: 'a socket nobody answers any more',
    // Whoever ends in an orderly way takes it away.
    make: (path) =>
      void spawnSync(process.execPath, [
        '-e',
        "require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))",
        path,
      ]),
    rule: UNREADABLE,
    says: '套接字',
    todo: '换成普通文件',
  },
  {
    name: 'a link to a pipe',
    make(path, one) {
      execFileSync('mkfifo', [join(one.root, 'pipe')]);
      symlinkSync(join(one.root, 'pipe'), path);
    },
    rule: UNREADABLE,
    says: '管道、套接字、设备',
    todo: '换成普通文件',
  },
  {
    name: 'a device that never ends',
    make: linked('/dev/zero'),
    rule: 'yaml/outside',
    says: '工作区之外',
    todo: '放进',
  },
  { name: 'a full device', make: linked('/dev/full'), rule: 'yaml/outside', says: '工作区之外', todo: '放进' },
  {
    name: 'a file that is too large',
    make: (path, one) => one.put(path.slice(one.root.length + 1), '#'.repeat(3_000_000)),
    rule: 'yaml/too-large',
    says: '3000000 字节',
    todo: '成几个文件',
  },
];

/** Which file it takes the place of, in which company. */
const COMPANY: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['an overlay', 'local/x.yaml', {}],
  ['a record all areas share', 'local/evidence-need.yaml', {}],
  ['the register of areas', 'catalog/areas.csv', {}],
  ['the baseline', 'dixian.baseline.yaml', {}],
  ['an overlay, beside one of the nation', 'local/x.yaml', { 'local/n.yaml': overlayOf('CN', '') }],
  [
    'an overlay, beside one whose head says something else than it seems to',
    'local/x.yaml',
    { 'local/h.yaml': `${overlayOf('980000', '')}`.replace('area: "980000"', 'area: "980000" # 990000') },
  ],
  ['an overlay of the nation', 'local/n.yaml', { 'local/n.yaml': overlayOf('CN', '') }],
];

const MATRIX = PLACES.flatMap((place) =>
  COMPANY.map(([what, file, files]) => ({ ...place, what, file, files, title: `${place.name} in place of ${what}` })),
);

describe('what takes the place of a data file is named, told of and not waited for', () => {
  test.each(MATRIX)('$title', async ({ make, rule, says, todo, file, files }) => {
    const one = workspace(files);
    one.drop(file);
    make(join(one.root, file), one);
    const { code, report } = await one.findings();
    expect(code).toBe(3);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule,
        file,
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        message: expect.stringContaining(says),
        hint: expect.stringContaining(todo),
      }),
    );
  });

  test.each(MATRIX)('$title, which was read in the run before', async ({ make, rule, file, files }) => {
    const one = workspace(files);
    const kept = {
      store: () => new DiskStore(join(one.root, '.cache')),
      // Long enough after the last write that stamps tell something.
      now: () => new Date(Date.now() + 60_000),
    };
    const run = async () => {
      const { code, out } = await one.run(['validate', '--format', 'json'], { io: kept });
      return {
        code,
        found: JSON.parse(out).findings.map((each: { rule: string; file: string }) => [each.rule, each.file]),
      };
    };
    const text = one.get(file);
    const sound = await run();
    one.drop(file);
    make(join(one.root, file), one);
    const broken = await run();
    expect([broken.code, broken.found]).toEqual([3, expect.arrayContaining([[rule, file]])]);
    expect(await run()).toEqual(broken);
    execFileSync('rm', ['-rf', join(one.root, file), join(one.root, `${file}.other`)]);
    if (text !== null) one.put(file, text);
    expect(await run()).toEqual(sound);
  });

  test.each(PLACES)('$name, in a process of its own', ({ make, rule, says }) => {
    const one = workspace();
    one.drop('local/x.yaml');
    make(join(one.root, 'local/x.yaml'), one);
    const { status, stdout } = real(one);
    expect([status, stdout]).toEqual([3, expect.stringContaining(`local/x.yaml:1:1  error  ${rule}\n`)]);
    expect(stdout).toContain(says);
  });

  test('a file whose name is no UTF-8 is told of as that', async () => {
    const one = workspace();
    writeFileSync(Buffer.concat([Buffer.from(join(one.root, 'local/x')), Buffer.of(0xff), Buffer.from('.yaml')]), '');
    const { code, report } = await one.findings();
    expect([code, report.findings.map(({ message }) => message)]).toEqual([3, [expect.stringContaining('不是 UTF-8')]]);
  });

  test('a pipe in place of what a site says of itself', async () => {
    const one = workspace();
    mkdirSync(join(one.root, 'site'));
    execFileSync('mkfifo', [join(one.root, 'site/manifest.json')]);
    expect(await one.run(['publish', '--out', 'site'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('site'),
    });
    expect(await one.run(['verify', 'site'])).toMatchObject({ code: 2, err: expect.stringContaining('site') });
  });
});

/** Nobody in particular: to whoever runs as root nothing is forbidden. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The program as it is installed, ended if it waits for anything. */
function real(
  one: TestWorkspace,
  more: Readonly<Record<string, unknown>> = {},
  argv: readonly string[] = ['validate'],
) {
  const env = { ...process.env, DIXIAN_CACHE: 'off' };
  const bin = join(process.cwd(), 'bin/dixian.js');
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd: one.root,
    env,
    encoding: 'utf8',
    timeout: 30_000,
    ...more,
  });
}

describe('what goes away while the run looks', () => {
  const nothing = () => null;
  const rows: readonly (readonly [string, Partial<Io['files']>, string])[] = [
    ['once it was listed', { size: nothing, real: nothing, read: nothing }, '这个文件刚才还在，读的时候已经没有了'],
    ['once it was measured', { read: nothing }, '这个文件读不了'],
  ];
  test.each(rows)('a file that is gone %s', async (_name, gone, says) => {
    const one = workspace();
    const path = join(one.root, 'local/x.yaml');
    const at = (of: string) => (of === path ? { ...diskFiles, ...gone } : diskFiles);
    const files: Io['files'] = {
      ...diskFiles,
      size: (of) => at(of).size(of),
      real: (of) => at(of).real(of),
      read: (of) => at(of).read(of),
    };
    const { code, out } = await one.run(['validate'], { io: { files } });
    expect([code, out]).toEqual([3, expect.stringContaining(`local/x.yaml:1:1  error  yaml/unreadable\n  ${says}`)]);
  });
});

describe('what may not be read', () => {
  test.each([
    ['a file', 'local/x.yaml', 'local/x.yaml', '这个文件读不了'],
    ['a folder', 'local/deep', 'local/deep', '这个文件夹读不了'],
    ['the register of areas', 'catalog/areas.csv', 'catalog/areas.csv', '这个文件读不了'],
  ])('%s', (_name, forbidden, file, says) => {
    const one = workspace({ 'local/deep/y.yaml': overlayOf('980000', '') });
    chmodSync(one.root, 0o755);
    chmodSync(join(one.root, forbidden), 0o000);
    const { status, stdout, stderr } = real(one, nobody);
    chmodSync(join(one.root, forbidden), 0o755);
    expect([status, stderr]).toEqual([3, '']);
    expect(stdout).toContain(`${file}:1:1  error  yaml/unreadable\n  ${says}`);
  });
});

describe('a file that cannot be read is said to be missing from every answer', () => {
  test.each([
    [3, 'show', 'resident-pension', '--area', '990000'],
    [3, 'stats'],
    [3, 'diff', '2024-01-01', '2024-06-01', '--area', '990000'],
    [3, 'render', '--area', '990000'],
    [3, 'render', '--all', '--draft'],
    [2, 'review', 'resident-pension', '--area', '990000', '--by', '某'],
  ])('%i %s %s', async (code, ...argv) => {
    const one = workspace({ 'local/p.yaml': `${province('')}a: [\n` });
    expect(await one.run(argv.map(String))).toMatchObject({ code, err: expect.stringContaining('有 1 处资料读不了') });
    expect(one.get('out/index.html') === null).toBe(!argv.includes('--draft'));
  });
});

describe('a file that takes the place of another', () => {
  test('is for those alone who could read the one before', () => {
    const one = workspace();
    const path = join(one.root, 'local/p.yaml');
    chmodSync(path, 0o640);
    realIo().write(path, 'x');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('is not put in place of one that nobody may write to', () => {
    const one = workspace({
      'local/p.yaml': province('  resident-pension: { text: { standard: 每人每月不低于143元。 } }\n'),
    });
    chmodSync(one.root, 0o777);
    chmodSync(join(one.root, 'local'), 0o777);
    chmodSync(join(one.root, 'local/p.yaml'), 0o444);
    const argv = ['review', 'resident-pension', '--area', '990000', '--by', '某'];
    expect(real(one, nobody, argv)).toMatchObject({ status: 2, stderr: expect.stringContaining('没有写的权限') });
  });
});

test('a file swapped for a pipe after it was measured is not waited for', () => {
  const one = workspace();
  execFileSync('mkfifo', [join(one.root, 'pipe')]);
  expect(realIo().files.read(join(one.root, 'pipe'))).toBeNull();
});

test('pipes in place of what is kept from run to run are not waited for', async () => {
  const one = workspace();
  const folder = join(one.root, '.cache');
  const io = { store: () => new DiskStore(folder) };
  const whole = await one.run(['validate'], { io });
  for (const name of readdirSync(folder)) {
    rmSync(join(folder, name));
    execFileSync('mkfifo', [join(folder, name)]);
  }
  expect(await one.run(['validate'], { io })).toEqual(whole);
});

test('a folder that cannot be made keeps nothing, and ends', async () => {
  const one = workspace();
  const whole = await one.run(['validate']);
  expect(await one.run(['validate'], { io: { store: () => new DiskStore('/proc/x/y') } })).toEqual(whole);
});
