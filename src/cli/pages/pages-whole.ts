import { Desk } from '../../render/desk.ts';
import type { Before, KindEntry } from '../../render/kinds/kind.ts';
import type { Io } from '../io.ts';
import { type Opened, openWorkspace } from '../open.ts';
import type { CommonFlags } from '../set-up.ts';
import { side } from '../side.ts';
import type { Pages } from './pages.ts';
import { pagesAt } from './pages-at.ts';

/** Opens a workspace with everything in it, for pages of any kind. */
export function pagesWhole(io: Io, listed: KindEntry, flags: CommonFlags): Pages {
  const opened = openWorkspace(io, flags);
  const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
  return pagesAt(desk, { io, listed, examined: opened, before: (word) => beforeAsked(io, opened, word, flags) });
}

function beforeAsked(io: Io, opened: Opened, word: string, flags: CommonFlags): Before {
  const from = side(io, opened, word, flags, 'usage.since');
  if (from.is === 'edition') return { subject: opened.subject, day: from.edition.effective, edition: from.edition.id };
  const { subject, day, revision } = from;
  return { subject, day, ...(revision ? { revision: { ...revision, commit: revision.commit.slice(0, 10) } } : {}) };
}
