import Table from 'cli-table3';
import { printable } from '../report/frame.ts';

/** How a table is laid out; by default the first column stands to the left, the rest to the right. */
interface Layout {
  /** How many columns stand to the left. */
  readonly left?: number;
  /** Cells for the first column, which is cut to fit; the rest stand close together. */
  readonly first?: number;
}

type Row = readonly (string | number)[];

/** A plain table for a terminal, without lines. What people typed is made safe to print. */
export function grid(head: readonly string[], rows: readonly Row[], { left = 1, first }: Layout = {}): string {
  const close = first === undefined ? {} : { 'padding-left': 0, 'padding-right': 0 };
  const table = new Table({
    head: head.map(printable),
    style: { head: [], border: [], compact: true, ...close },
    chars: PLAIN,
    colWidths: first === undefined ? [] : [first],
    colAligns: head.map((_name, index) => (index < left ? ('left' as const) : ('right' as const))),
  });
  for (const row of rows) table.push(row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)));
  return table.toString().replace(/ +$/gm, '');
}

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: ' ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};
