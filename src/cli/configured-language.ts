import { dirname, join, resolve } from 'node:path';
import type { Lang } from '../model/text.ts';
import { attempt } from './attempt.ts';
import type { Io } from './io.ts';

const CONFIG = 'dixian.config.yaml';
const LANG = /^lang: *["']?(zh|en)["']? *(?:#.*)?\r?$/m;

/** Nobody writes a longer configuration. */
const LONGEST = 100_000;

/**
 * The language that the configuration named, or the first one upward, asks for, by a glance at its lines: help, and what is wrong
 * with a call or with the configuration itself, are said before it is read. Null where none is found.
 */
export function configuredLanguage(io: Io, named?: string): Lang | null {
  const cwd = attempt(() => io.cwd);
  if (cwd === null) return null;
  const file = named === undefined ? upward(io, cwd) : resolve(cwd, named);
  const size = file === null ? null : io.files.size(file);
  if (file === null || size === null || size > LONGEST) return null;
  const [, lang] = LANG.exec(new TextDecoder().decode(io.files.read(file) ?? new Uint8Array())) ?? [];
  return lang === 'zh' || lang === 'en' ? lang : null;
}

function upward(io: Io, cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (io.files.size(join(folder, CONFIG)) !== null) return join(folder, CONFIG);
    if (dirname(folder) === folder) return null;
  }
}
