import { exact } from '../link/reader.ts';
import { measureType } from '../measures/index.ts';
import { conversion, unknownTokens } from '../measures/units.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { DatedValue, Quantity, Scalar } from '../model/value.ts';
import { unknownItem } from './by-name.ts';
import type { Opened } from './open.ts';
import { UserError } from './user-error.ts';

/** A move of the national floor, as asked for. */
export interface Moved {
  readonly item: string;
  readonly measure: Measure;
  readonly cell: string | null;
  readonly entry: DatedValue;
}

interface Flags {
  readonly cell?: string;
  readonly unit?: string;
}

/** Reads what was asked into one dated entry of the national floor. Throws a `UserError` for what does not fit the measure. */
export function moved(opened: Opened, address: string, written: string, from: Day, asked: Flags): Moved {
  const measure = measureOf(opened, address, from);
  const { item } = measure;
  const cell = cellOf(opened, measure, from, asked.cell);
  const quantity: Quantity = {
    flat: { form: 'scalar', value: scalarOf(measure, written) },
    unit: unitOf(opened, measure, asked.unit),
  };
  const entry: DatedValue = {
    from,
    precision: 'day',
    flat: cell === null ? quantity : null,
    by: cell?.dimension ?? null,
    cells: cell === null ? new Map() : new Map([[cell.name, quantity]]),
    decidedBy: null,
    source: null,
    checked: null,
    quote: null,
    note: null,
    why: null,
    at: measure.at,
  };
  return { item, measure, cell: cell?.name ?? null, entry };
}

function measureOf({ subject: { catalogue, resolver } }: Opened, address: string, from: Day): Measure {
  const [id = '', key = ''] = address.split('#');
  const item = catalogue.items.get(id);
  if (item?.owner !== NATION) throw unknownItem(resolver, NATION, id);
  const measure = resolver.measureAt(NATION, id, key, from);
  if (!measure) throw new UserError('usage.key', { item: id, key, known: [...item.measures.keys()].join(', ') });
  return measure;
}

/** The cell that moves: one must be named where the floor has several, and none where it has not. */
function cellOf(
  { subject: { catalogue, resolver } }: Opened,
  measure: Measure,
  from: Day,
  asked: string | undefined,
): { readonly name: string; readonly dimension: string } | null {
  const standing = resolver.national(measure, NATION, from)?.dimension ?? null;
  const id = standing ?? (measure.strength === 'decide' ? measure.by : null);
  const dimension = id === null ? undefined : catalogue.vocabulary.dimensions.get(id);
  const address = `${measure.item}#${measure.key}`;
  if (!dimension) {
    if (asked !== undefined) throw new UserError('usage.no-cells', { address });
    return null;
  }
  const known = [...dimension.cells.keys()].join(', ');
  if (asked === undefined) throw new UserError('usage.which-cell', { address, known });
  if (!dimension.cells.has(asked)) throw new UserError('usage.cell', { address, cell: asked, known });
  return { name: asked, dimension: dimension.id };
}

function scalarOf(measure: Measure, written: string): Scalar {
  const { holds } = measureType(measure.type);
  const value =
    holds === 'number'
      ? exact(written)
      : holds === 'boolean' && (written === 'true' || written === 'false')
        ? written === 'true'
        : holds === 'set'
          ? new Set(written.split(/[,、]/).map((term) => term.trim()))
          : null;
  if (value === null)
    throw new UserError(holds === 'prose' ? 'usage.prose' : 'usage.value', {
      address: `${measure.item}#${measure.key}`,
      value: written,
    });
  return value;
}

function unitOf({ subject: { catalogue } }: Opened, measure: Measure, asked = measure.unit): string {
  const { units } = catalogue.vocabulary;
  const fits = unknownTokens(units, asked).length === 0 && conversion(units, asked, measure.unit) !== null;
  if (asked !== measure.unit && !fits)
    throw new UserError('usage.unit', { unit: asked, wanted: measure.unit, address: `${measure.item}#${measure.key}` });
  return asked;
}
