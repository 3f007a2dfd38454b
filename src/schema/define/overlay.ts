import { Type } from '@sinclair/typebox';
import {
  adoptable,
  approval,
  areaCode,
  checked,
  day,
  departmentRef,
  editionId,
  id,
  levels,
  noteProperty,
  office,
  overlayRef,
  quote,
  sourceRef,
  text,
  url,
} from './common.ts';
import { closed, define, doc, keyed, oneOf } from './define.ts';
import { ownItem } from './item.ts';
import { addedMeasure, binds, contentElement, group } from './measure.ts';
import { series } from './value.ts';
import { who } from './who.ts';

const localSet = define(
  'localSet',
  closed(
    {
      by: Type.Optional(
        Type.String({
          ...doc('分档维度', 'Dimension', '本地按哪个维度分档。', 'The dimension the locality breaks it down by.'),
        }),
      ),
      unit: Type.Optional(
        Type.String({ ...doc('单位', 'Unit', '本地文件所用单位。', 'The unit of the local document.') }),
      ),
      binds: Type.Optional(binds),
      set: series,
      note: Type.Optional(noteProperty),
    },
    doc('本地数值', 'Local level', '本地对一项计量标准的规定。', 'What the locality sets for one measure.'),
  ),
);

const audience = closed(
  {
    widen: Type.Optional(
      Type.Unsafe<Record<string, import('./who.ts').RawWho>>({
        type: 'object',
        additionalProperties: who,
        ...doc(
          '扩大',
          'Widen',
          '为某对象组增加一个“或”条件，只会扩大。',
          'A disjunct added to a group: wider by construction.',
        ),
      }),
    ),
    restate: Type.Optional(
      Type.Unsafe<Record<string, import('./who.ts').RawWho>>({
        type: 'object',
        additionalProperties: who,
        ...doc(
          '重述',
          'Restate',
          '整组重写条件，须证明不窄于上级。',
          'The whole condition rewritten; it must be proved no narrower.',
        ),
      }),
    ),
  },
  doc('服务对象', 'Audience', '对服务对象的扩大或重述。', 'The audience, widened or restated.'),
);

const justify = define(
  'justify',
  closed(
    {
      for: Type.Array(id, { minItems: 1, ...doc('涉及', 'For', '论证所涉及的键。', 'The keys it covers.') }),
      ceiling: Type.Optional(
        Type.Unsafe<number | string>({
          type: ['number', 'string'],
          ...doc('上限', 'Ceiling', '论证允许达到的最高水平。', 'The highest level the evidence covers.'),
        }),
      ),
      need: Type.Optional(
        Type.String({ ...doc('必要性论证', 'Need', '论证材料标识。', 'The id of the evidence of need.') }),
      ),
      risk: Type.Optional(
        Type.String({ ...doc('风险评估', 'Risk', '论证材料标识。', 'The id of the risk assessment.') }),
      ),
      afford: Type.Optional(
        Type.String({
          ...doc('财政承受能力评估', 'Affordability', '论证材料标识。', 'The id of the affordability assessment.'),
        }),
      ),
      approved: Type.Optional(approval),
    },
    doc(
      '论证',
      'Justification',
      '超出国家范围的论证与批准。',
      'Evidence and approval for going beyond the national scope.',
    ),
  ),
);

const localFunding = closed(
  {
    of: oneOf(
      ['whole', 'above-floor'],
      doc(
        '分担范围',
        'Of',
        'whole 全部；above-floor 超出底线部分。',
        'whole, or above-floor: only what exceeds the floor.',
      ),
    ),
    shares: Type.Unsafe<Record<string, number>>(
      closed(
        Object.fromEntries(
          // A slip in a name would be a level that nobody knows, printed as it stands.
          ['central', ...levels.filter((one) => one !== 'nation')].map((one) => [
            one,
            Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
          ]),
        ),
        doc('比例', 'Shares', '各级承担的百分比，合计 100。', 'Percent borne by each level; adds to 100.'),
      ),
    ),
    source: Type.Optional(sourceRef),
    note: Type.Optional(noteProperty),
  },
  doc('本地支出责任', 'Local funding', '地方各级如何分担。', 'How the local levels share the cost.'),
);

const service = closed(
  {
    channels: Type.Optional(
      Type.Array(text, { ...doc('办理渠道', 'Channels', '线上线下渠道。', 'Where and how to apply.') }),
    ),
    materials: Type.Optional(Type.Array(text, { ...doc('材料', 'Materials', '所需材料。', 'Papers needed.') })),
    steps: Type.Optional(Type.Array(text, { ...doc('步骤', 'Steps', '办理步骤。', 'Steps.') })),
    'time-limit': Type.Optional(text),
    fee: Type.Optional(text),
    hotline: Type.Optional(Type.String({ ...doc('电话', 'Hotline', '咨询电话。', 'The telephone number.') })),
    places: Type.Optional(Type.Array(text, { ...doc('地点', 'Places', '办理地点。', 'Places.') })),
    hours: Type.Optional(text),
    complaint: Type.Optional(text),
    requires: Type.Optional(who),
  },
  doc(
    '办理信息',
    'Service details',
    '渠道、材料、步骤、时限、收费、电话；requires 中的条件（本地户籍、居住满若干月、只能网上办）并入服务对象。',
    'Channels, papers, steps, time, fee, phone; conditions in requires (registered here, months of residence, online only) join the audience.',
  ),
);

const exception = define(
  'exception',
  closed(
    {
      for: id,
      cell: Type.Optional(id),
      from: day,
      until: day,
      level: Type.Optional(
        Type.Unsafe<number | string | boolean | readonly string[]>({
          type: ['number', 'string', 'boolean', 'array'],
          items: { type: 'string' },
          ...doc(
            '批准的水平',
            'Approved level',
            '批准在例外期间降到的水平，用该计量标准的单位；实际更低的，例外无效。',
            'The level that was approved for this time, in the unit of the measure; an exception for less does not count.',
          ),
        }),
      ),
      reason: text,
      remedy: text,
      approved: approval,
      published: closed(
        { date: day, url: Type.Optional(url) },
        doc('公布', 'Published', '公布日期和网址。', 'The day and place of publication.'),
      ),
    },
    doc('例外', 'Exception', '经批准、公布、限期的低于底线。', 'An approved, published, expiring step below a floor.'),
  ),
);

const reviewed = closed(
  {
    by: Type.String({ minLength: 1, ...doc('审核人', 'By', '谁审核。', 'Who reviewed it.') }),
    date: day,
    text: Type.String({
      pattern: '^[0-9a-f]{16}$',
      ...doc('文本摘要', 'Digest', '所审文本的摘要。', 'The digest of the text reviewed.'),
    }),
  },
  doc(
    '审核记录',
    'Sign-off',
    '对某段文字的审核，文字一变即失效。',
    'A sign-off bound to one text; it lapses when the text changes.',
  ),
);

const overlayItem = define(
  'overlayItem',
  closed(
    {
      measures: Type.Optional(keyed(localSet, doc('计量标准', 'Measures', '本地数值。', 'Local levels.'))),
      audience: Type.Optional(audience),
      add: Type.Optional(
        closed(
          {
            content: Type.Optional(
              keyed(contentElement, doc('新增内容', 'Content added', '新增的服务内容。', 'Content elements added.')),
            ),
            measures: Type.Optional(
              keyed(addedMeasure, doc('新增计量标准', 'Measures added', '新增的计量标准。', 'Measures added.')),
            ),
            audience: Type.Optional(
              keyed(group, doc('新增对象组', 'Groups added', '新增的服务对象组。', 'Groups added.')),
            ),
          },
          doc('新增', 'Add', '在上级之上新增的内容和标准。', 'What is added to what stands above.'),
        ),
      ),
      text: Type.Optional(
        closed(
          {
            audience: Type.Optional(text),
            content: Type.Optional(text),
            standard: Type.Optional(text),
            funding: Type.Optional(text),
          },
          doc(
            '本地原文',
            'Text',
            '本地文件的原文，逐项替换我们的转述。',
            'The official wording of this area, facet by facet.',
          ),
        ),
      ),
      justify: Type.Optional(
        Type.Unsafe<
          import('@sinclair/typebox').Static<typeof justify> | import('@sinclair/typebox').Static<typeof justify>[]
        >({
          type: ['object', 'array'],
          if: { type: 'array' },
          then: { items: justify },
          else: justify,
          ...doc('论证', 'Justification', '一份或多份论证。', 'One justification or several.'),
        }),
      ),
      responsible: Type.Optional(
        Type.Array(office, { ...doc('本地负责单位', 'Responsible', '本地负责单位。', 'The local units in charge.') }),
      ),
      funding: Type.Optional(localFunding),
      service: Type.Optional(service),
      exceptions: Type.Optional(
        Type.Array(exception, { ...doc('例外', 'Exceptions', '经批准的例外。', 'Approved exceptions.') }),
      ),
      'not-applicable': Type.Optional(
        closed(
          { reason: text, approved: approval },
          doc(
            '不适用',
            'Not applicable',
            '本地不适用该项目，须经批准。',
            'The item does not apply here, with approval.',
          ),
        ),
      ),
      reviewed: Type.Optional(
        Type.Unsafe<Record<string, import('@sinclair/typebox').Static<typeof reviewed>>>({
          type: 'object',
          additionalProperties: reviewed,
          ...doc(
            '审核',
            'Reviewed',
            '对文字的审核，键如 text.standard 或计量标准键。',
            'Sign-offs; keys such as text.standard or a measure key.',
          ),
        }),
      ),
      binds: Type.Optional(binds),
      note: Type.Optional(noteProperty),
    },
    doc(
      '本地对一个项目的规定',
      'Overlay of an item',
      '只写与上级不同的部分；空的一项是错误。',
      'Only what differs; an entry that touches nothing is an error.',
    ),
  ),
);

const localContents = Type.Array(
  closed(
    {
      field: text,
      categories: Type.Array(
        closed(
          {
            name: text,
            items: Type.Array(
              Type.Unsafe<string | { id: string; name: string | { zh: string; en?: string }; parts: string[] }>({
                type: ['string', 'object'],
                properties: {
                  id,
                  name: text,
                  parts: {
                    type: 'array',
                    items: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*(#[a-z0-9][a-z0-9-]*)?$' },
                    minItems: 1,
                    ...doc('组成', 'Parts', '由哪些项目或内容组成。', 'The items or content elements it holds.'),
                  },
                },
                required: ['id', 'name', 'parts'],
                additionalProperties: false,
                ...doc('项目', 'Item', '项目标识，或 { id, name, parts }。', 'An item id, or { id, name, parts }.'),
              }),
              { ...doc('项目', 'Items', '按序列出。', 'In order.') },
            ),
          },
          doc('类别', 'Category', '本地类别。', 'A local category.'),
        ),
        { ...doc('类别', 'Categories', '按序列出。', 'In order.') },
      ),
    },
    doc('领域', 'Field', '本地领域。', 'A local field.'),
  ),
  {
    ...doc(
      '本地目录',
      'Local contents',
      '本地文件自己的领域、顺序、合并与拆分；只影响排版。',
      'The local document’s own order; presentation only.',
    ),
  },
);

export const overlay = closed(
  {
    kind: Type.Literal('overlay', { ...doc('文件类型', 'Kind', '写 overlay。', 'overlay.') }),
    id,
    area: areaCode,
    title: text,
    document: Type.Optional(
      Type.String({
        minLength: 1,
        ...doc('文号', 'Document number', '印发文件的文号。', 'The number of the issuing document.'),
      }),
    ),
    implements: editionId,
    issued: Type.Optional(day),
    effective: Type.Optional(day),
    expires: Type.Optional(day),
    repealed: Type.Optional(
      closed(
        {
          date: day,
          document: Type.Optional(
            Type.String({ ...doc('文号', 'Document number', '废止文件。', 'The repealing document.') }),
          ),
        },
        doc('废止', 'Repealed', '废止日期和文件。', 'The day and document of repeal.'),
      ),
    ),
    published: Type.Optional(
      closed(
        { date: day, url: Type.Optional(url) },
        doc('公布', 'Published', '公布日期和网址。', 'The day and place of publication.'),
      ),
    ),
    filed: Type.Optional(
      closed(
        { with: departmentRef, date: day },
        doc('报备', 'Filed', '报送何处、何日。', 'With whom it was filed, and when.'),
      ),
    ),
    replaces: Type.Optional(overlayRef),
    scope: oneOf(
      ['complete', 'excerpt'],
      doc(
        '范围',
        'Scope',
        'complete：整份清单；excerpt：只见到部分数字。',
        'complete: the whole list; excerpt: only some figures were seen.',
      ),
    ),
    transcribed: Type.Optional(
      closed(
        {
          from: Type.String({
            minLength: 1,
            ...doc('摘自', 'From', '摘自何处（来源标识或名称）。', 'The source it was transcribed from.'),
          }),
          date: day,
          by: Type.String({ minLength: 1, ...doc('摘录人', 'By', '谁摘录。', 'Who transcribed it.') }),
          quote: Type.Optional(quote),
        },
        doc(
          '摘录说明',
          'Transcribed',
          '摘录的来源、日期和摘录人；excerpt 必填。',
          'Where an excerpt comes from, when and by whom.',
        ),
      ),
    ),
    adopts: Type.Optional(
      Type.Array(adoptable, {
        ...doc(
          '采纳',
          'Adopts',
          '整体采纳的版本、上级清单或项目。',
          'Edition ids, overlay ids and item ids taken over whole.',
        ),
      }),
    ),
    binds: Type.Optional(binds),
    draft: Type.Optional(
      Type.Boolean({
        ...doc(
          '草案',
          'Draft',
          'true：尚未印发；应定未定的事项只警告，公报注明草稿。印发后删去。',
          'true while not yet issued: what is still to be set only warns, and bulletins say DRAFT. Remove it on issue.',
        ),
      }),
    ),
    demonstration: Type.Optional(
      Type.Boolean({
        ...doc('演示', 'Demonstration', 'true：虚构的演示资料，每页注明。', 'true: fictional; every page says so.'),
      }),
    ),
    items: Type.Optional(
      keyed(overlayItem, doc('项目', 'Items', '对上级项目的规定。', 'What it says of items above.')),
    ),
    'own-items': Type.Optional(keyed(ownItem, doc('自有项目', 'Own items', '本地自设的项目。', 'Items of its own.'))),
    contents: Type.Optional(localContents),
    observed: Type.Optional(
      Type.Array(
        closed(
          {
            rule: Type.String({ ...doc('规则', 'Rule', '规则标识。', 'The id of the rule.') }),
            item: id,
            key: Type.Optional(id),
            cell: Type.Optional(id),
            note: text,
          },
          doc(
            '一项记录',
            'Observation',
            '确实存在的问题，如实记录，不计入退出码。',
            'A real breach kept on record; it does not change the exit code.',
          ),
        ),
        { ...doc('如实记录', 'Observed', '摘录中确实存在的问题。', 'Real breaches found in an excerpt.') },
      ),
    ),
    departures: Type.Optional(
      Type.Array(
        closed(
          { item: id, note: text, source: Type.Optional(sourceRef), checked: Type.Optional(checked) },
          doc(
            '未列项目',
            'Left out',
            '据来源，本地文件未列的国家项目。',
            'A national item the local document is said to leave out.',
          ),
        ),
        {
          ...doc(
            '未列项目',
            'Left out',
            '据来源，本地文件未列入的项目。',
            'National items the local document is said to leave out.',
          ),
        },
      ),
    ),
    note: Type.Optional(noteProperty),
  },
  doc(
    '地方实施标准',
    'Overlay',
    '一个地方实施标准的汇总记录：只写不同之处和论证材料。',
    'The consolidated record of what one area has issued: only what differs, and its evidence.',
  ),
);
