import { Type } from '@sinclair/typebox';
import type { Level } from '../../model/catalogue.ts';
import { FORM_KEYS } from '../../model/value.ts';
import { checked, dayOrNull, levels, noteProperty, quote, type RawText, sourceRef, whyProperty } from './common.ts';
import { closed, define, doc, oneOf, someOf } from './define.ts';

/** A plain figure: number, exact fraction or prose, yes/no, set of terms. */
export type RawScalar = number | string | boolean | readonly string[];

/** Where the base of a relative value is found, and the amount that is printed for it. */
interface RawBase {
  readonly of: string;
  readonly cell?: string;
  readonly at?: string;
  readonly stated?: number | string;
}

/** What is worked out from a base. */
export type RawRelative =
  | (RawBase & { readonly ratio: number | string })
  | (RawBase & { readonly plus: number | string })
  | (RawBase & { readonly months: number | string });

/** A figure, or what is worked out from a base. */
export type RawTerm = number | string | RawRelative;

/** Parts added up. */
export interface RawSum {
  readonly sum: Readonly<Record<string, RawPart>>;
}

/** An end of a range. */
export type RawEnd = RawTerm | RawSum;

/** A flat value: one figure in one of the forms of DESIGN 3.2. */
export type RawFlat =
  | RawScalar
  | null
  | RawRelative
  | { readonly ge?: RawEnd; readonly le?: RawEnd }
  | RawSum
  | { readonly text: string };

/** A part of a sum: its figure, with a name to print where the key alone says too little. */
export type RawPart = RawTerm | { readonly name: RawText; readonly value: RawTerm };

/** One cell of a breakdown: a flat value, which may state its own unit, or `null` with a reason. */
export type RawCell = RawFlat | { readonly value: RawFlat; readonly unit?: string; readonly why?: string };

export type RawValue = RawFlat | Readonly<Record<string, RawCell>>;

const NUMBER = '^-?[0-9]{1,15}(\\.[0-9]{1,12})?(/[0-9]{1,12})?$';
const exact = {
  type: ['number', 'string'],
  pattern: NUMBER,
  ...doc(
    '精确数',
    'Exact number',
    '数字，或分数字符串 "100/3"。',
    'A number, or a fraction as a string such as "100/3".',
  ),
};

const relativeRest = {
  of: { $ref: '#/$defs/address' },
  cell: {
    type: 'string',
    ...doc('取哪一格', 'Cell', '基数有分档时取哪一档。', 'Which cell of the base, where it is broken down.'),
  },
  at: {
    type: 'string',
    pattern: '^(here|above|CN|[0-9]{6,12})$',
    ...doc(
      '在哪里取基数',
      'Where',
      'here 本地（默认）、above 上级，或行政区代码。',
      'here (default), above, or an area code.',
    ),
  },
  stated: {
    ...exact,
    ...doc(
      '文件所印金额',
      'Amount printed',
      '文件印出的金额，须与计算结果末位一致。',
      'The amount the document prints; it must agree to its last digit.',
    ),
  },
};

/** Written forms by the key that tells each. */
type Forms = Readonly<Record<string, object>>;

const relative = (key: string, zh: string, en: string, more: readonly [zh: string, en: string] = ['', '']) => ({
  type: 'object',
  properties: {
    [key]: { ...exact, ...doc(zh, en, `${zh}，与 of 一起使用。${more[0]}`, `${en}, used together with of.${more[1]}`) },
    ...relativeRest,
  },
  required: [key, 'of'],
  additionalProperties: false,
});

const RELATIVE: Forms = {
  ratio: relative('ratio', '倍数或比例', 'Ratio', ['只写数字：10% 写 0.1。', ' A number alone: 10% is 0.1.']),
  plus: relative('plus', '在基数上增加', 'Added to the base'),
  months: relative('months', '月数', 'Number of months'),
};

/** Every form by the key that tells it, where one of them must be. */
function oneForm(forms: Forms) {
  const keys = Object.keys(forms);
  return {
    allOf: keys.map((key) => ({ if: { required: [key] }, then: forms[key] })),
    anyOf: keys.map((key) => ({ required: [key] })),
  };
}

const figureDoc = doc(
  '数字，或按基数计算',
  'Figure, or worked out from a base',
  '数字，或 { ratio: 0.1, of: 基数 }、{ plus: …, of: … }、{ months: …, of: … }；几部分合计至少多少的，写 { ge: { sum: … } }。',
  'A number, or { ratio: 0.1, of: base }, { plus: …, of: … }, { months: …, of: … }; where parts come to at least so much: { ge: { sum: … } }.',
);

const term = define(
  'figure',
  Type.Unsafe<RawTerm>({
    type: ['number', 'string', 'object'],
    if: { type: 'object' },
    then: { ...oneForm(RELATIVE), ...figureDoc },
    else: { pattern: NUMBER, ...figureDoc },
    ...figureDoc,
  }),
);

const namedPart = {
  type: 'object',
  properties: {
    name: { $ref: '#/$defs/text', ...doc('名称', 'Name', '印出来的名称。', 'The name that is printed.') },
    value: term,
  },
  required: ['name', 'value'],
  additionalProperties: false,
};

const part = {
  type: ['number', 'string', 'object'],
  if: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['value'] }] },
  then: namedPart,
  else: term,
  ...doc(
    '一部分',
    'Part',
    '数字、{ ratio: 0.1, of: 基数 } 等，或 { name: 名称, value: 数字或同样的写法 }；national、province、prefecture、county 等各级的键有自己的名称。',
    'A number, { ratio: 0.1, of: base } and the like, or { name: …, value: either }; keys of levels (national, province, prefecture, county) have names of their own.',
  ),
};

const sum = define(
  'sum',
  Type.Unsafe<RawSum>({
    type: 'object',
    properties: {
      sum: {
        type: 'object',
        additionalProperties: part,
        minProperties: 2,
        ...doc('合计', 'Sum', '各部分相加，比较合计、列出各部分。', 'The parts are printed, the total is compared.'),
      },
    },
    required: ['sum'],
    additionalProperties: false,
  }),
);

const end = (zh: string, en: string, zhMore: string, enMore: string) => ({
  if: { type: 'object', required: ['sum'] },
  then: sum,
  else: term,
  ...doc(
    zh,
    en,
    `${zhMore}写数字、{ ratio: 0.1, of: 基数 } 等，或合计 { sum: … }。`,
    `${enMore} A number, { ratio: 0.1, of: base } and the like, or { sum: … }.`,
  ),
});

const FORMS: Forms = {
  ...RELATIVE,
  sum,
  text: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        minLength: 1,
        ...doc('文字标准', 'Prose', '无法化为数字的标准，照印。', 'A level that no number holds, printed as issued.'),
      },
    },
    required: ['text'],
    additionalProperties: false,
  },
};

const bounds = {
  type: 'object',
  properties: {
    ge: end('不低于', 'At least', '下限（含）。', 'Lower bound, inclusive.'),
    le: end('不超过', 'At most', '上限（含）。', 'Upper bound, inclusive.'),
  },
  additionalProperties: false,
  minProperties: 1,
  ...doc('范围', 'Range', '写 ge（下限）、le（上限）或两者。', 'Write ge, the lower end, le, the upper end, or both.'),
};

const hasKey = (...keys: string[]) => ({ type: 'object', anyOf: keys.map((key) => ({ required: [key] })) });
const formRules = [
  ...Object.entries(FORMS).map(([key, form]) => ({ if: { required: [key] }, then: form })),
  { if: hasKey('ge', 'le'), then: bounds },
];
const scalarTypes = ['number', 'string', 'boolean', 'array'];

define(
  'flat',
  Type.Unsafe<RawFlat>({
    type: [...scalarTypes, 'null', 'object'],
    items: { type: 'string', minLength: 1 },
    // Asked once whether it is one of the forms at all: most values are plain figures.
    if: { type: 'object' },
    then: { allOf: formRules, anyOf: FORM_KEYS.map((key) => ({ required: [key] })) },
    ...doc(
      '数值',
      'Value',
      '数字、分数、是否、集合，或 ratio / plus / months / ge / le / sum / text 形式；未知写 null。',
      'A figure, a fraction, yes or no, a set, or one of the forms ratio, plus, months, ge, le, sum, text; null where not known.',
    ),
  }),
);

const cell = define(
  'cell',
  Type.Unsafe<RawCell>({
    type: [...scalarTypes, 'null', 'object'],
    if: { type: 'object', required: ['value'] },
    then: {
      type: 'object',
      properties: {
        value: { $ref: '#/$defs/flat' },
        unit: { type: 'string', ...doc('单位', 'Unit', '该格自己的单位。', 'The unit of this cell.') },
        why: { ...whyProperty },
      },
      additionalProperties: false,
    },
    else: { $ref: '#/$defs/flat' },
    ...doc('一格', 'Cell', '该档的数值，可带自己的单位。', 'The value of one cell, with its own unit if need be.'),
  }),
);

export const value = define(
  'value',
  Type.Unsafe<RawValue>({
    type: [...scalarTypes, 'null', 'object'],
    if: { type: 'object', not: hasKey(...FORM_KEYS) },
    then: {
      type: 'object',
      propertyNames: { pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
      additionalProperties: cell,
      minProperties: 1,
      ...doc('分档', 'Breakdown', '每一档写一个数值。', 'Write a value for each cell.'),
    },
    else: { $ref: '#/$defs/flat' },
    ...doc(
      '数值或分档',
      'Value or breakdown',
      '一个数值，或按 by 所指维度逐档列出。',
      'One value, or one for each cell of the dimension named by `by`.',
    ),
  }),
);

export const entry = define(
  'entry',
  closed(
    {
      from: Type.Optional(dayOrNull),
      precision: Type.Optional(
        oneOf(
          ['day', 'month', 'year', 'at-latest'],
          doc(
            '日期精度',
            'Precision',
            'from 精确到日、月、年；at-latest：不迟于该日已执行。',
            'How exactly from is known; at-latest: in force on that day, nothing is said of before.',
          ),
        ),
      ),
      by: Type.Optional(
        Type.String({
          ...doc('分档维度', 'Dimension', '该值按哪个维度分档。', 'The dimension this value is broken down by.'),
        }),
      ),
      value,
      unit: Type.Optional(
        Type.String({
          ...doc(
            '单位',
            'Unit',
            '文件所用单位，比较时换算，照原样印出。',
            'The unit of the document: converted for the check, printed as issued.',
          ),
        }),
      ),
      'decided-by': Type.Optional(
        someOf(
          levels,
          doc(
            '由下级确定',
            'Decided below',
            '本级不定、由下级确定的，写由哪一级定，例如 county；value 写 null，有最低要求的写 { ge: … }。',
            'The level, or levels, below that are to set it, such as county; value is null, or { ge: … } where there is a least.',
          ),
        ),
      ),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
      quote: Type.Optional(quote),
      why: Type.Optional(whyProperty),
      note: Type.Optional(noteProperty),
    },
    doc(
      '一个带日期的数值',
      'Dated value',
      '从 from 起执行，直到下一条。',
      'In force from `from` until the next entry.',
    ),
  ),
);

/** A dated series; a scalar or a single entry is short for one value in force with its edition or overlay. */
export type RawSeries = RawScalar | RawEntry | readonly RawEntry[];
export interface RawEntry {
  readonly from?: string | null;
  readonly precision?: 'day' | 'month' | 'year' | 'at-latest';
  readonly by?: string;
  readonly value: RawValue;
  readonly unit?: string;
  readonly 'decided-by'?: Level | readonly Level[];
  readonly source?: string;
  readonly checked?: 'page' | 'memory';
  readonly quote?: string;
  readonly why?: string;
  readonly note?: string;
}

export const series = define(
  'series',
  Type.Unsafe<RawSeries>({
    type: [...scalarTypes, 'object'],
    if: { type: 'array', contains: { type: 'object' } },
    then: { type: 'array', items: entry },
    else: { if: { type: 'object' }, then: entry, else: { items: { type: 'string', minLength: 1 } } },
    ...doc(
      '数值序列',
      'Series',
      '带日期的数值列表；只写一个数等于一条。',
      'A list of dated values; a bare figure is short for one.',
    ),
  }),
);
