import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EFFECTS } from '../src/model/effect.ts';
import { STATES } from '../src/model/state.ts';
import { BANDS } from '../src/survey/age-band.ts';
import { TESTS } from '../src/survey/scorecard.ts';
import { CASES, ruleCases } from './cases.ts';
import { outputProblems } from './shapes.ts';
import { workspace } from './temporary.ts';

/** The commands that write JSON, by the name of their schema. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  report: ['validate', '--format', 'json'],
  scorecard: ['validate', '--scorecard', '--format', 'json'],
  coverage: ['coverage', '--format', 'json'],
  owed: ['owed', '--area', 'CN', '--format', 'json'],
  impact: ['impact', 'resident-pension#base-pension', '150', '--from', '2024-06-01', '--format', 'json'],
};

/** The first case of each kind is enough: the others differ in figures. */
const cases = ruleCases().filter(({ one }) => one.endsWith('-1'));

describe('what is written as JSON keeps to its published schema', () => {
  for (const family of [...new Set(cases.map(({ rule }) => rule.split('/')[0]))]) {
    test(`in the cases of ${family}`, async () => {
      for (const { rule, one } of cases.filter((each) => each.rule.startsWith(`${family}/`))) {
        const laid = workspace();
        laid.lay(join(CASES, rule, one));
        for (const [name, argv] of Object.entries(COMMANDS)) {
          const { code, out } = await laid.run(argv);
          expect(code, `${rule} ${one} ${name}`).not.toBe(4);
          if (out !== '') expect(outputProblems(name, JSON.parse(out)), `${rule} ${one} ${name}`).toEqual([]);
        }
      }
    }, 120_000);
  }

  test.each(Object.entries(COMMANDS))('%s speaks of this repository', async (name, argv) => {
    const one = workspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
    one.copy('catalog');
    const { out } = await one.run(argv.map((word) => (word === '2024-06-01' ? '2027-01-01' : word)));
    expect(outputProblems(name, JSON.parse(out))).toEqual([]);
  });

  test('a key nobody knows, a word nobody says and a missing key are refused', async () => {
    const one = workspace();
    one.lay(join(CASES, 'floor/below/bad-1'));
    for (const [name, argv] of Object.entries(COMMANDS)) {
      const { out } = await one.run(argv);
      const whole = JSON.parse(out) as Record<string, unknown>;
      const { asOf: _, ...less } = whole;
      expect(outputProblems(name, { ...whole, more: 1 }), name).not.toEqual([]);
      expect(outputProblems(name, less), name).not.toEqual([]);
      expect(outputProblems(name, { ...whole, version: 2 }), name).not.toEqual([]);
    }
  });
});

describe('the words a schema lists are those the program says', () => {
  test.each([
    ['coverage', STATES],
    ['impact', EFFECTS],
    ['scorecard', TESTS],
  ])('%s', (name, words) => {
    expect(enumsOf(name)).toContainEqual([...words]);
  });

  test('owed', () => {
    const { $defs } = JSON.parse(readFileSync('schemas/owed.schema.json', 'utf8')) as {
      $defs: { owedAges: { properties: object } };
    };
    expect(Object.keys($defs.owedAges.properties)).toEqual(['all', ...BANDS]);
  });
});

/** Every list of words in a published schema. */
function enumsOf(name: string): readonly unknown[] {
  const found: unknown[] = [];
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'), (key, value) => {
    if (key === 'enum') found.push(value);
    return value;
  });
  return found;
}
