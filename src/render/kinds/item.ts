import { NATION } from '../../model/catalogue.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import { itemsHere } from '../arrange.ts';
import { audienceBlock } from '../audience-block.ts';
import { beyondViews } from '../beyond.ts';
import type {
  BeyondView,
  ContentBlock,
  ExceptionView,
  ListBlock,
  MarkView,
  NotApplicableView,
  ServiceView,
  SourceView,
  TextBlock,
  UpcomingView,
} from '../bulletin-view.ts';
import { type ComparedView, columnsOf, comparedViews } from '../columns.ts';
import { contentBlock } from '../content-block.ts';
import type { Desk } from '../desk.ts';
import { exceptionViews, notApplicableViews } from '../exceptions.ts';
import { frame } from '../frame.ts';
import { fundingBlock } from '../funding-block.ts';
import { type GroupView, groupViews } from '../groups.ts';
import { type HistoryView, historyViews } from '../history.ts';
import { itemFacts } from '../item-facts.ts';
import { itemTitles } from '../item-titles.ts';
import { usedMarks } from '../key.ts';
import { leadBlock } from '../lead-block.ts';
import type { PageView, Pair } from '../page-view.ts';
import { type PayersView, payersViews } from '../payers.ts';
import { badges } from '../row.ts';
import { Scene } from '../scene.ts';
import { serviceViews } from '../services.ts';
import { textBlock } from '../text-block.ts';
import { upcomingViews } from '../upcoming.ts';
import type { Asked, Kind } from './kind.ts';

/** Everything that is known of one item in one area. */
export interface ItemView extends PageView {
  readonly badges: readonly string[];
  readonly facts: readonly Pair[];
  readonly audience: TextBlock;
  readonly groups: readonly GroupView[];
  readonly content: ContentBlock;
  readonly standard: TextBlock;
  /** The levels above, by name, as columns of the figures. */
  readonly columns: readonly string[];
  readonly figures: readonly ComparedView[];
  readonly marks: readonly MarkView[];
  readonly funding: TextBlock;
  readonly payers: readonly PayersView[];
  readonly lead: ListBlock;
  readonly services: readonly ServiceView[];
  readonly upcoming: readonly UpcomingView[];
  readonly exceptions: readonly ExceptionView[];
  readonly notApplicable: readonly NotApplicableView[];
  readonly beyond: readonly BeyondView[];
  readonly history: readonly HistoryView[];
  readonly sources: readonly SourceView[];
  /** Whether the page is that of an area and not of the nation. */
  readonly local: boolean;
}

/** One item on a page of its own. */
export const item = {
  topics: itemTopics,
  view: itemView,
} satisfies Kind;

/** The items an area has pages about. */
export function itemTopics(desk: Desk, area: string): readonly string[] {
  return itemsHere(new Scene(desk.input(area, 'zh', false))).map(({ id }) => id);
}

function itemView(desk: Desk, asked: Asked): ItemView {
  const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
  const one = itemOf(scene, asked.topic);
  const part = { item: one, only: null };
  const only = new Set([one.id]);
  // Sources are numbered as they are cited: the parts are made in the order of the page.
  const figures = [...one.measures.values()].flatMap((measure) => comparedViews(scene, one, measure));
  const upcoming = upcomingViews(scene, [part]);
  const history = historyViews(scene, one);
  return {
    ...frame(scene, 'item', asked, [part]),
    ...itemTitles(scene, one, 'item'),
    badges: badges(scene, one),
    facts: itemFacts(scene, one),
    audience: audienceBlock(scene, one),
    groups: groupViews(scene, one),
    content: contentBlock(scene, part),
    standard: textBlock(scene, one, 'standard'),
    columns: columnsOf(scene).map((area) => scene.wording.area(area)),
    figures,
    marks: usedMarks(
      scene,
      figures.map(({ here }) => here.mark.kind),
    ),
    funding: fundingBlock(scene, one),
    payers: payersViews(scene, one),
    lead: leadBlock(scene, one),
    services: serviceViews(scene, { anchor: one.id, name: scene.of(one.name), number: '', parts: [part] }),
    upcoming,
    exceptions: exceptionViews(scene, only),
    notApplicable: notApplicableViews(scene, only),
    beyond: beyondViews(scene, only),
    history,
    sources: scene.references.views(),
    local: asked.area !== NATION,
  };
}

/** An item an area has; whoever asks has it from `topics`. */
export function itemOf(scene: Scene, id: string): LocalItem {
  const found = scene.item(id);
  if (!found) throw new Error(`${scene.input.area} has no item ${id}`);
  return found;
}
