import type { Period } from '../judge/judge.ts';
import { tense } from '../judge/judge.ts';
import { type Left, stillAbove, whole } from '../judge/still-above.ts';
import type { Measure } from '../model/catalogue.ts';
import { covers, dayBefore } from '../model/day.ts';
import type { Judged } from '../model/finding.ts';
import { cellByCell, type Quantity } from '../model/value.ts';
import { settledFrom } from '../resolve/breaks.ts';
import type { Setting } from '../resolve/levels.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { LineView } from './bulletin-view.ts';
import { sayDay, sayKnownDay, sayPlacedSince } from './days.ts';
import { besideOf, levelWords } from './level-words.ts';
import { type Figure, isOverAreas, lineOf } from './line.ts';
import { mark, markOf } from './mark.ts';
import type { Scene } from './scene.ts';
import { silentLines } from './silent-lines.ts';

/** The values the area has set itself, cell by cell; what is due those it is silent on comes from above. */
export function ownLines(
  scene: Scene,
  item: LocalItem,
  measure: Measure,
  own: Setting,
  above: readonly Setting[],
): readonly LineView[] {
  const periods = (scene.judgement(item.id, measure.key)?.periods ?? []).filter(
    (one) => tense(one, scene.input.asOf) === 'present',
  );
  const judged = periods.map((period) => judgedLine(scene, item, measure, own, period));
  const shown = new Set(periods.map((period) => period.own.quantity));
  return [...judged, ...unjudged(scene, measure, own, shown), ...inherited(scene, item, measure, own, above)];
}

function judgedLine(scene: Scene, item: LocalItem, measure: Measure, own: Setting, period: Period): LineView {
  const dimension =
    own.dimension ?? period.against.find((one) => one.setting.dimension !== null)?.setting.dimension ?? null;
  const figure: Figure = {
    measure,
    cell: period.cell,
    dimension,
    placed: period.own,
    level: period.level,
    by: own.by,
    overlay: period.overlay,
  };
  const overtaken = scene.findingsOf('excerpt/overtaken', item.id, measure.key, period.cell)[0];
  if (overtaken) return overtakenLine(scene, figure, period, overtaken);
  const plain = lineOf(scene, figure, markOf(scene, measure, period, item.owner === scene.input.area));
  const findings = ['floor/below', 'floor/upcoming', 'floor/incomparable', 'excerpt/not-established'].flatMap((rule) =>
    scene.findingsOf(rule, item.id, measure.key, period.cell),
  );
  const excepted = findings.find((one) => one.rule === 'floor/below' && one.status === 'excepted');
  return {
    ...plain,
    mark: excepted ? mark('excepted', exceptedWords(scene, excepted)) : plain.mark,
    note: scene.list(
      findings.map((one) => (one === excepted && passedOver(scene, measure, period)) || scene.speaker.say(one).message),
      'semicolon',
    ),
  };
}

/** The floors that an exception lets the area stay below: the mark says until when, and a report would say it all again. */
function passedOver(scene: Scene, measure: Measure, { against, level }: Period): string {
  const floors = against
    .filter(({ outcome }) => outcome.comparison === 'worse')
    .map((one) =>
      scene.say('note.floor', {
        by: scene.wording.area(one.setting.by),
        value: levelWords(scene, measure, besideOf(scene, measure, one.level, level)),
      }),
    );
  return scene.list(floors, 'semicolon');
}

function exceptedWords(scene: Scene, finding: Judged): string {
  const { asOf, area } = scene.input;
  const until = scene
    .entriesFor(finding.item ?? '')
    .filter(({ overlay }) => overlay.area === area)
    .flatMap(({ entry }) => entry.exceptions)
    .find(
      (one) => one.key === finding.key && (one.cell === null || one.cell === finding.cell) && covers(one.span, asOf),
    )?.span.until;
  return until
    ? scene.say('mark.excepted.until', { day: sayDay(dayBefore(until), scene.input.lang) })
    : scene.say('mark.excepted');
}

/** A floor has passed the last value that was seen: what holds now is not established. */
function overtakenLine(scene: Scene, figure: Figure, period: Period, finding: Judged): LineView {
  const line = lineOf(scene, figure, mark('unknown', scene.say('mark.unknown')));
  const floor = period.against.find((one) => one.outcome.comparison === 'worse');
  if (!floor) return line;
  const detail = scene.say('value.last-seen', {
    value: levelWords(scene, figure.measure, period.level),
    since: sayPlacedSince(scene, period.own),
    day: passedSince(scene, figure.measure, finding),
    by: scene.wording.area(floor.setting.by),
    floor: levelWords(scene, figure.measure, besideOf(scene, figure.measure, floor.level, period.level)),
  });
  return { ...line, value: scene.say('mark.unknown'), detail, since: '', figure: false };
}

/** From when a floor is above the last value that was seen, no more exactly than the day of the floor is known. */
function passedSince(scene: Scene, { item, key }: Measure, { since, cell }: Judged): string {
  if (!since) return '';
  const { lang } = scene.input;
  const began = scene
    .judgement(item, key)
    ?.periods.filter((one) => one.since === since && (one.cell === null || !cell || one.cell === cell))
    .flatMap(({ against }) => against)
    .find(({ outcome }) => outcome.comparison === 'worse')?.placed.entry;
  // A floor that is worked out from a base may pass a value on a later day than its own.
  return began?.from && (since === began.from || since === settledFrom(began))
    ? sayKnownDay(began.from, began.precision, lang)
    : sayDay(since, lang);
}

/** Cells that are recorded as not known are not judged, and still shown. */
function unjudged(scene: Scene, measure: Measure, own: Setting, shown: ReadonlySet<Quantity>): readonly LineView[] {
  const { area, asOf, evaluator } = scene.input;
  return cellByCell(own).flatMap(([cell, placed]) => {
    if (shown.has(placed.quantity)) return [];
    const level = evaluator.level(placed, { area, item: measure.item, key: measure.key, cell, day: asOf });
    const figure: Figure = { measure, cell, dimension: own.dimension, placed, level, by: own.by, overlay: own.overlay };
    return [lineOf(scene, figure, mark('local', scene.say('mark.local')))];
  });
}

/** What still counts from above for those of whom the area has said nothing. */
function inherited(
  scene: Scene,
  item: LocalItem,
  measure: Measure,
  own: Setting,
  above: readonly Setting[],
): readonly LineView[] {
  if (own.dimension === null || own.flat) return [];
  const { evaluator, area, asOf } = scene.input;
  const left = isOverAreas(scene, own.dimension)
    ? otherClasses(own, above)
    : stillAbove(evaluator, { area, measure, day: asOf }, own, above);
  return left.length === 0 ? [] : silentLines(scene, item, measure, left, own);
}

/** The classes of areas below of which only the areas above have said something. */
function otherClasses(own: Setting, above: readonly Setting[]): readonly Left[] {
  return above
    .filter(({ dimension }) => dimension === own.dimension)
    .map((one) =>
      whole({ ...one, flat: null, cells: new Map([...one.cells].filter(([cell]) => !own.cells.has(cell))) }),
    )
    .filter(({ cells }) => cells.size > 0);
}
