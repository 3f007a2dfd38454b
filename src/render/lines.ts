import { stillAbove } from '../judge/still-above.ts';
import type { Measure } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { LineView, MeasureView } from './bulletin-view.ts';
import { inOrder } from './in-order.ts';
import { openLine } from './open-line.ts';
import { ownLines } from './own-lines.ts';
import type { Scene } from './scene.ts';
import { silentLines } from './silent-lines.ts';

/** A measure as the area has it on the day: every value with who set it, since when, and how it stands to the nation. */
export function measureView(scene: Scene, item: LocalItem, measure: Measure): MeasureView {
  const lines = linesOf(scene, item, measure);
  const names = { row: scene.of(item.name), name: scene.of(measure.name), note: noteOf(scene, measure) };
  const view = { item: item.id, ...names, lines };
  scene.measures.set(measure, view);
  return view;
}

function linesOf(scene: Scene, item: LocalItem, measure: Measure): readonly LineView[] {
  const { resolver, evaluator, area, asOf } = scene.input;
  const own = resolver.own(area, item.id, measure.key, asOf);
  const above = resolver.above(area, item.id, measure.key, asOf);
  const lines = own
    ? ownLines(scene, item, measure, own, above)
    : silentLines(scene, item, measure, stillAbove(evaluator, { area, measure, day: asOf }, null, above));
  return lines.length > 0 ? told(inOrder(scene.input.catalogue.vocabulary, lines)) : [openLine(scene, measure)];
}

/** Values in a row of the same origin say it once, at the last of them. */
function told(lines: readonly LineView[]): readonly LineView[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    return { ...line, told: next === undefined || !isSameOrigin(line, next) };
  });
}

function isSameOrigin(a: LineView, b: LineView): boolean {
  if (a.by !== b.by || a.since !== b.since || a.unchecked !== b.unchecked) return false;
  return a.refs.length === b.refs.length && a.refs.every(({ number }, index) => number === b.refs[index]?.number);
}

function noteOf(scene: Scene, measure: Measure): string {
  const { limits } = measure.decide ?? { limits: null };
  const range = {
    ...(limits?.ge ? { ge: limits.ge.toFraction() } : {}),
    ...(limits?.le ? { le: limits.le.toFraction() } : {}),
  };
  return scene.list(
    [
      measure.countedFrom ? scene.say('counted-from', { event: scene.of(measure.countedFrom) }) : '',
      Object.keys(range).length > 0
        ? scene.say('value.range', { value: scene.wording.value(range, measure.unit) })
        : '',
    ].filter((part) => part !== ''),
    'semicolon',
  );
}
