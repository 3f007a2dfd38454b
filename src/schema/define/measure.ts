import { Type } from '@sinclair/typebox';
import { measureTypeIds } from '../../measures/index.ts';
import { checked, id, levels, noteProperty, sourceRef, text, whyProperty } from './common.ts';
import { closed, define, doc, oneOf, someOf } from './define.ts';
import { series } from './value.ts';
import { type RawWho, who } from './who.ts';

const limits = closed(
  {
    ge: Type.Optional(
      Type.Unsafe<number | string>({
        type: ['number', 'string'],
        ...doc('不低于', 'At least', '允许的最低值。', 'The lowest level allowed.'),
      }),
    ),
    le: Type.Optional(
      Type.Unsafe<number | string>({
        type: ['number', 'string'],
        ...doc('不超过', 'At most', '允许的最高值。', 'The highest level allowed.'),
      }),
    ),
  },
  doc('范围', 'Limits', '地方定标准时的上下限。', 'The range within which a locality may set the level.'),
);

export const decide = define(
  'decide',
  closed(
    {
      by: someOf(
        levels,
        doc('由谁确定', 'By', '负责确定的层级，或层级列表。', 'The level, or levels, that owe the value.'),
      ),
      limits: Type.Optional(limits),
      optional: Type.Optional(
        Type.Boolean({
          ...doc('可不设', 'Optional', '写 true 表示可以不设。', 'true where setting it is not a duty.'),
        }),
      ),
      basis: Type.Optional(text),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
      note: Type.Optional(noteProperty),
    },
    doc('由地方确定', 'Left to localities', '国家不定数值，由地方确定。', 'The nation sets no level; localities must.'),
  ),
);

export const binds = oneOf(
  ['descendants', 'none'],
  doc(
    '约束力',
    'Binds',
    'descendants：对下级有约束力（默认）；none：仅本级自行提供。',
    'descendants (default): a floor for those below; none: own delivery only.',
  ),
);

const measureProperties = {
  name: text,
  of: Type.Optional(id),
  for: Type.Optional(
    Type.Unsafe<string | string[]>({
      type: ['string', 'array'],
      items: { type: 'string' },
      ...doc('对象', 'For', '适用的服务对象组。', 'The audience group or groups it applies to.'),
    }),
  ),
  type: oneOf(
    measureTypeIds,
    doc(
      '类型',
      'Type',
      '计量标准的类型，决定何者对居民更好。',
      'The type of measure; it decides what is better for the resident.',
    ),
  ),
  unit: Type.Optional(
    Type.String({ ...doc('单位', 'Unit', '例如 CNY/person/month。', 'For example CNY/person/month.') }),
  ),
  better: Type.Optional(
    oneOf(
      ['more', 'less'],
      doc(
        '何者更好',
        'Better',
        '与类型默认方向不同时写明。',
        'Where the direction differs from the default of the type.',
      ),
    ),
  ),
  by: Type.Optional(
    Type.String({
      ...doc('分档维度', 'Broken down by', '数值按哪个维度分档。', 'The dimension its values are broken down by.'),
    }),
  ),
  'counted-from': Type.Optional(text),
  vocabulary: Type.Optional(id),
  binds: Type.Optional(binds),
  source: Type.Optional(sourceRef),
  checked: Type.Optional(checked),
  level: Type.Optional(
    oneOf(
      ['edition', 'rule'],
      doc(
        '出处性质',
        'Where it stands',
        'edition：印在国家标准中；rule：主管部门的配套规定。',
        'edition: printed in the standard; rule: a rule of the ministry behind it.',
      ),
    ),
  ),
  note: Type.Optional(noteProperty),
};

/** A measure of an item: what it is, and the level the nation (or the owner of the item) sets. */
export const measure = define(
  'measure',
  closed(
    {
      ...measureProperties,
      floor: Type.Optional(series),
      fixed: Type.Optional(series),
      decide: Type.Optional(decide),
    },
    doc(
      '计量标准',
      'Measure',
      '服务标准中可计量、可核查的一项；floor、fixed、decide 三者写其一。',
      'One countable or checkable part; exactly one of floor, fixed and decide.',
    ),
  ),
);

/** A measure a locality adds: it carries its own values. */
export const addedMeasure = define(
  'addedMeasure',
  closed(
    { ...measureProperties, set: series },
    doc(
      '新增计量标准',
      'Added measure',
      '地方新增的计量标准及其数值。',
      'A measure the locality adds, with its values.',
    ),
  ),
);

export const group = define(
  'group',
  closed(
    {
      name: text,
      subject: oneOf(
        ['person', 'household', 'employer', 'place'],
        doc('主体', 'Subject', '个人、家庭、用人单位或场所。', 'Person, household, employer or place.'),
      ),
      who: Type.Unsafe<RawWho | null>({
        if: { type: 'null' },
        else: who,
        ...doc('条件', 'Who', '谁在其中；未知写 null 并写 why。', 'Who belongs; null with why where not known.'),
      }),
      why: Type.Optional(whyProperty),
      terms: Type.Optional(
        Type.Array(Type.String(), {
          ...doc('人群标签', 'Population groups', '供查找用的人群词条。', 'Population groups, for finding things.'),
        }),
      ),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
      note: Type.Optional(noteProperty),
    },
    doc('服务对象组', 'Group', '一组服务对象及其条件。', 'A group of people served, and its condition.'),
  ),
);

export const contentElement = define(
  'contentElement',
  closed(
    {
      name: text,
      for: Type.Optional(
        Type.Unsafe<string | string[]>({
          type: ['string', 'array'],
          items: { type: 'string' },
          ...doc('对象', 'For', '提供给哪些对象组。', 'The groups it is for.'),
        }),
      ),
      either: Type.Optional(
        Type.Array(id, {
          minItems: 2,
          ...doc('任选其一', 'Either', '满足其中一项计量标准即可。', 'Any one of these measures meets it.'),
        }),
      ),
      'chosen-by': Type.Optional(
        oneOf(
          ['resident', 'provider'],
          doc('由谁选择', 'Chosen by', '由居民或提供方选择。', 'The resident or the provider.'),
        ),
      ),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
      note: Type.Optional(noteProperty),
    },
    doc('服务内容', 'Content element', '必须提供的一项内容。', 'One thing that must be provided.'),
  ),
);
