import { Type } from '@sinclair/typebox';
import { checked, dayOrNull, id, noteProperty, sourceRef, text, url, whyProperty } from './common.ts';
import { closed, doc, keyed, oneOf } from './define.ts';

const document = closed(
  {
    title: text,
    number: Type.Optional(
      Type.Unsafe<string | null>({
        type: ['string', 'null'],
        ...doc('文号', 'Document number', '文号；未知写 null。', 'The document number; null where not known.'),
      }),
    ),
    issuers: Type.Optional(
      Type.Array(text, { ...doc('发文机关', 'Issuers', '发文机关，按序。', 'The issuing bodies, in order.') }),
    ),
    issued: Type.Optional(dayOrNull),
    published: Type.Optional(dayOrNull),
    effective: Type.Optional(dayOrNull),
    repealed: Type.Optional(dayOrNull),
    status: Type.Optional(
      oneOf(
        ['in-force', 'amended', 'repealed', 'unknown'],
        doc('状态', 'Status', '现行、修订、废止或未知。', 'In force, amended, repealed or unknown.'),
      ),
    ),
    type: oneOf(
      ['law', 'regulation', 'notice', 'plan', 'standard', 'report', 'press', 'page', 'notes', 'local', 'fictional'],
      doc(
        '种类',
        'Type',
        '法律、法规、通知、规划、标准、报告、报道、网页、笔记、地方文件或虚构。',
        'Law, regulation, notice, plan, standard, report, press, page, notes, local document, or fictional.',
      ),
    ),
    url: Type.Optional(url),
    checked: Type.Optional(checked),
    'repealed-by': Type.Optional(sourceRef),
    why: Type.Optional(whyProperty),
    note: Type.Optional(noteProperty),
  },
  doc('文件', 'Document', '被引用的一份文件。', 'One document that is cited.'),
);

export const source = closed(
  {
    kind: Type.Literal('source', { ...doc('文件类型', 'Kind', '写 source。', 'source.') }),
    documents: keyed(
      document,
      doc('文件', 'Documents', '标识到文件；每份文件只登记一次。', 'From id to document; each is registered once.'),
    ),
  },
  doc('来源登记', 'Source register', '所引用的文件。', 'The documents that are cited.'),
);

export const evidence = closed(
  {
    kind: Type.Literal('evidence', { ...doc('文件类型', 'Kind', '写 evidence。', 'evidence.') }),
    id,
    type: oneOf(
      ['need', 'risk', 'affordability'],
      doc('种类', 'Type', '必要性论证、风险评估或财政承受能力评估。', 'Need, risk or affordability.'),
    ),
    title: text,
    area: Type.String({
      pattern: '^[0-9]{6,12}$',
      ...doc('行政区', 'Area', '加引号的代码。', 'The quoted area code.'),
    }),
    date: Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      ...doc('日期', 'Date', '完成日期。', 'The day it was completed.'),
    }),
    by: text,
    document: Type.Optional(Type.String({ ...doc('文号', 'Document number', '文号。', 'Its number.') })),
    conclusion: text,
    method: Type.Optional(text),
    horizon: Type.Optional(
      Type.String({ pattern: '^P[0-9]{1,3}Y$', ...doc('评估年限', 'Horizon', '例如 P5Y。', 'For example P5Y.') }),
    ),
    demonstration: Type.Optional(Type.Boolean({ ...doc('演示', 'Demonstration', 'true：虚构。', 'true: fictional.') })),
    note: Type.Optional(noteProperty),
  },
  doc('论证材料', 'Evidence', '必要性、风险或财政承受能力的论证材料。', 'A need, risk or affordability document.'),
);
