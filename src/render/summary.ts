import type { FieldView, MarkKind, UpcomingView } from './bulletin-view.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';
import { tallyOf } from './tally.ts';

/** What the page amounts to. */
export interface Counted {
  readonly fields: readonly FieldView[];
  readonly ownItems: number;
  readonly exceptions: number;
  readonly upcoming: readonly UpcomingView[];
}

/** The figures of the page in one screen. */
export function summaryPairs(scene: Scene, counted: Counted): readonly Pair[] {
  const { own, figures, seen, marks } = tallyOf(counted.fields);
  const values = (count: number) => scene.say('count.values', { count });
  const marked = (kind: MarkKind) => values(marks.get(kind) ?? 0);
  const local = scene.scope !== 'nation';
  const pairs: (Pair | null)[] = [
    itemsPair(scene, counted.fields),
    local ? { term: scene.say('summary.own'), says: values(own) } : null,
    local ? { term: scene.say('summary.above'), says: marked('above') } : null,
    local
      ? { term: scene.say('summary.own-items'), says: scene.say('count.items', { count: counted.ownItems }) }
      : null,
    local
      ? { term: scene.say('summary.exceptions'), says: scene.say('count.entries', { count: counted.exceptions }) }
      : null,
    { term: scene.say('summary.open'), says: marked('open') },
    { term: scene.say('summary.unknown'), says: marked('unknown') },
    { term: scene.say('summary.upcoming'), says: values(counted.upcoming.length) },
    seenPair(scene, seen, figures),
  ];
  return pairs.filter((pair) => pair !== null);
}

function itemsPair(scene: Scene, fields: readonly FieldView[]): Pair {
  const categories = fields.flatMap((field) => field.categories);
  const pending = categories.reduce((sum, category) => sum + category.pending.length, 0);
  const count = categories.reduce((sum, category) => sum + category.rows.length, pending);
  return {
    term: scene.say('summary.items'),
    says: scene.say(pending > 0 ? 'summary.items.says' : 'summary.items.all', { count, pending }),
  };
}

function seenPair(scene: Scene, seen: number, all: number): Pair | null {
  if (all === 0) return null;
  const share = Math.floor((seen * 100) / all);
  return {
    term: scene.say('summary.seen'),
    says: scene.say('summary.seen.says', { seen, all, share }),
  };
}
