import { spawn } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../src/cli/world/write-whole.ts';
import { workspace } from './temporary.ts';
import { overlayOf, province, type TestWorkspace } from './workspace.ts';

const SMALL = { 'local/p.yaml': province(''), 'local/c.yaml': overlayOf('990100', '') };

/** As much as takes some seconds: the catalogue of this repository. */
function large(): TestWorkspace {
  const config = 'catalog: ./catalog\nlocal: [catalog/local]\nlang: zh\n';
  const one = workspace({ 'dixian.config.yaml': config }, null);
  one.copy('catalog');
  return one;
}

/** A report that takes a while to write. */
const faulty = (files: number) =>
  Object.fromEntries(
    Array.from({ length: files }, (_none, at) => [
      `local/f${at}.yaml`,
      `kind: evidence\n${Array.from({ length: 190 }, (_one, key) => `k${key}: 1\n`).join('')}`,
    ]),
  );

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program; `until` is asked again and again, and once it holds the program is interrupted. */
function real(one: TestWorkspace, argv: readonly string[], until: (() => boolean) | null = null): Promise<Ended> {
  const env = { ...process.env, DIXIAN_CACHE: join(one.root, '.cache') };
  const child = spawn(process.execPath, [join(process.cwd(), 'bin/dixian.js'), ...argv], { cwd: one.root, env });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8');
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  let running = true;
  const look = () => {
    if (!running || until === null) return;
    if (until()) child.kill('SIGINT');
    else setTimeout(look, 2);
  };
  look();
  return new Promise((done) => {
    child.on('exit', () => {
      running = false;
    });
    child.on('close', (code, signal) => done({ code, signal, ...said }));
  });
}

/** What a shell calls the code of a program that a signal has ended. */
const shellCode = ({ code, signal }: Ended) => (signal === 'SIGINT' ? 130 : code);

function here(one: TestWorkspace, folder: string, fits = (_name: string) => true): readonly string[] {
  try {
    return readdirSync(join(one.root, folder), { recursive: true, encoding: 'utf8' }).filter(fits);
  } catch {
    return [];
  }
}

const isLeftOver = (name: string) => name.endsWith('.tmp');

describe('interrupted with the first files there', () => {
  test('publish says how far it got, and leaves whole files and a manifest that knows them', async () => {
    const one = large();
    const isPage = (name: string) => name.endsWith('.html');
    const ended = await real(one, ['publish', '--out', 'site'], () => here(one, 'site', isPage).length >= 3);
    expect(ended).toMatchObject({ code: 130, out: '', err: expect.stringMatching(/^已中断：写好了 \d+ 个文件/) });
    const files = here(one, 'site', (name) => /\.[a-z]+$/.test(name)).length;
    expect(Number(/\d+/.exec(ended.err)?.[0])).toBe(files - 1);
    expect(here(one, '.', isLeftOver)).toEqual([]);
    const { code, out } = await one.run(['verify', 'site', '--format', 'json']);
    expect([code, JSON.parse(out)]).toEqual([
      1,
      expect.objectContaining({ complete: false, missing: [], changed: [], extra: [], files: files - 1 }),
    ]);
  });

  test('render says how far it got, and leaves whole pages', async () => {
    const one = large();
    const ended = await real(one, ['render', '--all', '--out', 'out'], () => here(one, 'out').length >= 2);
    expect(ended).toMatchObject({ code: 130, out: '' });
    const [all = 0, done = 0] = [...ended.err.matchAll(/\d+/g)].map(([number]) => Number(number));
    expect(done).toBeLessThan(all);
    const pages = here(one, 'out');
    expect([pages.length, pages.filter(isLeftOver)]).toEqual([2 * done, []]);
    for (const page of pages)
      expect(one.get(`out/${page}`)?.endsWith(page.endsWith('.html') ? '</html>\n' : '\n'), page).toBe(true);
  });

  test('validate leaves nothing that harms the next run', async () => {
    const one = large();
    const ended = await real(one, ['validate', '--format', 'json'], () => here(one, '.cache').length >= 2);
    expect([shellCode(ended), ended.out]).toEqual([130, '']);
    const next = await real(one, ['validate', '--format', 'json']);
    expect(next).toEqual(await real(one, ['validate', '--format', 'json', '--no-cache']));
    expect(JSON.parse(next.out)).toMatchObject({ version: 1 });
  });

  test('a report that is being written is written to its end', async () => {
    const one = workspace({ ...SMALL, ...faulty(60) });
    const ended = await real(one, ['validate', '--format', 'json=r.json'], () =>
      readdirSync(one.root).some((name) => isLeftOver(name) || name === 'r.json'),
    );
    expect([130, 3, 1]).toContain(ended.code);
    expect(readdirSync(one.root).filter(isLeftOver)).toEqual([]);
    expect(JSON.parse(one.get('r.json') ?? '')).toMatchObject({ version: 1 });
  });
});

describe('what a run that was broken off has left', () => {
  test('a build of a site goes on where it was left, and ends as if nothing had been', async () => {
    const one = workspace(SMALL);
    const files = new Map<string, string>();
    await one.run(['publish', '--out', 'straight']);
    let left = 7;
    let interrupt = (): void => undefined;
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    const write = (file: string, content: string | Uint8Array) => {
      one.put(file.slice(one.root.length + 1), content);
      if (--left === 0) interrupt();
    };
    const first = await one.run(['publish', '--out', 'site', '--lang', 'zh,en'], {
      io: { interrupted: () => interrupted, write },
    });
    expect(first).toMatchObject({ code: 130, err: expect.stringContaining('写好了 6 个文件') });
    // What was written for the other language is not of this site, and goes.
    expect((await one.run(['publish', '--out', 'site', '--lang', 'zh'])).code).toBe(0);
    expect((await one.run(['verify', 'site'])).code).toBe(0);
    for (const file of one.files('straight')) files.set(file.slice('straight/'.length), one.get(file) ?? '');
    expect(one.files('site').map((file) => file.slice('site/'.length))).toEqual([...files.keys()]);
    for (const [file, text] of files) expect(one.get(`site/${file}`), file).toBe(text);
  });

  test('half an entry of the cache goes after a while', async () => {
    const one = workspace(SMALL);
    await real(one, ['validate']);
    const [build = ''] = here(one, '.cache');
    for (const name of ['old', 'new']) one.put(`.cache/${build}/${name}.1.tmp`, 'half');
    const before = Date.now() / 1000 - 7200;
    utimesSync(join(one.root, `.cache/${build}/old.1.tmp`), before, before);
    one.put('local/c.yaml', `${overlayOf('990100', '')}# x\n`);
    await real(one, ['validate']);
    expect(here(one, `.cache/${build}`, isLeftOver)).toEqual(['new.1.tmp']);
  });
});

test('a long text is written as it is, characters of two units and all', () => {
  const one = workspace({});
  for (const before of [2 ** 18 - 2, 2 ** 18 - 1, 2 ** 18, 2 ** 19 - 1]) {
    const text = `${'字'.repeat(before)}😀${'a'.repeat(10)}😀`;
    writeWhole(join(one.root, 'long.txt'), text);
    expect(one.get('long.txt') === text, String(before)).toBe(true);
  }
});

describe('two runs at once', () => {
  test('into one report, with one cache', async () => {
    const one = workspace({ ...SMALL, ...faulty(5) });
    const argv = ['validate', '--format', 'json=r.json', '--format', 'json'];
    const runs = await Promise.all([real(one, argv), real(one, argv), real(one, argv)]);
    const alone = await one.run(['validate', '--format', 'json']);
    for (const { code, out } of [...runs, await real(one, argv)]) {
      expect(code).toBe(alone.code);
      // Compared as a whole: the difference of two long texts takes longer to show than the run.
      expect(out === alone.out).toBe(true);
    }
    expect(one.get('r.json') === alone.out).toBe(true);
    expect(here(one, '.', isLeftOver)).toEqual([]);
  });

  test.each([
    ['publish', '--out', 'site'],
    ['render', '--all', '--out', 'site'],
  ])('%s into one folder', async (...argv) => {
    const one = workspace(SMALL);
    const runs = await Promise.all([real(one, argv), real(one, argv)]);
    const waits = [2, expect.stringContaining('.dixian-publish.lock')];
    const [first, second] = runs.map(({ code, err }) => [code, err]);
    // Pages of one area stand each for itself; of a site there is only the whole.
    expect([first, second]).toEqual(
      argv[0] === 'publish' && first?.[0] !== second?.[0]
        ? expect.arrayContaining([[0, ''], waits])
        : [
            [0, ''],
            [0, ''],
          ],
    );
    expect((await one.run([...argv.slice(0, -1), 'straight'])).code).toBe(0);
    expect(one.files('site').map((file) => [file.slice(5), one.get(file)])).toEqual(
      one.files('straight').map((file) => [file.slice(9), one.get(file)]),
    );
    if (argv[0] === 'publish') expect((await one.run(['verify', 'site'])).code).toBe(0);
  });
});
