import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { province } from './workspace.ts';

const good = province('  resident-pension: { responsible: [省人社厅] }\n');
const utf16 = (text: string, marked: boolean) => {
  const buffer = Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(buffer);
};

/** What is wrong with a file, where, and the rule that says so. */
const rows: readonly (readonly [name: string, text: string | Uint8Array, at: string, rule: string])[] = [
  ['a full-width colon', good.replace('area: "990000"', 'area： "990000"'), '3:5', 'yaml/full-width-colon'],
  [
    'a full-width space as indentation',
    good.replace('  resident-pension', '　resident-pension'),
    '13:1',
    'yaml/full-width-space',
  ],
  ['a no-break space after the colon', good.replace('area: "', 'area:\u00a0"'), '3:6', 'yaml/full-width-space'],
  ['a tab as indentation', good.replace('  resident-pension', '\tresident-pension'), '13:1', 'yaml/tab'],
  ['a duplicate key', `${good}title: 再一次\n`, '15:1', 'yaml/duplicate-key'],
  ['an alias', good.replace('title: 示例实施标准', 'title: &a 示例实施标准\ndocument2: *a'), '4:11', 'yaml/anchor'],
  ['a tag', good.replace('title: 示', 'title: !!str 示'), '4:14', 'yaml/tag'],
  ['a merge key', good.replace('  resident-pension: {', '  resident-pension: { <<: {},'), '13:23', 'yaml/merge'],
  ['a reserved key', good.replace('  resident-pension: {', '  __proto__: {'), '13:3', 'yaml/reserved-key'],
  ['two documents', `${good}---\nkind: overlay\n`, '15:1', 'yaml/multi-document'],
  ['a bracket too many', good.replace('[省人社厅] }', '[省人社厅] } }'), '13:45', 'yaml/syntax'],
  ['a bracket for a comma', good.replace('title: 示例实施标准', 'title: { zh: 甲 { en: A } }'), '4:14', 'yaml/syntax'],
  ['brackets of two kinds', good.replace('[省人社厅] }', '[省人社厅 } }'), '13:42', 'yaml/syntax'],
  ['a map for a key', good.replace('  resident-pension:', '  ? { a: b }\n  :'), '13:5', 'yaml/complex-key'],
  ['bytes in letters', good.replace('title: 示例实施标准', 'title: !!binary aGVsbG8='), '4:17', 'yaml/tag'],
  ['a key that is no id', good.replace('  resident-pension:', '  Resident-Pension:'), '13:3', 'schema/key-name'],
  ['an unclosed quote', good.replace('title: 示例实施标准', 'title: "示例实施标准'), '4:8', 'yaml/syntax'],
  ['a bracket behind #', good.replace('items:', 'text: { zh: 每户 #按人 }\nitems:'), '11:16', 'yaml/syntax'],
  ['a comment only', '# 空\n', '1:1', 'yaml/empty'],
  ['brackets without end', '['.repeat(4000), '1:65', 'yaml/too-deep'],
  ['a direction character', good.replace('示例实施', '示\u202e例实施'), '4:9', 'yaml/invisible'],
  ['UTF-16 with a mark', utf16(good, true), '1:1', 'yaml/encoding'],
  ['UTF-16 without a mark', utf16(good, false), '1:1', 'yaml/encoding'],
  [
    'GB18030',
    new Uint8Array([...Buffer.from('kind: overlay\ntitle: '), 0xca, 0xbe, 0xc0, 0xfd, 0x0a]),
    '2:8',
    'yaml/encoding',
  ],
  [
    'bytes that are no text',
    new Uint8Array([...Buffer.from('kind: overlay\n'), 0xff, 0xfe, 0x41, 0x80]),
    '2:1',
    'yaml/encoding',
  ],
  ['too large a file', `kind: overlay\n${'#'.repeat(2_200_000)}\n`, '1:1', 'yaml/too-large'],
  ['an unknown kind', good.replace('kind: overlay', 'kind: overly'), '1:7', 'schema/kind'],
  [
    'kind not first',
    good.replace('kind: overlay\n', '').replace('title:', 'kind: overlay\ntitle:'),
    '3:1',
    'schema/kind',
  ],
  ['an unknown key', good.replace('scope: complete', 'scpe: complete\nscope: complete'), '9:1', 'schema/unknown-key'],
  ['a missing key', good.replace('implements: "2023"\n', ''), '1:1', 'schema/missing-key'],
  ['an unquoted code', good.replace('"990000"', '990000'), '3:7', 'schema/type'],
  ['a word that is not on the list', good.replace('scope: complete', 'scope: completely'), '9:8', 'schema/enum'],
  ['a day the calendar does not have', good.replace('2024-01-01', '2024-02-30'), '8:12', 'schema/date'],
  ['a day written another way', good.replace('2024-01-01', '2024.1.1'), '8:12', 'schema/pattern'],
  ['an area that is not registered', good.replace('"990000"', '"990009"'), '3:7', 'link/unknown'],
];

describe('a broken file among good ones', () => {
  for (const [name, text, at, rule] of rows) {
    test(name, async () => {
      const one = workspace({
        'local/good.yaml': good.replace('id: area-990000', 'id: good'),
        'local/z-bad.yaml': text,
      });
      const { code, report } = await one.findings();
      const found = report.findings.find((finding) => finding.file === 'local/z-bad.yaml' && finding.rule === rule);
      expect(
        found && `${found.range.start.line}:${found.range.start.column}`,
        JSON.stringify(report.findings, null, 1),
      ).toBe(at);
      expect(found?.hint ?? '').not.toBe('');
      expect(code).toBe(rule.startsWith('yaml/') ? 3 : 1);
    });
  }

  test.each([
    ['[省人社厅] }', '[省人社厅] } }'],
    ['[省人社厅] }', '[省人社厅 } }'],
    ['[省人社厅] }', '[省人社厅 { a: b } ] }'],
    ['title: 示例实施标准', 'title: { zh: 甲 { en: A } }'],
    ['title: 示例实施标准', 'title: "示例实施标准'],
    ['title: 示例实施标准', 'title: !!binary aGVsbG8='],
    ['  resident-pension:', '  ? { a: b }\n  :'],
    ['  resident-pension:', '  Resident-Pension:'],
    ['[省人社厅] }', '[2.10] }'],
    ['  resident-pension:', '  nobody-knows: {}\n  resident-pension:'],
    ['[省人社厅] }', '[0571] }'],
    ['scope: complete', 'scope: 7'],
    ['scope: complete', 'scop: complete'],
    ['scope: complete', 'scope:complete'],
    ['scope: complete', 'scope：complete'],
    ['scope: complete', 'scope： complete'],
    ['kind: overlay', 'kind：overlay'],
    ['kind: overlay', 'kind:\u3000overlay'],
    ['  resident-pension: {', '\tresident-pension: {'],
    ['  resident-pension: {', '\u3000\u3000resident-pension: {'],
    ['resident-pension: { responsible:', 'resident-pension: { responsible：'],
    ['{ responsible: [省人社厅] }', '{ note: 一，responsible: [省人社厅] }'],
    ['{ responsible: [省人社厅] }', '｛ responsible: [省人社厅] ｝'],
    ['[省人社厅]', '【省人社厅】'],
    ['{ responsible: [省人社厅] }', '\n    responsible:\n      - 省人社厅\n      -省民政厅'],
    ['{ responsible: [省人社厅] }', '\n    responsible:\n      -省人社厅\n      -省民政厅'],
    ['{ responsible: [省人社厅] }', '{ measures: { base-pension: { set:143 } } }'],
    ['{ responsible: [省人社厅] }', '{ measures: { base-pension: { set: 1,430 } } }'],
    ['{ responsible: [省人社厅] }', '\n    measures:\n      responsible: [省人社厅]'],
    ['area: "990000"', 'area: “990000”'],
    ['scope: complete', ' scope: complete'],
    ['{ responsible: [省人社厅] }', '\n    note: 一\n     responsible: [省人社厅]'],
    ['{ responsible: [省人社厅] }', '\n    responsible: [省人社厅]\n   note: 一'],
    [
      '{ responsible: [省人社厅] }',
      '\n    measures:\n      base-pension:\n        set:\n          -from: 2024-01-01\n           value: 123',
    ],
    ['{ responsible: [省人社厅] }', '\n    note: |\n文字一行'],
    ['{ responsible: [省人社厅] }', '\n    responsible: [\n      "省人社厅"， x]'],
  ])('one slip is one finding: %s written %s', async (from, to) => {
    const { report } = await workspace({ 'local/z.yaml': good.replace(from, to) }).findings();
    expect(report.findings.map(({ rule, message }) => `${rule} ${message}`)).toHaveLength(1);
  });

  test.each([
    ['area: "990000"', 'area: 示例省', '加引号的六位代码，例如 "410000"；全国写 CN。叫这个名称的标识是 990000。'],
    ['adopts: ["2023"]', 'adopts: "2023"', '写成列表：["2023"]。'],
    ['[省人社厅]', '省人社厅', '写成列表：[省人社厅]。'],
    ['{ responsible: [省人社厅] }', '{ measures: { base-pension: 143 } }', '写成 base-pension: { set: 143 }。'],
    [
      '  resident-pension:',
      '  城乡居民基本养老保险:',
      '键名只用小写英文字母、数字和连字符。叫这个名称的标识是 resident-pension。',
    ],
  ])('%s written %s is told what to write', async (from, to, hint) => {
    const { report } = await workspace({ 'local/z.yaml': good.replace(from, to) }).findings();
    expect(report.findings.map((found) => found.hint)).toEqual([hint]);
  });

  test.each([
    ['issued: 2023-12-01', 'issued: 20231201', '写成 2023-12-01：年、月、日之间是半角的“-”，月和日各写两位。'],
    ['area: "990000"', 'area: 990000', '给值加上引号："990000"。'],
  ])('%s written %s is put between quotation marks where that helps', async (from, to, hint) => {
    const { report } = await workspace({ 'local/z.yaml': good.replace(from, to) }).findings();
    expect(report.findings.map((found) => found.hint)).toEqual([hint]);
  });

  test('a file that Windows has given another end is told of', async () => {
    const { code, report } = await workspace({ 'local/z.yaml': good, 'local/b.yaml.txt': good }).findings();
    expect([code, report.findings.map(({ rule, file }) => [rule, file])]).toEqual([
      3,
      [['yaml/unreadable', 'local/b.yaml.txt']],
    ]);
  });

  test('of a register of a misspelt kind nothing else is told', async () => {
    const file = 'catalog/sources/all.yaml';
    const one = workspace({ 'local/z.yaml': good });
    one.put(file, (one.get(file) ?? '').replaceAll('kind: source', 'kind: sources'));
    const { report } = await one.findings();
    expect([...new Set(report.findings.map(({ rule }) => rule))]).toEqual(['schema/kind']);
  });

  test('a register that cannot be read is one finding, whatever else uses its names', async () => {
    const file = 'catalog/national/items/resident-pension.yaml';
    const one = workspace({ 'local/z.yaml': good });
    one.put(file, (one.get(file) ?? '').replace('name: {', 'name: ['));
    const { report } = await one.findings();
    expect(report.findings.map(({ rule, file }) => [rule, file])).toEqual([['yaml/syntax', file]]);
  });

  test('what should be text is told as it is written, with quotation marks', async () => {
    const { report } = await workspace({ 'local/z.yaml': good.replace('[省人社厅] }', '[2.10] }') }).findings();
    expect(report.findings.map(({ hint }) => hint)).toEqual(['给值加上引号："2.10"。']);
  });

  test('a byte order mark and CR LF change nothing', async () => {
    const plain = await workspace({
      'local/a.yaml': good.replace('area: "990000"', 'area: "990000"\nareaa: x'),
    }).findings();
    const marked = await workspace({
      'local/a.yaml': `\uFEFF${good.replace('area: "990000"', 'area: "990000"\nareaa: x')}`.replaceAll('\n', '\r\n'),
    }).findings();
    expect(marked.report.findings.map((one) => [one.rule, one.range])).toEqual(
      plain.report.findings.map((one) => [one.rule, one.range]),
    );
  });

  test('every problem of a file shows in one run', async () => {
    const text = good
      .replace('scope: complete', 'scope: whole')
      .replace('implements: "2023"', 'imp: "2023"')
      .replace('2023-12-01', '2023-13-01')
      .concat('title: 再\n');
    const { report } = await workspace({ 'local/a.yaml': text }).findings();
    expect(report.findings.map((one) => one.rule).sort()).toEqual([
      'schema/enum',
      'schema/missing-key',
      'schema/unknown-key',
      'yaml/duplicate-key',
    ]);
  });

  test('did you mean', async () => {
    const { report } = await workspace({ 'local/a.yaml': good.replace('implements:', 'implement:') }).findings();
    expect(report.findings.find((one) => one.rule === 'schema/unknown-key')?.message).toContain('implements');
  });

  test('names the whole key that is written twice', async () => {
    const { report } = await workspace({ 'local/a.yaml': `${good}title: 再一次\n` }).findings();
    const found = report.findings.find((one) => one.rule === 'yaml/duplicate-key');
    expect([found?.message, found?.range.end.column]).toEqual([expect.stringContaining('title'), 6]);
  });
});

describe('a configuration that cannot be read is not passed over for one further up', () => {
  test.each<[string, (path: string) => void]>([
    ['a link to nothing', (path) => symlinkSync('/nowhere', path)],
    ['a folder', (path) => mkdirSync(path)],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ])('%s', async (_name, make) => {
    const one = workspace({ 'inner/x.yaml': '' });
    make(join(one.root, 'inner/dixian.config.yaml'));
    const { code, err } = await one.run(['validate'], { in: 'inner' });
    expect([code, err]).toEqual([2, expect.stringContaining('inner/dixian.config.yaml')]);
  });
});

describe('a wrong call', () => {
  const calls: readonly (readonly [name: string, argv: readonly string[], code: number, says: RegExp])[] = [
    ['no command', [], 2, /validate .*\n.*explain /],
    ['an unknown command', ['valdate'], 2, /valdate/],
    ['an unknown flag', ['validate', '--fromat', 'json'], 2, /--fromat/],
    ['an unknown format', ['validate', '--format', 'yaml'], 2, /text, json/],
    ['a day that is none', ['validate', '--as-of', '2024-02-30'], 2, /2024-02-30/],
    ['a language nobody speaks', ['validate', '--lang', 'fr'], 2, /fr/],
    ['a path that matches nothing', ['validate', 'locl'], 2, /locl/],
    ['a glob that matches nothing', ['validate', 'local/**/*.yml'], 2, /local/],
    ['a configuration that is not there', ['validate', '--config', 'nowhere.yaml'], 2, /nowhere/],
    ['an unknown area', ['show', 'resident-pension', '--area', '990109'], 2, /990109/],
    ['an unknown item', ['show', 'resident-pensions', '--area', '990000'], 2, /resident-pension”/],
    ['a pattern of many stars', ['validate', 'a*b*c*d*e'], 2, /星号超过 3 个/],
    ['an item by a word of its name', ['show', '基础养老金', '--area', '990000'], 2, /resident-pension#base-pension/],
    ['an area by its name', ['show', 'resident-pension', '--area', '示例县'], 2, /990101/],
    ['an unknown measure', ['show', 'resident-pension#x', '--area', '990000'], 2, /base-pension/],
    ['no area', ['show', 'resident-pension'], 2, /--area/],
  ];
  for (const [name, argv, code, says] of calls) {
    test(name, async () => {
      const ran = await workspace({ 'local/good.yaml': good }).run(argv);
      expect(ran.err).toMatch(says);
      expect(ran.err).not.toContain('    at ');
      expect([ran.code, ran.out]).toEqual([code, '']);
    });
  }

  test('no workspace, an empty one, a missing folder', async () => {
    const empty = workspace({}, null);
    expect((await empty.run(['validate'])).code).toBe(2);
    empty.put('dixian.config.yaml', 'catalog: builtin@2026.1\nlocal: [local]\n');
    expect((await empty.run(['validate'])).err).toMatch(/local/);
    empty.put('local/.keep', '');
    const ran = await empty.run(['validate']);
    expect([ran.code, ran.err.length > 0]).toEqual([2, true]);
  });

  test('a configuration with a slip names the line', async () => {
    const ran = await workspace({ 'dixian.config.yaml': 'catalog: catalog\nlocall: [local]\n' }).run(['validate']);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/dixian\.config\.yaml:2:1.*schema\/unknown-key/)]);
  });

  test('a day that the calendar has not names the line', async () => {
    const config = 'catalog: catalog\nlocal: [local]\nas-of: 2024-02-30\n';
    const ran = await workspace({ 'dixian.config.yaml': config }).run(['validate']);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/dixian\.config\.yaml:3:8.*schema\/date/)]);
  });

  test('floors cannot be switched off', async () => {
    const ran = await workspace({
      'dixian.config.yaml': 'catalog: catalog\nlocal: [local]\nrules: { floor/below: "off" }\n',
    }).run(['validate']);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('floor/below')]);
  });
});
