import { Type } from '@sinclair/typebox';
import { closed, doc } from './define.ts';
import { counts, n, nullable, output, s, word } from './output.ts';

const finding = closed(
  {
    rule: s('规则', 'Rule'),
    severity: word(['error', 'warning', 'info'], '严重程度', 'Severity'),
    file: s('文件', 'File'),
    line: n('行', 'Line'),
    column: n('列', 'Column'),
    area: nullable('行政区', 'Area'),
    item: nullable('项目', 'Item'),
    key: nullable('键', 'Key'),
    cell: nullable('档', 'Cell'),
    message: s('说明', 'Message'),
  },
  doc('发现', 'Finding', '一条规则在一处的发现。', 'What one rule reports at one place.'),
);

const test = closed(
  {
    test: word(['floor', 'complete', 'covered', 'restrained', 'funded', 'lasting', 'data'], '检验', 'Test'),
    name: s('名称', 'Name'),
    stands: word(['wrong', 'open', 'warned', 'clear'], '结论', 'Result'),
    rules: n('查过的规则数', 'Rules asked'),
    counts,
    notEstablished: n('其中未能确定的', 'Of these not established'),
    findings: Type.Array(finding, doc('发现', 'Findings', '发现', 'The findings')),
  },
  doc('一项检验', 'Test', '一项检验的结论。', 'How the workspace stands in one test.'),
);

export const scorecard = output('五项检验', 'Scorecard', 'dixian validate --scorecard --format json', {
  tests: Type.Array(test, doc('检验', 'Tests', '各项检验', 'The tests')),
});
