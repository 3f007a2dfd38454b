import { oncePer } from '../model/once-per.ts';

type SchemaNode = Readonly<Record<string, unknown>>;

/** What people call keys that have no title of their own where they stand; the first that is known there is meant. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  标题: ['title', 'name'],
  名称: ['name', 'title'],
  标识: ['id'],
  编号: ['id', 'number'],
  行政区: ['area'],
  行政区代码: ['area'],
  地区: ['area'],
  版本: ['implements'],
  文号: ['document', 'number'],
  印发日期: ['issued'],
  发布日期: ['issued'],
  施行日期: ['effective'],
  生效日期: ['effective'],
  失效日期: ['expires'],
  范围: ['scope'],
  项目: ['items'],
  服务项目: ['items'],
  标准: ['measures'],
  指标: ['measures'],
  标准值: ['value', 'set'],
  数值: ['value', 'set'],
  金额: ['value', 'set'],
  来源: ['source'],
  依据: ['source'],
  起: ['from'],
  开始日期: ['from'],
  止: ['until'],
  结束日期: ['until'],
  对象: ['audience'],
  内容: ['content'],
  牵头单位: ['lead', 'responsible'],
  责任单位: ['responsible'],
  负责单位: ['responsible'],
  支出责任: ['funding'],
  原因: ['reason', 'why'],
  理由: ['reason', 'why'],
  说明: ['note', 'why'],
  日期: ['date'],
};

const CHINESE = /^\p{Script=Han}/u;

/** The key that is meant by its name in Chinese; null where none of these is known there. */
export function keyCalled(key: string, schema: SchemaNode): string | null {
  if (!CHINESE.test(key)) return null;
  const known = titled(schema);
  return known.get(key) ?? CALLED[key]?.find((one) => one in ((schema['properties'] ?? {}) as object)) ?? null;
}

/** The keys of a map by their titles, which editors show. */
const titled = oncePer((schema: SchemaNode): ReadonlyMap<string, string> => {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, SchemaNode>);
  return new Map(properties.map(([key, { title }]) => [String(title ?? '').split(' · ')[0] ?? '', key]));
});

/** What belongs in an item of a standard; of it `measures` are the ones that have levels. */
const OF_ITEM = ['measures', 'audience', 'add', 'text', 'justify', 'responsible', 'service', 'exceptions'];

/** A key that stands a level too high or too low: how it came about, and below or beside which key it belongs. */
export function misplaced(
  key: string,
  given: unknown,
  known: readonly string[],
): { readonly variant: string; readonly place: string } | null {
  const inside = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : [];
  if (known.includes('measures') && known.includes('responsible')) {
    if (inside.includes('set')) return { variant: 'under', place: 'measures' };
    return key === 'set' ? { variant: 'entry', place: 'measures' } : null;
  }
  if (known.includes('items') && known.includes('adopts')) {
    if (OF_ITEM.includes(key)) return { variant: 'entry', place: 'items' };
    return inside.some((one) => OF_ITEM.includes(one)) ? { variant: 'under', place: 'items' } : null;
  }
  const isMeasure = known.includes('set') && !known.includes('items');
  return isMeasure && OF_ITEM.includes(key) ? { variant: 'beside', place: 'measures' } : null;
}
