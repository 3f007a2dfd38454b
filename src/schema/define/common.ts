import { Type } from '@sinclair/typebox';
import { AREA_CODE } from '../../model/area-code.ts';
import { LEVELS, type Level } from '../../model/catalogue.ts';
import { DAY_PATTERN } from '../../model/day.ts';
import { OFFICE_NAME } from '../../model/office-name.ts';
import { closed, define, definition, doc, keyed, oneOf } from './define.ts';

/** Chinese text, or Chinese with translations. */
export type RawText = string | { readonly zh: string; readonly en?: string };

export const text = define(
  'text',
  Type.Unsafe<RawText>({
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 20000,
    properties: {
      zh: {
        type: 'string',
        minLength: 1,
        ...doc('中文', 'Chinese', '中文文本，为准。', 'The Chinese text, which prevails.'),
      },
      en: { type: 'string', minLength: 1, ...doc('英文', 'English', '英文译文。', 'The English translation.') },
    },
    required: ['zh'],
    additionalProperties: false,
    ...doc('文字', 'Text', '直接写中文，或写 { zh: …, en: … }。', 'Plain Chinese, or { zh: …, en: … }.'),
  }),
);

export const office = define(
  'office',
  Type.Unsafe<RawText>({
    ...definition('text'),
    pattern: OFFICE_NAME,
    ...doc('单位', 'Office', '一项写一个单位。', 'One office an entry.'),
  }),
);

export const day = define(
  'day',
  Type.String({
    pattern: DAY_PATTERN,
    format: 'date',
    ...doc('日期', 'Day', '写成 2024-01-01 的形式。', 'A calendar day such as 2024-01-01.'),
  }),
);

export const dayOrNull = define(
  'dayOrNull',
  Type.Unsafe<string | null>({
    type: ['string', 'null'],
    pattern: DAY_PATTERN,
    ...doc(
      '日期（可未知）',
      'Day, or not known',
      '日期，例如 2024-01-01；未知写 null，并在 why 中说明。',
      'A day such as 2024-01-01; null where it is not known, with the reason in why.',
    ),
  }),
);

export const period = define(
  'period',
  Type.String({
    pattern: '^P([0-9]{1,3}Y)?([0-9]{1,3}M)?([0-9]{1,4}D)?$',
    minLength: 3,
    ...doc('期限', 'Period', 'ISO 8601 时段，例如 P6M、P5Y。', 'An ISO 8601 duration such as P6M or P5Y.'),
  }),
);

const ID_PATTERN = '^[a-z0-9][a-z0-9-]{0,63}$';

export const id = define(
  'id',
  Type.String({
    pattern: ID_PATTERN,
    ...doc(
      '标识',
      'Id',
      '小写英文字母、数字和连字符，永不改变。',
      'Lower-case letters, digits and hyphens; never changes.',
    ),
  }),
);

export const areaCode = define(
  'areaCode',
  Type.String({
    pattern: AREA_CODE.source,
    ...doc(
      '行政区代码',
      'Area code',
      '加引号的六位代码，例如 "410000"；全国写 CN。',
      'A quoted six-digit code such as "410000"; CN is the nation.',
    ),
  }),
);

export const editionId = define(
  'editionId',
  Type.String({
    pattern: '^[a-z0-9][a-z0-9.-]{0,31}$',
    ...doc('版本标识', 'Edition id', '加引号的版本号，例如 "2023"。', 'The quoted id of an edition, such as "2023".'),
  }),
);

define(
  'address',
  Type.String({
    pattern: '^([a-z0-9][a-z0-9-]{0,63}#[a-z0-9][a-z0-9-]{0,63}|area\\.[a-z0-9][a-z0-9-]{0,63}|above)$',
    ...doc(
      '地址',
      'Address',
      '项目标识#键，例如 minimum-living#standard；本地参数写 area.minimum-wage；上级写 above。',
      'item#key, such as minimum-living#standard; area.minimum-wage for a local parameter; above for the level above.',
    ),
  }),
);

export const url = define(
  'url',
  Type.String({
    pattern: '^https?://[^ <>"]{1,1000}$',
    ...doc(
      '网址',
      'Web address',
      '网页地址，以 https:// 或 http:// 开头，中间没有空格。',
      'The address of a page: it begins with https:// or http:// and has no spaces.',
    ),
  }),
);

export const whyProperty = Type.String({
  minLength: 1,
  ...doc('原因', 'Reason', '为什么未知或为什么如此。', 'Why it is not known, or why it is so.'),
});

export const departmentRef = Type.String({
  pattern: ID_PATTERN,
  ...doc('部门', 'Department', '部门的标识，例如 ndrc。', 'The id of a department, such as ndrc.'),
});

export const overlayRef = Type.String({
  pattern: ID_PATTERN,
  ...doc(
    '地方标准',
    'Overlay',
    '那份地方实施标准文件里的 id，不是文号。',
    'The id in the file of that local standard, not the number of the document.',
  ),
});

/** The id of an edition, an overlay or an item. */
export const adoptable = Type.String({
  pattern: '^[a-z0-9][a-z0-9.-]{0,63}$',
  ...doc(
    '采纳的一项',
    'Adopted',
    '国家标准的版本（例如 "2023"）、上级地方标准的标识或项目的标识。',
    'An edition such as "2023", or the id of a local standard above or of an item.',
  ),
});

export const sourceRef = Type.String({
  pattern: ID_PATTERN,
  ...doc(
    '来源',
    'Source',
    '文件登记（kind: source 的 documents）中的标识，不是文件名称或文号。',
    'The id of a document in the register of sources (documents of kind: source), not its title or number.',
  ),
});

export const checked = oneOf(
  ['page', 'memory'],
  doc(
    '核对情况',
    'Checked',
    'page：见过载明该数值的网页；memory：仅凭记忆，待核对。',
    'page: a page stating it was seen; memory: from memory alone, awaiting a check.',
  ),
);

export const noteProperty = Type.String({
  minLength: 1,
  ...doc('备注', 'Note', '给后来人的说明，会在资料中显示。', 'A note for whoever comes next.'),
});

export const quote = Type.String({
  minLength: 1,
  maxLength: 200,
  ...doc(
    '所见片段',
    'Words seen',
    '在网页或文件上见到的原文片段，便于核对。',
    'The few words seen on the page or document, for checking.',
  ),
});

export const approval = define(
  'approval',
  closed(
    {
      area: Type.Optional(areaCode),
      by: Type.String({
        minLength: 1,
        ...doc('批准机关', 'Approved by', '批准机关名称。', 'The name of the approving body.'),
      }),
      date: day,
      document: Type.Optional(
        Type.String({
          minLength: 1,
          ...doc('批准文号', 'Document number', '批准文件的文号。', 'The number of the approving document.'),
        }),
      ),
    },
    doc(
      '批准',
      'Approval',
      '谁在哪一天以什么文件批准；area 是批准机关所在行政区。',
      'Who approved, on which day, by which document; area is the area of the approving body.',
    ),
  ),
);

/** `title`-like map of texts for a term of a vocabulary. */
export const term = define(
  'term',
  closed(
    {
      name: text,
      description: Type.Optional(text),
      broader: Type.Optional(id),
    },
    doc('词条', 'Term', '名称、说明和上位词。', 'Name, description and the broader term.'),
  ),
);

export const terms = keyed(term, doc('词条表', 'Terms', '标识到词条。', 'From id to term.'));

export const levels = Object.keys(LEVELS) as Level[];
