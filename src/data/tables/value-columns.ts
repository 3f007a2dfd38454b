import type { Day } from '../../model/day.ts';
import type { Fact } from '../../model/finding.ts';
import type { Checked, Precision } from '../../model/value.ts';
import { endOf, numberOf, textOf } from '../fact-cells.ts';
import { CHECKED, column, DATE, type Filled } from '../table.ts';

interface Valued {
  readonly value: Fact;
  readonly unit: string;
  readonly from: Day | null;
  readonly precision: Precision | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly checked: Checked | null;
}

/** The value itself: a figure, a range, or words; and its unit. */
export function valueColumns(): readonly Filled<Valued>[] {
  return [
    column('value', '数值 · Figure', ({ value }) => numberOf(value), { type: 'number' }),
    column('low', '下限 · Lower end', ({ value }) => endOf(value, 'ge'), { type: 'number' }),
    column('high', '上限 · Upper end', ({ value }) => endOf(value, 'le'), { type: 'number' }),
    column('text', '文字、列表、是否、分数 · Prose, list, yes or no, exact fraction', ({ value }) => textOf(value)),
    column('unit', '单位记号 · Unit as a token', ({ unit }) => unit || null),
  ];
}

/** Since when. */
export function sinceColumns(): readonly Filled<Valued>[] {
  return [
    column('from', '自何日起 · First day', ({ from }) => from, DATE),
    column('precision', '日期精度 · How exactly the day is known', ({ precision }) => precision, {
      constraints: { enum: ['day', 'month', 'year', 'at-latest'] },
    }),
  ];
}

/** What vouches for it. */
export function groundColumns(): readonly Filled<Valued>[] {
  return [
    column('note', '说明，或为什么不知道 · Note, or why it is not known', ({ note }) => note),
    column('source', '来源 · Source', ({ source }) => source),
    column('document', '文号或名称 · Document number or title', ({ document }) => document),
    column('checked', '核对 · Checked', ({ checked }) => checked, CHECKED),
  ];
}
