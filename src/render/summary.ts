import type { FieldView, LineView, UpcomingView } from './bulletin-view.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';

/** What the page amounts to. */
export interface Counted {
  readonly fields: readonly FieldView[];
  readonly ownItems: number;
  readonly exceptions: number;
  readonly upcoming: readonly UpcomingView[];
}

/** The figures of the page in one screen. */
export function summaryPairs(scene: Scene, counted: Counted): readonly Pair[] {
  const categories = counted.fields.flatMap((field) => field.categories);
  const lines = categories.flatMap((category) =>
    category.rows.flatMap((row) => row.measures.flatMap((measure) => measure.lines)),
  );
  const number = (test: (line: LineView) => boolean) => scene.say('count.values', { count: lines.filter(test).length });
  const local = scene.scope !== 'nation';
  const pairs: (Pair | null)[] = [
    itemsPair(scene, counted.fields),
    local ? { term: scene.say('summary.own'), says: number((line) => line.own && line.figure) } : null,
    local ? { term: scene.say('summary.above'), says: number((line) => line.mark.kind === 'above') } : null,
    local
      ? { term: scene.say('summary.own-items'), says: scene.say('count.items', { count: counted.ownItems }) }
      : null,
    local
      ? { term: scene.say('summary.exceptions'), says: scene.say('count.entries', { count: counted.exceptions }) }
      : null,
    { term: scene.say('summary.open'), says: number((line) => line.mark.kind === 'open') },
    { term: scene.say('summary.unknown'), says: number((line) => line.mark.kind === 'unknown') },
    { term: scene.say('summary.upcoming'), says: scene.say('count.values', { count: counted.upcoming.length }) },
    seenPair(scene, lines),
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

function seenPair(scene: Scene, lines: readonly LineView[]): Pair | null {
  const figures = lines.filter((line) => line.figure);
  if (figures.length === 0) return null;
  const seen = figures.filter((line) => line.seen).length;
  const share = Math.floor((seen * 100) / figures.length);
  return {
    term: scene.say('summary.seen'),
    says: scene.say('summary.seen.says', { seen, all: figures.length, share }),
  };
}
