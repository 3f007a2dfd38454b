import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realIo } from '../src/cli/io.ts';
import { formats } from '../src/report/index.ts';
import { temporary } from './temporary.ts';
import { province, TestWorkspace } from './workspace.ts';

const workspace = (items = '', more: Readonly<Record<string, string>> = {}) => {
  return temporary(new TestWorkspace({ 'local/p.yaml': province(items), ...more }));
};

const names = Object.keys(formats);
const low = '  resident-pension: { measures: { base-pension: { set: 10 } } }\n';
const write = realIo().write;
const ask = (...asked: readonly string[]) => ['validate', '--lang', 'en', ...asked.flatMap((one) => ['--format', one])];

describe('several reports of one run', () => {
  test('each is the same as if it had been asked for alone, and nothing else is written', async () => {
    const one = workspace(low);
    const { code, out } = await one.run(ask('text', ...names.map((name) => `${name}=out/${name}.txt`)), {
      io: { write },
    });
    expect([code, one.files('out')]).toEqual([1, names.map((name) => `out/${name}.txt`).sort()]);
    for (const name of names) expect(one.get(`out/${name}.txt`), name).toBe((await one.run(ask(name))).out);
    expect(out).toBe(one.get('out/text.txt'));
  });

  test('a report takes the place of an older one', async () => {
    const one = workspace(low, { 'r.json': 'old' });
    await one.run(ask('json=r.json'), { io: { write } });
    expect(one.get('r.json')?.startsWith('{')).toBe(true);
  });

  test('a dash is the terminal, a link stays one, and a name may be as long as names are', async () => {
    const one = workspace(low, { 'reports/r.json': 'old' });
    symlinkSync('reports/r.json', join(one.root, 'r.json'));
    const long = `${'n'.repeat(250)}.json`;
    const { out } = await one.run(ask('text=-', 'json=r.json', `json=${long}`), { io: { write } });
    expect(out).toContain('floor/below');
    expect(lstatSync(join(one.root, 'r.json')).isSymbolicLink()).toBe(true);
    expect(one.get('reports/r.json')).toBe(one.get(long));
    expect(one.files('.').filter((file) => file === '-' || file.endsWith('.tmp'))).toEqual([]);
  });

  test('a link that leads nowhere so far stays one, also by way of others', async () => {
    const one = workspace(low, { 'reports/x': '' });
    symlinkSync('reports/other', join(one.root, 'r.json'));
    symlinkSync('../reports/r.json', join(one.root, 'reports/other'));
    await one.run(ask('json=r.json'), { io: { write } });
    expect(lstatSync(join(one.root, 'r.json')).isSymbolicLink()).toBe(true);
    expect(one.get('reports/r.json')?.startsWith('{')).toBe(true);
    expect(one.get('r.json')).toBe(one.get('reports/r.json'));
  });

  test('the scorecard is text or JSON, and leaves other reports their files', async () => {
    const one = workspace(low);
    const { out } = await one.run([...ask('json', 'sarif=s.json'), '--scorecard']);
    expect(JSON.parse(out)).toMatchObject({
      tests: expect.arrayContaining([expect.objectContaining({ test: 'floor', stands: 'wrong' })]),
    });
    expect(one.get('s.json')).toContain('"2.1.0"');
  });

  test.each([
    ['two to the terminal', ['json', 'sarif'], 'json and sarif'],
    ['one twice to the terminal', ['json', 'json'], 'json and json'],
    ['two to one file', ['json=r', 'sarif=r'], 'json and sarif'],
    ['two to one file, spelled otherwise', ['json=r', 'sarif=./x/../r'], 'json and sarif'],
    ['two to one file by way of a link', ['json=real/r', 'sarif=linked/r'], 'json and sarif'],
    ['what is git’s', ['json=.git/config'], '.git/config'],
    ['a file without a name', ['json='], 'json=FILE'],
    ['an unknown format', ['yaml'], 'text, json, sarif'],
    ['a format no list has', ['toString'], 'text, json, sarif'],
    ['no format', ['=r'], 'text, json, sarif'],
    ['data as the file', ['json=local/p.yaml'], 'local/p.yaml'],
    ['data as the file, spelled otherwise', ['json=local/../local//p.yaml'], 'local/p.yaml'],
    ['the configuration as the file', ['json=dixian.config.yaml'], 'dixian.config.yaml'],
    ['a place among the data by way of a link that leads nowhere', ['json=new'], 'new'],
    ['two to one file by way of a link that leads nowhere', ['json=soon', 'sarif=real/soon'], 'json and sarif'],
    ['a link that leads into a folder that is not there', ['json=lost'], 'ENOENT'],
    ['a link that leads to itself', ['json=loop'], 'ELOOP'],
    ['a place in a system that makes no folders', ['json=/proc/x/y.json'], 'ENOENT'],
    ['a folder as the file', ['json=local'], 'local'],
    ['a file in the place of a folder', ['json=local/p.yaml/r.json'], 'local/p.yaml/r.json'],
  ])('%s is refused and nothing is written', async (_name, asked, says) => {
    const one = workspace(low, { 'real/x': '', '.git/config': '' });
    const links = { linked: 'real', new: 'local/new.yaml', soon: 'real/soon', lost: 'nowhere/r', loop: 'loop' };
    for (const [name, to] of Object.entries(links)) symlinkSync(to, join(one.root, name));
    const before = one.files('.');
    const data = one.get('local/p.yaml');
    const { code, out, err } = await one.run(ask(...asked), { io: { write } });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
    expect([one.files('.'), one.get('local/p.yaml')]).toEqual([before, data]);
  });

  test('the scorecard and a third format on the terminal', async () => {
    const { code, out, err } = await workspace(low).run([...ask('sarif'), '--scorecard']);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('sarif=FILE')]);
  });

  test('what is no ordinary file is not replaced', async () => {
    const one = workspace(low);
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(one.root, 'socket'), done));
    try {
      const { code, err } = await one.run(ask('json=socket'), { io: { write } });
      expect([code, err]).toEqual([2, expect.stringContaining('socket')]);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  test('no half a file: what was there stays if the report cannot take its place', async () => {
    const one = workspace(low);
    mkdirSync(join(one.root, 'r.json'));
    writeFileSync(join(one.root, 'r.json/kept'), 'kept');
    expect((await one.run(ask('json=r.json'), { io: { write } })).code).toBe(2);
    expect(one.files('.').filter((file) => file.includes('r.json'))).toEqual(['r.json/kept']);
  });
});

describe('exit codes do not depend on the format', () => {
  test.each([
    ['clean', 0, ''],
    ['findings', 1, low],
    ['unreadable input', 3, '  resident-pension: [\n'],
  ])('%s', async (_name, expected, items) => {
    const one = workspace(items);
    const codes = await Promise.all(
      names.flatMap((name) => [ask(name), ask(`${name}=${name}.txt`)]).map(async (argv) => (await one.run(argv)).code),
    );
    expect(codes).toEqual(codes.map(() => expected));
  });

  test('a broken configuration writes no report at all', async () => {
    const one = workspace('', { 'dixian.config.yaml': 'catalog: catalog\nlocl: [local]\n' });
    for (const name of names) {
      const { code, out } = await one.run(ask(`${name}=r`));
      expect([code, out, one.get('r')]).toEqual([2, '', null]);
    }
  });
});

describe('colour', () => {
  test.each([
    [{}, [], true],
    [{ NO_COLOR: '1' }, [], false],
    [{ TERM: 'dumb' }, [], false],
    [{}, ['--no-color'], false],
  ])('on a terminal, with %j and %j', async (env, words, shown) => {
    const said: string[] = [];
    const stdout = { isTTY: true, columns: 100, write: (text: string) => void said.push(text) };
    await workspace(low).run(['validate', ...words], { env, io: { stdout } });
    expect(said.join('').includes('\u001b[')).toBe(shown);
  });
});

describe('--quiet', () => {
  test('leaves the closing lines out of text and Markdown, and no finding', async () => {
    const one = workspace(low);
    for (const name of ['text', 'markdown']) {
      const { out } = await one.run([...ask(name), '--quiet']);
      expect([out.includes('floor/below'), out.includes('Checked: files')], name).toEqual([true, false]);
    }
  });
});

describe('every format', () => {
  test.each(names)('%s ends in a newline or is empty, and two runs give the same bytes', async (name) => {
    for (const one of [workspace(), workspace(low)]) {
      const { out } = await one.run(ask(name));
      expect(out === '' || out.endsWith('\n')).toBe(true);
      expect((await one.run(ask(name))).out).toBe(out);
      expect(out).not.toContain(one.root);
    }
  });
});
