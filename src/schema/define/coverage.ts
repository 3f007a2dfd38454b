import { Type } from '@sinclair/typebox';
import { STATES } from '../../model/state.ts';
import { closed, define, doc } from './define.ts';
import { n, nullable, output, s, scope, word, yes } from './output.ts';

const state = define('coverageState', word(STATES, '情况', 'State'));

const byKey = <T extends Parameters<typeof Type.Record>[1]>(entry: T, zh: string, en: string) =>
  Type.Record(Type.String(), entry, doc(zh, en, zh, en));

const item = closed(
  {
    id: s('标识', 'Id'),
    name: s('名称', 'Name'),
    owner: nullable('自定项目的行政区', 'The area whose own item it is'),
    number: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      ...doc('序号', 'Number', '国家目录中的序号。', 'Its position in the national contents.'),
    }),
    field: nullable('领域', 'Field'),
  },
  doc('项目', 'Item', '表中的一项。', 'One item of the table.'),
);

const ratio = closed(
  {
    met: n('达到', 'Met'),
    seen: n('有记载', 'Seen'),
    of: n('应有', 'Of'),
    percent: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      minimum: 0,
      maximum: 100,
      ...doc('百分比', 'Percent', '只对完整的资料给出。', 'Given for complete records only.'),
    }),
  },
  doc('覆盖率', 'Ratio', '达到的项目占应有项目的比例。', 'Items shown to be met, out of those that apply.'),
);

const area = closed(
  {
    name: s('名称', 'Name'),
    code: s('行政区代码', 'Area code'),
    record: scope,
    draft: yes('草案', 'Draft'),
    demonstration: yes('演示', 'Demonstration'),
    ratio,
    counts: byKey(Type.Integer({ minimum: 1 }), '各种情况的项数', 'Items in each state'),
    items: byKey(
      closed(
        { state, levels: byKey(state, '各项标准', 'Levels') },
        doc('项目', 'Item', '一个项目的情况。', 'How one item stands.'),
      ),
      '项目',
      'Items',
    ),
  },
  doc('行政区', 'Area', '一个行政区的情况。', 'How one area stands.'),
);

export const coverage = output('覆盖情况', 'Coverage', 'dixian coverage --format json', {
  edition: nullable('版本', 'Edition'),
  selection: nullable('选编', 'Selection'),
  items: Type.Array(item, doc('项目', 'Items', '项目', 'The items')),
  areas: Type.Array(area, doc('行政区', 'Areas', '行政区', 'The areas')),
});
