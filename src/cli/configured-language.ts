import type { Lang } from '../model/text.ts';
import { findConfig } from './find-config.ts';
import type { Io } from './io.ts';
import { attempt } from './world/attempt.ts';

const LANG = /^lang: *["']?(zh|en)["']? *(?:#.*)?\r?$/m;

/** Nobody writes a longer configuration. */
const LONGEST = 100_000;

/**
 * The language that the configuration named, or the first one upward, asks for, by a glance at its lines: help, and what is wrong
 * with a call or with the configuration itself, are said before it is read. Null where none is found.
 */
export function configuredLanguage(io: Io, named?: string): Lang | null {
  const file = attempt(() => findConfig(io, named));
  const size = file === null ? null : io.files.size(file);
  if (file === null || size === null || size > LONGEST) return null;
  const [, lang] = LANG.exec(new TextDecoder().decode(io.files.read(file) ?? new Uint8Array())) ?? [];
  return lang === 'zh' || lang === 'en' ? lang : null;
}
