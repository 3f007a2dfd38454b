import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workspace } from './temporary.ts';

/** The files a page of the guide has its reader write: blocks that begin with the same path are parts of one file. */
function filesOf(page: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [, path = '', text = ''] of readFileSync(page, 'utf8').matchAll(
    /^```yaml\n# (\S+)\n((?:(?!^```).*\n)*)/gm,
  ))
    files[path] = (files[path] ?? '') + text;
  return files;
}

const DAY = ['--as-of', '2026-11-28'];
const PAGES = ['docs/drafting.md', 'docs/drafting.zh-CN.md'];

test.each(PAGES)('whoever follows %s to the letter has records that pass', async (page) => {
  const one = workspace({}, null);
  await one.run(['init', '.', '--area', '990101']);
  for (const [file, text] of Object.entries(filesOf(page))) one.put(file, text);
  const { code, report } = await one.findings(...DAY);
  const told = report.findings.map(({ rule, severity, status }) => `${severity} ${rule} ${status ?? 'open'}`);
  expect(code).toBe(0);
  expect(new Set(told)).toEqual(
    new Set(['warning floor/unset open', 'info text/unread open', 'error floor/below excepted']),
  );
  // The words and the conditions are taken for what they are, not passed over.
  const { out } = await one.run([
    'show',
    'elderly-allowance#age-allowance-amount',
    '--area',
    '990101',
    '--lang',
    'zh',
    ...DAY,
  ]);
  expect(out).toContain('100周岁及以上 6000 元/人·年');
  expect((await one.run(['render', 'bulletin', '--area', '990101', '--out', 'out', ...DAY])).code).toBe(0);
});

test.each(PAGES)('what %s tells an editor is there: each file it writes has the schema of its kind', (page) => {
  const [, settings = ''] = /^```json\n([\s\S]*?)^```/m.exec(readFileSync(page, 'utf8')) ?? [];
  const schemas = (JSON.parse(settings) as { 'yaml.schemas': Record<string, string | string[]> })['yaml.schemas'];
  const given = Object.entries(schemas).flatMap(([schema, patterns]) =>
    [patterns].flat().map((pattern) => [basename(pattern), schema.replace('./node_modules/dixian/', '')] as const),
  );
  const kinds = Object.entries(filesOf(page)).map(([file, text]) => [
    basename(file),
    `schemas/${parse(text).kind}.schema.json`,
  ]);
  expect(Object.fromEntries(given)).toEqual({
    'dixian.config.yaml': 'schemas/configuration.schema.json',
    ...Object.fromEntries(kinds),
  });
  for (const [, schema] of given) expect(existsSync(schema), schema).toBe(true);
});

test('both languages of the guide write the same records', () => {
  const [en, zh] = PAGES.map((page) => Object.entries(filesOf(page)).map(([file, text]) => [file, parse(text)]));
  expect(en).toHaveLength(7);
  expect(en).toEqual(zh);
});
