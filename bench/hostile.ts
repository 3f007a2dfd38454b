import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { formats } from '../src/report/index.ts';
import { CONDITIONS, conditions, FILES, MANY, opaque, REGISTERS, WORKSPACES } from '../test/hostile-cases.ts';
import { province, TestWorkspace } from '../test/workspace.ts';
import { median } from './contender.ts';

// `node src/build/run.js bench/hostile [PART OF A NAME]`: every hostile case through the program as it is built, with nothing
// kept. Exits with 1 where one takes longer than it may. Measured is processor time, or the time by the clock where that is
// less: neither a machine that is busy with other work nor a second thread is a failure.

/** In seconds. */
const LIMIT = 2;
/** Ten thousands of findings are put into words one by one, and make up to 100 MB of report: so many times the limit. */
const FOR_MANY = 2;
/** What starting Node takes at most on a machine of today; on a slower one every limit grows in proportion. */
const BARE = 0.08;
/** Whoever waits for something uses no processor time: so many times the limit by the clock is a hang. */
const HANG = 20;
const ROUNDS = 3;
const SOUND = { 'local/p.yaml': province('') };

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly code: number;
  readonly format?: string;
  readonly most?: number;
}

/** Writes what a process has used to its fourth stream when it ends. */
const TELL = `data:text/javascript,import fs from 'node:fs';import { isMainThread } from 'node:worker_threads';if (isMainThread) process.on('exit', () => { const { user, system } = process.cpuUsage(); fs.writeSync(3, String(user + system)); });`;

const slowness = Math.max(1, (await several(5, () => seconds(['-e', '0'], '.', 0, 60))) / BARE);
console.log(`limit: ${(LIMIT * slowness).toFixed(2)} s${slowness > 1 ? ' (this machine is slow: more than 2 s)' : ''}`);
const measured: { readonly name: string; readonly took: number; readonly limit: number }[] = [];
for (const one of cases().filter(({ name }) => name.includes(process.argv[3] ?? ''))) {
  const limit = LIMIT * slowness * (one.most ?? 1);
  const took = await timeOf(one, limit);
  measured.push({ name: one.name, took, limit });
  // The rest is not worth a line; whoever waits sees that it goes on.
  if (took > limit / 2) console.log(`${took.toFixed(2).padStart(6)} s of ${limit.toFixed(2)}  ${one.name}`);
}
const isOver = ({ took, limit }: (typeof measured)[number]) => took > limit;
const over = measured.filter(isOver).length;
for (const one of measured.toSorted((a, b) => b.took - a.took).slice(0, 12 + over))
  console.log(
    `${one.took.toFixed(2).padStart(6)} s  ${isOver(one) ? `OVER ${one.limit.toFixed(2)} s  ` : ''}${one.name}`,
  );
console.log(`${measured.length} cases, ${over} over the limit`);
process.exitCode = over > 0 ? 1 : 0;

function cases(): readonly Case[] {
  return [
    ...FILES.map(([name, content, , code]): Case => {
      // A record of the same area takes the place of the sound one.
      const own = typeof content === 'string' && content.includes('id: area-990000');
      return { name, files: { ...(own ? {} : SOUND), 'local/b.yaml': content }, code };
    }),
    ...REGISTERS.map(
      ([name, content, , code]): Case => ({ name, files: { ...SOUND, 'catalog/areas.csv': content }, code }),
    ),
    ...CONDITIONS.map(
      ([attributes, thresholds]): Case => ({
        name: `a condition of ${attributes} attributes with ${thresholds} thresholds each`,
        files: conditions(attributes, thresholds),
        code: 1,
      }),
    ),
    { name: '200 opaque conditions', files: opaque(200), code: 1 },
    ...WORKSPACES.map(([name, files, , code]): Case => ({ name, files: { ...SOUND, ...files }, code })),
    ...MANY.flatMap(([name, files, code]) =>
      Object.keys(formats).map(
        (format): Case => ({ name: `${name}, as ${format}`, files, code, format, most: FOR_MANY }),
      ),
    ),
  ];
}

/** One run; the median of some more where that took longer than it may. */
async function timeOf({ name, files, code, format = 'text' }: Case, limit: number): Promise<number> {
  const workspace = new TestWorkspace(files);
  const words = [resolve('bin/dixian.js'), 'validate', '--format', format];
  const run = () =>
    seconds(words, workspace.root, code, limit * HANG).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
  try {
    const first = await run();
    return first < limit ? first : await several(ROUNDS, run);
  } finally {
    workspace.remove();
  }
}

/** The time of one run. Throws where it ends otherwise than it should, or does not end. */
function seconds(words: readonly string[], cwd: string, wanted: number, most: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', TELL, ...words], {
    cwd,
    env: { ...process.env, DIXIAN_CACHE: 'off' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    timeout: Math.ceil(most * 1000),
  });
  const start = performance.now();
  let told = '';
  child.stdio[3]?.on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (code === wanted) done(Math.min(Number(told) / 1e6, (performance.now() - start) / 1000));
      else failed(new Error(`ended with ${code ?? signal}, not with ${wanted}`));
    });
  });
}

async function several(count: number, run: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < count; round++) all.push(await run());
  return median(all);
}
