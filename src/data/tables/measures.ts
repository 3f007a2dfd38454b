import type { Measure } from '../../model/catalogue.ts';
import type { Subject } from '../../rules/rule.ts';
import { allMeasures } from '../all-measures.ts';
import type { Codes } from '../codes.ts';
import { column, REQUIRED, type Table, table } from '../table.ts';

/** Every measure: what it is, in which unit, which way is better, how strictly it binds. */
export function measuresTable({ catalogue }: Subject, codes: Codes): Table {
  return table<Measure>({
    name: 'measures',
    title: '计量标准 · Measures',
    primaryKey: ['item', 'key'],
    foreignKeys: [{ fields: ['item'], to: 'items', at: ['id'] }],
    columns: [
      column('item', '项目 · Item', ({ item }) => item, REQUIRED),
      column('key', '键，在项目内唯一 · Key, unique within the item', ({ key }) => key, REQUIRED),
      column('code', '短码，供引用 · Short code to quote', ({ item, key }) => codes.measure(item, key), REQUIRED),
      column('name_zh', '名称 · Name in Chinese', ({ name }) => name.zh, REQUIRED),
      column('name_en', '英文名称 · Name in English', ({ name }) => name.en ?? null),
      column('type', '类型 · Type', ({ type }) => type, REQUIRED),
      column('unit', '单位记号 · Unit as a token', ({ unit }) => unit || null),
      column('better', '对居民多还是少更好 · Which way is better for the resident', ({ better }) => better, {
        constraints: { enum: ['more', 'less'] },
      }),
      column('strength', '约束 · How it binds', ({ strength }) => strength, {
        constraints: { enum: ['floor', 'fixed', 'decide'] },
        description:
          'floor：地方只能更好；fixed：全国统一；decide：留给地方确定。floor: local may be better; fixed: one value for all; decide: left to localities.',
      }),
    ],
    rows: () => allMeasures(catalogue).values(),
  });
}
