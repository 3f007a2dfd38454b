import { UserError } from './user-error.ts';

/** The format asked for, of the two that questions are answered in. */
export function textOrJson(asked: string): 'text' | 'json' {
  if (asked === 'text' || asked === 'json') return asked;
  throw new UserError('usage.format', { value: asked, known: 'text, json' });
}
