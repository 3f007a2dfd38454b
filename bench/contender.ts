import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A command to be measured, and where it runs. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes with which it has done its work. */
  readonly codes?: readonly number[];
  /** Puts things in order before each run; not measured. */
  before?(): void;
}

/** One run: wall time in seconds, and the most memory it held in megabytes; null where the system does not tell. */
export interface Run {
  readonly seconds: number;
  readonly megabytes: number | null;
}

/**
 * How soon the memory of a running command is looked at again, in milliseconds, and how much later the longer it has run: the
 * system keeps the peak itself, and whoever looks too often holds the command up.
 */
const LOOK = 10;
const LATER = 0.02;

/** Runs a contender once. Throws where it ends otherwise than it should: then there is nothing to measure. */
export async function measure({ name, command, cwd, env = {}, codes = [0], before }: Contender): Promise<Run> {
  before?.();
  const [program = '', ...words] = command;
  const start = performance.now();
  const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  let megabytes: number | null = null;
  let watching: NodeJS.Timeout;
  const look = () => {
    // Who was started may end before the one who has started him.
    megabytes = Math.max(peakOf(child.pid) ?? 0, megabytes ?? 0) || null;
    watching = setTimeout(look, Math.max(LOOK, (performance.now() - start) * LATER));
  };
  watching = setTimeout(look, LOOK);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(watching));
  const seconds = (performance.now() - start) / 1000;
  if (code === null || !codes.includes(code)) throw new Error(`${name} ended with ${code}: ${said}`);
  return { seconds, megabytes };
}

/** The most memory a process and those it has started have held so far. */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
    // What has ended holds nothing any more.
    if (kilobytes === undefined) return null;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.reduce((sum, one) => sum + (peakOf(Number(one)) ?? 0), Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
