import type { Edition } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Subject } from '../rules/rule.ts';
import { revisionAt } from './base/git.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { BadConfiguration, type CommonFlags } from './set-up.ts';
import { soundness } from './soundness.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';

/** One end of a comparison over time: an edition, or the records of some revision as of a day. */
export type Side =
  | { readonly is: 'edition'; readonly edition: Edition }
  | { readonly is: 'day'; readonly subject: Subject; readonly day: Day; readonly revision: Revision | null };

/** A revision of the records in git: as it was asked for, and the commit it is. */
export interface Revision {
  readonly ref: string;
  readonly commit: string;
}

/** `edition:2021`, `2024-01-01`, `git:REF` (its records on the day the run is about); a bare word must fit one kind only. */
export function side(
  io: Io,
  opened: Opened,
  word: string,
  flags: CommonFlags,
  otherwise: 'usage.diff' | 'usage.since' = 'usage.diff',
): Side {
  const { subject } = opened;
  const { editions: all } = subject.catalogue;
  const ref = /^git:(.*)$/.exec(word)?.[1];
  if (ref !== undefined) return revision(io, opened, ref, flags);
  const named = /^edition:(.*)$/.exec(word);
  const edition = all.get(named?.[1] ?? word);
  if (edition) return { is: 'edition', edition };
  if (named || !/^[0-9]{4}-/.test(word))
    throw new UserError(otherwise, { word, known: [...all.keys()].map((id) => `edition:${id}`).join(', ') });
  return { is: 'day', subject, day: askedDay(word, io.now()), revision: null };
}

/** The workspace as a revision had it, under its own configuration but on the day of this run: only the records differ. */
function revision(io: Io, { config, subject, lang }: Opened, ref: string, flags: CommonFlags): Side {
  const { commit, files } = revisionAt(io, config, ref);
  if (files.size(config) === null) throw new UserError('usage.git-no-workspace', { ref });
  try {
    const then = openWorkspace({ ...io, files }, { ...flags, config, asOf: subject.asOf, lang });
    // What drops out of the earlier records would look new in the later.
    soundness(io, then);
    return { is: 'day', subject: then.subject, day: subject.asOf, revision: { ref, commit } };
  } catch (error) {
    if (error instanceof BadConfiguration) throw new UserError('usage.git-unusable', { ref });
    throw error;
  }
}
