import { describe, expect, test } from 'vitest';
import { outputProblems } from './shapes.ts';
import { shipped } from './temporary.ts';

const KAIFENG = 'catalog/local/410200-kaifeng/overlay.yaml';
const AS_OF = ['--as-of', '2026-11-21'];

describe('the shipped catalogue', () => {
  test('validates without an error; what warns is honestly unchecked', async () => {
    const { code, report } = await shipped().findings(...AS_OF);
    const open = report.findings.filter((one) => one.status === undefined && one.severity !== 'info');
    expect([...new Set(open.map((one) => one.rule))]).toEqual(['source/unchecked']);
    expect(code).toBe(0);
    expect(report.checked['items']).toBe(81);
  });

  test('the JSON report keeps to its own published schema', async () => {
    const { report } = await shipped().findings(...AS_OF);
    expect(outputProblems('report', report)).toEqual([]);
  });

  test('Kaifeng’s 128 lowered to 95 gives the finding that follows, and no other', async () => {
    const one = shipped();
    const before = await one.findings(...AS_OF);
    one.put(KAIFENG, (one.get(KAIFENG) ?? '').replace('value: 128', 'value: 95'));
    const { code, report } = await one.findings(...AS_OF);
    const known = new Set(before.report.findings.map((finding) => finding.fingerprint));
    const fresh = report.findings.filter((finding) => !known.has(finding.fingerprint));
    expect(code).toBe(1);
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatchObject({
      rule: 'floor/below',
      severity: 'error',
      verdict: 'weaker',
      file: KAIFENG,
      area: '410200',
      item: 'resident-pension',
      key: 'base-pension',
      since: '2023-07-01',
      params: { local: 95, floor: 113, unit: 'CNY/person/month', by: '410000', gap: 18, percent: -15.9 },
      segments: [{ since: '2023-07-01', until: null, local: 95, floor: 113, by: '410000' }],
    });
    expect(fresh[0]?.related[0]?.file).toBe('catalog/local/410000-henan/overlay.yaml');
    expect(fresh[0]?.message).toBe(
      '基础养老金最低标准 95 元/人·月 低于河南省 113 元/人·月（差 18，-15.9%），自 2023-07-01 起',
    );
  });

  test('a rise of the base pension from 123 to 143 is predicted area by area', async () => {
    const one = shipped();
    const file = 'catalog/national/items/resident-pension.yaml';
    const lines = (one.get(file) ?? '').split('\n');
    const without = (days: readonly string[]) =>
      lines.filter((line) => !days.some((day) => line.includes(`from: ${day}`))).join('\n');
    one.put(file, without(['2025-01-01', '2026-01-01']));
    const before = await one.findings('--as-of', '2025-01-01');
    const argv = ['impact', 'resident-pension#base-pension', '143', '--from', '2025-01-01', '--format', 'json'];
    const { areas } = JSON.parse((await one.run(argv)).out) as {
      areas: readonly { effect: string; area: string; since: string | null }[];
    };
    const effects = (effect: string) => areas.filter((line) => line.effect === effect).map(({ area }) => area);
    expect(effects('overtaken')).toEqual(['360000', '410200']);
    expect(effects('overtaken-before')).toEqual(['410000']);
    expect(effects('meets')).toEqual(['990000', '990100', '370000']);
    expect(effects('follows')).toEqual(['990101']);
    one.put(file, without(['2026-01-01']));
    const known = new Set(before.report.findings.map((finding) => finding.fingerprint));
    const after = await one.findings('--as-of', '2025-01-01');
    const fresh = after.report.findings.filter(
      ({ rule, fingerprint }) => /^(floor|excerpt)\//.test(rule) && !known.has(fingerprint),
    );
    expect(fresh.map(({ rule, area, since }) => [rule, area, since])).toEqual([
      ['excerpt/overtaken', '360000', '2025-01-01'],
      ['excerpt/overtaken', '410200', '2025-01-01'],
    ]);
  });

  test('the ladder of Kaifeng on 1 September 2023', async () => {
    const { out } = await shipped().run([
      'show',
      'resident-pension#base-pension',
      '--area',
      '410200',
      '--as-of',
      '2023-09-01',
    ]);
    const lines = out.split('\n');
    expect(lines.find((line) => line.startsWith('  国家'))).toMatch(
      /103 元\/人·月 .*2023-07-01.*resident-pension\.yaml:\d+/,
    );
    expect(lines.find((line) => line.startsWith('  河南省'))).toMatch(
      /113 元\/人·月 .*410000-henan\/overlay\.yaml:\d+/,
    );
    expect(lines.find((line) => line.startsWith('  开封市'))).toMatch(
      /128 元\/人·月 .*410200-kaifeng\/overlay\.yaml:\d+/,
    );
    expect(out).toContain('现行: 128 元/人·月 (开封市)');
  });

  test('Luzhou meets 1.3 times its own line by a hair', async () => {
    const one = shipped();
    const file = 'catalog/local/510500-luzhou/overlay.yaml';
    one.put(file, (one.get(file) ?? '').replace(/\b1025\b/, '1024'));
    const { report } = await one.findings(...AS_OF);
    expect(
      report.findings.filter((finding) => finding.area === '510500' && finding.severity === 'error'),
    ).toMatchObject([{ rule: 'floor/below', params: { local: 1024, floor: 1024.4, by: 'CN' } }]);
  });

  test('the same findings, figures and fingerprints in English', async () => {
    const one = shipped();
    const zh = await one.findings(...AS_OF);
    const en = await one.findings(...AS_OF, '--lang', 'en');
    const facts = (report: typeof zh.report) =>
      report.findings.map(({ rule, fingerprint, params, range }) => ({ rule, fingerprint, params, range }));
    expect(facts(en.report)).toEqual(facts(zh.report));
    expect(en.report.findings.some((finding) => /\{|undefined|\[\[/.test(finding.message + (finding.hint ?? '')))).toBe(
      false,
    );
    expect(zh.report.findings.some((finding) => /\{|undefined|\[\[/.test(finding.message + (finding.hint ?? '')))).toBe(
      false,
    );
  });
});

describe('every data file', () => {
  test('says its kind first and carries the modeline of its schema', async () => {
    const one = shipped();
    const files = one.files('catalog').filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const [modeline = '', ...rest] = (one.get(file) ?? '').split('\n');
      const kind = rest.find((line) => !line.startsWith('#'))?.match(/^kind: ([a-z-]+)$/)?.[1];
      const depth = file.split('/').length - 1;
      expect(modeline, file).toBe(`# yaml-language-server: $schema=${'../'.repeat(depth)}schemas/${kind}.schema.json`);
    }
  });
});
