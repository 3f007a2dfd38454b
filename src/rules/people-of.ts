import { cellPeople } from '../judge/cell-people.ts';
import type { Judgement, Period } from '../judge/judge.ts';
import { dimensionOf } from './facts.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** Who the cell of some periods is for, so that a change can be told which lets it grow; nothing for what has no cells. */
export function peopleOf(
  subject: Subject,
  judgement: Pick<Judgement, 'area' | 'item' | 'key'>,
  periods: readonly Period[],
): { readonly people?: string } {
  const all = new Set(
    periods.flatMap((period) => {
      const { dimension } = dimensionOf(subject, judgement, period);
      return dimension && period.cell !== null ? peopleIn(subject, judgement.area, dimension, [period.cell]) : [];
    }),
  );
  const [first] = all;
  if (first === undefined) return {};
  return { people: all.size === 1 ? first : `{"is":"any","of":[${[...all].join()}]}` };
}

/** Who some cells of a dimension are for in an area; nothing where the dimension is not known. */
export function peopleIn(subject: Subject, area: string, id: string, cells: readonly string[]): readonly string[] {
  const dimension = subject.catalogue.vocabulary.dimensions.get(id);
  if (!dimension) return [];
  // Only what is measured by something else differs from area to area.
  const where = cells.some((cell) => JSON.stringify(dimension.cells.get(cell)?.who ?? '').includes('#')) ? area : '';
  const name = `${where}|${id}|${cells.join()}`;
  const found =
    known(subject).get(name) ?? cellPeople(subject.evaluator, { area, day: subject.asOf, by: null }, dimension, cells);
  known(subject).set(name, found);
  return [found];
}

const known = perSubject(() => new Map<string, string>());
