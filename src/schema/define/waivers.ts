import { Type } from '@sinclair/typebox';
import { areaCode, day, dayOrNull, id, noteProperty } from './common.ts';
import { closed, define, doc } from './define.ts';

const fact = (zh: string, en: string) =>
  Type.Unsafe<unknown>({ ...doc(zh, en, '由 dixian baseline 写入。', 'Written by dixian baseline.') });

const stretch = closed(
  {
    since: Type.Optional(dayOrNull),
    until: Type.Optional(dayOrNull),
    local: Type.Optional(fact('本地', 'Local')),
    floor: Type.Optional(fact('底线或上限', 'Floor or limit')),
  },
  doc('一段', 'Stretch', '当时的起止和数值。', 'The time and the figures as they were.'),
);

const entry = define(
  'waiver',
  closed(
    {
      rule: Type.String({
        pattern: '^[a-z]+/[a-z-]+$',
        ...doc(
          '规则',
          'Rule',
          '例如 source/unknown。底线、人群、内容、完整性等规则不能暂缓。',
          'Such as source/unknown. Rules on floors, audiences, content and completeness cannot be waived.',
        ),
      }),
      area: Type.Optional(areaCode),
      item: Type.Optional(id),
      key: Type.Optional(
        Type.String({
          minLength: 1,
          ...doc('键', 'Key', '发现所指的键，与 JSON 报告一致。', 'The key of the finding, as in the JSON report.'),
        }),
      ),
      cell: Type.Optional(
        Type.String({ minLength: 1, ...doc('档', 'Cell', '分档中的一档。', 'The cell of a breakdown.') }),
      ),
      file: Type.Optional(
        Type.String({
          minLength: 1,
          ...doc(
            '文件',
            'File',
            '发现所在的文件；只在发现没有行政区和项目时写。',
            'Where the finding is placed; only for one without area and item.',
          ),
        }),
      ),
      fingerprint: Type.Optional(
        Type.String({
          pattern: '^[0-9a-f]{32}$',
          ...doc(
            '指纹',
            'Fingerprint',
            '只指一条发现；不写则指同一处的全部。',
            'Means one finding only; without it, all about the same.',
          ),
        }),
      ),
      segments: Type.Optional(
        Type.Array(stretch, {
          minItems: 1,
          ...doc(
            '当时情况',
            'Segments',
            '暂缓时的起止和数值；情况加重就不再适用。',
            'When and how far it went when waived; it no longer counts for anything worse.',
          ),
        }),
      ),
      figures: Type.Optional(
        Type.Unsafe<Record<string, unknown>>({
          type: 'object',
          ...doc('当时数目', 'Figures', '暂缓时的数目和清单。', 'Counts and lists when it was waived.'),
        }),
      ),
      reason: Type.Optional(Type.String({ ...doc('理由', 'Reason', '为什么现在不改。', 'Why it is not mended now.') })),
      owner: Type.Optional(Type.String({ ...doc('责任人', 'Owner', '谁负责改正。', 'Who answers for mending it.') })),
      until: Type.Optional(day),
      note: Type.Optional(noteProperty),
    },
    doc(
      '暂缓',
      'Waiver',
      '一条暂缓的发现：理由、责任人、期限（至该日为止）三样都要有。',
      'A finding let pass: reason, owner and the last day (until) are all needed.',
    ),
  ),
);

export const waivers = closed(
  {
    kind: Type.Literal('waivers', { ...doc('文件类型', 'Kind', '写 waivers。', 'waivers.') }),
    entries: Type.Array(entry, { ...doc('各条', 'Entries', '暂缓的发现。', 'The findings that are let pass.') }),
  },
  doc(
    '暂缓登记',
    'Waivers',
    '存量问题的暂缓；dixian.baseline.yaml（写不下时还有 dixian.baseline-2.yaml 等）由 dixian baseline 写入，其他文件可以手写。',
    'Old findings let pass for a time; dixian.baseline.yaml, and dixian.baseline-2.yaml and so on where it is full, are written by dixian baseline, others by hand.',
  ),
);
