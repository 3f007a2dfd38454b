import { UserError } from './user-error.ts';

/**
 * Whether signs of ambiguous width take two cells on the terminal: as the flag says, or the environment; else they take one.
 * The locale is not asked: most terminals of today show them narrow, whatever it is.
 */
export function areSignsWide(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): boolean {
  if (flag !== undefined && flag !== 'wide' && flag !== 'narrow')
    throw new UserError('usage.ambiguous-width', { value: flag });
  return (flag ?? env['DIXIAN_AMBIGUOUS_WIDTH']) === 'wide';
}
