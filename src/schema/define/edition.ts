import { Type } from '@sinclair/typebox';
import { REVISION_KINDS } from '../../model/catalogue.ts';
import { checked, day, dayOrNull, editionId, id, noteProperty, period, sourceRef, text } from './common.ts';
import { closed, doc } from './define.ts';

const count = (zh: string, en: string) =>
  Type.Integer({ minimum: 0, ...doc(zh, en, `${zh}，自校用。`, `${en}, for the self-check.`) });

const listed = Type.Unsafe<string | { id: string; name?: string | { zh: string; en?: string } }>({
  type: ['string', 'object'],
  pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
  properties: { id, name: text },
  required: ['id'],
  additionalProperties: false,
  ...doc(
    '项目',
    'Item',
    '项目标识；本版名称不同或尚无文件时写 { id, name }。',
    'The id; { id, name } where this edition names it differently or it has no file yet.',
  ),
});

const category = closed(
  {
    id,
    name: Type.Optional(text),
    items: Type.Array(listed, { ...doc('项目', 'Items', '按序列出。', 'In order.') }),
  },
  doc('类别', 'Category', '一个类别及其项目。', 'A category and its items.'),
);

export const edition = closed(
  {
    kind: Type.Literal('edition', { ...doc('文件类型', 'Kind', '写 edition。', 'edition.') }),
    id: editionId,
    title: text,
    document: Type.Optional(
      Type.String({
        minLength: 1,
        ...doc('文号', 'Document number', '印发文件的文号。', 'The number of the issuing document.'),
      }),
    ),
    source: sourceRef,
    checked: Type.Optional(checked),
    issuers: Type.Optional(text),
    issued: day,
    published: Type.Optional(dayOrNull),
    effective: day,
    supersedes: Type.Optional(editionId),
    'local-deadline': period,
    review: period,
    draft: Type.Optional(
      Type.Boolean({ ...doc('草稿', 'Draft', 'true：还有项目没有文件。', 'true while some items have no file.') }),
    ),
    expects: closed(
      { fields: count('领域数', 'Fields'), categories: count('类别数', 'Categories'), items: count('项目数', 'Items') },
      doc(
        '应有数量',
        'Expected counts',
        '目录自校：领域、类别、项目的数量。',
        'A self-check of the table of contents.',
      ),
    ),
    changes: Type.Optional(
      closed(
        {
          source: sourceRef,
          counts: closed(
            Object.fromEntries(REVISION_KINDS.map((kind) => [kind, Type.Optional(count(kind, kind))])),
            doc('数量', 'Counts', '发布时公布的各类变动数量。', 'How many of each kind the release names.'),
          ),
          note: Type.Optional(noteProperty),
        },
        doc(
          '本版变动',
          'Changes',
          '本版相对上一版公布的变动数量；未指明项目的如实留缺。',
          'What the release says changed; what it does not attribute stays open.',
        ),
      ),
    ),
    contents: Type.Array(
      closed(
        { field: id, categories: Type.Array(category, { ...doc('类别', 'Categories', '按序列出。', 'In order.') }) },
        doc('领域', 'Field', '一个领域及其类别。', 'A field and its categories.'),
      ),
      {
        ...doc(
          '目录',
          'Contents',
          '领域、类别、项目，按序；序号由位置得出。',
          'Fields, categories and items in order; numbers are positions.',
        ),
      },
    ),
    'contents-checked': checked,
    'contents-note': Type.Optional(text),
    note: Type.Optional(noteProperty),
  },
  doc(
    '版',
    'Edition',
    '国家标准的一个版本：目录和编号。',
    'One issue of the national standard: its contents and numbering.',
  ),
);

/** A named subset of items with its own bulletin and coverage. */
export const selection = closed(
  {
    kind: Type.Literal('selection', { ...doc('文件类型', 'Kind', '写 selection。', 'selection.') }),
    id,
    title: text,
    edition: editionId,
    source: Type.Optional(sourceRef),
    expects: Type.Optional(count('应有项目数', 'Expected items')),
    items: Type.Array(id, { ...doc('项目', 'Items', '所选项目。', 'The items selected.') }),
    note: Type.Optional(noteProperty),
  },
  doc('选编', 'Selection', '若干项目的选编。', 'A named subset of items.'),
);
