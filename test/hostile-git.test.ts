import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { realIo } from '../src/cli/io.ts';
import { askGit } from '../src/cli/world/ask-git.ts';
import { git, TestRepository } from './repository.ts';
import { province } from './workspace.ts';

const PENSION = '  resident-pension: { measures: { base-pension: { set: 100 } } }\n';

let one: TestRepository;
let marker: string;
let script: string;

beforeEach(() => {
  one = new TestRepository({ 'local/p.yaml': province(PENSION), '.gitattributes': '*.yaml filter=evil diff=evil\n' });
  // Git is asked for what is no longer on disk.
  one.put('local/p.yaml', `${province(PENSION)}# 改动\n`);
  marker = join(one.root, '..', `${one.root.split('/').at(-1)}.ran`);
  script = join(one.root, '.git', 'evil.sh');
  writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> ${marker}\nexit 1\n`);
  chmodSync(script, 0o755);
});
afterEach(() => {
  one.remove();
  rmSync(marker, { force: true });
});

/** The repository asks git to run the script in this way. */
const WAYS: Readonly<Record<string, () => void>> = {
  hooks: () => {
    const hooks = ['reference-transaction', 'post-index-change', 'post-checkout', 'fsmonitor-watchman', 'pre-auto-gc'];
    for (const folder of [join(one.root, '.git/hooks'), join(one.root, '.git/evil-hooks')]) {
      mkdirSync(folder, { recursive: true });
      for (const hook of hooks) {
        writeFileSync(join(folder, hook), `#!/bin/sh\n${script}\n`);
        chmodSync(join(folder, hook), 0o755);
      }
    }
    one.git('config', 'core.hooksPath', join(one.root, '.git/evil-hooks'));
  },
  monitor: () => one.git('config', 'core.fsmonitor', script),
  aliases: () => {
    for (const command of ['rev-parse', 'merge-base', 'ls-tree', 'cat-file'])
      one.git('config', `alias.${command}`, `!${script}`);
  },
  pagers: () => {
    for (const key of ['core.pager', 'core.editor', 'pager.ls-tree', 'pager.cat-file', 'pager.rev-parse'])
      one.git('config', key, script);
  },
  drivers: () => {
    for (const key of [
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
    ])
      one.git('config', key, script);
  },
  transports: () => {
    for (const key of [
      'core.sshCommand',
      'core.gitProxy',
      'core.askPass',
      'credential.helper',
      'core.alternateRefsCommand',
      'uploadpack.packObjectsHook',
    ])
      one.git('config', key, script);
  },
  includes: () => {
    writeFileSync(join(one.root, '.git/more'), `[core]\n\tfsmonitor = ${script}\n\tpager = ${script}\n`);
    one.git('config', 'include.path', 'more');
  },
};

/** A stored file is gone and the repository names a remote that promises to supply it. */
function promise(url: string): void {
  one.git('config', 'core.repositoryFormatVersion', '1');
  one.git('config', 'extensions.partialClone', 'origin');
  for (const [key, value] of Object.entries({
    url,
    promisor: 'true',
    partialclonefilter: 'blob:none',
    uploadpack: script,
  }))
    one.git('config', `remote.origin.${key}`, value);
  for (const name of ['ext', 'ssh', 'file', 'git']) one.git('config', `protocol.${name}.allow`, 'always');
  one.git('config', 'core.sshCommand', script);
  const id = one.git('rev-parse', 'HEAD:local/p.yaml');
  rmSync(join(one.root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
}

/** What whoever calls us may have set. */
const ENV = () => ({
  PATH: process.env['PATH'],
  GIT_SSH_COMMAND: script,
  GIT_EXTERNAL_DIFF: script,
  GIT_PAGER: script,
  GIT_ASKPASS: script,
  GIT_ALLOW_PROTOCOL: 'ext:ssh:file',
  GIT_DIR: '/nowhere',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsmonitor',
  GIT_CONFIG_VALUE_0: script,
  GIT_TRACE: marker,
});

async function compared() {
  const io = { git: (...asked: readonly [string, readonly string[], string, number]) => askGit(ENV(), ...asked) };
  return one.run(['validate', '--against', 'main', '--changed'], { io });
}

describe('a hostile repository makes git run nothing', () => {
  for (const [way, prepare] of Object.entries(WAYS)) {
    test(way, async () => {
      prepare();
      const { code, out } = await compared();
      expect([code, out]).toEqual([0, expect.stringContaining('此前已有')]);
      expect(existsSync(marker)).toBe(false);
    });
  }

  for (const url of ['ext::sh -c %S', 'ssh://example.org/x', '/nowhere']) {
    test(`a remote that promises what is missing, at ${url}`, async () => {
      promise(url.replace('%S', script));
      const { code, err } = await compared();
      expect([code, err]).toEqual([2, expect.stringContaining('内容不全')]);
      expect(existsSync(marker)).toBe(false);
    });
  }

  test.runIf(process.getuid?.() === 0)('in a folder of another owner, as in containers', async () => {
    for (const folder of [one.root, join(one.root, '.git')]) chownSync(folder, 65534, 65534);
    expect(() => git(one.root, 'rev-parse', 'HEAD')).toThrow('dubious ownership');
    expect((await compared()).code).toBe(0);
  });

  test('and the same repository does run it for whoever asks plainly', () => {
    WAYS['monitor']?.();
    expect(() => git(one.root, 'status')).not.toThrow();
    expect(existsSync(marker)).toBe(true);
    rmSync(marker);
    promise(`ext::sh -c ${script}`);
    expect(() => git(one.root, 'cat-file', '-p', 'HEAD:local/p.yaml')).toThrow();
    expect(existsSync(marker)).toBe(true);
  });

  test.each([
    ['a graft', (main: string, head: string) => writeFileSync(join(one.root, '.git/info/grafts'), `${main} ${head}\n`)],
    [
      'a replaced commit',
      (main: string, head: string) => {
        // A commit of the same files that comes from the tip.
        const tree = one.git('rev-parse', `${main}^{tree}`);
        one.git('replace', main, one.git('commit-tree', tree, '-p', head, '-m', '提交'));
      },
    ],
  ])('%s does not say where a branch came from', async (_name, twist) => {
    const main = one.git('rev-parse', 'main');
    one.git('checkout', '-q', '-b', 'work');
    one.put('local/p.yaml', province(PENSION.replace('100', '99')));
    twist(main, one.commit());
    expect((await one.run(['validate', '--against', 'main'])).code).toBe(1);
  });

  test('a data folder made to look like a repository is not taken for one', async () => {
    const outer = new TestRepository({ 'README.md': '空\n' }, null);
    try {
      // The breach is new to the outer repository, and was always there in the one laid into the data.
      cpSync(one.root, join(outer.root, 'data'), { recursive: true, filter: (path) => !path.endsWith('/.git') });
      for (const name of ['HEAD', 'config', 'objects', 'refs'])
        cpSync(join(one.root, '.git', name), join(outer.root, 'data', name), { recursive: true });
      git(outer.root, 'config', '-f', 'data/config', 'core.bare', 'true');
      expect((await outer.run(['validate', '--against', 'HEAD'], { in: 'data' })).code).toBe(2);
      for (const name of ['HEAD', 'config']) rmSync(join(outer.root, 'data', name));
      expect((await outer.run(['validate', '--against', 'HEAD'], { in: 'data' })).code).toBe(1);
    } finally {
      outer.remove();
    }
  });
});

describe('what is kept from run to run', () => {
  const kept = (env: Readonly<Record<string, string>>) => {
    for (const name of ['DIXIAN_CACHE', 'XDG_CACHE_HOME', 'LOCALAPPDATA', 'HOME', 'USERPROFILE'])
      vi.stubEnv(name, env[name] ?? '');
    return realIo().store() !== null;
  };
  afterEach(() => vi.unstubAllEnvs());

  test.each<readonly [name: string, put: () => void, isTaken: boolean]>([
    ['in a folder that is not there yet', () => undefined, true],
    ['in one that is not committed', () => one.put('.cache/x', ''), true],
    ['in one that a change has brought along', () => [one.put('.cache/x/y', ''), one.commit()], false],
    [
      'in one that leads to what it has brought along',
      () => {
        one.put('other/y', '');
        symlinkSync('other', join(one.root, '.cache'));
        one.commit();
      },
      false,
    ],
  ])('%s', (_name, put, isTaken) => {
    put();
    expect(kept({ DIXIAN_CACHE: join(one.root, '.cache') })).toBe(isTaken);
  });

  test('is in no folder that is another one wherever one stands', () => {
    expect(kept({ XDG_CACHE_HOME: 'local' })).toBe(false);
    expect(kept({ XDG_CACHE_HOME: 'local', HOME: one.root })).toBe(true);
  });
});
