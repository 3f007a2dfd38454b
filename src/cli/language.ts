import type { Lang } from '../model/text.ts';
import { UserError } from './user-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The language asked for: the flag, then DIXIAN_LANG, the configuration, the locale, else Chinese. */
export function language(flag: string | undefined, env: Env, configured: Lang | null): Lang {
  if (flag !== undefined) return known(flag) ?? refuse(flag);
  const asked = env['DIXIAN_LANG'];
  if (asked) return known(asked) ?? refuse(`DIXIAN_LANG=${asked}`);
  return configured ?? languageOfLocale(env);
}

/** The language of whoever has asked for none, or for one there is not. */
export function languageOfLocale(env: Env): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return known(locale.slice(0, 2)) ?? 'zh';
}

function known(word: string): Lang | null {
  return word === 'zh' || word === 'en' ? word : null;
}

function refuse(word: string): never {
  throw new UserError('usage.lang', { value: word });
}
