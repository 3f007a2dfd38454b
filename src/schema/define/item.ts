import { Type } from '@sinclair/typebox';
import { REVISION_KINDS } from '../../model/catalogue.ts';
import { checked, day, id, noteProperty, sourceRef, text } from './common.ts';
import { closed, define, doc, keyed, oneOf, someOf } from './define.ts';
import { contentElement, group, measure } from './measure.ts';

const sentence = doc(
  '表述',
  'Sentence',
  '供阅读的一段表述：直接写中文，或写 { zh: …, en: …, wording: … }。',
  'The sentence people read: plain Chinese, or { zh: …, en: …, wording: … }.',
);

/** A sentence people read: plain Chinese, or with a translation and where it is from. */
export type RawFacetText =
  | string
  | {
      readonly zh: string;
      readonly en?: string;
      readonly wording?: 'paraphrase' | 'official';
      readonly source?: string;
      readonly checked?: 'page' | 'memory';
    };

const inFull = define(
  'facetInFull',
  closed(
    {
      zh: Type.String({ minLength: 1, ...doc('中文', 'Chinese', '中文表述。', 'The Chinese sentence.') }),
      en: Type.Optional(
        Type.String({ minLength: 1, ...doc('英文', 'English', '英文表述。', 'The English sentence.') }),
      ),
      wording: Type.Optional(
        oneOf(
          ['paraphrase', 'official'],
          doc(
            '措辞',
            'Wording',
            'paraphrase：本库转述（默认）；official：官方原文。',
            'paraphrase (default): our own words; official: the official wording.',
          ),
        ),
      ),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
    },
    sentence,
  ),
);

const facetText = define(
  'facetText',
  Type.Unsafe<RawFacetText>({
    type: ['string', 'object'],
    minLength: 1,
    if: { type: 'object' },
    then: inFull,
    ...sentence,
  }),
);

export const statement = closed(
  {
    audience: Type.Optional(facetText),
    content: Type.Optional(facetText),
    standard: Type.Optional(facetText),
    funding: Type.Optional(facetText),
  },
  doc(
    '表述',
    'Statement',
    '服务对象、服务内容、服务标准、支出责任的文字。',
    'The sentences of the facets: audience, content, standard, funding.',
  ),
);

export const funding = define(
  'funding',
  closed(
    {
      power: oneOf(
        ['central', 'local', 'shared', 'insurance', 'mixed'],
        doc(
          '事权',
          'Power',
          '中央、地方、共同、社会保险基金或混合。',
          'Central, local, shared, social insurance fund, or mixed.',
        ),
      ),
      scheme: Type.Optional(
        Type.Unsafe<string | string[]>({
          type: ['string', 'array'],
          items: { type: 'string' },
          ...doc('分担办法', 'Scheme', '支出责任分担办法的标识。', 'The id, or ids, of the funding scheme.'),
        }),
      ),
      source: Type.Optional(sourceRef),
      checked: Type.Optional(checked),
      note: Type.Optional(noteProperty),
    },
    doc('支出责任', 'Funding', '谁出钱、怎样分担。', 'Who pays, and how it is shared.'),
  ),
);

const lead = Type.Array(id, {
  ...doc('牵头负责单位', 'Lead units', '牵头部门标识。', 'The ids of the lead departments.'),
});

const basis = Type.Array(
  closed(
    {
      source: sourceRef,
      at: Type.Optional(Type.String({ ...doc('位置', 'At', '条款、页码或项目序号。', 'Article, page or number.') })),
      role: Type.Optional(
        oneOf(
          ['basis', 'sets-value', 'explains', 'restates'],
          doc('作用', 'Role', '依据、定值、说明或转述。', 'Basis, sets a value, explains, or restates.'),
        ),
      ),
      checked: Type.Optional(checked),
    },
    doc('依据', 'Basis', '依据的文件。', 'A document it rests on.'),
  ),
  { ...doc('依据', 'Basis', '依据的文件列表。', 'The documents it rests on.') },
);

const revision = closed(
  {
    change: someOf(
      REVISION_KINDS,
      doc(
        '变动种类',
        'Change',
        'added 新增、raised 提高、widened 扩面、reworded 文字、re-led 牵头单位。',
        'added, raised, widened, reworded or re-led.',
      ),
    ),
    source: Type.Optional(sourceRef),
    checked: Type.Optional(checked),
    note: Type.Optional(noteProperty),
    name: Type.Optional(text),
    statement: Type.Optional(statement),
    audience: Type.Optional(keyed(group, doc('服务对象', 'Audience', '整组替换的对象组。', 'Whole groups, replaced.'))),
    content: Type.Optional(
      keyed(contentElement, doc('服务内容', 'Content', '整项替换的内容。', 'Whole content elements, replaced.')),
    ),
    measures: Type.Optional(
      keyed(measure, doc('计量标准', 'Measures', '整项替换的计量标准。', 'Whole measures, replaced.')),
    ),
    funding: Type.Optional(funding),
    lead: Type.Optional(lead),
  },
  doc('修订', 'Revision', '该版修改了什么，整项写出。', 'What the edition changed: whole keyed entries.'),
);

const itemProperties = {
  name: text,
  code: Type.Optional(
    Type.String({ ...doc('公示编号', 'Public code', '向公众公示的短编号。', 'A short code printed for people.') }),
  ),
  statement: Type.Optional(statement),
  audience: keyed(group, doc('服务对象', 'Audience', '服务对象组。', 'The groups of people entitled.')),
  content: keyed(contentElement, doc('服务内容', 'Content', '必须提供的内容。', 'What must be provided.')),
  measures: Type.Optional(keyed(measure, doc('计量标准', 'Measures', '可计量的标准。', 'The measures.'))),
  funding: Type.Optional(funding),
  lead: Type.Optional(lead),
  basis: Type.Optional(basis),
  revisions: Type.Optional(
    Type.Unsafe<Record<string, import('@sinclair/typebox').Static<typeof revision>>>({
      type: 'object',
      additionalProperties: revision,
      ...doc('修订', 'Revisions', '后来的版本修改了什么。', 'What later editions changed, by edition id.'),
    }),
  ),
  note: Type.Optional(noteProperty),
};

export const ownItem = define(
  'ownItem',
  closed(
    { ...itemProperties, from: Type.Optional(day), field: Type.Optional(id), category: Type.Optional(id) },
    doc('自有项目', 'Own item', '本地自设的服务项目。', 'A service of the locality’s own.'),
  ),
);

export const item = closed(
  {
    kind: Type.Literal('item', { ...doc('文件类型', 'Kind', '写 item。', 'item.') }),
    id,
    ...itemProperties,
  },
  doc('服务项目', 'Item', '国家清单中的一个服务项目。', 'One service of the national list.'),
);
