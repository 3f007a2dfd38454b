import { type Measure, NATION } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { ListBlock, MeasureView, RowView, TextBlock } from './bulletin-view.ts';
import { isNotApplicable } from './exceptions.ts';
import { Facets } from './facets.ts';
import { measureView } from './lines.ts';
import type { Scene } from './scene.ts';

/** One item of a row, or only some of its content elements where a local document splits it. */
export interface Part {
  readonly item: LocalItem;
  readonly only: ReadonlySet<string> | null;
}

/** A line of the table before it is worded. */
export interface Entry {
  readonly anchor: string;
  readonly name: string;
  readonly number: string;
  readonly parts: readonly Part[];
}

/** One row of the five-facet table. */
export function rowView(scene: Scene, entry: Entry): RowView {
  const { parts } = entry;
  const several = parts.length > 1;
  const blocks = <T extends TextBlock | ListBlock>(make: (part: Part) => T): readonly T[] =>
    parts.map((part) => (several ? { ...make(part), of: scene.of(part.item.name) } : make(part)));
  const facets = scene.input.shared?.facets ?? new Facets();
  return {
    anchor: entry.anchor,
    number: entry.number,
    name: entry.name,
    badges: [...new Set(parts.flatMap((part) => badges(scene, part.item)))],
    audience: blocks((part) => facets.audience(scene, part)),
    content: blocks((part) => facets.content(scene, part)),
    standard: blocks((part) => facets.standard(scene, part)),
    measures: parts.flatMap((part) => measuresOf(part).map((measure) => measureIn(scene, entry, part.item, measure))),
    funding: blocks((part) => facets.funding(scene, part)),
    lead: blocks((part) => facets.lead(scene, part)),
    service: parts.some(({ item }) => scene.entriesFor(item.id).some(({ entry: one }) => one.service))
      ? `service-${entry.anchor}`
      : '',
  };
}

/** A measure by the name of its row, which a local document may have given it. */
function measureIn(scene: Scene, { name }: Entry, item: LocalItem, measure: Measure): MeasureView {
  const view = scene.input.shared?.rows.measure(scene, item, measure) ?? measureView(scene, item, measure);
  return view.row === name ? view : { ...view, row: name };
}

/** A measure follows its content element; one without stays with the part that holds the whole item. */
export function measuresOf({ item, only }: Part) {
  const all = [...item.measures.values()];
  if (only === null) return all;
  return all.filter((measure) =>
    measure.of === null ? only.has([...item.content.keys()][0] ?? '') : only.has(measure.of),
  );
}

/** What must be said of an item beside its name. */
export function badges(scene: Scene, item: LocalItem): string[] {
  const found: string[] = [];
  if (item.owner === scene.input.area && item.owner !== NATION) found.push(scene.say('row.own'));
  else if (item.owner !== NATION) found.push(scene.say('row.own.by', { area: scene.wording.area(item.owner) }));
  if (scene.findingsOf('complete/missing-item', item.id).some(({ ahead }) => !ahead))
    found.push(scene.say('row.missing'));
  if (isNotApplicable(scene, item.id)) found.push(scene.say('row.not-applicable'));
  if (scene.overlays.some((overlay) => overlay.departures.some((one) => one.item === item.id)))
    found.push(scene.say('row.departure'));
  return found;
}
