import { type Item, type Listed, NATION } from '../../model/catalogue.ts';
import type { Subject } from '../../rules/rule.ts';
import type { Codes } from '../codes.ts';
import { column, REQUIRED, type Table, table } from '../table.ts';

interface Row {
  readonly id: string;
  readonly item: Item | null;
  readonly listed: Listed | null;
}

/** The items of the edition in force in its order, then all others on record; one that is only listed has a name and no more. */
export function itemsTable({ catalogue, resolver, asOf }: Subject, codes: Codes): Table {
  const own = catalogue.overlays.flatMap((overlay) => [...overlay.ownItems.values()]);
  const known = new Map([...catalogue.items.values(), ...own].map((item) => [item.id, item]));
  const listed = resolver.editionOn(asOf)?.listed ?? new Map<string, Listed>();
  return table<Row>({
    name: 'items',
    title: '服务项目 · Items',
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['owner'], to: 'areas', at: ['code'] }],
    columns: [
      column('id', '标识，各版不变 · Id, the same in every edition', ({ id }) => id, REQUIRED),
      column('code', '短码，供引用 · Short code to quote', ({ id }) => codes.item(id), REQUIRED),
      column('number', '现行版第几项 · Position in the edition in force', (row) => row.listed?.number ?? null, {
        type: 'integer',
      }),
      column('name_zh', '名称 · Name in Chinese', (row) => (row.item?.name ?? row.listed?.name)?.zh ?? null),
      column('name_en', '英文名称 · Name in English', (row) => (row.item?.name ?? row.listed?.name)?.en ?? null),
      column('field', '领域 · Field', (row) => row.listed?.field ?? row.item?.field ?? null),
      column('category', '类别 · Category', (row) => row.listed?.category ?? row.item?.category ?? null),
      column('owner', '由谁设立 · Whose item it is', ({ item }) => item?.owner ?? NATION, REQUIRED),
      column('recorded', '是否录入 · Whether more than its name is on record', ({ item }) => item !== null, {
        type: 'boolean',
      }),
    ],
    rows: () =>
      [...new Set([...listed.keys(), ...[...known.keys()].sort()])].map((id) => ({
        id,
        item: known.get(id) ?? null,
        listed: listed.get(id) ?? null,
      })),
  });
}
