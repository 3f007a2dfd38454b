import { Type } from '@sinclair/typebox';
import { closed, define, doc } from './define.ts';
import { any, counts, n, nullable, output, params, s, word } from './output.ts';

const position = define(
  'position',
  closed({ line: n('行', 'Line'), column: n('列', 'Column') }, doc('位置', 'Position', '从 1 起。', 'Counted from 1.')),
);
const range = define(
  'range',
  closed({ start: position, end: position }, doc('范围', 'Range', '起止位置。', 'Start and end.')),
);
const segment = define(
  'segment',
  closed(
    {
      since: nullable('起', 'Since'),
      until: nullable('止（不含）', 'Until, exclusive'),
      local: any('本地', 'Local'),
      floor: any('底线', 'Floor'),
      by: nullable('由谁', 'By'),
    },
    doc('一段', 'Segment', '一段时间内的情况。', 'One period of the breach.'),
  ),
);
const severity = word(['error', 'warning', 'info'], '严重程度', 'Severity');

const finding = define(
  'finding',
  closed(
    {
      rule: s('规则', 'Rule'),
      severity,
      verdict: nullable('判定', 'Verdict'),
      file: s('文件', 'File'),
      range,
      area: nullable('行政区', 'Area'),
      item: nullable('项目', 'Item'),
      key: nullable('键', 'Key'),
      cell: nullable('档', 'Cell'),
      since: nullable('起', 'Since'),
      until: nullable('止（不含）', 'Until, exclusive'),
      params,
      segments: Type.Array(segment, { ...doc('各段', 'Segments', '各段', 'The periods of the breach') }),
      message: s('说明', 'Message'),
      hint: nullable('怎么办', 'What to do'),
      related: Type.Array(
        closed(
          { file: s('文件', 'File'), range, message: s('说明', 'Message') },
          doc('相关', 'Related', '相关位置', 'A related place'),
        ),
        { ...doc('相关', 'Related', '相关位置', 'Related places') },
      ),
      fingerprint: s('指纹', 'Fingerprint'),
      status: Type.Optional(
        Type.Unsafe<'excepted' | 'observed' | 'waived' | 'present'>({
          type: 'string',
          enum: ['excepted', 'observed', 'waived', 'present'],
          ...doc(
            '处理',
            'Status',
            '例外、如实记录、暂缓，或改动之前已有（仅在 --against 时）；未写即计入退出码。',
            'excepted, observed, waived, or present before the change (with --against only); without it the finding counts.',
          ),
        }),
      ),
      introduced: Type.Optional(
        Type.Unsafe<true>({
          const: true,
          ...doc(
            '改动带来',
            'Introduced',
            '只在 --against 时、如实记录或暂缓的有：改动带来的或加重了的；不影响退出码。',
            'Only with --against, of what is observed or waived: the change brings it or makes it worse; no effect on the exit code.',
          ),
        }),
      ),
    },
    doc('发现', 'Finding', '一条规则在一处的发现。', 'What one rule reports at one place.'),
  ),
);

export const report = output('检查报告', 'Report', 'dixian validate --format json', {
  checked: closed(
    {
      files: n('文件', 'Files'),
      items: n('项目', 'Items'),
      overlays: n('地方标准', 'Overlays'),
      measures: n('计量标准', 'Measures'),
      rules: n('规则', 'Rules'),
    },
    doc('检查范围', 'Checked', '检查了什么。', 'What was checked.'),
  ),
  chain: Type.Array(
    closed(
      {
        area: s('行政区', 'Area'),
        name: s('名称', 'Name'),
        supplied: Type.Unsafe<'complete' | 'excerpt' | 'none' | 'assumed-national'>({
          type: 'string',
          enum: ['complete', 'excerpt', 'none', 'assumed-national'],
          ...doc(
            '资料',
            'Supplied',
            '完整、摘录、未提供或按国家标准推定',
            'complete, excerpt, none or assumed-national',
          ),
        }),
        overlays: Type.Array(Type.String(), { ...doc('地方标准', 'Overlays', '地方标准', 'Overlay ids') }),
      },
      doc('上级', 'Ancestor', '一个上级行政区的资料情况。', 'What was supplied of one ancestor.'),
    ),
    { ...doc('上级资料', 'Chain', '上级资料情况', 'What was supplied of the areas above') },
  ),
  counts,
  against: Type.Optional(
    closed(
      {
        ref: s('所比版本', 'Revision'),
        base: s('起点的提交', 'Commit the change begins at'),
        introduced: n('新引入', 'Introduced'),
        present: n('此前已有', 'Present before'),
        fixed: n('已消除', 'Fixed'),
        recorded: n('记录在案或暂缓而新增或加重', 'On record or waived, and brought or made worse by the change'),
        settings: Type.Array(Type.String(), {
          ...doc(
            '改了的配置',
            'Settings',
            '决定检查结果而改了的配置。',
            'Settings that decide what is found and have changed.',
          ),
        }),
        gone: Type.Array(Type.String(), {
          ...doc('少了的文件', 'Gone', '以前有、现在没有的资料文件。', 'Data files that are no longer there.'),
        }),
        national: Type.Array(Type.String(), {
          ...doc(
            '改了的上级文件',
            'National',
            '以前有、现在写得不同的国家目录文件和上级标准文件（parents）：地方标准按改后的核对。',
            'Files of the national catalogue, and of the areas above (parents), that say something else now: local levels are held to that.',
          ),
        }),
        folder: Type.Optional(
          Type.String({
            ...doc(
              '原来的位置',
              'Folder',
              '工作区移动过的，它在仓库中原来的文件夹。',
              'Where the workspace was in the repository, if it has been moved.',
            ),
          }),
        ),
      },
      doc(
        '相对某版本',
        'Against',
        '只在 --against 时有：改动新引入、此前已有和已消除的数量；counts 只计新引入的。',
        'Only with --against: how many findings the change introduced, left and fixed; counts hold only the introduced.',
      ),
    ),
  ),
  findings: Type.Array(finding, { ...doc('发现', 'Findings', '发现', 'The findings') }),
});
