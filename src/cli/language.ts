import type { Lang } from '../model/text.ts';
import { UserError } from './user-error.ts';

/** The language asked for: the flag, then DIXIAN_LANG, the configuration, the locale, else Chinese. */
export function language(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  configured: Lang | null,
): Lang {
  if (flag !== undefined) return known(flag) ?? refuse(flag);
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return known(env['DIXIAN_LANG']) ?? configured ?? known(locale.slice(0, 2)) ?? 'zh';
}

function known(word: string | undefined): Lang | null {
  return word === 'zh' || word === 'en' ? word : null;
}

function refuse(word: string): never {
  throw new UserError('usage.lang', { value: word });
}
