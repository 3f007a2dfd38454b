import type { Catalogue, Measure } from '../model/catalogue.ts';
import { factorBetween } from '../resolve/compare.ts';
import { numberOf } from './fact-cells.ts';
import type { LevelRow } from './level-row.ts';

/** A figure with its unit; null where a row has none. */
interface Figure {
  readonly figure: number | null;
  readonly unit: string;
}

/** The figure of a row as others are to be held against it: in the unit of its measure, where its own converts to that. */
export function inUnitOf({ vocabulary }: Catalogue, { unit }: Measure, row: LevelRow): Figure {
  const figure = numberOf(row.value);
  const factor = figure === null || row.unit === unit ? null : factorBetween(vocabulary.units, row.unit, unit);
  return figure === null || factor === null
    ? { figure, unit: row.unit }
    : { figure: Math.round(figure * factor * 100) / 100, unit };
}
