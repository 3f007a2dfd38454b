import { Type } from '@sinclair/typebox';
import { areaCode, checked, day, id, levels, noteProperty, sourceRef, term, terms, text } from './common.ts';
import { closed, doc, keyed, oneOf } from './define.ts';
import { series } from './value.ts';
import { who } from './who.ts';

const unit = closed(
  {
    name: text,
    count: Type.Optional(
      Type.Unsafe<string | { zh: string; en?: string }>({
        ...text,
        ...doc(
          '数字后的写法',
          'After a number',
          '数字后的写法，与 name 不同时才写：139 个月、2 次；英文为复数。',
          'What stands after a number, where that is not the name: months, times; English in the plural.',
        ),
      }),
    ),
    dimension: id,
    factor: Type.Optional(
      Type.Unsafe<number | string>({
        type: ['number', 'string'],
        ...doc('换算系数', 'Factor', '等于多少个基本单位。', 'How many base units it is.'),
      }),
    ),
    rate: Type.Optional(
      Type.String({
        ...doc(
          '作分母时的维度',
          'As a rate',
          '出现在斜线后时的维度，默认与 dimension 相同。',
          'Its dimension under a slash; default: the same.',
        ),
      }),
    ),
  },
  doc('单位', 'Unit', '一个基本单位；复合单位用斜线连接。', 'A base unit; composites join them with slashes.'),
);

const attribute = closed(
  {
    name: text,
    type: oneOf(
      ['integer', 'enum', 'tags', 'boolean'],
      doc('类型', 'Type', '整数、单选枚举、可多选标签或是否。', 'Integer, one of a list, any of a list, or yes/no.'),
    ),
    unit: Type.Optional(text),
    values: Type.Optional(terms),
    min: Type.Optional(Type.Integer({ ...doc('最小', 'Minimum', '最小值。', 'The least value.') })),
    max: Type.Optional(Type.Integer({ ...doc('最大', 'Maximum', '最大值。', 'The greatest value.') })),
    subject: Type.Optional(
      oneOf(['person', 'household', 'employer', 'place'], doc('主体', 'Subject', '描述谁。', 'What it describes.')),
    ),
    note: Type.Optional(noteProperty),
  },
  doc('属性', 'Attribute', '服务对象条件所用的属性。', 'An attribute conditions speak of.'),
);

const dimension = closed(
  {
    name: text,
    over: oneOf(
      ['people', 'services', 'areas'],
      doc('对什么分档', 'Over', '人、服务或地区。', 'People, services or areas.'),
    ),
    refines: Type.Optional(id),
    cells: keyed(
      closed(
        { name: text, broader: Type.Optional(id), who: Type.Optional(who), note: Type.Optional(noteProperty) },
        doc('档', 'Cell', '一档。', 'One cell.'),
      ),
      doc('各档', 'Cells', '标识到名称。', 'From id to name.'),
    ),
    members: Type.Optional(
      keyed(
        Type.Array(areaCode, {
          ...doc(
            '地区',
            'Areas',
            '属于该档的地区，含其下级，更具体者优先。',
            'Areas of this cell with all below; the more specific wins.',
          ),
        }),
        doc('地区归属', 'Members', '每一档包括哪些地区。', 'Which areas belong to each cell.'),
      ),
    ),
    source: Type.Optional(sourceRef),
    checked: Type.Optional(checked),
    note: Type.Optional(noteProperty),
  },
  doc('维度', 'Dimension', '数值分档的维度。', 'A way of breaking values down.'),
);

const department = closed(
  {
    name: text,
    formerly: Type.Optional(
      Type.Array(
        closed(
          { name: text, until: Type.Optional(day), note: Type.Optional(noteProperty) },
          doc('旧名', 'Former name', '旧名称。', 'A former name.'),
        ),
        {
          ...doc('旧名', 'Formerly', '曾用名称。', 'Former names.'),
        },
      ),
    ),
    source: Type.Optional(sourceRef),
    checked: Type.Optional(checked),
    note: Type.Optional(noteProperty),
  },
  doc('部门', 'Department', '国家牵头部门。', 'A national lead department.'),
);

const area = closed(
  {
    name: text,
    level: oneOf(levels, doc('层级', 'Level', '行政层级。', 'Its level.')),
    parent: areaCode,
    from: Type.Optional(day),
    until: Type.Optional(day),
    succeeds: Type.Optional(
      Type.Array(areaCode, { ...doc('前身', 'Succeeds', '由哪些行政区变更而来。', 'The areas it succeeds.') }),
    ),
    note: Type.Optional(noteProperty),
  },
  doc('行政区', 'Area', '本地补充的行政区、功能区或机构。', 'An area, zone or institution a locality adds.'),
);

const units = Type.Unsafe<Record<string, import('@sinclair/typebox').Static<typeof unit>>>({
  type: 'object',
  propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$' },
  additionalProperties: unit,
  ...doc('单位', 'Units', '单位登记。', 'The register of units.'),
});

export const vocabulary = closed(
  {
    kind: Type.Literal('vocabulary', { ...doc('文件类型', 'Kind', '写 vocabulary。', 'vocabulary.') }),
    fields: Type.Optional(keyed(term, doc('领域', 'Fields', '领域名称。', 'Names of the fields.'))),
    categories: Type.Optional(keyed(term, doc('类别', 'Categories', '类别名称。', 'Names of the categories.'))),
    groups: Type.Optional(
      keyed(term, doc('人群', 'Population groups', '供查找的人群。', 'Population groups, for finding things.')),
    ),
    terms: Type.Optional(
      keyed(term, doc('词条', 'Terms', '经认定的条件和集合成员。', 'Attested conditions and members of sets.')),
    ),
    attributes: Type.Optional(
      keyed(attribute, doc('属性', 'Attributes', '条件所用属性。', 'The attributes of conditions.')),
    ),
    units: Type.Optional(units),
    dimensions: Type.Optional(
      keyed(dimension, doc('维度', 'Dimensions', '分档维度。', 'The dimensions of breakdowns.')),
    ),
    departments: Type.Optional(keyed(department, doc('部门', 'Departments', '牵头部门。', 'The lead departments.'))),
    areas: Type.Optional(
      Type.Unsafe<Record<string, import('@sinclair/typebox').Static<typeof area>>>({
        type: 'object',
        additionalProperties: area,
        ...doc('行政区', 'Areas', '本地补充的行政区。', 'Areas a locality adds.'),
      }),
    ),
    parameters: Type.Optional(
      keyed(
        closed(
          { name: text, unit: Type.Optional(Type.String({ ...doc('单位', 'Unit', '单位。', 'Its unit.') })) },
          doc('参数', 'Parameter', '地方参数的定义。', 'The definition of an area parameter.'),
        ),
        doc('参数', 'Parameters', '地方参数。', 'Area parameters.'),
      ),
    ),
    excludes: Type.Optional(
      Type.Array(who, { ...doc('不可能', 'Excludes', '不可能同时成立的条件。', 'Conditions no person can meet.') }),
    ),
    note: Type.Optional(noteProperty),
  },
  doc(
    '词表',
    'Vocabulary',
    '领域、人群、属性、单位、维度、部门等词表。',
    'Fields, groups, attributes, units, dimensions, departments.',
  ),
);

export const fundingScheme = closed(
  {
    kind: Type.Literal('funding-scheme', { ...doc('文件类型', 'Kind', '写 funding-scheme。', 'funding-scheme.') }),
    id,
    name: text,
    description: text,
    mode: oneOf(
      ['tiers', 'flat', 'central', 'local', 'factors', 'insurance', 'conditional', 'fixed-amount', 'users'],
      doc(
        '方式',
        'Mode',
        '分档、固定比例、中央、地方、因素法、保险基金、奖补、定额或个人。',
        'Tiers, flat, central, local, factors, insurance fund, conditional bonus, fixed amount, users.',
      ),
    ),
    by: Type.Optional(
      Type.String({ ...doc('分档维度', 'Dimension', '按地区分档的维度。', 'The dimension over areas.') }),
    ),
    central: Type.Optional(
      Type.Unsafe<number | Record<string, number>>({
        type: ['number', 'object'],
        minimum: 0,
        maximum: 100,
        additionalProperties: { type: 'number', minimum: 0, maximum: 100 },
        ...doc(
          '中央比例',
          'Central share',
          '中央承担的百分比，或按档列出。',
          'The central share in percent, or one for each cell.',
        ),
      }),
    ),
    source: sourceRef,
    checked: Type.Optional(checked),
    effective: Type.Optional(day),
    note: Type.Optional(noteProperty),
  },
  doc('支出责任分担办法', 'Funding scheme', '中央与地方如何分担。', 'How centre and localities share the cost.'),
);

export const parameters = closed(
  {
    kind: Type.Literal('parameters', { ...doc('文件类型', 'Kind', '写 parameters。', 'parameters.') }),
    area: areaCode,
    values: keyed(
      closed(
        {
          unit: Type.String({ ...doc('单位', 'Unit', '单位。', 'Its unit.') }),
          by: Type.Optional(Type.String({ ...doc('维度', 'Dimension', '分档维度。', 'The dimension.') })),
          series,
          note: Type.Optional(noteProperty),
        },
        doc(
          '参数值',
          'Parameter',
          '该行政区的一个参数及其各期数值。',
          'A parameter of the area with its dated values.',
        ),
      ),
      doc('参数', 'Parameters', '例如 minimum-wage。', 'For example minimum-wage.'),
    ),
  },
  doc(
    '地方参数',
    'Parameters',
    '最低工资等地方参数，供相对标准取用。',
    'Minimum wage and the like: the bases of relative values.',
  ),
);
