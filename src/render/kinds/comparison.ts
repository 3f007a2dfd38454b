import { NATION } from '../../model/catalogue.ts';
import { arrange, type Section } from '../arrange.ts';
import type { MarkKind, MarkView, RefView, SourceView } from '../bulletin-view.ts';
import { type ComparedView, columnsOf, comparedViews } from '../columns.ts';
import { sayDay } from '../days.ts';
import { frame } from '../frame.ts';
import { usedMarks } from '../key.ts';
import type { PageView, Pair } from '../page-view.ts';
import { badges, type Entry, measuresOf } from '../row.ts';
import { Scene } from '../scene.ts';
import { type Asked, itemHref, type Kind, WHOLE } from './kind.ts';

/** An area beside the nation and the areas above it, measure by measure. */
export interface ComparisonView extends PageView {
  readonly columns: readonly string[];
  readonly summary: readonly Pair[];
  readonly marks: readonly MarkView[];
  readonly fields: readonly ComparedField[];
  readonly sources: readonly SourceView[];
  readonly local: boolean;
}

export interface ComparedField {
  readonly anchor: string;
  readonly name: string;
  readonly count: string;
  readonly items: readonly ComparedItem[];
}

export interface ComparedItem {
  readonly anchor: string;
  readonly name: string;
  readonly number: string;
  readonly badges: readonly string[];
  /** The page of the item, where the publication has one. */
  readonly href: string;
  readonly caption: string;
  /** What an area of the chain has set itself, beside the levels above. */
  readonly rows: readonly ComparedView[];
  /** What only the nation has set, or nobody: a line each. */
  readonly rest: readonly RestView[];
}

/** A value nobody below the nation has touched. */
export interface RestView {
  readonly name: string;
  readonly value: string;
  /** How the value came about, as in the rows: what it is worked out from, or who set it. */
  readonly detail: string;
  readonly mark: MarkView;
  /** What holds for a time instead, where an area above is excused; empty elsewhere. */
  readonly note: string;
  /** "from memory" where no page was seen. */
  readonly unchecked: string;
  readonly refs: readonly RefView[];
  readonly trace: string;
}

/** Here against the nation and the areas above, in words and bars. The nation has nothing to be compared with. */
export const comparison = {
  topics: (_desk, area) => (area === NATION ? [] : WHOLE),
  view(desk, asked): ComparisonView {
    const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
    const sections = arrange(scene);
    const fields = sections.map((section) => fieldView(scene, asked, section)).filter(({ items }) => items.length > 0);
    const kinds = fields.flatMap(({ items }) =>
      items.flatMap((item) => [
        ...item.rows.map(({ here }) => here.mark.kind),
        ...item.rest.map(({ mark }) => mark.kind),
      ]),
    );
    const { area, asOf, lang } = scene.input;
    const facts = {
      area: scene.wording.area(area),
      above: scene.list(columnsOf(scene).map((one) => scene.wording.area(one))),
      day: sayDay(asOf, lang),
    };
    return {
      ...frame(scene, 'comparison', asked, []),
      title: scene.say('comparison.title', facts),
      subtitle: scene.say('comparison.subtitle', facts),
      windowTitle: scene.say('comparison.window', facts),
      columns: columnsOf(scene).map((one) => scene.wording.area(one)),
      summary: summary(scene, kinds),
      marks: usedMarks(scene, kinds),
      fields,
      sources: scene.references.views(),
      local: true,
    };
  },
} satisfies Kind;

function fieldView(scene: Scene, asked: Asked, section: Section): ComparedField {
  const entries = section.categories.flatMap((shelf) => shelf.entries);
  const items = entries
    .map((entry) => itemView(scene, asked, entry))
    .filter(({ rows, rest }) => rows.length + rest.length > 0);
  const count = scene.say('contents.count', { count: items.length });
  return { anchor: section.anchor, name: section.name, count, items };
}

function itemView(scene: Scene, asked: Asked, entry: Entry): ComparedItem {
  const [only, ...others] = entry.parts;
  const topic = only && others.length === 0 ? only.item.id : '';
  const all = entry.parts.flatMap((part) => measuresOf(part).flatMap((one) => comparedViews(scene, part.item, one)));
  return {
    anchor: entry.anchor,
    name: entry.name,
    number: entry.number,
    badges: [...new Set(entry.parts.flatMap(({ item }) => badges(scene, item)))],
    href: topic === '' ? '' : itemHref(asked, topic),
    caption: scene.say('comparison.caption', { item: entry.name }),
    rows: all.filter(isSetBelow),
    rest: all.filter((one) => !isSetBelow(one)).map((one) => restView(scene, one)),
  };
}

/** What a level below the nation has set is compared in full; the rest follows in a line each. */
function isSetBelow({ here, above }: ComparedView): boolean {
  return here.own || above.slice(1).some(({ value }) => value !== '');
}

function restView(scene: Scene, { name, cell, here }: ComparedView): RestView {
  const label = cell === '' ? name : `${name}${scene.say('colon')}${cell}`;
  return {
    name: label,
    value: here.value,
    detail: here.detail,
    mark: here.mark,
    note: here.note,
    unchecked: here.unchecked,
    refs: here.refs,
    trace: here.trace,
  };
}

/** How many values stand how. */
function summary(scene: Scene, kinds: readonly MarkKind[]): readonly Pair[] {
  return usedMarks(scene, kinds).map(({ kind, words }) => ({
    term: words,
    says: scene.say('count.values', { count: kinds.filter((one) => one === kind).length }),
  }));
}
