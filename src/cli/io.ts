import { fstatSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hire } from '../branches/office.ts';
import type { Store } from '../branches/recall.ts';
import type { Files } from '../model/files.ts';
import { seenFrom } from '../source/seen-from.ts';
import { EXIT } from './exit-code.ts';
import { hire, hirePages } from './hire.ts';
import type { HirePages } from './pages/page-task.ts';
import { isCommitted } from './repository.ts';
import { UserError } from './user-error.ts';
import { askGit, type GitAnswer } from './world/ask-git.ts';
import { attempt } from './world/attempt.ts';
import { claim } from './world/claim.ts';
import { diskFiles } from './world/disk-files.ts';
import { cacheFolder, DiskStore } from './world/disk-store.ts';
import type { Unprinted } from './world/print-pdf.ts';
import type { Watching } from './world/watcher.ts';
import { SIGNALS, writeText, writeWhole } from './world/write-whole.ts';
import { writing } from './writing.ts';

/** The outside world: files, streams, clock, environment. Everything else in the program gets it from here. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  readonly stdout: Stream;
  readonly stderr: Stream;
  now(): Date;
  /** Milliseconds from some moment on, for measuring only. */
  clock(): number;
  /** Tells when data files below a folder change. */
  watch(root: string, changed: () => void): Promise<Watching>;
  /** Ends when whoever runs the program interrupts it. */
  interrupted(): Promise<void>;
  /** What is piped in, up to `most` bytes and one more: what has no end is not read to it. */
  stdin(most: number): Promise<Uint8Array>;
  /** A file of the installed package, such as `dist/catalog.json`; null where there is none. */
  packaged(path: string): string | null;
  /** All files of a folder of the package by their path below it; null where there is none. */
  packagedFolder(folder: string): Readonly<Record<string, string>> | null;
  /** Writes a file whole or not at all; folders are made as needed. Throws what the system says. */
  write(file: string, content: string | Uint8Array): void;
  /** Asks git for objects of the repository around a folder; more than `most` bytes are refused. */
  git(folder: string, args: readonly string[], input: string, most: number): GitAnswer;
  /** Removes a file, and the folders this leaves empty up to, not including, `top`. Throws what the system says. */
  remove(file: string, top: string): void;
  /** Keeps what may be needed again by the next run; null where nothing is to be kept. */
  store(): Store | null;
  /** Other threads for a job; null where there are none. */
  readonly hire: Hire | null;
  /** Other threads for pages; null where there are none. */
  readonly hirePages: HirePages | null;
  /** Makes a file that says whose a folder is; answers what gives it back, null where a run that goes on has made it. */
  claim(file: string): (() => void) | null;
  /** A page as PDF, by an installed browser. */
  pdf(html: string, day: string): Promise<Uint8Array | Unprinted>;
}

export interface Stream {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): void;
}

/** The real world. */
export function realIo(): Io {
  return {
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    files: diskFiles,
    stdout: streamOf(process.stdout, fileBehind(process.stdout)),
    stderr: streamOf(process.stderr),
    now: () => new Date(),
    clock: () => performance.now(),
    watch: async (...asked) => (await import('./world/watcher.ts')).watcher(...asked),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of SIGNALS) process.once(signal, () => resolve());
        // Nobody is there any more to whom anything could be said.
        process.stdout.once('close', () => resolve());
      }),
    stdin: readStdin,
    packaged,
    packagedFolder,
    write: writeWhole,
    git,
    remove,
    store,
    hire,
    hirePages,
    claim,
    pdf: async (html, day) => (await import('./world/print-pdf.ts')).printPdf(process.env, html, day),
  };
}

/** Where the program was called. Asked for when it is needed: help needs no folder. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('usage.no-cwd');
  }
}

function streamOf(stream: NodeJS.WriteStream & { readonly fd: number }, file: number | null = null): Stream {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault. What cannot be said on stderr is said nowhere.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || stream.fd === process.stderr.fd) return;
    process.stderr.write(`stdout: ${error.message}\n`);
    process.exit(EXIT.usage);
  });
  return {
    isTTY: stream.isTTY === true,
    // A terminal may say that it has none.
    columns: stream.columns || 100,
    // On a full disk Node writes as much as there is room for and says nothing: half a report would pass for a whole one.
    write: (text) => (file === null ? void stream.write(text) : writing('stdout', () => writeText(file, text))),
  };
}

/** The descriptor of a stream that leads to a file or a device; null for terminals and pipes. */
function fileBehind({ isTTY, fd }: NodeJS.WriteStream & { readonly fd: number }): number | null {
  const found = isTTY ? null : attempt(() => fstatSync(fd));
  return found?.isFile() || found?.isCharacterDevice() ? fd : null;
}

async function readStdin(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes.subarray(0, most + 1 - size));
    size += bytes.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

function git(...asked: Parameters<Io['git']>): GitAnswer {
  return askGit(process.env, ...asked);
}

/**
 * Entries of one build and one Node.js apart from those of others: neither reads what the other has written. What is committed is
 * no cache: a change would bring its own verdict along.
 */
function store(): Store | null {
  const folder = cacheFolder(process.env);
  const build = packaged('dist/build.txt');
  if (folder === null || build === null) return null;
  const kept = join(folder, `${build}-${process.versions.v8}`);
  return [folder, kept].some((one) => isCommitted({ files: diskFiles, git }, one)) ? null : new DiskStore(kept);
}

function packaged(path: string): string | null {
  const root = packageRoot();
  return root === null ? null : attempt(() => readFileSync(join(root, path), 'utf8'));
}

function packagedFolder(folder: string): Readonly<Record<string, string>> | null {
  const root = packageRoot();
  return root === null ? null : readFolder(join(root, folder));
}

/** From dist/ in the package, from src/cli/ in a checkout: the first folder upward that has a package.json. */
function packageRoot(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 4; up++, folder = dirname(folder)) {
    if (attempt(() => statSync(join(folder, 'package.json')))) return folder;
  }
  return null;
}

/** All text files of a folder by their path below it; null where there is no such folder. */
export function readFolder(folder: string): Readonly<Record<string, string>> | null {
  return attempt(() =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [seenFrom(folder, file), readFileSync(file, 'utf8')]),
    ),
  );
}

function remove(file: string, top: string): void {
  rmSync(file);
  for (let folder = dirname(file); folder !== top && folder.startsWith(top); folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
