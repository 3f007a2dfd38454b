import { changesBetween, type State } from '../../changes/between-states.ts';
import { itemChanges } from '../../changes/item-change.ts';
import { type Edition, NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import { announcedChanges } from '../../resolve/announced.ts';
import type { MarkView, SourceView } from '../bulletin-view.ts';
import { announcedWords, type ChangeRow, type Found, itemRow, otherRow, sceneIn, valueRow } from '../change-rows.ts';
import { sayDay } from '../days.ts';
import type { Desk } from '../desk.ts';
import { CHANGE_EFFECTS, effectMark } from '../effects.ts';
import { frame } from '../frame.ts';
import type { PageView, Pair } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { type Asked, type Before, itemHref, type Kind, WHOLE } from './kind.ts';

/** What has changed for an area since an earlier day or edition, told by its effect on people. */
export interface ChangesView extends PageView {
  readonly summary: readonly Pair[];
  readonly marks: readonly MarkView[];
  /** Items with a change that somebody can feel. */
  readonly items: readonly ChangedItem[];
  /** Changes of words alone. */
  readonly wording: readonly ChangedItem[];
  /** Kinds of change the release counts and nobody has found the item of. */
  readonly unattributed: readonly string[];
  readonly sources: readonly SourceView[];
}

export interface ChangedItem {
  readonly anchor: string;
  readonly name: string;
  readonly caption: string;
  /** The page of the item, where the publication has one. */
  readonly href: string;
  /** What the release itself called the change; empty where it says nothing. */
  readonly announced: string;
  readonly rows: readonly ChangeRow[];
}

/** Between two days, editions or states of the records: who gets more, who gets less, what is only worded otherwise. */
export const changes = {
  topics: () => WHOLE,
  view(desk, asked): ChangesView {
    const scene = new Scene(desk.input(asked.area, asked.lang, asked.draft));
    const before = asked.before ?? editionBefore(desk);
    const [from, to] = [
      stateOf(before, asked.area),
      stateOf({ subject: desk.subject, day: desk.subject.asOf }, asked.area),
    ];
    const then = before.revision ? sceneIn(scene, from) : scene;
    const rows = rowsOf(desk, scene, then, from, to);
    const felt = rows.filter(({ effect }) => effect !== 'reworded');
    const reworded = rows.filter(({ effect }) => effect === 'reworded');
    const facts = titleFacts(scene, before);
    const title = scene.say(asked.area === NATION ? 'changes.title.nation' : 'changes.title.area', facts);
    return {
      ...frame(scene, 'changes', asked, []),
      title,
      subtitle: scene.say('changes.subtitle', facts),
      windowTitle: scene.say('changes.window', { ...facts, title }),
      summary: CHANGE_EFFECTS.flatMap((effect): Pair[] => {
        const count = rows.filter((row) => row.effect === effect).length;
        return count === 0
          ? []
          : [{ term: scene.say(`effect.${effect}`), says: scene.say('count.entries', { count }) }];
      }),
      marks: CHANGE_EFFECTS.filter((effect) => rows.some((row) => row.effect === effect)).map((effect) => ({
        ...effectMark(scene, effect),
        means: scene.say(`effect.${effect}.means`),
      })),
      items: byItem(scene, then, asked, felt),
      wording: byItem(scene, then, asked, reworded),
      unattributed: unattributed(desk, scene, before),
      sources: scene.references.views(),
    };
  },
} satisfies Kind;

function rowsOf(desk: Desk, scene: Scene, then: Scene, from: State, to: State): readonly Found[] {
  const { added, removed, values } = changesBetween(from, to);
  const common = [...scene.input.resolver.itemIds(to.area)].filter(
    (id) => !added.includes(id) && !removed.includes(id),
  );
  return [
    ...added.map((item) => ({ item, effect: 'added' as const, row: itemRow(scene, scene.item(item), 'added') })),
    ...removed.map((item) => ({ item, effect: 'removed' as const, row: itemRow(scene, then.item(item), 'removed') })),
    ...values.map((change) => valueRow(desk, scene, change)),
    ...common.flatMap((id) => itemChanges(from, to, id).map((change) => otherRow(scene, from, to, change))),
  ];
}

/** What is gone from the records is named as they named it. */
function byItem(scene: Scene, then: Scene, asked: Asked, found: readonly Found[]): readonly ChangedItem[] {
  const now = new Set(scene.input.resolver.itemIds(asked.area));
  const all = new Set([...now, ...then.input.resolver.itemIds(asked.area)]);
  const ids = [...all].filter((id) => found.some(({ item }) => item === id));
  const listed = [...(scene.edition?.listed.keys() ?? [])];
  const place = (id: string) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return ids
    .toSorted((a, b) => place(a) - place(b))
    .map((id): ChangedItem => {
      const name = (now.has(id) ? scene : then).wording.item(id);
      return {
        anchor: `item-${id}`,
        name,
        caption: scene.say('changes.caption', { item: name }),
        href: itemHref(asked, id),
        announced: announcedWords(scene, id),
        rows: found.filter(({ item }) => item === id).map(({ row }) => row),
      };
    });
}

/** The edition before the one in force; where there is none, the one in force itself. */
function editionBefore({ subject }: Desk): Before {
  const { resolver, asOf } = subject;
  const now = resolver.editionOn(asOf);
  const index = now ? resolver.editions.indexOf(now) : 0;
  const edition: Edition | null = resolver.editions[index - 1] ?? now;
  return { subject, day: edition?.effective ?? asOf, ...(edition ? { edition: edition.id } : {}) };
}

function stateOf({ subject: { evaluator }, day }: Pick<Before, 'subject' | 'day'>, area: string): State {
  return { evaluator, day, area };
}

function titleFacts(
  scene: Scene,
  before: Before,
): { readonly area: string; readonly before: string; readonly after: string } {
  const { area, asOf, lang, catalogue } = scene.input;
  const edition = before.edition === undefined ? undefined : catalogue.editions.get(before.edition);
  const day = (one: Day) => sayDay(one, lang);
  return {
    area: scene.wording.area(area),
    before: edition
      ? scene.say('changes.edition', { edition: scene.of(edition.title), day: day(before.day) })
      : before.revision
        ? scene.say('changes.revision', { ...before.revision, day: day(before.day) })
        : day(before.day),
    after: day(asOf),
  };
}

/** Only the nation's releases count their changes. */
function unattributed(desk: Desk, scene: Scene, before: Before): readonly string[] {
  const { catalogue } = desk.subject;
  const isKnown = before.edition !== undefined && catalogue.editions.has(before.edition);
  if (!isKnown || !scene.edition || scene.input.area !== NATION) return [];
  return announcedChanges(catalogue, scene.edition).flatMap(({ kind, announced, items }) =>
    announced > items.length
      ? [
          scene.say('changes.unattributed.says', {
            kind: scene.wording.text(`change.${kind}`),
            announced,
            attributed: items.length,
          }),
        ]
      : [],
  );
}
