import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { oncePer } from '../model/once-per.ts';
import type { Overlay } from '../model/overlay.ts';
import { cellByCell, type DatedValue, type Quantity } from '../model/value.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { UpcomingView } from './bulletin-view.ts';
import { saySince } from './days.ts';
import { valueWords } from './level-words.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { traceValue } from './trace.ts';

interface Coming {
  readonly item: LocalItem;
  readonly measure: Measure;
  readonly entry: DatedValue;
  readonly by: string;
  readonly overlay: string | null;
}

/** Values of the nation, the areas above and the area itself that are announced and not yet in force on the day. */
export function upcomingViews(scene: Scene, parts: readonly Part[]): readonly UpcomingView[] {
  const items = new Map(parts.map(({ item }) => [item.id, item]));
  const announcing = new Set(scene.chainUp().filter((area) => announces(scene, area)));
  const coming = [...items.values()].flatMap((item) => comingOf(scene, item, announcing));
  return coming
    .toSorted((a, b) =>
      (a.entry.from ?? '') < (b.entry.from ?? '') ? -1 : (a.entry.from ?? '') > (b.entry.from ?? '') ? 1 : 0,
    )
    .flatMap((one) => cellByCell(one.entry).map(([cell, quantity]) => view(scene, one, cell, quantity)));
}

/** Whether an area has written any value that is not yet in force: most have none. */
function announces({ input }: Scene, area: string): boolean {
  return input.resolver.overlaysOf(area).some((overlay) => lastDay(overlay) > input.asOf);
}

/** The last day on which a value of an overlay begins. */
const lastDay = oncePer((overlay: Overlay): Day => {
  const written = [
    ...[...overlay.items.values()].flatMap((item) => [...item.sets.values(), ...item.addedMeasures.values()]),
    ...[...overlay.ownItems.values()].flatMap((item) => [...item.measures.values()]),
  ];
  return written.reduce(
    (day, { series }) => series.reduce((later, { from }) => (from !== null && from > later ? from : later), day),
    '',
  );
});

/** What the nation announces of items, by day: the same for every area that has them as they are. */
const national = oncePer((_item: LocalItem) => new Map<Day, readonly Coming[]>());

function comingOf(scene: Scene, item: LocalItem, announcing: ReadonlySet<string>): readonly Coming[] {
  const all = () => [...item.measures.values()].flatMap((measure) => comingFor(scene, item, measure, announcing));
  if (announcing.size > 0) return all();
  const days = national(item);
  const coming = days.get(scene.input.asOf) ?? all();
  days.set(scene.input.asOf, coming);
  return coming;
}

function comingFor(scene: Scene, item: LocalItem, measure: Measure, announcing: ReadonlySet<string>): Coming[] {
  const { resolver, asOf } = scene.input;
  const later = (series: readonly DatedValue[]) => series.filter((entry) => entry.from !== null && entry.from > asOf);
  const national = item.owner === NATION && !item.addedBy.has(measure.key) ? later(measure.series) : [];
  const local = scene
    .touching(item.id)
    .filter((area) => announcing.has(area))
    .toReversed()
    .flatMap((area) =>
      resolver
        .writers(area, item.id, measure.key)
        .flatMap(({ overlay, local: written }) =>
          later(written.series).map((entry) => ({ item, measure, entry, by: area, overlay: overlay.id })),
        ),
    );
  return [...national.map((entry) => ({ item, measure, entry, by: NATION, overlay: null })), ...local];
}

function view(
  scene: Scene,
  { item, measure, entry, by, overlay }: Coming,
  cell: string | null,
  quantity: Quantity,
): UpcomingView {
  const { evaluator, area } = scene.input;
  const level = evaluator.level(
    { quantity, by },
    { area, item: item.id, key: measure.key, cell, day: entry.from ?? '' },
  );
  const named = cell === null ? '' : scene.say('cell.of', { cell: scene.wording.cell(cell, entry.by) });
  return {
    item: scene.of(item.name),
    name: scene.of(measure.name),
    value: `${named}${valueWords(scene, measure, level, quantity)}`,
    since: saySince(scene, entry),
    by: scene.wording.area(by),
    unchecked: entry.checked === 'memory' ? scene.say('memory') : '',
    refs: scene.references.cite(entry.source, overlay),
    trace: traceValue(entry, cell),
  };
}
