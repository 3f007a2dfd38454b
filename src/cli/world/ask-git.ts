import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, parse } from 'node:path';
import { UserError } from '../user-error.ts';

/** What git said. `code` is null where there is no git to ask. */
export interface GitAnswer {
  readonly code: number | null;
  readonly out: Uint8Array;
  readonly err: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Asks git for objects of the repository around a folder. The repository may be hostile: nothing its configuration names
 * is run (hooks, monitor, pager, transports), nothing of the user's own configuration or environment is taken over. Throws a
 * `UserError` where git does not answer.
 */
export function askGit(env: Env, folder: string, args: readonly string[], input: string, most: number): GitAnswer {
  // Only loaded where git is asked: what starts programs is half of Node's network code.
  const { spawnSync }: typeof import('node:child_process') = createRequire(import.meta.url)('node:child_process');
  const { status, error, stdout, stderr } = spawnSync('git', ['-C', folder, ...OFF, ...args], {
    // Never from the folder itself: Windows would run a git.exe lying there.
    cwd: parse(folder).root,
    env: cleaned(env),
    input,
    maxBuffer: most,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    throw new UserError('usage.git-waits', { seconds: PATIENCE / 1000 });
  if (status === null && (error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT')
    return { code: 128, out: new Uint8Array(), err: error?.message ?? '' };
  return { code: status, out: stdout ?? new Uint8Array(), err: stderr?.toString('utf8') ?? '' };
}

/** In milliseconds: git takes a second for the largest repositories; what takes this long waits for something that never comes. */
const PATIENCE = 20_000;

const OFF = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    `core.hooksPath=${devNull}`,
    'core.fsmonitor=false',
    `core.attributesFile=${devNull}`,
    'protocol.allow=never',
    // The owner of the folder does not matter where nothing is run; in containers it is often another.
    'safe.directory=*',
    // Files named HEAD, objects and refs in a data folder do not make it a repository.
    'safe.bareRepository=explicit',
  ].flatMap((setting) => ['-c', setting]),
];

function cleaned(env: Env): NodeJS.ProcessEnv {
  const path = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((one) => isAbsolute(one));
  return {
    PATH: path.join(delimiter),
    ...(env['SystemRoot'] === undefined ? {} : { SystemRoot: env['SystemRoot'] }),
    LC_ALL: 'C',
    // Who a commit came from is what the commit says, no file beside it.
    GIT_GRAFT_FILE: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // Missing objects are not fetched: newer versions are told so, older ones find every protocol forbidden,
    // whatever the repository allows itself.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}
