import { Type } from '@sinclair/typebox';
import { areaCode, day, id, url } from './common.ts';
import { closed, doc, oneOf } from './define.ts';

const folders = (zh: string, en: string) =>
  Type.Array(Type.String({ minLength: 1 }), {
    ...doc(zh, en, '相对于本文件的文件夹。', 'Folders, relative to this file.'),
  });

export const configuration = closed(
  {
    kind: Type.Optional(
      Type.Literal('configuration', {
        ...doc('文件类型', 'Kind', '写 configuration，也可以省略。', 'configuration; may be left out.'),
      }),
    ),
    catalog: Type.String({
      minLength: 1,
      ...doc(
        '国家目录',
        'Catalogue',
        'builtin@2026.1（随工具提供）或一个路径。',
        'builtin@2026.1, shipped with the tool, or a path.',
      ),
    }),
    parents: Type.Optional(folders('上级文件夹', 'Parents')),
    local: Type.Optional(folders('本地文件夹', 'Local')),
    'as-of': Type.Optional(day),
    lang: Type.Optional(oneOf(['zh', 'en'], doc('语言', 'Language', '输出语言。', 'The language of output.'))),
    'fail-on': Type.Optional(
      oneOf(['error', 'warning'], doc('失败阈值', 'Fail on', '达到何种程度即失败。', 'The severity that fails a run.')),
    ),
    rules: Type.Optional(
      Type.Unsafe<Record<string, 'error' | 'warning' | 'info' | 'off'>>({
        type: 'object',
        additionalProperties: { type: 'string', enum: ['error', 'warning', 'info', 'off'] },
        ...doc(
          '规则',
          'Rules',
          '各规则的严重程度；floor/、audience/、complete/ 只能加重；读不懂、接不上的（如 yaml/、schema/）始终是错误。',
          'Severities; floor/, audience/ and complete/ may only be made graver; what cannot be read or linked (yaml/, schema/ …) is always an error.',
        ),
      }),
    ),
    steep: Type.Optional(
      Type.Number({
        minimum: 1,
        ...doc(
          '明显偏高',
          'Steep',
          '达到底线的几倍即提示（默认 3）。',
          'How many times its floor a level may be before it is pointed out (default 3).',
        ),
      }),
    ),
    'assume-national': Type.Optional(
      Type.Array(areaCode, {
        ...doc(
          '按国家标准推定',
          'Assume national',
          '未提供资料、按国家标准推定的上级。',
          'Ancestors that were not supplied and are taken to follow the nation.',
        ),
      }),
    ),
    excerpts: Type.Optional(
      Type.Array(id, {
        ...doc('摘录', 'Excerpts', '允许出现在 local 中的摘录。', 'The excerpts allowed in local folders.'),
      }),
    ),
    site: Type.Optional({
      ...url,
      ...doc(
        '网站地址',
        'Site',
        'dixian publish 的网站将放在哪里，写到文件夹为止；用于网站地图和订阅。',
        'Where the site of dixian publish will stand, down to its folder; for the sitemap and the feed.',
      ),
    }),
  },
  doc('配置', 'Configuration', '有此文件的文件夹就是一个工作区。', 'A folder with this file is a workspace.'),
);
