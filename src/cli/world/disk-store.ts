import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Store } from '../../branches/recall.ts';
import { attempt } from './attempt.ts';
import { diskFiles } from './disk-files.ts';
import { makeFolder } from './make-folder.ts';

/** As many entries are kept; a country needs some thirty. */
const MOST = 2000;

/** In milliseconds: no run takes so long to write an entry. */
const A_RUN = 60 * 60 * 1000;

/** Keeps entries as files of a folder. What cannot be read is not there; what cannot be written is not kept. */
export class DiskStore implements Store {
  readonly #folder: string;
  #isTidy = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(name: string): Uint8Array | null {
    return diskFiles.read(join(this.#folder, name));
  }

  /** Beside its place first, then renamed: another run sees a whole entry or none. */
  put(name: string, bytes: Uint8Array): void {
    const beside = join(this.#folder, `${name}.${process.pid}.tmp`);
    attempt(() => {
      makeFolder(this.#folder);
      writeFileSync(beside, bytes);
      renameSync(beside, join(this.#folder, name));
    }) ?? attempt(() => rmSync(beside, { force: true }));
    this.#tidy();
  }

  /** Once a run, what runs that were broken off have left goes, and half of the entries if there are too many: the oldest. */
  #tidy(): void {
    if (this.#isTidy) return;
    this.#isTidy = true;
    const all = attempt(() => readdirSync(this.#folder)) ?? [];
    for (const name of all) if (name.endsWith('.tmp') && this.#age(name) < Date.now() - A_RUN) this.#remove(name);
    const names = all.filter((name) => !name.endsWith('.tmp'));
    if (names.length <= MOST) return;
    const aged = names.map((name) => ({ name, age: this.#age(name) }));
    for (const { name } of aged.toSorted((a, b) => a.age - b.age).slice(0, names.length - MOST / 2)) this.#remove(name);
  }

  #age(name: string): number {
    return attempt(() => statSync(join(this.#folder, name)).mtimeMs) ?? 0;
  }

  #remove(name: string): void {
    attempt(() => rmSync(join(this.#folder, name), { force: true }));
  }
}

/** Where the cache is: as the environment says, else where the system keeps caches; null where it is turned off or unknown. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['DIXIAN_CACHE'];
  if (named !== undefined && named !== '') return named.toLowerCase() === 'off' ? null : named;
  const home = absolute(env['HOME']) ?? absolute(env['USERPROFILE']);
  const base =
    absolute(env['XDG_CACHE_HOME']) ?? absolute(env['LOCALAPPDATA']) ?? (home === null ? null : join(home, '.cache'));
  return base === null ? null : join(base, 'dixian');
}

/** A place that is not told from the root would be another one in every folder, and may lie among the data. */
function absolute(path: string | undefined): string | null {
  return path !== undefined && isAbsolute(path) ? path : null;
}
