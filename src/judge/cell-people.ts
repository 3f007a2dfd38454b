import type { Condition } from '../audience/condition.ts';
import { spelt } from '../audience/people.ts';
import type { Dimension } from '../model/catalogue.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import { conditionAt, type Where } from './thresholds.ts';

/** Who some cells of a dimension are for, as plain data: people, or the areas of a class; what does not say is only itself. */
export function cellPeople(evaluator: Evaluator, where: Where, dimension: Dimension, cells: readonly string[]): string {
  const { vocabulary } = evaluator.resolver.catalogue;
  const of = cells.map((cell): Condition => {
    if (dimension.over === 'areas') return membersOf(dimension, cell);
    const { who = null } = dimension.cells.get(cell) ?? {};
    if (dimension.over !== 'people' || who === null) return { is: 'attested', term: `${dimension.id} ${cell}` };
    return conditionAt(evaluator, where, who, 'local');
  });
  return spelt({ is: 'any', of }, vocabulary);
}

function membersOf({ id, members }: Dimension, cell: string): Condition {
  const codes = [...members].flatMap(([code, one]) => (one === cell ? [code] : []));
  return { is: 'one-of', attribute: `area ${id}`, values: codes };
}
