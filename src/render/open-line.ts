import { type Decide, type Measure, NATION } from '../model/catalogue.ts';
import type { Placed } from '../resolve/levels.ts';
import type { Duty } from '../resolve/resolver.ts';
import type { LeftBelow } from '../resolve/slot.ts';
import type { LineView } from './bulletin-view.ts';
import { leftWords, levelsWords } from './left-words.ts';
import { BLANK, lineOf } from './line.ts';
import { mark } from './mark.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** A measure nobody in the chain has in force: who is to set it, what is known without a date, or that nothing is established. */
export function openLine(scene: Scene, measure: Measure): LineView {
  const { decide } = measure;
  const { resolver, area, asOf } = scene.input;
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
  const duty = resolver.duty(area, measure, asOf);
  const { owner, left } = duty;
  const isUnset = !decide.optional && scene.scope === 'complete' && owner === area;
  return {
    ...BLANK,
    value: decideWords(scene, decide, duty),
    detail: owner !== null && left ? leftBy(scene, left) : scene.of(decide.basis),
    mark: mark('open', scene.say(isUnset ? 'mark.open.unset' : 'mark.open')),
    refs: left ? scene.references.cite(left.entry.source, left.overlay) : [],
    trace: trace(left?.entry.at ?? decide.at),
  };
}

/** A value without a known date is shown and binds nobody. */
function undatedLine(scene: Scene, measure: Measure, placed: Placed): LineView {
  const { area, asOf, evaluator } = scene.input;
  const level = evaluator.level(placed, { area, item: measure.item, key: measure.key, cell: null, day: asOf });
  const figure = { measure, cell: null, dimension: null, placed, level, by: NATION, overlay: null };
  return lineOf(scene, figure, mark('unknown', scene.say('mark.unknown.undated')));
}

/** Who has left a level to whom. */
function leftBy(scene: Scene, { by, entry }: LeftBelow): string {
  return scene.say('decide.left-by', {
    area: scene.wording.area(by),
    levels: levelsWords(scene, entry.decidedBy ?? []),
  });
}

function decideWords(scene: Scene, decide: Decide, { owner, left }: Duty): string {
  const levels = levelsWords(scene, decide.by);
  if (scene.scope === 'nation') return scene.say(decide.optional ? 'decide.optional' : 'decide.by', { levels });
  if (owner === null) return left ? leftWords(scene, left.entry) : scene.say('decide.lower', { levels });
  // "Here" and not by name, so that the same row fits every area that owes it.
  const facts = { area: owner === scene.input.area ? scene.say('decide.here') : scene.wording.area(owner) };
  if (!known(scene, owner)) return scene.say('decide.owed.not-seen', facts);
  return scene.say(decide.optional ? 'decide.owed.optional' : 'decide.owed', facts);
}

/** Whether the standard of the area that owes the value was supplied whole. */
function known(scene: Scene, owes: string): boolean {
  if (owes === scene.input.area) return scene.scope === 'complete';
  return scene.input.chain.some((one) => one.area === owes && one.supplied === 'complete');
}
