import { Type } from '@sinclair/typebox';
import { levels } from './common.ts';
import { closed, define, doc } from './define.ts';
import { n, nullable, output, s, scope, word, yes } from './output.ts';

const level = word(levels, '层级', 'Level');

const ages = define(
  'owedAges',
  closed(
    {
      all: n('合计', 'All'),
      'half-year': n('不到半年', 'Under half a year'),
      year: n('半年到一年', 'Half a year to one year'),
      'three-years': n('一年到三年', 'One to three years'),
      longer: n('三年以上', 'Three years or longer'),
      unknown: n('起始日不明', 'First day not known'),
    },
    doc('按时长', 'By age', '按未定时长的项数。', 'How many, by how long they have been owed.'),
  ),
);

const total = closed(
  {
    level,
    areas: n('行政区', 'Areas'),
    slots: n('应定', 'To be set'),
    set: n('已定', 'Set'),
    unset: ages,
    'not-seen': ages,
  },
  doc('一级', 'Level', '一级政府的合计。', 'The total of one level of government.'),
);

const owing = closed(
  {
    item: s('项目', 'Item'),
    key: s('键', 'Key'),
    by: Type.Array(level, doc('由谁确定', 'By', '负责确定的层级', 'The levels that owe it')),
    blank: word(['unset', 'not-seen'], '未定或未见', 'Unset or not seen'),
    cells: Type.Array(Type.String(), doc('缺的档', 'Cells missing', '缺的档', 'The cells still missing')),
    since: nullable('起', 'Since'),
    age: Type.Union([
      closed(
        { days: n('天', 'Days'), years: n('年', 'Years'), months: n('月', 'Months') },
        doc('时长', 'Age', '已有多久。', 'How long it has been owed.'),
      ),
      Type.Null(),
    ]),
  },
  doc('未定的标准', 'Owed', '应当确定而未见确定的标准。', 'A level not known to have been set.'),
);

const area = closed(
  {
    code: s('行政区代码', 'Area code'),
    name: s('名称', 'Name'),
    level,
    record: scope,
    draft: yes('草案', 'Draft'),
    demonstration: yes('演示', 'Demonstration'),
    slots: n('应定', 'To be set'),
    owed: Type.Array(owing, doc('未定', 'Owed', '未定的标准', 'The levels owed')),
  },
  doc('行政区', 'Area', '一个行政区的情况。', 'How one area stands.'),
);

export const owed = output('未定的标准', 'Owed', 'dixian owed --format json', {
  levels: Type.Array(total, doc('各级', 'Levels', '各级政府', 'By level of government')),
  areas: Type.Array(area, doc('行政区', 'Areas', '行政区', 'The areas')),
});
