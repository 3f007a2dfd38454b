import type { LevelRow } from '../level-row.ts';
import { column, REQUIRED, type Table, table } from '../table.ts';
import { groundColumns, sinceColumns, valueColumns } from './value-columns.ts';

/** What is in force in one area on the day, measure by measure and cell by cell: the tidy sheet. */
export function levelsTable(rows: readonly LevelRow[]): Table {
  return table<LevelRow>({
    name: 'levels',
    title: '现行水平 · Levels in force',
    primaryKey: ['id'],
    columns: [
      column('id', '标识 · Id', ({ item, key, cell }) => `${item}#${key}${cell === null ? '' : `/${cell}`}`, REQUIRED),
      column('area', '行政区 · Area', ({ area }) => area, REQUIRED),
      column('item', '项目 · Item', ({ item }) => item, REQUIRED),
      column('key', '键 · Measure', ({ key }) => key, REQUIRED),
      column('cell', '档 · Cell', ({ cell }) => cell),
      ...valueColumns(),
      column('holds', '意思 · What it amounts to', ({ holds }) => holds, {
        constraints: { enum: ['exact', 'floor', 'open', 'not-established'] },
        description:
          'exact：就是这个水平；floor：本地规定未见，只保证不差于此；open：留给地方，没有确定；not-established：未确定。exact: this very level; floor: the local rule was not seen, at least this good; open: left to localities and not set; not-established: not known.',
      }),
      column('reason', '没有数值的原因 · Why there is no value', ({ reason }) => reason),
      ...sinceColumns(),
      column('by', '由谁确定 · Set by', ({ by }) => by),
      column('verdict', '与上级相比 · Against what stands above', ({ verdict }) => verdict),
      column('excepted', '是否为登记的例外 · A registered exception', ({ excepted }) => excepted, { type: 'boolean' }),
      column('excepted-above', '上级的例外 · An exception above', ({ exceptedAbove }) => exceptedAbove, {
        description:
          '本地沿用上级规定，而该上级登记了例外：例外期间可以低于这个水平。The area follows a level above, and this area above has a registered exception: less may be provided while it runs.',
      }),
      ...groundColumns(),
    ],
    rows: () => rows,
  });
}
