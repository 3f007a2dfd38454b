import { Type } from '@sinclair/typebox';
import { closed, doc, oneOf } from './define.ts';

const s = (zh: string, en: string) => Type.String({ ...doc(zh, en, zh, en) });
const nullable = (zh: string, en: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...doc(zh, en, zh, en) });
const yes = (zh: string, en: string) => Type.Boolean({ ...doc(zh, en, zh, en) });
const named = (zh: string, en: string) =>
  closed({ zh: s('中文', 'Chinese'), en: Type.Optional(s('英文', 'English')) }, doc(zh, en, zh, en));
const namesById = (zh: string, en: string) =>
  Type.Unsafe<Record<string, { zh: string; en?: string }>>({
    type: 'object',
    additionalProperties: named('名称', 'Name'),
    ...doc(zh, en, zh, en),
  });

const statement = closed(
  {
    zh: s('中文', 'Chinese'),
    en: Type.Optional(s('英文', 'English')),
    official: yes('是否文件原文', 'Whether it is official wording'),
  },
  doc('文字', 'Text', '一个方面的文字。', 'The sentence of a facet.'),
);

const level = closed(
  {
    key: s('计量标准的键', 'Key of the measure'),
    cell: nullable('档', 'Cell'),
    dimension: nullable('维度', 'Dimension'),
    rest: yes('只适用于其中没有被更近的规定列出的人', 'For those only whom nothing nearer names'),
    value: Type.Unsafe<unknown>({
      ...doc(
        '数值',
        'Value',
        '数、分数（“100/3”）、是否、列表、{ge, le}、{text}；未确定为 null。',
        'A number, a fraction such as "100/3", yes or no, a list, { ge, le } or { text }; null where nothing is established.',
      ),
    }),
    unit: s('单位记号', 'Unit as a token'),
    holds: oneOf(
      ['exact', 'floor', 'open', 'not-established'],
      doc(
        '意思',
        'Holds',
        'exact：就是这个水平；floor：只保证不差于此；open：留给地方，没有确定；not-established：未确定。',
        'exact: this very level; floor: at least this good; open: left to localities and not set; not-established: not known.',
      ),
    ),
    reason: nullable('没有数值的原因', 'Why there is no value'),
    note: nullable('资料怎么说', 'What the record says'),
    from: nullable('自何日起', 'First day'),
    precision: nullable('日期精度', 'Precision of the day'),
    by: nullable('由谁确定', 'Set by'),
    verdict: nullable('与上级相比', 'Against what stands above'),
    excepted: yes('是否为登记的例外', 'A registered exception'),
    notApplicable: yes(
      '本地不适用：所列只是上级的水平',
      'The item does not apply here, and the level is only what stands above',
    ),
    exceptedAbove: nullable(
      '哪个上级的例外使这里可以低于这个水平',
      'The area above whose exception lets less be provided here',
    ),
    source: nullable('来源', 'Source'),
    document: nullable('文号或名称', 'Document number or title'),
    checked: nullable('核对', 'Checked'),
  },
  doc('水平', 'Level', '一个计量标准（的一档）的现行水平。', 'The level of a measure, or of one cell of it.'),
);

const release = closed(
  {
    reason: named('理由', 'Reason'),
    approved: closed(
      { by: s('批准机关', 'By whom'), date: s('日期', 'Day'), document: nullable('文号', 'Document number') },
      doc('批准', 'Approval', '批准', 'The approval'),
    ),
  },
  doc('不适用', 'Release', '不适用的理由和批准', 'Why an item does not apply, and who approved it'),
);

const item = closed(
  {
    id: s('标识', 'Id'),
    code: s('短码', 'Short code'),
    number: Type.Unsafe<number | null>({ type: ['integer', 'null'], ...doc('第几项', 'Number', '序号', 'Position') }),
    name: named('名称', 'Name'),
    field: nullable('领域', 'Field'),
    category: nullable('类别', 'Category'),
    owner: s('由谁设立', 'Whose item it is'),
    notApplicable: Type.Union([Type.Null(), release], {
      ...doc(
        '本地不适用',
        'Does not apply here',
        '本地说明不适用的理由和批准',
        'Why it does not apply, and the approval',
      ),
    }),
    statement: closed(
      {
        audience: Type.Optional(statement),
        content: Type.Optional(statement),
        standard: Type.Optional(statement),
        funding: Type.Optional(statement),
      },
      doc('各方面的文字', 'Statement', '各方面的文字', 'The sentences of the facets'),
    ),
    audience: Type.Array(
      closed({ key: s('键', 'Key'), name: named('名称', 'Name') }, doc('对象组', 'Group', '对象组', 'A group')),
      { ...doc('服务对象', 'Audience', '服务对象', 'Who is entitled') },
    ),
    content: Type.Array(
      closed(
        { key: s('键', 'Key'), name: named('名称', 'Name'), by: s('由谁规定', 'Set by') },
        doc('内容', 'Element', '一项内容', 'One element'),
      ),
      { ...doc('服务内容', 'Content', '服务内容', 'What is provided') },
    ),
    lead: Type.Array(Type.String(), { ...doc('牵头负责单位', 'Lead units', '标识', 'Ids') }),
    responsible: Type.Array(named('名称', 'Name'), { ...doc('本地负责单位', 'Local units', '名称', 'Names') }),
    levels: Type.Array(level, { ...doc('水平', 'Levels', '现行水平', 'The levels in force') }),
  },
  doc('项目', 'Item', '一个服务项目。', 'One service.'),
);

export const areaData = closed(
  {
    version: Type.Literal(1, { ...doc('版本', 'Version', '格式版本。', 'The version of this format.') }),
    tool: closed({ name: s('名称', 'Name'), version: s('版本', 'Version') }, doc('工具', 'Tool', '工具', 'The tool')),
    catalogue: closed(
      { version: s('版本', 'Version'), digest: s('摘要', 'Digest') },
      doc('目录', 'Catalogue', '国家目录', 'The national catalogue'),
    ),
    asOf: s('所述日期', 'The day described'),
    edition: nullable('现行国家标准', 'The national edition in force'),
    area: closed(
      {
        code: s('代码', 'Code'),
        name: named('名称', 'Name'),
        level: s('级别', 'Level'),
        parent: nullable('上级', 'Parent'),
      },
      doc('行政区', 'Area', '行政区', 'The area'),
    ),
    record: oneOf(
      ['nation', 'complete', 'excerpt', 'none'],
      doc('资料', 'Record', '收录了多少本地标准。', 'How much of the local standard is on record.'),
    ),
    draft: yes('草稿', 'Draft'),
    demonstration: yes('演示', 'Demonstration'),
    items: Type.Array(item, { ...doc('项目', 'Items', '项目', 'The items') }),
    names: closed(
      { departments: namesById('部门', 'Departments'), fields: namesById('领域', 'Fields') },
      doc('名称', 'Names', '标识对应的名称。', 'What ids stand for.'),
    ),
    sources: Type.Array(
      closed(
        {
          id: s('标识', 'Id'),
          title: named('名称', 'Title'),
          number: nullable('文号', 'Number'),
          url: nullable('网址', 'Address'),
          checked: nullable('核对', 'Checked'),
        },
        doc('来源', 'Source', '来源', 'A document'),
      ),
      { ...doc('来源', 'Sources', '数值所依据的文件', 'What the levels rest on') },
    ),
  },
  doc('一地的数据', 'Area data', 'dixian publish 的 data/代码/代码.json。', 'data/CODE/CODE.json of dixian publish.'),
);
