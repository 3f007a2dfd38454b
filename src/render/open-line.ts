import { type Decide, type Measure, NATION } from '../model/catalogue.ts';
import type { Placed } from '../resolve/levels.ts';
import type { LineView } from './bulletin-view.ts';
import { BLANK, lineOf } from './line.ts';
import { mark } from './mark.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** A measure nobody in the chain has in force: who is to set it, what is known without a date, or that nothing is established. */
export function openLine(scene: Scene, measure: Measure): LineView {
  const { decide } = measure;
  const unknown = mark('unknown', scene.say('mark.unknown'));
  const undated = measure.series.findLast((entry) => entry.from === null && entry.flat !== null);
  if (undated?.flat) return undatedLine(scene, measure, { quantity: undated.flat, by: NATION, entry: undated });
  if (!decide) {
    const coming = measure.series.some((entry) => entry.from !== null && entry.from > scene.input.asOf);
    return {
      ...BLANK,
      value: scene.say(coming ? 'mark.unknown.coming' : 'mark.unknown'),
      mark: unknown,
      trace: trace(measure.at),
    };
  }
  return {
    ...BLANK,
    value: decideWords(scene, decide),
    detail: scene.of(decide.basis),
    mark: mark('open', scene.say(owedHere(scene, decide) ? 'mark.open.unset' : 'mark.open')),
    trace: trace(decide.at),
  };
}

/** A value without a known date is shown and binds nobody. */
function undatedLine(scene: Scene, measure: Measure, placed: Placed): LineView {
  const { area, asOf, evaluator } = scene.input;
  const level = evaluator.level(placed, { area, item: measure.item, key: measure.key, cell: null, day: asOf });
  const figure = { measure, cell: null, dimension: null, placed, level, by: NATION, overlay: null };
  return lineOf(scene, figure, mark('unknown', scene.say('mark.unknown.undated')));
}

function owedHere(scene: Scene, decide: Decide): boolean {
  const { resolver, area } = scene.input;
  return !decide.optional && scene.scope === 'complete' && resolver.tree.owes(area, decide.by) === area;
}

function decideWords(scene: Scene, decide: Decide): string {
  const { resolver, area } = scene.input;
  const levels = scene.list(
    decide.by.map((level) => scene.wording.text(`level.${level}`)),
    'decide.or',
  );
  if (scene.scope === 'nation') return scene.say(decide.optional ? 'decide.optional' : 'decide.by', { levels });
  const owes = resolver.tree.owes(area, decide.by);
  if (owes === null) return scene.say('decide.lower', { levels });
  // "Here" and not by name, so that the same row fits every area that owes it.
  const facts = { area: owes === area ? scene.say('decide.here') : scene.wording.area(owes) };
  if (!known(scene, owes)) return scene.say('decide.owed.not-seen', facts);
  return scene.say(decide.optional ? 'decide.owed.optional' : 'decide.owed', facts);
}

/** Whether the standard of the area that owes the value was supplied whole. */
function known(scene: Scene, owes: string): boolean {
  if (owes === scene.input.area) return scene.scope === 'complete';
  return scene.input.chain.some((one) => one.area === owes && one.supplied === 'complete');
}
