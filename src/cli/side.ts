import type { Edition } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';

/** One end of a comparison over time. */
export type Side = { readonly is: 'edition'; readonly edition: Edition } | { readonly is: 'day'; readonly day: Day };

/** `edition:2021`, `2024-01-01`; a bare word must fit one kind only. */
export function side(io: Io, { subject }: Pick<Opened, 'subject'>, word: string): Side {
  const { editions: all } = subject.catalogue;
  const named = /^edition:(.*)$/.exec(word);
  const edition = all.get(named?.[1] ?? word);
  if (edition) return { is: 'edition', edition };
  if (named || !/^[0-9]{4}-/.test(word))
    throw new UserError('usage.diff', { word, known: [...all.keys()].map((id) => `edition:${id}`).join(', ') });
  return { is: 'day', day: askedDay(word, io.now()) };
}
