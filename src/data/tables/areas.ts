import { type Area, NATION } from '../../model/catalogue.ts';
import type { Subject } from '../../rules/rule.ts';
import { column, REQUIRED, type Table, table } from '../table.ts';

/** The nation, the areas with a record, and those they lie in; the rest of the register says nothing here. */
export function areasTable({ catalogue, resolver, overlays }: Subject): Table {
  const recorded = new Set(overlays.map((overlay) => overlay.area));
  const wanted = new Set([
    NATION,
    ...[...recorded].flatMap((area) => resolver.tree.chain(area).map((one) => one.code)),
  ]);
  return table<Area>({
    name: 'areas',
    title: '行政区 · Areas',
    primaryKey: ['code'],
    foreignKeys: [{ fields: ['parent'], to: '', at: ['code'] }],
    columns: [
      column('code', '代码，全国为 CN · Code, CN for the nation', ({ code }) => code, REQUIRED),
      column('name_zh', '名称 · Name in Chinese', ({ name }) => name.zh, REQUIRED),
      column('name_en', '英文名称 · Name in English', ({ name }) => name.en ?? null),
      column('level', '级别 · Level', ({ level }) => level, REQUIRED),
      column('parent', '上级 · Area above', ({ parent }) => parent),
      column('recorded', '是否收录它的标准 · Whether its own standard is on record', ({ code }) => recorded.has(code), {
        type: 'boolean',
      }),
    ],
    rows: () => [...wanted].sort().flatMap((code) => catalogue.areas.get(code) ?? []),
  });
}
