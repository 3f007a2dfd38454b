import { type TProperties, Type } from '@sinclair/typebox';
import { closed, doc, oneOf } from './define.ts';

/** Parts of what the tool writes. Titles are enough for most of it: nobody types these files. */
export const n = (zh: string, en: string) => Type.Integer({ minimum: 0, ...doc(zh, en, zh, en) });
export const s = (zh: string, en: string) => Type.String({ ...doc(zh, en, zh, en) });
export const yes = (zh: string, en: string) => Type.Boolean({ ...doc(zh, en, zh, en) });
export const nullable = (zh: string, en: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...doc(zh, en, zh, en) });
export const any = (zh: string, en: string) => Type.Unsafe<unknown>({ ...doc(zh, en, zh, en) });
export const word = <const W extends readonly string[]>(words: W, zh: string, en: string) =>
  oneOf(words, doc(zh, en, zh, en));

/** The facts a sentence is made of. */
export const params = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  ...doc('数据', 'Params', '组成句子的数据。', 'The facts the sentence is made of.'),
});

/** How much of an area is on record. */
export const scope = word(['complete', 'excerpt', 'none'], '资料', 'Record');

/** How many findings of each kind. */
export const counts = closed(
  {
    error: n('错误', 'Errors'),
    warning: n('警告', 'Warnings'),
    info: n('提示', 'Infos'),
    excepted: n('例外', 'Excepted'),
    observed: n('如实记录', 'Observed'),
    waived: n('暂缓', 'Waived'),
  },
  doc('计数', 'Counts', '各类数量。', 'How many of each.'),
);

/** What the tool writes: who wrote it from what and as of which day, then what was asked for. */
export function output<P extends TProperties>(zh: string, en: string, command: string, properties: P) {
  return closed(
    {
      version: Type.Literal(1, { ...doc('版本', 'Version', '格式版本。', 'The version of this format.') }),
      tool: closed({ name: s('名称', 'Name'), version: s('版本', 'Version') }, doc('工具', 'Tool', '工具', 'The tool')),
      catalogue: closed(
        { version: s('版本', 'Version'), digest: s('摘要', 'Digest') },
        doc('目录', 'Catalogue', '国家目录', 'The national catalogue'),
      ),
      asOf: s('所问日期', 'As of'),
      ...properties,
    },
    doc(zh, en, `${command} 的输出。`, `The output of ${command}.`),
  );
}
