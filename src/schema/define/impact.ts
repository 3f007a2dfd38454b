import { Type } from '@sinclair/typebox';
import { EFFECTS } from '../../model/effect.ts';
import { closed, define, doc } from './define.ts';
import { any, nullable, output, params, s, word } from './output.ts';

const line = closed(
  {
    name: s('名称', 'Name'),
    effect: word(EFFECTS, '影响', 'Effect'),
    area: s('行政区', 'Area'),
    item: s('项目', 'Item'),
    key: s('键', 'Key'),
    cell: nullable('档', 'Cell'),
    since: nullable('起', 'Since'),
    until: nullable('止（不含）', 'Until, exclusive'),
    params,
  },
  doc('一处影响', 'Effect', '对一个行政区的影响。', 'What it means for one area.'),
);

const finding = define(
  'impactFinding',
  closed(
    {
      rule: s('规则', 'Rule'),
      area: nullable('行政区', 'Area'),
      item: nullable('项目', 'Item'),
      key: nullable('键', 'Key'),
      cell: nullable('档', 'Cell'),
      message: s('说明', 'Message'),
    },
    doc('发现', 'Finding', '一条规则的发现。', 'What one rule reports.'),
  ),
);

const move = closed(
  {
    item: s('项目', 'Item'),
    key: s('键', 'Key'),
    cell: nullable('档', 'Cell'),
    from: nullable('起', 'From'),
    unit: s('单位', 'Unit'),
    value: any('数值', 'Value'),
    before: Type.Union([
      closed(
        { value: any('数值', 'Value'), unit: s('单位', 'Unit') },
        doc('变动前', 'Before', '变动前的数值。', 'The value without the move.'),
      ),
      Type.Null(),
    ]),
  },
  doc('变动', 'Move', '假设的变动。', 'The move asked about.'),
);

export const impact = output('影响', 'Impact', 'dixian impact --format json', {
  move,
  areas: Type.Array(line, doc('影响', 'Effects', '各行政区', 'By area')),
  also: Type.Array(finding, doc('另外出现', 'Also', '另外出现的发现', 'Other findings it would bring')),
  gone: Type.Array(finding, doc('不再出现', 'Gone', '不再出现的发现', 'Findings it would end')),
});
