import { kindsInForce } from '../judge/kinds-in-force.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { inOrder } from '../render/in-order.ts';
import type { Asked } from '../resolve/evaluate.ts';
import { levelFact, unitOf } from '../rules/facts.ts';
import type { Wording } from '../say/wording.ts';
import type { AreaOpened } from './open-area.ts';

/** A measure of an area that is shown, and the words for it. */
export interface Shown {
  readonly opened: AreaOpened;
  readonly wording: Wording;
  readonly area: string;
  readonly measure: Measure;
}

type Kind = ReturnType<typeof kindsInForce>[number];

/** What is asked of a measure that is shown: today's value for a cell. */
export function askedOf({ opened, area, measure }: Shown, cell: string | null): Asked {
  return { area, item: measure.item, key: measure.key, cell, day: opened.subject.asOf };
}

/** What silence means here: a complete record inherits, an excerpt or no record says nothing. */
export function silence({ subject }: AreaOpened, area: string): 'show.inherits' | 'show.not-seen' | 'show.none' {
  const overlays = subject.resolver.standing(area, subject.asOf);
  if (overlays.some((overlay) => overlay.scope === 'complete')) return 'show.inherits';
  return overlays.length > 0 ? 'show.not-seen' : 'show.none';
}

/** What people get today, kind by kind, and by whose decision. */
export function inForce(shown: Shown): string {
  const { opened, wording, area, measure } = shown;
  const { asOf, evaluator } = opened.subject;
  if (findings(shown, 'excerpt/overtaken').length > 0) return wording.text('show.overtaken');
  const kinds = kindsInForce(evaluator, { area, measure, day: asOf });
  const lines = inOrder(
    opened.subject.catalogue.vocabulary,
    kinds.flatMap((kind) => ofKind(shown, kind)),
  ).map(({ says }) => says);
  return lines.length > 0 ? lines.join(wording.lang === 'zh' ? '；' : '; ') : wording.text('not-established');
}

/** What one kind of people get, in words. */
interface Told {
  readonly cellId: string;
  readonly dimensionId: string;
  readonly by: string;
  readonly says: string;
}

function ofKind(shown: Shown, { cell, dimension, isRest }: Kind): readonly Told[] {
  const { opened, wording, area, measure } = shown;
  const { evaluator } = opened.subject;
  const asked = askedOf(shown, cell);
  const chosen = evaluator.chosen(asked, dimension);
  if (!chosen) return [];
  const { setting, placed } = chosen;
  const level = evaluator.level(placed, asked);
  const figure = wording.value(levelFact(level), unitOf(level, measure.unit));
  const isFigure = level.is === 'exact' && typeof level.value === 'object';
  // Of what is due from above it is only known that it is no worse.
  const isLeast = isFigure && setting.by !== area && area !== NATION && silence(opened, area) !== 'show.inherits';
  const said = isLeast
    ? wording.text(measure.better === 'less' ? 'need.less' : 'need.more', { value: figure })
    : figure;
  const of = cell === null ? '' : wording.cell(cell, setting.dimension ?? measure.by);
  const name = isRest ? wording.text(of === '' ? 'show.rest' : 'show.rest-of', { cell: of }) : of;
  const notes = [wording.area(setting.by), ...standings(shown, cell)].join(wording.text('list'));
  const says = `${name === '' ? '' : `${name} `}${said} (${notes})`;
  return [{ cellId: cell ?? '', dimensionId: setting.dimension ?? '', by: setting.by, says }];
}

/** That a value is below a floor, and whether by an exception: of a level in force this must not be left out. */
function standings(shown: Shown, cell: string | null): readonly string[] {
  const { wording } = shown;
  // A value for all may be below the floor of some only.
  const mine = findings(shown, 'floor/below').filter((one) => cell === null || (one.cell ?? cell) === cell);
  const by = (one: Judged) => wording.area(String(one.params?.['by'] ?? NATION));
  const said = mine.map((one) =>
    wording.text(one.status === 'excepted' ? 'show.excepted' : 'show.below', { by: by(one) }),
  );
  return [...new Set(said)];
}

function findings({ opened, area, measure }: Shown, rule: string): readonly Judged[] {
  const { item, key } = measure;
  return opened.report.findings.filter(
    (one) => one.rule === rule && one.area === area && one.item === item && one.key === key,
  );
}
