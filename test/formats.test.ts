import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { printable } from '../src/report/frame.ts';
import { formats } from '../src/report/index.ts';
import { CASES, ruleCases } from './cases.ts';
import {
  expected,
  fromGithub,
  fromGitlab,
  fromJunit,
  fromMarkdown,
  fromSarif,
  gitlabIssues,
  gravest,
  isOpen,
  junitSuites,
  sarifLog,
  textOf,
} from './read-back.ts';
import { officialProblems } from './shapes.ts';
import { workspace } from './temporary.ts';
import { type JsonReport, overlayOf, province, type TestWorkspace } from './workspace.ts';

type Texts = Readonly<Record<keyof typeof formats, string>>;

/** One run that writes every format to its file; null where the configuration is broken and nothing is written. */
async function allFormats(one: TestWorkspace, ...flags: readonly string[]): Promise<Texts | null> {
  const names = Object.keys(formats);
  const asked = names.flatMap((name) => ['--format', `${name}=reports/${name}`]);
  const { code, err } = await one.run(['validate', '--verbose', ...asked, ...flags]);
  if (code === 2) return null;
  if (code === 4) throw new Error(err);
  return Object.fromEntries(names.map((name) => [name, one.get(`reports/${name}`) ?? ''])) as Texts;
}

/** Every format says what the JSON says, finding by finding. */
function agree(texts: Texts): JsonReport {
  const report = JSON.parse(texts.json) as JsonReport;
  const { findings } = report;
  const open = findings.filter(isOpen);
  const links = (said: string) => said.replaceAll('](', '] (');
  expect(fromSarif(texts.sarif)).toEqual(
    findings.map((one) => ({ ...expected(one, '\n'), said: links(expected(one, '\n').said) })),
  );
  expect(officialProblems('sarif', sarifLog(texts.sarif))).toEqual([]);
  expect(fromGitlab(texts.gitlab)).toEqual(open.map((one) => expected(one, ' ')));
  const fingerprints = gitlabIssues(texts.gitlab).map((one) => one.fingerprint);
  expect(fingerprints).toEqual(open.map((one) => one.fingerprint));
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
  annotated(texts.github, report);
  const files = [...new Set(findings.map((one) => one.file))];
  const inSuites = files.flatMap((file) => findings.filter((one) => one.file === file));
  expect(fromJunit(texts.junit).map(({ severity: _, ...one }) => one)).toEqual(
    findings.length === 0
      ? [expect.objectContaining({ rule: 'dixian' })]
      : inSuites.map((one) => {
          const { severity: _, ...rest } = expected(one, '\n');
          return { ...rest, said: rest.said.replace(FORBIDDEN, ''), file: printable(rest.file).replace(FORBIDDEN, '') };
        }),
  );
  tabled(texts.markdown, report);
  return report;
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function annotated(text: string, { findings }: JsonReport): void {
  const open = findings.filter(isOpen);
  const shown = ['error', 'warning', 'info'].flatMap((severity) =>
    open.filter((one) => one.severity === severity).slice(0, 10),
  );
  const { annotations, log } = fromGithub(text);
  expect(annotations).toEqual(shown.map((one) => ({ ...expected(one, '\n'), file: printable(one.file) })));
  expect(log).toHaveLength(open.length > shown.length ? 1 : 0);
  if (open.length > shown.length) expect(log[0]).toContain(String(open.length - shown.length));
}

const cutTo500 = (text: string) => ([...text].length > 500 ? `${[...text].slice(0, 499).join('')}…` : text);

function tabled(text: string, { findings }: JsonReport): void {
  const { rows, html } = fromMarkdown(text);
  expect(html.match(/<(?!\/?(?:h2|p|table|thead|tbody|tr|th|td|code|br)\b)[^>]*>/g)).toBeNull();
  const normal = (said: string) => said.replaceAll(/[ \u3000]+/g, ' ').trim();
  expect(rows.map(([, place = '', rule = '', said = '']) => [rule, place, said].map(textOf).map(normal))).toEqual(
    gravest(findings).map((one) => {
      const { rule, file, line, said } = expected(one, '\n');
      const words = said.split('\n').map(cutTo500).join('\n');
      return [rule, `${cutTo500(printable(file))}:${line}:${one.range.start.column}`, words].map(normal);
    }),
  );
}

/** What is wrong with JUnit reports by the schema of Jenkins. */
async function xmlProblems(reports: readonly string[]): Promise<readonly string[]> {
  const schema = readFileSync('test/official/junit.xsd', 'utf8');
  const { errors } = await validateXML({
    xml: reports.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [{ fileName: 'junit.xsd', contents: schema }],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map((one) => one.rawMessage);
}

describe('every format says what the JSON says, in every case of every rule', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const family of [...new Set(ruleCases().map(({ rule }) => rule.split('/')[0]))]) {
      test(`${family} in ${lang}`, async () => {
        const reports: string[] = [];
        for (const { rule, one } of ruleCases().filter((each) => each.rule.startsWith(`${family}/`))) {
          const laid = workspace();
          laid.lay(join(CASES, rule, one));
          const texts = await allFormats(laid, '--lang', lang);
          if (texts === null) continue;
          agree(texts);
          reports.push(texts.junit);
        }
        if (family !== 'config') expect(reports.length).toBeGreaterThan(3);
        expect(await xmlProblems(reports)).toEqual([]);
      }, 120_000);
    }
  }
});

/** What breaks reports: signs that mean something to a platform, and characters few programs expect. */
const HOSTILE = [
  '\n::error file=x,line=1::入侵',
  '::add-mask::',
  '##[error]',
  '%0A::stop-commands::x',
  '%25',
  ']]>',
  '<![CDATA[',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;&#x41;&amp;',
  '"\'`',
  '| a | b |',
  '[link](https://example.org)',
  '![x](y)',
  '**bold** _it_ ~~no~~',
  '# head',
  'https://example.org www.example.org @everyone #1',
  '\\|\\',
  '\r\n',
  '\t',
  '\u0000\u0001\u001b[31m\u007f\u0085',
  '\u2028\u2029',
  '\u202e\u2066\u200b\ufeff',
  '\ud83d\ude00',
  '\ud800',
  '\udfff',
  '\ufffe\uffff',
  '𠮷漢字',
  ['$', '{{ github.token }}'].join(''),
  ', :=;',
  'x'.repeat(10_000),
] as const;

const hostile = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 })), {
  minLength: 1,
  maxLength: 4,
});

/** A province with an item of its own that has a name of anybody's choosing, and a key that nobody knows. */
function named(name: string): string {
  return `${province('')}own-items:
  extra:
    name: ${JSON.stringify(name)}
    audience: { all: { name: 居民, subject: person, who: everyone } }
    content: { give: { name: ${JSON.stringify(name)}, for: all } }
    measures: { hours: { name: 时间, of: give, type: quantity, unit: hour/week, floor: 10 } }
`;
}

describe('whatever the data hold', () => {
  test.each(HOSTILE.map((name) => [name.slice(0, 40), name]))('a name: %j', async (_shown, name) => {
    const texts = await allFormats(workspace({ 'local/p.yaml': named(`服务 ${name} 完`) }));
    if (texts === null) throw new Error('not written');
    expect(agree(texts).findings.length).toBeGreaterThan(0);
    expect(await xmlProblems([texts.junit])).toEqual([]);
  });

  test('a name that is none does not bury what is said of it', async () => {
    const one = workspace({ 'local/p.yaml': named(`服务${'𠮷'.repeat(5000)}`) });
    const { report } = await one.findings();
    const told = report.findings.map(({ message }) => message).filter((message) => message.includes('服务𠮷'));
    expect(told.length).toBeGreaterThan(0);
    for (const message of told)
      expect([message.length < 500, Buffer.from(message).toString() === message]).toEqual([true, true]);
  });

  test('names, keys and file names at random', async () => {
    const reports: string[] = [];
    const property = fc.asyncProperty(hostile, hostile, hostile, async (name, key, file) => {
      // A file system takes neither a slash, nor a zero, nor more than 255 bytes.
      const path = `local/${[...file.join('')]
        .filter((one) => !/[\0/]/.test(one))
        .slice(0, 40)
        .join('')}.yaml`;
      const one = workspace({
        [path]: named(name.join('')),
        'local/q.yaml': `${overlayOf('990100', '')}${JSON.stringify(key.join(''))}: 1\n`,
      });
      const texts = await allFormats(one);
      if (texts === null) throw new Error('not written');
      agree(texts);
      reports.push(texts.junit);
      one.remove();
    });
    await fc.assert(property, { numRuns: 60 });
    expect(await xmlProblems(reports)).toEqual([]);
  }, 120_000);
});

const low = 'resident-pension: { measures: { base-pension: { set: 10 } } }';

describe('nothing found', () => {
  test('every format is still a whole report', async () => {
    const one = workspace({ 'local/p.yaml': province('') });
    const texts = await allFormats(one, '--as-of', '2024-06-01');
    if (texts === null) throw new Error('not written');
    expect(agree(texts).findings).toEqual([]);
    expect([texts.github, texts.gitlab]).toEqual(['', '[]\n']);
    expect(sarifLog(texts.sarif).runs).toHaveLength(1);
    expect(sarifLog(texts.sarif).runs[0]?.results).toEqual([]);
    expect(junitSuites(texts.junit)).toMatchObject([{ tests: '1', testcase: [{ name: 'validate' }] }]);
    expect(await xmlProblems([texts.junit])).toEqual([]);
    expect(texts.markdown).toContain('没有发现问题');
  });
});

describe('what a platform takes', () => {
  /** An overlay whose unknown keys are so many errors in one file. */
  const wrong = (count: number, key = 'k') =>
    `${province('')}${Array.from({ length: count }, (_one, index) => `${key}${index}: 1\n`).join('')}`;

  test('ten annotations of a kind, the gravest first, and how many are left', async () => {
    const one = workspace({ 'local/p.yaml': wrong(14), 'local/z.yaml': overlayOf('980000', `  ${low}\n`) });
    const { out } = await one.run(['validate', '--format', 'github', '--lang', 'en']);
    const { annotations, log } = fromGithub(out);
    expect(annotations.filter((each) => each.severity === 'error')).toHaveLength(10);
    expect(annotations.findIndex((each) => each.severity === 'warning')).not.toBe(0);
    const { report } = await one.findings();
    const left = (report.counts['error'] ?? 0) - 10;
    expect(log).toEqual([expect.stringContaining(`errors ${left}, warnings 0`)]);
  });

  test('the text lists a thousand errors of one rule and counts the others; all if asked for', async () => {
    const areas = readFileSync('test/base/catalog/areas.csv', 'utf8');
    const broken = Array.from({ length: 1004 }, (_, index) => `97${index},甲,nowhere,,CN,,,,fictional\n`).join('');
    const one = workspace({ 'catalog/areas.csv': areas + broken });
    const listed = (text: string) => text.split('\n').filter((line) => line.endsWith('  link/areas')).length;
    const [short, long] = [await one.run(['validate']), await one.run(['validate', '--verbose'])];
    expect([listed(short.out), listed(long.out)]).toEqual([1000, 1004]);
    expect(short.out).toMatch(/link\/areas[^\n]*4/);
    expect([short.code, long.code]).toEqual([1, 1]);
  });

  test('infos are annotated only if asked for, and counted either way', async () => {
    const text =
      '  resident-pension: { measures: { base-pension: { set: [{ from: 2024-01-01, value: 110 }, { from: 2024-03-01, value: 123 }] } } }\n';
    const one = workspace({ 'local/p.yaml': province(text) });
    const quiet = fromGithub((await one.run(['validate', '--format', 'github'])).out);
    const verbose = fromGithub((await one.run(['validate', '--format', 'github', '--verbose'])).out);
    const infos = ({ annotations }: typeof quiet) => annotations.filter((each) => each.severity === 'info').length;
    expect([infos(quiet), infos(verbose)]).toEqual([0, 1]);
    expect([quiet.log, verbose.log]).toEqual([[expect.stringContaining('提示 1')], []]);
  });

  test('a summary under one MiB that says what it leaves out', async () => {
    const one = workspace({ 'local/p.yaml': wrong(199, `"${'|'.repeat(400)}${'漢'.repeat(90)}"`.slice(0, -1)) });
    for (let index = 0; index < 12; index++)
      one.put(`local/x${index}.yaml`, wrong(199, '|'.repeat(490)).replaceAll(/^(\|+\d+): 1$/gm, '"$1": 1'));
    const { report } = await one.findings();
    const { out } = await one.run(['validate', '--format', 'markdown', '--lang', 'en']);
    expect(Buffer.byteLength(out)).toBeLessThan(1024 * 1024);
    const { rows } = fromMarkdown(out);
    expect(rows.length).toBeGreaterThan(100);
    expect(out).toContain(`Not listed: ${report.findings.filter(isOpen).length - rows.length}`);
  });
});

describe('places', () => {
  test('columns are UTF-16 units, also after characters that are two of them', async () => {
    const one = workspace({
      'local/p.yaml': province('  resident-pension: { x-漢𠮷😀: 1, measures: { base-pension: { set: 10 } } }\n'),
    });
    const { out } = await one.run(['validate', '--format', 'sarif']);
    const [run] = sarifLog(out).runs;
    const result = run?.results?.find(({ ruleId }) => ruleId === 'floor/below');
    const region = result?.locations?.[0]?.physicalLocation?.region;
    const line = (one.get('local/p.yaml') ?? '').split('\n')[(region?.startLine ?? 0) - 1] ?? '';
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe('10');
  });

  test('files are named from the root of the repository; shipped records are in no file of it', async () => {
    const one = workspace({ '.git/HEAD': '', 'local/x.yaml': '' });
    one.copy('test/base');
    one.put('test/base/local/省 p#1.yaml', province(`  ${low}\n`));
    const run = async (format: string) => (await one.run(['validate', '--format', format], { in: 'test/base' })).out;
    const log = sarifLog(await run('sarif'));
    const result = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'floor/below');
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: 'test/base/local/%E7%9C%81%20p%231.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(result?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^test\/base\/catalog\//);
    expect(log.runs[0]?.originalUriBaseIds).toHaveProperty('%SRCROOT%');
    const file = 'test/base/local/省 p#1.yaml';
    expect(fromGithub(await run('github')).annotations.map((each) => each.file)).toContain(file);
    expect(fromGitlab(await run('gitlab')).map((each) => each.file)).toContain(file);
    expect(junitSuites(await run('junit')).map((each) => each.name)).toContain(file);
    expect(JSON.parse(await run('json')).findings.map((each: { file: string }) => each.file)).toContain(
      'local/省 p#1.yaml',
    );
  });

  test('a floor of the shipped catalogue is told of, not linked to', async () => {
    const one = workspace({
      'dixian.config.yaml': 'catalog: builtin@2026.1\nlocal: [local]\nas-of: 2026-11-21\nlang: zh\n',
      'local/p.yaml': overlayOf('410000', `  ${low}\n`),
    });
    const { out } = await one.run(['validate', '--format', 'sarif']);
    const results = sarifLog(out).runs[0]?.results?.filter(({ ruleId }) => ruleId === 'floor/below') ?? [];
    expect(results.length).toBeGreaterThan(0);
    for (const each of results) {
      expect(each.relatedLocations).toBeUndefined();
      expect(each.properties?.['shipped']).toContainEqual(
        expect.objectContaining({ file: 'dixian:national/items/resident-pension.yaml' }),
      );
    }
    expect(out).not.toMatch(/"uri": "dixian:/);
  });
});

describe('what does not stand open', () => {
  const exception =
    ', exceptions: [{ for: base-pension, from: 2024-01-01, until: 2025-06-30, reason: 财力不足, remedy: 逐年补足, approved: { area: CN, by: 批准机关, date: 2023-12-01 }, published: { date: 2023-12-20 } }]';
  const excepted = province(`  resident-pension: { measures: { base-pension: { set: 100 } }${exception} }\n`);

  test('is marked where the format can, and otherwise left out', async () => {
    const texts = await allFormats(workspace({ 'local/p.yaml': excepted }));
    if (texts === null) throw new Error('not written');
    const { findings } = agree(texts);
    expect(findings.map(({ rule, status }) => [rule, status])).toContainEqual(['floor/below', 'excepted']);
    const result = sarifLog(texts.sarif).runs[0]?.results?.find(({ ruleId }) => ruleId === 'floor/below');
    expect([result?.level, result?.suppressions]).toEqual([
      'note',
      [{ kind: 'external', status: 'accepted', justification: expect.stringContaining('2025-06-30') }],
    ]);
    const [below] = junitSuites(texts.junit).flatMap((suite) =>
      suite.testcase.filter((one) => one.classname === 'dixian.floor/below'),
    );
    expect(below?.skipped).toMatch(/^excepted: /);
    expect(texts.gitlab).not.toContain('floor/below');
    expect(texts.github).not.toContain('floor/below');
    expect(texts.markdown).toContain('错误 (例外)');
  });

  test('a test of JUnit fails where the run fails, and the name of a test holds no message', async () => {
    const one = workspace({
      'local/p.yaml': province('  resident-pension: { measures: { base-pension: { set: 123 } } }\n'),
    });
    const ended = async () => {
      const { code, out } = await one.run(['validate', '--format', 'junit']);
      const [only] = junitSuites(out).flatMap((suite) => suite.testcase);
      return [code, only?.failure !== undefined, only?.name];
    };
    const name = 'local/p.yaml 990000 resident-pension#base-pension';
    expect(await ended()).toEqual([0, false, name]);
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}fail-on: warning\n`);
    expect(await ended()).toEqual([1, true, name]);
  });

  test('what could not be read is an error of the test, not a failure', async () => {
    const one = workspace({ 'local/p.yaml': 'kind: [' });
    const [suite] = junitSuites((await one.run(['validate', '--format', 'junit'])).out);
    expect(suite?.testcase[0]?.error?.type).toBe('error');
  });
});

describe('SARIF', () => {
  test('every rule has a title, a description and help, in the language asked for', async () => {
    const one = workspace({ 'local/p.yaml': province(`  ${low}\n`) });
    for (const lang of ['zh', 'en']) {
      const { out } = await one.run(['validate', '--format', 'sarif', '--lang', lang]);
      const [run] = sarifLog(out).runs;
      const rules = run?.tool.driver.rules ?? [];
      expect(rules.every((rule) => rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text)).toBe(
        true,
      );
      for (const result of run?.results ?? []) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(rules.some((rule) => rule.helpUri !== undefined)).toBe(false);
    }
  });

  test('facts of a finding are properties, and the fingerprint is that of the JSON', async () => {
    const one = workspace({ 'local/p.yaml': province(`  ${low}\n`) });
    const [found] = (await one.findings()).report.findings.filter(({ rule }) => rule === 'floor/below');
    const { out } = await one.run(['validate', '--format', 'sarif']);
    const result = sarifLog(out).runs[0]?.results?.find(({ ruleId }) => ruleId === 'floor/below');
    const { verdict, area, item, key, segments, fingerprint } = found ?? {};
    expect(result?.properties).toMatchObject({ verdict, area, item, key, segments });
    expect(result?.partialFingerprints).toEqual({ 'dixian/v1': fingerprint });
  });
});
