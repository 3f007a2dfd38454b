import { csv } from '../report/csv.ts';

export type Cell = string | number | boolean | null;

/** One column as its descriptor says it: its name in the file, what it holds, what people call it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly title: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** The table referred to; empty for this very one. */
  readonly to: string;
  readonly at: readonly string[];
}

/** A table as data. The descriptor and the file are made from the same. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  rows(): Iterable<readonly Cell[]>;
}

/** A column with where its cells come from. */
export interface Filled<Row> extends Column {
  of(row: Row): Cell;
}

type Spec<Row> = Pick<Table, 'name' | 'title' | 'primaryKey'> & {
  readonly foreignKeys?: readonly ForeignKey[];
  readonly columns: readonly Filled<Row>[];
  rows(): Iterable<Row>;
};

/** A table of rows of one kind. */
export function table<Row>({ foreignKeys = [], columns, rows, ...rest }: Spec<Row>): Table {
  return {
    ...rest,
    foreignKeys,
    columns: columns.map(({ of: _of, ...column }) => column),
    *rows() {
      for (const row of rows()) yield columns.map((column) => column.of(row));
    },
  };
}

/** A column; plain text unless it says otherwise. */
export function column<Row>(
  name: string,
  title: string,
  of: (row: Row) => Cell,
  more: Partial<Omit<Column, 'name' | 'title'>> = {},
): Filled<Row> {
  return { name, title, type: 'string', ...more, of };
}

export const REQUIRED = { constraints: { required: true } } as const;
export const DATE = { type: 'date' } as const;
export const CHECKED = {
  constraints: { enum: ['page', 'memory'] },
  description: 'page：见过该页；memory：凭记忆，待核对。page: seen; memory: from memory, to be checked.',
} as const;

/** The table as CSV with a line of names. */
export function tableCsv({ columns, rows }: Table): string {
  const body: (string | number | null)[][] = [columns.map((one) => one.name)];
  for (const row of rows()) body.push(row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)));
  return csv(body);
}
