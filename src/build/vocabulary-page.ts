import type { Vocabulary } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';

interface Named {
  readonly name: Text | null;
}

/** Every word of the vocabularies with its identifier: what conditions, breakdowns, units and sets may speak of. */
export function vocabularyPage(vocabulary: Vocabulary): string {
  const { attributes, dimensions, units, terms, departments, parameters } = vocabulary;
  return [
    '# Words and their identifiers · 词表',
    '',
    'Generated from the data by `npm run generate`; do not edit. A locality adds words of its own in a file with `kind: vocabulary`.',
    '由 `npm run generate` 从资料生成，不要改动。本地自己的词写在 `kind: vocabulary` 的文件里。',
    '',
    ...section(
      'Attributes of conditions · 条件里的特征（`who`、`widen`、`requires`）',
      attributes,
      ({ type, values }) => (values.size > 0 ? listed(values) : type),
    ),
    ...section('Dimensions · 分档的维度（`by`）', dimensions, ({ cells }) => listed(cells)),
    ...section('Units · 单位（`unit`）', units),
    ...section('Bases of an area · 本地基数（`area.…`）', parameters),
    ...section('Departments · 部门（`filed.with`）', departments),
    ...section('Terms · 认定事项与清单里的词（`attested`、`set`）', terms),
  ].join('\n');
}

function section<T extends Named>(
  title: string,
  all: ReadonlyMap<string, T>,
  more?: (one: T) => string,
): readonly string[] {
  const rows = [...all].map(([id, one]) =>
    row([`\`${id}\``, one.name?.zh ?? '', one.name?.en ?? '', ...(more ? [more(one)] : [])]),
  );
  const head = ['identifier · 标识', '中文', 'English', ...(more ? ['values · 取值'] : [])];
  return [`## ${title}`, '', row(head), row(head.map(() => '---')), ...rows, ''];
}

function listed(all: ReadonlyMap<string, Named>): string {
  return [...all].map(([id, { name }]) => `\`${id}\` ${name?.zh ?? ''}`.trim()).join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
