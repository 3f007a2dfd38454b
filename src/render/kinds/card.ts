import type { Measure } from '../../model/catalogue.ts';
import { grouped } from '../../model/grouped.ts';
import type { LocalItem } from '../../resolve/local-item.ts';
import { itemsHere } from '../arrange.ts';
import type { LineView } from '../bulletin-view.ts';
import { type Sheet, type Shelf, sheetsOf } from '../card-sheets.ts';
import { contentBlock } from '../content-block.ts';
import { sayDay } from '../days.ts';
import type { Desk } from '../desk.ts';
import { isNotApplicable } from '../exceptions.ts';
import { frame } from '../frame.ts';
import { measureView } from '../lines.ts';
import type { PageView } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { serviceOf } from '../services.ts';
import { prevailsWords } from '../status.ts';
import { trace } from '../trace.ts';
import { type Asked, itemHref, type Kind } from './kind.ts';

/** What people in one life situation can get here, in large print: a sheet, or several that each stand for themselves. */
export interface CardView extends PageView {
  readonly sheets: readonly CardSheet[];
  readonly prevails: string;
}

export interface CardSheet {
  /** The fields on the sheet; where there are several sheets, also whose card it is and which of how many. */
  readonly title: string;
  /** Of the print, in points; it steps down where the card would otherwise need a further sheet. */
  readonly size: string;
  readonly items: readonly CardItem[];
}

export interface CardItem {
  readonly name: string;
  /** The page of the item, where the publication has one. */
  readonly href: string;
  readonly who: string;
  /** What is provided, where the item has no figures: the sentence of the locality, then the elements. Or that it does not apply here. */
  readonly content: readonly string[];
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
  /** Whether the value is said in words, and is no figure to be set larger. */
  readonly sentence: boolean;
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
  view: cardView,
} satisfies Kind;

function cardView(desk: Desk, asked: Asked): CardView {
  const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
  const group = scene.input.catalogue.vocabulary.groups.get(asked.topic);
  const facts = {
    group: group ? scene.of(group.name) : asked.topic,
    area: scene.wording.area(asked.area),
    day: sayDay(scene.input.asOf, asked.lang),
  };
  const around = frame(scene, 'card', asked, []);
  const title = scene.say('card.title', facts);
  const said = around.notices.map((one) => [one.title, ...one.says].join(' '));
  return {
    ...around,
    title,
    subtitle: scene.say('card.subtitle', facts),
    windowTitle: scene.say('card.window', facts),
    sheets: sheetsOf(shelves(scene, asked), said).map((sheet, index, { length }) =>
      sheetView(scene, title, sheet, length > 1 ? { number: index + 1, count: length } : null),
    ),
    prevails: scene.say('card.prevails', { prevails: prevailsWords(scene) }),
  };
}

function sheetView(
  scene: Scene,
  title: string,
  { size, shelves }: Sheet,
  of: { readonly number: number; readonly count: number } | null,
): CardSheet {
  const fields = scene.list(shelves.map(({ name }) => name));
  return {
    title: of ? scene.say('card.sheet', { title, ...of, fields }) : fields,
    size: String(size),
    items: shelves.flatMap(({ items }) => items),
  };
}

/** The items of the situation, field by field, in the order of the list. */
function shelves(scene: Scene, asked: Asked): readonly Shelf[] {
  const shown = itemsHere(scene).filter((item) => termsOf(item).includes(asked.topic));
  const fields = grouped(shown, (item) => fieldOf(scene, item));
  return [...fields].map(([name, items]) => ({ name, items: items.map((item) => cardItem(scene, asked, item)) }));
}

/** The name of the field the edition lists an item in; items of localities have their own. */
function fieldOf(scene: Scene, item: LocalItem): string {
  const category = scene.edition?.listed.get(item.id)?.category ?? item.national.category;
  const listed = scene.edition?.fields.find(({ categories }) => categories.some(({ id }) => id === category));
  const name = scene.input.catalogue.vocabulary.fields.get(listed?.id ?? item.national.field ?? '')?.name;
  return name ? scene.of(name) : scene.say('field.local');
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
  const href = itemHref(asked, item.id);
  const around = {
    name: scene.of(item.name),
    href,
    who: scene.list(
      groups.map(({ name }) => scene.of(name)),
      'semicolon',
    ),
    trace: trace(item.national.at),
  };
  // A figure would promise what nobody can get here.
  if (isNotApplicable(scene, item.id))
    return { ...around, content: [scene.say('row.not-applicable')], figures: [], more: '', ask: '' };
  return {
    ...around,
    content: figures.length === 0 ? contentWords(scene, item) : [],
    figures: figures.slice(0, SHOWN).map(({ figure }) => figure),
    more: left > 0 ? scene.say(href === '' ? 'card.more.bulletin' : 'card.more', { count: left }) : '',
    ask: askWords(scene, item),
  };
}

function contentWords(scene: Scene, item: LocalItem): readonly string[] {
  const { text, entries } = contentBlock(scene, { item, only: null });
  return [text, scene.list(entries)].filter((words) => words !== '');
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

/** Types of measures whose values are words. */
const SAID: ReadonlySet<string> = new Set(['statement', 'set']);

function figuresOf(scene: Scene, item: LocalItem, measure: Measure): Ranked[] {
  const { name, lines } = measureView(scene, item, measure);
  return lines
    .filter((line) => line.figure)
    .map((line) => ({
      figure: {
        name: line.cell ? scene.say('card.cell', { name, cell: line.cell }) : name,
        value: line.value,
        sentence: SAID.has(measure.type),
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
