import { execFileSync } from 'node:child_process';
import { TestWorkspace } from './workspace.ts';

const WHO = ['-c', 'user.name=示例', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

/** Git as the people of a repository use it, without the configuration of whoever runs the tests. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, ...WHO, ...args], { encoding: 'utf8', env, stdio: 'pipe' }).trim();
}

/** A workspace that is a git repository with what it holds committed on main. */
export class TestRepository extends TestWorkspace {
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, base: string | null = 'test/base') {
    super(files, base);
    this.git('init', '-q', '-b', 'main');
    this.commit();
  }

  git(...args: readonly string[]): string {
    return git(this.root, ...args);
  }

  /** Commits everything and answers the commit. */
  commit(): string {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', '提交');
    return this.git('rev-parse', 'HEAD');
  }
}
