import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, measure, type Run } from './contender.ts';

/** What rendering every bulletin of a workspace took. */
export interface Rendered extends Run {
  /** Areas with a bulletin, in HTML and in Markdown. */
  readonly bulletins: number;
  /** From the first page that was written to the last: everything has been checked before the first. */
  readonly rendering: number;
}

/**
 * Has the program itself render every bulletin of a workspace in both formats, into an empty folder. Nothing is kept from an
 * earlier run. The clock of the pages is that of the file system.
 */
export async function renderBulletins(dixian: Contender['command'], workspace: string, out: string): Promise<Rendered> {
  // Pages of an earlier run would not be written again.
  rmSync(out, { recursive: true, force: true });
  const run = await measure({
    name: 'dixian render bulletin --all',
    command: [...dixian, 'render', 'bulletin', '--all', '--format', 'html,md', '--out', out],
    cwd: workspace,
    env: { DIXIAN_CACHE: 'off' },
    // Areas of the generated country that have findings are left out.
    codes: [0, 1],
  });
  const pages = readdirSync(out).filter((name) => !name.startsWith('index'));
  const written = pages.map((name) => statSync(join(out, name)).mtimeMs);
  const first = written.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = written.reduce((one, other) => Math.max(one, other), 0);
  rmSync(out, { recursive: true, force: true });
  return { ...run, bulletins: pages.length / 2, rendering: (last - first) / 1000 };
}
