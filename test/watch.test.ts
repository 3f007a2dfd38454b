import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import type { Files } from '../src/model/files.ts';
import { workspace } from './temporary.ts';
import { province, type TestWorkspace } from './workspace.ts';

const LOW = province('  resident-pension: { measures: { base-pension: { set: 100 } } }\n');
const SOUND = province('');

/** A watch that is running: what it has said so far, and its end. */
class Watched {
  readonly said: string[] = [];
  #heard = 0;
  readonly #ended: Promise<{ readonly code: number }>;
  #interrupt: () => void = () => undefined;

  constructor(workspace: TestWorkspace, argv: readonly string[], files = diskFiles, write?: Io['write']) {
    const interrupted = new Promise<void>((resolve) => {
      this.#interrupt = resolve;
    });
    const stream = { isTTY: false, columns: 100 };
    this.#ended = workspace.run(['validate', '--watch', ...argv], {
      io: {
        interrupted: () => interrupted,
        stdout: { ...stream, write: (text) => void this.said.push(text) },
        stderr: { ...stream, write: (text) => void this.said.push(text) },
        files,
        ...(write ? { write } : {}),
      },
    });
  }

  /** Waits until something is said since the last time, and answers all of that. */
  async says(words: string): Promise<void> {
    await until(() => this.said.slice(this.#heard).join('').includes(words), `says ${words}`);
    this.#heard = this.said.length;
  }

  async end(): Promise<number> {
    this.#interrupt();
    return (await this.#ended).code;
  }
}

async function until(happened: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !happened(); tries++) {
    if (tries > 400) throw new Error(`it never ${what}`);
    await pause(50);
  }
}

describe('watch', () => {
  test('is not woken for ever by its own report', async () => {
    const one = workspace({ 'local/p.yaml': LOW });
    let written = 0;
    const watched = new Watched(one, ['--format', 'json=report.yaml'], diskFiles, (file, content) => {
      written += 1;
      writeFileSync(file, content);
    });
    await watched.says('正在监视');
    one.put('local/p.yaml', SOUND);
    await until(() => !(one.get('report.yaml') ?? 'floor/below').includes('floor/below'), 'writes its report');
    await pause(1000);
    expect([await watched.end(), written]).toEqual([0, 2]);
  });

  test('checks again after edits, saves by renaming, removals, new and renamed folders, and ends cleanly', async () => {
    const one = workspace({ 'local/p.yaml': SOUND });
    const watched = new Watched(one, []);
    await watched.says('正在监视');
    one.put('local/p.yaml', LOW);
    await watched.says('local/p.yaml:13:');
    writeFileSync(join(one.root, 'local/.p.yaml.swp'), SOUND);
    renameSync(join(one.root, 'local/.p.yaml.swp'), join(one.root, 'local/p.yaml'));
    await watched.says('没有发现问题');
    mkdirSync(join(one.root, 'local/deep/er'), { recursive: true });
    one.put('local/deep/er/q.yaml', LOW.replace('id: area-990000', 'id: other').replaceAll('"990000"', '"980000"'));
    await watched.says('local/deep/er/q.yaml:13:');
    renameSync(join(one.root, 'local/deep'), join(one.root, 'local/renamed'));
    await watched.says('local/renamed/er/q.yaml:13:');
    rmSync(join(one.root, 'local/renamed'), { recursive: true });
    await watched.says('没有发现问题');
    expect(await watched.end()).toBe(0);
  });

  test('says what is wrong with a configuration that is being edited, and goes on', async () => {
    const one = workspace({ 'local/p.yaml': LOW });
    const config = one.get('dixian.config.yaml') ?? '';
    const watched = new Watched(one, ['--lang', 'en']);
    await watched.says('Watching');
    one.put('dixian.config.yaml', 'catalog: [\n');
    await watched.says('dixian.config.yaml:');
    one.drop('dixian.config.yaml');
    await watched.says('dixian init');
    one.put('dixian.config.yaml', config);
    await watched.says('floor/below');
    expect(await watched.end()).toBe(0);
  });

  test('goes on where the folder is moved away and comes back', async () => {
    const one = workspace({ 'local/p.yaml': SOUND });
    const watched = new Watched(one, []);
    await watched.says('正在监视');
    renameSync(one.root, `${one.root}-away`);
    await watched.says('这里不是工作区');
    renameSync(`${one.root}-away`, one.root);
    await watched.says('没有发现问题');
    one.put('local/p.yaml', LOW);
    await watched.says('floor/below');
    expect(await watched.end()).toBe(0);
  });

  test('follows no link out of the workspace, and each folder once', async () => {
    const one = workspace({ 'local/p.yaml': SOUND, 'shared/readme.txt': '空\n' });
    symlinkSync('/', join(one.root, 'local/all'));
    symlinkSync('.', join(one.root, 'local/again'));
    symlinkSync('../shared', join(one.root, 'local/shared'));
    const watched = new Watched(one, []);
    await watched.says('正在监视');
    one.put('shared/q.yaml', LOW.replace('id: area-990000', 'id: other').replaceAll('"990000"', '"980000"'));
    await watched.says('local/shared/q.yaml:13:');
    expect(await watched.end()).toBe(0);
  });

  test('is quiet where nothing that counts has changed', async () => {
    const one = workspace({ 'local/p.yaml': SOUND });
    let checks = 0;
    const counting: Files = {
      ...diskFiles,
      list: (folder) => {
        if (folder.endsWith('local')) checks++;
        return diskFiles.list(folder);
      },
    };
    const watched = new Watched(one, [], counting);
    await watched.says('正在监视');
    const [before, said] = [checks, watched.said.length];
    one.put('local/p.yaml', `${SOUND}# 备注\n`);
    await until(() => checks > before, 'checks again');
    one.put('local/p.yaml', LOW);
    await watched.says('floor/below');
    expect(watched.said.slice(said).filter((text) => text.includes('已重新检查'))).toHaveLength(1);
    expect(await watched.end()).toBe(0);
  });

  test('does not begin without a workspace, nor on stdin', async () => {
    const one = workspace({});
    one.drop('dixian.config.yaml');
    expect((await one.run(['validate', '--watch'])).code).toBe(2);
    const other = workspace({ 'local/p.yaml': SOUND });
    const { code, err } = await other.run(['validate', '--watch', '--stdin', '--stdin-filename', 'local/p.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('不能同时用')]);
  });
});

describe('timing', () => {
  test('says on stderr what each room and rule took, and leaves the result as it is', async () => {
    const one = workspace({ 'local/p.yaml': LOW });
    let ms = 0;
    let asked = 0;
    const io = {
      clock: () => {
        asked += 1;
        ms += 1 + (asked % 3);
        return ms;
      },
    };
    const plain = await one.run(['validate', '--format', 'json']);
    const timed = await one.run(['validate', '--format', 'json', '--timing'], { io });
    expect([timed.code, timed.out]).toEqual([plain.code, plain.out]);
    for (const name of ['source', 'schema', 'link', 'judge', 'rules', 'report', 'floor/below', 'waiver/stale'])
      expect(timed.err).toMatch(new RegExp(`^ +${name} +\\d+\\.\\d +\\d+\\.\\d$`, 'm'));
    const times = [...timed.err.matchAll(/^ +[a-z]+\/\S+ +(\d+\.\d)/gm)].map((match) => Number(match[1]));
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});
