import type { Measure } from '../../model/catalogue.ts';
import type { LocalItem } from '../../resolve/resolver.ts';
import { itemsHere } from '../arrange.ts';
import type { LineView } from '../bulletin-view.ts';
import { sayDay } from '../days.ts';
import type { Desk } from '../desk.ts';
import { frame } from '../frame.ts';
import { measureView } from '../lines.ts';
import type { PageView } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { serviceOf } from '../services.ts';
import { prevailsWords } from '../status.ts';
import { trace } from '../trace.ts';
import type { Asked, Kind } from './kind.ts';

/** What people in one life situation can get here: one sheet in large print. */
export interface CardView extends PageView {
  readonly items: readonly CardItem[];
  readonly prevails: string;
}

export interface CardItem {
  readonly name: string;
  /** The page of the item, where the publication has one. */
  readonly href: string;
  readonly who: string;
  readonly figures: readonly CardFigure[];
  /** How many more figures the item has; empty where all are on the card. */
  readonly more: string;
  /** Where to ask: the hotline, or the unit in charge; empty where neither is on record. */
  readonly ask: string;
  readonly trace: string;
}

export interface CardFigure {
  readonly name: string;
  readonly value: string;
  /** "from memory" where no page was seen. */
  readonly unchecked: string;
  readonly trace: string;
}

/** 明白卡 */
export const card = {
  topics: (desk, area) => {
    const scene = new Scene(desk.input(area, 'zh', false));
    const used = new Set(itemsHere(scene).flatMap(termsOf));
    return [...desk.subject.catalogue.vocabulary.groups.keys()].filter((id) => used.has(id));
  },
  view: (desk, asked) => cardView(desk, asked),
} satisfies Kind;

function cardView(desk: Desk, asked: Asked): CardView {
  const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
  const items = itemsHere(scene).filter((item) => termsOf(item).includes(asked.topic));
  const group = scene.input.catalogue.vocabulary.groups.get(asked.topic);
  const facts = {
    group: group ? scene.of(group.name) : asked.topic,
    area: scene.wording.area(asked.area),
    day: sayDay(scene.input.asOf, asked.lang),
  };
  return {
    ...frame(scene, 'card', asked, []),
    title: scene.say('card.title', facts),
    subtitle: scene.say('card.subtitle', facts),
    windowTitle: scene.say('card.window', facts),
    items: items.map((item) => cardItem(scene, asked, item)),
    prevails: scene.say('card.prevails', { prevails: prevailsWords(scene) }),
  };
}

function termsOf(item: LocalItem): readonly string[] {
  return [...item.audience.values()].flatMap(({ terms }) => terms ?? []);
}

/** So many figures fit beside the others on one sheet. */
const SHOWN = 3;

function cardItem(scene: Scene, asked: Asked, item: LocalItem): CardItem {
  const groups = [...item.audience.values()].filter(({ terms }) => terms?.includes(asked.topic));
  const keys = new Set(groups.map(({ key }) => key));
  const meant = [...item.measures.values()].filter(
    (one) => one.for.length === 0 || one.for.some((key) => keys.has(key)),
  );
  const figures = meant.flatMap((measure) => figuresOf(scene, item, measure)).toSorted((a, b) => a.rank - b.rank);
  const left = figures.length - SHOWN;
  return {
    name: scene.of(item.name),
    href: asked.links?.({ kind: 'item', area: asked.area, topic: item.id, lang: asked.lang }) ?? '',
    who: scene.list(
      groups.map(({ name }) => scene.of(name)),
      'semicolon',
    ),
    figures: figures.slice(0, SHOWN).map(({ figure }) => figure),
    more: left > 0 ? scene.say('card.more', { count: left }) : '',
    ask: askWords(scene, item),
    trace: trace(item.national.at),
  };
}

interface Ranked {
  readonly figure: CardFigure;
  readonly rank: number;
}

/** What people ask for first: money, then what is free, then how soon and how often. */
const RANKS: Readonly<Record<string, number>> = {
  amount: 0,
  charge: 1,
  guarantee: 2,
  'time-limit': 3,
  quantity: 4,
  set: 5,
};

function figuresOf(scene: Scene, item: LocalItem, measure: Measure): Ranked[] {
  const { name, lines } = measureView(scene, item, measure);
  return lines
    .filter((line) => line.figure)
    .map((line) => ({
      figure: {
        name: line.cell ? `${name}${scene.say('colon')}${line.cell}` : name,
        value: line.value,
        unchecked: line.unchecked,
        trace: line.trace,
      },
      rank: rankOf(measure, line),
    }));
}

/** What the area itself has set comes first. */
function rankOf({ type }: Measure, line: LineView): number {
  return (RANKS[type] ?? 6) + (line.own ? 0 : 10);
}

function askWords(scene: Scene, item: LocalItem): string {
  const found = serviceOf(scene, item.id)?.service;
  if (found?.hotline) return scene.say('card.phone', { phone: found.hotline });
  const units = scene.entriesFor(item.id).flatMap(({ entry }) => entry.responsible);
  return units[0] ? scene.say('card.unit', { unit: scene.of(units[0]) }) : '';
}
