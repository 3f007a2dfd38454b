import { UserError } from './user-error.ts';

/**
 * Whether signs of ambiguous width take two cells on the terminal: as the flag says, or the environment; else they take one.
 * The locale is not asked: most terminals of today show them narrow, whatever it is.
 */
export function areSignsWide(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): boolean {
  const inEnv = env['DIXIAN_AMBIGUOUS_WIDTH'];
  const asked = flag ?? (inEnv || 'narrow');
  if (asked !== 'wide' && asked !== 'narrow')
    throw new UserError('usage.ambiguous-width', { value: flag ?? `DIXIAN_AMBIGUOUS_WIDTH=${inEnv}` });
  return asked === 'wide';
}
