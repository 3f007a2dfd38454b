import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { ruleExamples } from '../src/build/rule-examples.ts';
import { rulePages } from '../src/build/rule-pages.ts';
import type { RuleId } from '../src/say/rules-zh.ts';
import { languages } from '../src/say/ui.ts';
import { whys } from '../src/say/why.ts';
import { whyZh } from '../src/say/why-zh.ts';
import { TestWorkspace } from './workspace.ts';

const ids = Object.keys(whyZh) as RuleId[];
const examples = ruleExamples(process.cwd(), ids);
/** No workspace is needed: the rules come with the tool. */
const nowhere = new TestWorkspace({}, null);
afterAll(() => nowhere.remove());
const explain = (...argv: readonly string[]) =>
  nowhere.run(['explain', ...argv], {
    io: { packaged: (path) => (path === 'dist/rules.json' ? JSON.stringify(examples) : null) },
  });

describe('dixian explain', () => {
  for (const lang of ['zh', 'en'] as const) {
    test(`says of every rule what, why and on what ground, with examples (${lang})`, async () => {
      for (const id of ids) {
        const { code, out, err } = await explain(id, '--lang', lang);
        expect([code, err], id).toEqual([0, '']);
        const { what, why, ground, example } = whys[lang][id];
        const said = examples[id]?.bad.said?.[lang].message;
        for (const part of [languages[lang].rules[id].title, what, why, ground ?? '', example?.bad ?? said ?? '?'])
          expect(out, id).toContain(part);
      }
    });

    test(`lists all rules with severity and title (${lang})`, async () => {
      const { code, out } = await explain('--lang', lang);
      const lines = out.trimEnd().split('\n');
      expect([code, lines.length]).toEqual([0, ids.length]);
      expect(lines.find((line) => line.startsWith('floor/upcoming '))).toContain(
        `${languages[lang].text.warning}  ${languages[lang].rules['floor/upcoming'].title}`,
      );
    });
  }

  test('lists one family', async () => {
    const { out } = await explain('floor');
    expect(out.trimEnd().split('\n')).toHaveLength(ids.filter((id) => id.startsWith('floor/')).length);
  });

  test('a rule that is none, and an installation without examples', async () => {
    const near = await explain('floor/belw');
    expect([near.code, near.out, near.err]).toEqual([2, '', expect.stringContaining('floor/below')]);
    const bare = await nowhere.run(['explain', 'floor/below'], { io: { packaged: () => null } });
    expect([bare.code, bare.out, bare.err]).toEqual([2, '', expect.stringContaining('npm ci')]);
  });

  test('an example keeps its lines', async () => {
    expect((await explain('floor/below')).out).toContain('    area: "990000"\n    title: ');
  });

  test('shows what cannot be seen', async () => {
    expect((await explain('yaml/tab')).out).toContain('→   title');
    expect((await explain('yaml/invisible')).out).toContain('□');
  });
});

describe('docs/rules', () => {
  test('has a page for every rule and nothing else', () => {
    expect(readdirSync('docs/rules').sort()).toEqual(Object.keys(rulePages(ids, examples)).sort());
  });
});

describe('the reasons of the rules', () => {
  test('both languages give the same parts', () => {
    const parts = (lang: 'zh' | 'en') => ids.map((id) => [id, ...Object.keys(whys[lang][id]).sort()]);
    expect(Object.keys(whys.en).sort()).toEqual([...ids].sort());
    expect(parts('en')).toEqual(parts('zh'));
  });

  test('every rule of the floor, the audience and completeness has a ground', () => {
    const always = ids.filter((id) => /^(floor|audience|complete|content|restraint|funding|exception)\//.test(id));
    expect(always.filter((id) => whyZh[id].ground === undefined)).toEqual([]);
  });
});
