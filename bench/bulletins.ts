import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, realIo } from '../src/cli/main.ts';
import { writeCountry } from './country.ts';

/** What making the bulletins of a country took, the check before it left out. */
export interface BulletinFigures {
  /** Areas with a bulletin, in HTML and in Markdown. */
  readonly bulletins: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly perSecond: number;
  /** Megabytes the process held when the first page was written, and at most. */
  readonly memoryAtFirst: number;
  readonly memoryAtMost: number;
}

/** Writes a country of so many areas below `root`, renders every bulletin in both formats and says what that took. */
export async function measureBulletins(root: string, areas: number): Promise<BulletinFigures> {
  const country = join(root, 'country');
  const pages = join(root, 'pages');
  // Pages of an earlier run would not be written again.
  rmSync(pages, { recursive: true, force: true });
  writeCountry(country, 'catalog', areas);
  return measureRendering(country, pages);
}

/** Renders every bulletin of a workspace; the clock starts with the first page, when everything has been checked. */
async function measureRendering(workspace: string, out: string): Promise<BulletinFigures> {
  const real = realIo();
  const silent = { isTTY: false, columns: 100, write: () => undefined };
  let pages = 0;
  let most = 0;
  let start: ReturnType<typeof moment> | null = null;
  await main(['render', 'bulletin', '--all', '--format', 'html,md', '--out', out], {
    ...real,
    cwd: workspace,
    stdout: silent,
    stderr: silent,
    write: (file, content) => {
      start ??= moment();
      // The first page stands for the time before it: its neighbour is not counted either.
      if (pages++ % 64 === 0) most = Math.max(most, process.memoryUsage.rss());
      real.write(file, content);
    },
  });
  const end = moment();
  const first = start ?? end;
  const bulletins = Math.floor(pages / 2);
  const seconds = (end.clock - first.clock) / 1000;
  return {
    bulletins,
    seconds,
    cpuSeconds: (end.cpu - first.cpu) / 1e6,
    perSecond: bulletins / seconds,
    memoryAtFirst: megabytes(first.memory),
    memoryAtMost: megabytes(Math.max(most, end.memory)),
  };
}

function moment() {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), cpu: user + system, memory: process.memoryUsage.rss() };
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

const [, , name, areas = '300', folder] = process.argv;
if (name === 'bench/bulletins') {
  const root = folder ?? mkdtempSync(join(tmpdir(), 'dixian-bulletins-'));
  const figures = await measureBulletins(root, Number(areas));
  console.log(
    figures,
    `${((figures.cpuSeconds / figures.bulletins) * 1000).toFixed(1)} ms of processor time a bulletin`,
  );
  if (folder === undefined) rmSync(root, { recursive: true, force: true });
}
