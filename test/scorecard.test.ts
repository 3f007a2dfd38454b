import { describe, expect, test } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { testOf } from '../src/survey/scorecard.ts';
import { workspace } from './temporary.ts';
import { province } from './workspace.ts';

async function scored(items: string, ...flags: readonly string[]) {
  const one = workspace({ 'local/p.yaml': province(items) });
  return { one, ...(await one.run(['validate', '--scorecard', '--lang', 'en', ...flags])) };
}

/** The result and the counts of one test, as printed. */
const line = (out: string, name: string) =>
  out
    .split('\n')
    .find((one) => one.trim().startsWith(`${name}  `))
    ?.trim()
    .split(/ {2,}/)
    .slice(1);

const asked = (name: string) => `${rules.filter((rule) => testOf(rule.id) === name).length}`;

describe('validate --scorecard', () => {
  test('every rule belongs to a test; only rules on data are about data', () => {
    const data = rules.filter((rule) => testOf(rule.id) === 'data').map((rule) => rule.id.split('/')[0]);
    expect([...new Set(data)].sort()).toEqual(['link', 'source', 'text', 'waiver']);
  });

  test('a level below the floor is wrong there and nowhere else, and the run fails', async () => {
    const { code, out } = await scored('  resident-pension: { measures: { base-pension: { set: 10 } } }\n');
    expect([code, line(out, 'Not below the floor')]).toEqual([1, ['errors', asked('floor'), '1', '0', '0', '0', '0']]);
    expect(line(out, 'Levels not driven up')).toEqual(['nothing found', asked('restrained'), '0', '0', '0', '0', '0']);
    expect(out).toMatch(/local\/p\.yaml:\d+:\d+ {2}error {2}floor\/below {2}.*falls short/);
  });

  test('a level above the floor without evidence', async () => {
    const { code, out } = await scored('  resident-pension: { measures: { base-pension: { set: 200 } } }\n');
    expect([code, line(out, 'Levels not driven up')?.[0]]).toEqual([1, 'errors']);
    expect(line(out, 'Not below the floor')?.[0]).toBe('nothing found');
  });

  test('a level that is owed and a base that is not known are errors, as they are listed; only the latter is not established', async () => {
    const { out } = await scored(
      '  minimum-living: { measures: { standard: { set: { value: { urban: 700 } } } } }\n  resident-pension: { measures: { base-pension: { set: { value: { ratio: 0.5, of: area.minimum-wage } } } } }\n',
    );
    expect(line(out, 'Nothing missing')).toEqual(['errors', asked('complete'), '1', '0', '0', '0', '0']);
    expect(line(out, 'Not below the floor')).toEqual(['errors', asked('floor'), '1', '0', '0', '0', '1']);
  });

  test('says how many rules were asked, and does not count one that is switched off', async () => {
    const { one, out } = await scored('');
    expect(line(out, 'Money assured')?.slice(0, 2)).toEqual(['nothing found', '1']);
    one.put(
      'dixian.config.yaml',
      (one.get('dixian.config.yaml') ?? '').replace('rules: {', 'rules: { funding/shares: "off",'),
    );
    const off = await one.run(['validate', '--scorecard', '--lang', 'en']);
    expect(line(off.out, 'Money assured')?.slice(0, 2)).toEqual(['nothing found', '0']);
  });

  test('takes the place of the text, and leaves other reports their files', async () => {
    const { one, out } = await scored(
      '  resident-pension: { measures: { base-pension: { set: 10 } } }\n',
      '--format',
      'json=r.json',
    );
    expect([out.startsWith('The five tests'), one.get('r.json')?.startsWith('{')]).toEqual([true, true]);
  });
});
