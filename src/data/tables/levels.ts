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
      column(
        'id',
        '标识 · Id',
        ({ item, key, cell, dimension }) => `${item}#${key}${cell === null ? '' : `/${dimension}/${cell}`}`,
        REQUIRED,
      ),
      column('area', '行政区 · Area', ({ area }) => area, REQUIRED),
      column('item', '项目 · Item', ({ item }) => item, REQUIRED),
      column('key', '键 · Measure', ({ key }) => key, REQUIRED),
      column('cell', '档 · Cell', ({ cell }) => cell),
      column('rest', '只指其余 · All others only', ({ rest }) => rest, {
        type: 'boolean',
        description:
          '只适用于这一档（没有写档的，指全部）中没有被更近的规定列出的人。It counts for those only of the cell, or of all where there is none, whom nothing nearer names.',
      }),
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
      column('not-applicable', '本地不适用 · Does not apply here', ({ notApplicable }) => notApplicable, {
        type: 'boolean',
        description:
          '本地说明这一项目在本地不适用：这里没有这项服务，所列只是上级的水平。The area says that the item does not apply to it: nobody can get it there, and the level is only what stands above.',
      }),
      column('excepted-above', '上级的例外 · An exception above', ({ exceptedAbove }) => exceptedAbove, {
        description:
          '本地沿用上级规定，而该上级登记了例外：例外期间可以低于这个水平。The area follows a level above, and this area above has a registered exception: less may be provided while it runs.',
      }),
      ...groundColumns(),
    ],
    rows: () => rows,
  });
}
