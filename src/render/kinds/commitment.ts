import { NATION } from '../../model/catalogue.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import { itemsHere } from '../arrange.ts';
import type { ContentBlock, ListBlock, ServiceView, SourceView } from '../bulletin-view.ts';
import { type ComparedView, columnsOf, comparedViews } from '../columns.ts';
import { contentBlock } from '../content-block.ts';
import { sayDay } from '../days.ts';
import { frame } from '../frame.ts';
import { headPairs } from '../head.ts';
import { leadBlock } from '../lead-block.ts';
import type { PageView, Pair } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { serviceViews } from '../services.ts';
import { type Kind, WHOLE } from './kind.ts';

/** What an institution, or the office of an area, commits itself to beyond what holds anyway. */
export interface CommitmentView extends PageView {
  readonly intro: string;
  readonly head: readonly Pair[];
  readonly columns: readonly string[];
  readonly items: readonly PledgeView[];
  readonly sign: readonly string[];
  readonly sources: readonly SourceView[];
  readonly local: boolean;
}

export interface PledgeView {
  readonly anchor: string;
  readonly name: string;
  readonly caption: string;
  readonly content: ContentBlock;
  /** The values it has set itself, beside the levels above. */
  readonly rows: readonly ComparedView[];
  readonly services: readonly ServiceView[];
  readonly lead: ListBlock;
}

/** 服务承诺书: only what the body itself has laid down; a seal and a signature are put to it by hand. */
export const commitment = {
  topics: (desk, area) => (area !== NATION && desk.subject.resolver.overlaysOf(area).length > 0 ? WHOLE : []),
  view(desk, asked): CommitmentView {
    const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
    const items = itemsHere(scene).filter((item) => isSpokenOf(scene, item));
    const facts = { area: scene.wording.area(asked.area), day: sayDay(scene.input.asOf, asked.lang) };
    return {
      ...frame(
        scene,
        'commitment',
        asked,
        items.map((item) => ({ item, only: null })),
      ),
      title: scene.say('commitment.title', facts),
      subtitle: scene.say('commitment.subtitle', facts),
      windowTitle: scene.say('commitment.window', facts),
      intro: scene.say('commitment.intro', facts),
      head: headPairs(scene),
      columns: columnsOf(scene).map((area) => scene.wording.area(area)),
      items: items.map((item) => pledgeView(scene, item)),
      sign: [
        scene.say('commitment.sign.body', facts),
        scene.say('commitment.sign.person'),
        scene.say('commitment.sign.day'),
      ],
      sources: scene.references.views(),
      local: true,
    };
  },
} satisfies Kind;

/** Whether the body has said anything of its own about an item. */
function isSpokenOf(scene: Scene, item: LocalItem): boolean {
  return scene.overlays.some(
    ({ items, ownItems }) => ownItems.has(item.id) || (items.has(item.id) && !items.get(item.id)?.notApplicable),
  );
}

function pledgeView(scene: Scene, item: LocalItem): PledgeView {
  const part = { item, only: null };
  const name = scene.of(item.name);
  const all = [...item.measures.values()].flatMap((measure) => comparedViews(scene, item, measure));
  return {
    anchor: `item-${item.id}`,
    name,
    caption: scene.say('comparison.caption', { item: name }),
    content: contentBlock(scene, part),
    rows: all.filter(({ here }) => here.own),
    services: serviceViews(scene, { anchor: item.id, name, number: '', parts: [part] }),
    lead: leadBlock(scene, item),
  };
}
