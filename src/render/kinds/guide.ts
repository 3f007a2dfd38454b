import { audienceBlock } from '../audience-block.ts';
import type { ContentBlock, ListBlock, MeasureView, SourceView, TextBlock } from '../bulletin-view.ts';
import { contentBlock } from '../content-block.ts';
import type { Desk } from '../desk.ts';
import { isNotApplicable } from '../exceptions.ts';
import { frame } from '../frame.ts';
import { type GroupView, groupViews } from '../groups.ts';
import { itemFacts } from '../item-facts.ts';
import { itemTitles } from '../item-titles.ts';
import { leadBlock } from '../lead-block.ts';
import { measureView } from '../lines.ts';
import type { PageView, Pair } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { serviceEntries, serviceOf } from '../services.ts';
import { textBlock } from '../text-block.ts';
import { trace } from '../trace.ts';
import { itemOf, itemTopics } from './item.ts';
import type { Kind } from './kind.ts';

/** How to get one item in one area: what is on record, and what still has to be filled in. */
export interface GuideView extends PageView {
  /** Said where anything is missing: then this is a skeleton and no guide yet. */
  readonly skeleton: string;
  readonly audience: TextBlock;
  readonly groups: readonly GroupView[];
  readonly content: ContentBlock;
  readonly standard: TextBlock;
  readonly measures: readonly MeasureView[];
  readonly steps: readonly StepView[];
  readonly lead: ListBlock;
  readonly facts: readonly Pair[];
  /** The area whose record says how; empty where nobody has said it. */
  readonly by: string;
  readonly trace: string;
  readonly sources: readonly SourceView[];
}

export interface StepView {
  readonly term: string;
  readonly list: readonly string[];
  /** Whether they are taken one after another. */
  readonly ordered: boolean;
  /** What has to be filled in, by whom; empty where something is on record. */
  readonly missing: string;
}

/** 办事指南 */
export const guide = {
  topics: guideTopics,
  view(desk, asked): GuideView {
    const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
    const item = itemOf(scene, asked.topic);
    const part = { item, only: null };
    const found = serviceOf(scene, item.id);
    const area = scene.wording.area(asked.area);
    const steps = serviceEntries(scene, found?.service ?? null).map(
      (entry): StepView => ({
        ...entry,
        ordered: entry.term === scene.say('service.steps') && entry.list.length > 1,
        missing: entry.list.length > 0 ? '' : scene.say('guide.missing', { area }),
      }),
    );
    const missing = steps.filter((step) => step.missing !== '').length;
    return {
      ...frame(scene, 'guide', asked, [part]),
      ...itemTitles(scene, item, 'guide'),
      skeleton: missing === 0 ? '' : scene.say('guide.skeleton', { missing, all: steps.length, area }),
      audience: audienceBlock(scene, item),
      groups: groupViews(scene, item),
      content: contentBlock(scene, part),
      standard: textBlock(scene, item, 'standard'),
      measures: [...item.measures.values()].map((measure) => measureView(scene, item, measure)),
      steps,
      lead: leadBlock(scene, item),
      facts: itemFacts(scene, item),
      by: found ? scene.say('guide.by', { area: scene.wording.area(found.area) }) : '',
      trace: found ? trace(found.service.at) : '',
      sources: scene.references.views(),
    };
  },
} satisfies Kind;

/** Nobody is told how to get what does not apply here. */
function guideTopics(desk: Desk, area: string): readonly string[] {
  const scene = new Scene(desk.input(area, 'zh', false));
  return itemTopics(desk, area).filter((id) => !isNotApplicable(scene, id));
}
