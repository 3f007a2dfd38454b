import { Type } from '@sinclair/typebox';
import { define, doc } from './define.ts';

/** A threshold: a number, or the address of a measure that holds it. */
export type RawThreshold = number | string;
export interface RawInterval {
  readonly ge?: RawThreshold;
  readonly gt?: RawThreshold;
  readonly le?: RawThreshold;
  readonly lt?: RawThreshold;
}
export type RawTest = RawInterval | string | number | boolean | readonly (string | number)[];

/** A condition: `all`, `any`, `not`, an opaque `attested` term, or one attribute with its test. */
export type RawWho =
  | 'everyone'
  | { readonly all: readonly RawWho[] }
  | { readonly any: readonly RawWho[] }
  | { readonly not: RawWho }
  | { readonly attested: string }
  | Readonly<Record<string, RawTest>>;

const threshold = (zh: string, en: string) => ({
  type: ['number', 'string'],
  pattern: '^([0-9]{1,9}(\\.[0-9]{1,6})?|[a-z0-9][a-z0-9-]{0,63}(#[a-z0-9][a-z0-9-]{0,63})?|area\\.[a-z0-9-]{1,64})$',
  ...doc(zh, en, '数字，或计量标准的地址。', 'A number, or the address of a measure.'),
});

const interval = {
  type: 'object',
  properties: {
    ge: threshold('大于等于', 'At least'),
    gt: threshold('大于', 'More than'),
    le: threshold('小于等于', 'At most'),
    lt: threshold('小于', 'Less than'),
  },
  additionalProperties: false,
  minProperties: 1,
  ...doc('区间', 'Interval', '写 ge、gt、le、lt 中的一个或两个。', 'Write one or two of ge, gt, le and lt.'),
};

define(
  'test',
  Type.Unsafe<RawTest>({
    type: ['string', 'number', 'boolean', 'array', 'object'],
    items: { type: ['string', 'number'] },
    if: { type: 'object' },
    then: interval,
    ...doc(
      '条件值',
      'Test',
      '一个取值、若干取值之一，或 { ge, gt, le, lt } 区间。',
      'A value, one of several, or an interval { ge, gt, le, lt }.',
    ),
  }),
);

const list = { type: 'array', items: { $ref: '#/$defs/who' } };

export const who = define(
  'who',
  Type.Unsafe<RawWho>({
    type: ['object', 'string'],
    allOf: [
      {
        if: { type: 'string' },
        then: {
          const: 'everyone',
          ...doc(
            '所有人',
            'Everyone',
            '条件写成 { age: { ge: 80 } } 的形式；对人没有条件的，写 everyone。',
            'Write a condition like { age: { ge: 80 } }; everyone where nothing is asked of people.',
          ),
        },
      },
      {
        if: { type: 'object' },
        then: {
          minProperties: 1,
          maxProperties: 1,
          ...doc(
            '一个条件',
            'One condition',
            '一次写一个条件；几个条件列成 { all: [{ … }, { … }] }（都要满足）或 { any: [{ … }, { … }] }（满足其一）。',
            'Write one condition; list several as { all: [{ … }, { … }] }, where each has to hold, or { any: [{ … }, { … }] }, where one has to.',
          ),
          properties: {
            all: { ...list, ...doc('同时满足', 'All of', '全部条件都满足。', 'Every condition holds.') },
            any: { ...list, ...doc('满足其一', 'Any of', '至少一个条件满足。', 'At least one holds.') },
            not: { $ref: '#/$defs/who', ...doc('不满足', 'Not', '条件不成立。', 'The condition does not hold.') },
            attested: {
              type: 'string',
              ...doc(
                '经认定',
                'Attested',
                '无法用数据判断、由机关认定的条件，只与自身相等。',
                'An opaque condition an office attests; equal only to itself.',
              ),
            },
          },
          additionalProperties: { $ref: '#/$defs/test' },
        },
      },
    ],
    ...doc(
      '条件',
      'Condition',
      'all、any、not 与属性条件的组合；everyone 表示所有人。',
      'all, any and not over attributes; everyone means everybody.',
    ),
  }),
);
