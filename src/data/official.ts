import type { BulletinView, ListBlock, RowView, TextBlock } from '../render/bulletin-view.ts';

/** One line of the official table: its place, and the facets in words. */
export interface OfficialRow {
  readonly field: string;
  readonly category: string;
  readonly number: string;
  readonly item: string;
  readonly audience: string;
  readonly content: string;
  readonly standard: string;
  readonly funding: string;
  readonly lead: string;
}

/** The table as the bulletin prints it, for a spreadsheet: one line an item, each cell whole. */
export function officialRows({ fields }: Pick<BulletinView, 'fields'>, pendingWords: string): readonly OfficialRow[] {
  return fields.flatMap((field) =>
    field.categories.flatMap((category) => [
      ...category.rows.map((row) => ({ field: field.name, category: category.name, ...facets(row) })),
      ...category.pending.map((item) => ({
        field: field.name,
        category: category.name,
        ...EMPTY,
        item,
        standard: pendingWords,
      })),
    ]),
  );
}

const EMPTY = { number: '', audience: '', content: '', standard: '', funding: '', lead: '' };

function facets(row: RowView): Omit<OfficialRow, 'field' | 'category'> {
  return {
    number: row.number,
    item: lines([row.name, ...row.badges]),
    audience: texts(row.audience),
    content: lines(row.content.flatMap(({ of, text, entries }) => [of, text, ...entries])),
    standard: lines([texts(row.standard), ...row.measures.flatMap(measureLines)]),
    funding: texts(row.funding),
    lead: lists(row.lead),
  };
}

function measureLines({ name, lines: values }: RowView['measures'][number]): string[] {
  return values.map(({ cell, value, mark, since }) => {
    const what = [name, cell].filter(Boolean).join(' ');
    const more = [since, mark.words].filter(Boolean).join('；');
    return `${what}：${value}${more ? `（${more}）` : ''}`;
  });
}

function texts(blocks: readonly TextBlock[]): string {
  return lines(blocks.flatMap(({ of, text, lines: more }) => [of, text, ...more]));
}

function lists(blocks: readonly ListBlock[]): string {
  return lines(blocks.flatMap(({ of, entries }) => [of, ...entries]));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
