import { type Measure, NATION } from '../model/catalogue.ts';
import { cellByCell, type DatedValue } from '../model/value.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { RefView } from './bulletin-view.ts';
import { saySince } from './days.ts';
import { leftWords } from './left-words.ts';
import { valueWords } from './level-words.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** One value in the life of an item: who set what, from when, by which document. */
export interface HistoryView {
  readonly since: string;
  readonly by: string;
  readonly name: string;
  readonly value: string;
  /** Whether it was in force by the day the page describes. */
  readonly begun: boolean;
  readonly unchecked: string;
  readonly refs: readonly RefView[];
  readonly trace: string;
}

interface Event {
  readonly measure: Measure;
  readonly entry: DatedValue;
  readonly by: string;
  readonly overlay: string | null;
}

/** Every dated value of an item, of the nation and of the areas of the chain, newest first. */
export function historyViews(scene: Scene, item: LocalItem): readonly HistoryView[] {
  const events = [...item.measures.values()].flatMap((measure) => eventsOf(scene, item, measure));
  return events
    .filter(({ entry }) => entry.from !== null)
    .toSorted((a, b) =>
      (a.entry.from ?? '') < (b.entry.from ?? '') ? 1 : (a.entry.from ?? '') > (b.entry.from ?? '') ? -1 : 0,
    )
    .map((event) => view(scene, event));
}

function eventsOf(scene: Scene, item: LocalItem, measure: Measure): readonly Event[] {
  const national = item.owner === NATION && !item.addedBy.has(measure.key) ? measure.series : [];
  const local = scene
    .chainUp()
    .flatMap((area) =>
      scene.input.resolver
        .writers(area, item.id, measure.key)
        .flatMap(({ overlay, local: written }) =>
          written.series.map((entry) => ({ measure, entry, by: area, overlay: overlay.id })),
        ),
    );
  return [...local, ...national.map((entry) => ({ measure, entry, by: NATION, overlay: null }))];
}

function view(scene: Scene, { measure, entry, by, overlay }: Event): HistoryView {
  return {
    since: saySince(scene, entry),
    by: scene.wording.area(by),
    name: scene.of(measure.name),
    value: entryWords(scene, measure, entry, by),
    begun: (entry.from ?? '') <= scene.input.asOf,
    unchecked: entry.checked === 'memory' ? scene.say('memory') : '',
    refs: scene.references.cite(entry.source, overlay),
    trace: trace(entry.at),
  };
}

/** A dated value in words, all its cells in a row. */
export function entryWords(scene: Scene, measure: Measure, entry: DatedValue, by: string): string {
  const { evaluator, area } = scene.input;
  const parts = cellByCell(entry).map(([cell, quantity]) => {
    const asked = { area, item: measure.item, key: measure.key, cell, day: entry.from ?? scene.input.asOf };
    const level = evaluator.level({ quantity, by }, asked);
    const value = valueWords(scene, measure, level, quantity);
    return cell === null ? value : `${scene.say('cell.of', { cell: scene.wording.cell(cell, entry.by) })}${value}`;
  });
  return scene.list([...parts, leftWords(scene, entry)].filter(Boolean), 'semicolon');
}
