import type { Subject } from '../../rules/rule.ts';
import { relativeOf } from '../fact-cells.ts';
import { column, REQUIRED, type Table, table } from '../table.ts';
import { type WrittenRow, writtenRows } from '../written.ts';
import { groundColumns, sinceColumns, valueColumns } from './value-columns.ts';

/** Every value as it was written, with its whole history. */
export function valuesTable(subject: Subject): Table {
  return table<WrittenRow>({
    name: 'values',
    title: '写明的数值，含历次 · Values as written, past ones as well',
    primaryKey: ['id'],
    foreignKeys: [
      { fields: ['area'], to: 'areas', at: ['code'] },
      { fields: ['item', 'key'], to: 'measures', at: ['item', 'key'] },
      { fields: ['source'], to: 'sources', at: ['id'] },
    ],
    columns: [
      column('id', '标识 · Id', ({ id }) => id, REQUIRED),
      column('area', '由谁写明 · Written by', ({ area }) => area, REQUIRED),
      column('overlay', '地方标准 · Local record', ({ overlay }) => overlay),
      column('item', '项目 · Item', ({ item }) => item, REQUIRED),
      column('key', '键 · Measure', ({ key }) => key, REQUIRED),
      column('cell', '档 · Cell', ({ cell }) => cell),
      ...valueColumns(),
      column('relative', '按另一水平计算的写法 · As written, where it rests on another level', ({ relative }) =>
        relativeOf(relative),
      ),
      ...sinceColumns(),
      column('standing', '在所述日期的状态 · On the day described', ({ standing }) => standing, {
        constraints: { enum: ['announced', 'in-force', 'past', 'undated'] },
      }),
      column('quote', '页面原话 · Words seen on the page', ({ quote }) => quote),
      ...groundColumns(),
    ],
    rows: () => writtenRows(subject),
  });
}
