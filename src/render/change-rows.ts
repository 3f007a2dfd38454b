import type { Standing, State, ValueChange } from '../changes/between-states.ts';
import { itemIn } from '../changes/between-states.ts';
import type { ChangeEffect, ItemChange } from '../changes/item-change.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { namesFor } from '../resolve/names-for.ts';
import { isWithin } from '../survey/below.ts';
import type { MarkView, RefView } from './bulletin-view.ts';
import { saySince } from './days.ts';
import type { Desk } from './desk.ts';
import { effectMark } from './effects.ts';
import { groupViews } from './groups.ts';
import { leadBlock } from './lead-block.ts';
import { valueWords } from './level-words.ts';
import { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';
import { trace, traceValue } from './trace.ts';

/** One change as it is printed: its effect, what it was and is, from when, by whom, and who has to act. */
export interface ChangeRow {
  readonly mark: MarkView;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly since: string;
  readonly by: string;
  readonly unchecked: string;
  readonly refs: readonly RefView[];
  readonly act: string;
  readonly trace: string;
}

/** A change with the item it belongs to and its effect, before it is put on the page. */
export interface Found {
  readonly item: string;
  readonly effect: ChangeEffect;
  readonly row: ChangeRow;
}

const EMPTY = { before: '', after: '', since: '', by: '', unchecked: '', refs: [], act: '', trace: '' };

/** A whole item that came or went. */
export function itemRow(scene: Scene, item: LocalItem | null, effect: 'added' | 'removed'): ChangeRow {
  const revision = item?.national.revisions.find(({ edition }) => edition === scene.edition?.id);
  return {
    ...EMPTY,
    mark: effectMark(scene, effect),
    what: scene.say('effect.item'),
    before: scene.say(effect === 'added' ? 'changes.nothing' : 'effect.item'),
    after: scene.say(effect === 'added' ? 'effect.item' : 'changes.nothing'),
    since: revision ? scene.say('since.edition', { edition: revision.edition }) : '',
    by: item ? scene.wording.area(item.owner) : '',
    refs: scene.references.cite(revision?.source ?? null, null),
    trace: item ? trace(item.national.at) : '',
  };
}

/** A value that moved. */
export function valueRow(desk: Desk, scene: Scene, change: ValueChange): Found {
  const { item, measure, cell, dimension, before, after, moved } = change;
  const effect = effectOf(change);
  const entry = after?.placed.entry;
  const overlay = after ? overlayOf(scene, change, after) : null;
  const name = scene.of(measure.name);
  return {
    item,
    effect,
    row: {
      mark: effectMark(scene, effect),
      what: cell === null ? name : `${name}${scene.say('colon')}${scene.wording.cell(cell, dimension)}`,
      before: standingWords(scene, change, before),
      after: standingWords(scene, change, after),
      since: moved ? saySince(scene, { from: moved, precision: 'day' }) : entry ? saySince(scene, entry) : '',
      by: after ? scene.wording.area(after.by) : '',
      unchecked: entry?.checked === 'memory' ? scene.say('memory') : '',
      refs: entry ? scene.references.cite(entry.source, overlay) : [],
      act: actWords(desk, scene, change),
      trace: entry ? traceValue(entry, cell) : trace(measure.at),
    },
  };
}

function effectOf({ before, after, direction }: ValueChange): ChangeEffect {
  if (!before) return 'added';
  if (!after) return 'removed';
  return direction === 'better' ? 'raised' : direction === 'worse' ? 'lowered' : 'moved';
}

function standingWords(scene: Scene, { measure }: ValueChange, standing: Standing | null): string {
  return standing ? valueWords(scene, measure, standing.level, standing.placed.quantity) : scene.say('changes.nothing');
}

function overlayOf(scene: Scene, { item, measure }: ValueChange, { by, placed }: Standing): string | null {
  const found = scene.input.resolver
    .writers(by, item, measure.key)
    .find(({ local }) => local.series.includes(placed.entry));
  return found?.overlay.id ?? null;
}

const BELOW = new Set(['floor/below', 'excerpt/overtaken', 'floor/upcoming']);
const NAMED = 6;

/** The areas of ours that have to do something about a moved level. */
function actWords(desk: Desk, scene: Scene, { item, measure }: ValueChange): string {
  const { tree } = scene.input.resolver;
  const about = desk.report.findings.filter((one) => one.item === item && one.key === measure.key);
  const areas = (rules: (rule: string) => boolean) => [
    ...new Set(
      about.flatMap(({ rule, area }) =>
        area !== undefined && rules(rule) && isWithin(tree, area, scene.input.area) ? [area] : [],
      ),
    ),
  ];
  const below = areas((rule) => BELOW.has(rule));
  const unset = areas((rule) => rule === 'floor/unset');
  const says = [
    below.length > 0 ? scene.say('act.below', { areas: areaWords(scene, below) }) : '',
    unset.length > 0 ? scene.say('act.unset', { areas: areaWords(scene, unset) }) : '',
  ].filter(Boolean);
  return says.length > 0 ? scene.list(says, 'semicolon') : scene.say('act.none');
}

function areaWords(scene: Scene, areas: readonly string[]): string {
  const named = scene.list(areas.slice(0, NAMED).map((area) => scene.wording.area(area)));
  return areas.length > NAMED ? scene.say('act.more', { areas: named, count: areas.length }) : named;
}

/** A group, element, sentence or unit that changed. */
export function otherRow(scene: Scene, from: State, to: State, change: ItemChange): Found {
  const { item, effect, what } = change;
  const [before, after] = [from, to].map((state) => wordsIn(scene, state, change));
  const [old, now] = [itemIn(from, item), itemIn(to, item)];
  return {
    item,
    effect,
    row: {
      ...EMPTY,
      mark: effectMark(scene, effect),
      what: whatWords(scene, change, [now, old]),
      before: before || scene.say('changes.nothing'),
      after: after || scene.say('changes.nothing'),
      // Nobody is asked to do anything where only words have changed.
      act: what.is === 'text' || what.is === 'name' ? '' : scene.say('act.none'),
      trace: now ? trace(now.national.at) : '',
    },
  };
}

function whatWords(scene: Scene, { what }: ItemChange, states: readonly (LocalItem | null)[]): string {
  if (what.is === 'text') return scene.say(`facet.${what.facet}`);
  if (what.is === 'name' || what.is === 'lead') return scene.say(`effect.${what.is}`);
  return scene.say(`effect.${what.is}`, { name: nameIn(scene, states, what) });
}

/** The name of a group or element in the first of some states that has it. */
function nameIn(
  scene: Scene,
  states: readonly (LocalItem | null)[],
  { is, key }: { readonly is: 'group' | 'content'; readonly key: string },
): string {
  const found = states.flatMap((item) => (is === 'group' ? item?.audience : item?.content)?.get(key) ?? [])[0];
  return found ? scene.of(found.name) : key;
}

/** The same page asked of another state of the records. */
export function sceneIn(scene: Scene, { evaluator, day }: State): Scene {
  const { resolver } = evaluator;
  const { catalogue } = resolver;
  const names = namesFor(catalogue, resolver, scene.input.area);
  return new Scene({ ...scene.input, catalogue, names, resolver, evaluator, asOf: day });
}

/** What a page of that state would print of the part that changed. */
function wordsIn(scene: Scene, state: State, { item: id, what }: ItemChange): string {
  const then = sceneIn(scene, state);
  const item = then.item(id);
  if (!item) return '';
  switch (what.is) {
    case 'name':
      return then.of(item.name);
    case 'lead':
      return then.list(leadBlock(then, item).entries, 'semicolon');
    case 'text':
      return textBlock(then, item, what.facet).text;
    case 'content':
      return item.content.has(what.key) ? nameIn(then, [item], { is: 'content', key: what.key }) : '';
    case 'group': {
      const index = [...item.audience.keys()].indexOf(what.key);
      return groupViews(then, item)[index]?.who ?? '';
    }
  }
}

/** What the release of the edition in force called the change of an item. */
export function announcedWords(scene: Scene, id: string): string {
  const revision = scene.item(id)?.national.revisions.find(({ edition }) => edition === scene.edition?.id);
  if (!revision) return '';
  const kinds = revision.changes.map((kind) => scene.wording.text(`change.${kind}`));
  return scene.list(
    [scene.say('edition.kind', { kinds: scene.list(kinds) }), revision.note ?? ''].filter(Boolean),
    'semicolon',
  );
}
