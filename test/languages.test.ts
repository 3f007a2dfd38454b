import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { misuses } from '../src/cli/misused.ts';
import { siteWords } from '../src/publish/words.ts';
import { words } from '../src/render/words.ts';
import { names } from '../src/say/fill.ts';
import { languages } from '../src/say/ui.ts';
import { whys } from '../src/say/why.ts';
import type { Sentence } from '../src/say/words.ts';
import { CASES, ruleCases } from './cases.ts';
import { temporary } from './temporary.ts';
import { province, TestWorkspace } from './workspace.ts';

const workspace = () => {
  return temporary(new TestWorkspace({ 'local/p.yaml': province('') }));
};

/** The variants of a sentence, each with the facts it names. */
const shape = (sentence: Sentence | undefined): unknown =>
  sentence === undefined || typeof sentence === 'string'
    ? [...new Set(names(sentence ?? ''))].sort()
    : Object.fromEntries(
        Object.entries(sentence).map(([variant, text]) => [variant, [...new Set(names(text))].sort()]),
      );

describe('one catalogue in two languages', () => {
  test('every rule has the same sentences, with the same variants', () => {
    const keys = (lang: 'zh' | 'en') =>
      Object.entries(languages[lang].rules).map(([id, { message, hint }]) => [
        id,
        ...[message, hint].map((one) => (typeof one === 'object' ? Object.keys(one).sort() : typeof one)),
      ]);
    expect(keys('en')).toEqual(keys('zh'));
  });

  test('every message of a rule names the same facts', () => {
    for (const [id, { message }] of Object.entries(languages.zh.rules))
      expect(shape(languages.en.rules[id as keyof typeof languages.en.rules].message), id).toEqual(shape(message));
  });

  test.each([
    ['fixed texts', languages.zh.text, languages.en.text],
    ['reasons', whys.zh, whys.en],
    ['words of pages', words.zh, words.en],
    ['words of sites', siteWords.zh, siteWords.en],
  ])('%s have the same keys, and none is empty', (_name, zh, en) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(
      [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => text === '').map(([key]) => key),
    ).toEqual([]);
  });

  test('a key that one language lacks does not pass the type check', () => {
    // The English words are declared to have exactly the keys of the Chinese ones; nothing may loosen that.
    expect(readFileSync('src/say/en.ts', 'utf8')).toContain('export const en: Words<RuleId, TextKey> =');
    expect(readFileSync('src/say/rules-en.ts', 'utf8')).toContain("export const rulesEn: Words<RuleId>['rules'] =");
    expect(readFileSync('src/say/why-en.ts', 'utf8')).toMatch(/Record<RuleId, Why>/);
    expect(readFileSync('src/render/words.ts', 'utf8')).toContain('const en: Record<WordKey, string> =');
    expect(readFileSync('src/publish/words.ts', 'utf8')).toMatch(/const en: .*Record<SiteWord, string>/);
  });
});

/** What is written alike in every language: flags, names of arguments, formats, files, addresses. */
const ALIKE = /--?[a-z-]+|<[^>]*>|\[[a-z.-]*\]|[a-z]+(?:[-./:=#][\w.-]*)+|dixian \w+/gi;
const ENGLISH = /[a-z]{2,}(?:[ ,:]+[a-z']{2,}){2,}/i;

function inOneLanguage(text: string, lang: string): void {
  if (lang === 'en') expect(/\p{Script=Han}/u.exec(text)?.[0], text).toBeUndefined();
  else expect(ENGLISH.exec(text.replace(/(?:\w+, )+\w+/g, '').replaceAll(ALIKE, ''))?.[0], text).toBeUndefined();
}

describe.each(['zh', 'en'])('help and usage errors in %s', (lang) => {
  const say = (...argv: readonly string[]) => workspace().run([...argv, '--lang', lang]);

  test('of every command hold no other language', async () => {
    const { out: all } = await say('--help');
    inOneLanguage(all, lang);
    const commands = [...all.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(12);
    for (const command of commands) {
      const { code, out } = await say(command, '--help');
      expect([code, out.length > 100]).toEqual([0, true]);
      inOneLanguage(out, lang);
      if (lang === 'zh') expect(out).not.toMatch(/Usage|Options|Arguments|Commands|default:|\[options\]|display help/);
    }
  });

  const calls: Readonly<Record<string, readonly string[]>> = {
    'commander.unknownOption': ['validate', '--fromat', 'x'],
    'commander.unknownCommand': ['valdate'],
    'commander.missingArgument': ['verify'],
    'commander.optionMissingArgument': ['validate', '--lang', lang, '--as-of'],
    'commander.missingMandatoryOptionValue': ['show', 'x'],
    'commander.excessArguments': ['stats', 'a', 'b'],
  };

  test.each(Object.entries(calls))('%s', async (_code, argv) => {
    const { code, out, err } = await workspace().run(argv, { env: { DIXIAN_LANG: lang } });
    expect([code, out]).toEqual([2, '']);
    inOneLanguage(err, lang);
    expect(err).not.toMatch(/error:|\(Did you mean|\{|undefined/);
  });

  test('with what was meant', async () => {
    const { err } = await workspace().run(['validate', '--fromat'], { env: { DIXIAN_LANG: lang } });
    expect(err).toMatch(lang === 'zh' ? /没有“--fromat”这个选项。是不是想写 --format？/ : /Did you mean --format\?/);
    expect(err).toContain('dixian validate --help');
  });

  test('an option before the command it is one of', async () => {
    const { code, err } = await workspace().run(['--as-of=2024-01-01', 'validate'], { env: { DIXIAN_LANG: lang } });
    expect([code, err]).toEqual([2, expect.stringContaining('dixian validate --as-of=2024-01-01')]);
    inOneLanguage(err, lang);
  });

  test('help, called as a command', async () => {
    const [asked, shown] = await Promise.all([say('help', 'validate'), say('validate', '--help')]);
    expect(asked).toEqual(shown);
  });

  test('help of a command that there is not', async () => {
    const { code, err } = await workspace().run(['help', 'valdate'], { env: { DIXIAN_LANG: lang } });
    expect([code, err]).toEqual([2, expect.stringContaining('validate')]);
    inOneLanguage(err, lang);
  });
});

describe('a workspace in English', () => {
  const english = () =>
    temporary(
      new TestWorkspace({
        'dixian.config.yaml': 'catalog: catalog\nlocal: [local]\nlang: "en" # of output\nas-of: 2024-06-01\n',
        'local/p.yaml': province(''),
      }),
    );
  const chinese = { env: { LANG: 'zh_CN.UTF-8' } };

  test.each([
    [['--help'], /Commands:/],
    [['validate', '--fromat'], /There is no option/],
    [['validate', 'nosuch'], /No file matches/],
    [['validate', 'dixian.config.yaml'], /is there, but holds no data/],
    [['explain', 'floor/below'], /What it checks/],
    [['verify', '.'], /There is no manifest/],
  ])('%j', async (argv, says) => {
    const { out, err } = await english().run(argv, chinese);
    expect(out + err).toMatch(says);
  });

  test('what is wrong in the configuration is said in the language it asks for', async () => {
    const one = english();
    one.put('dixian.config.yaml', `${one.get('dixian.config.yaml')}locall: [x]\n`);
    expect((await one.run(['validate'], chinese)).err).toContain('The key “locall” is not known here.');
    expect((await one.run(['validate'], { env: { DIXIAN_LANG: 'zh' } })).err).toContain('不认识的键“locall”');
  });
});

test('commander knows no error that we do not', () => {
  const source = readFileSync('node_modules/commander/lib/command.js', 'utf8');
  const codes = [...source.matchAll(/code: '(commander\.\w+)'/g)].map(([, code]) => code ?? '');
  expect(codes.length).toBeGreaterThan(5);
  for (const code of codes) expect(Object.keys(misuses)).toContain(code);
});

/** A report without its words. */
function wordless(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(wordless);
  if (typeof node !== 'object' || node === null) return node;
  const said = new Set(['message', 'hint', 'name', 'language', 'text', 'shortDescription', 'justification']);
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (said.has(key) ? [] : [[key, wordless(value)]])),
  );
}

describe('ids, keys, figures, places and fingerprints do not depend on the language', () => {
  test.each([...new Set(ruleCases().map(({ rule }) => rule.split('/')[0] ?? ''))])('%s', async (family) => {
    // One case a rule: the others say the same sentences of other figures.
    for (const { rule, one } of ruleCases().filter(
      (each) => each.rule.startsWith(`${family}/`) && each.one === 'bad-1',
    )) {
      const laid = temporary(new TestWorkspace());
      laid.lay(join(CASES, rule, one));
      const [zh, en] = await Promise.all(
        ['zh', 'en'].map(async (lang) => {
          const argv = ['validate', '--lang', lang, '--format', 'json', '--format', 'sarif=r.sarif'];
          const { code, out } = await laid.run(argv);
          return [
            code,
            ...[out, laid.get('r.sarif') ?? ''].map((text) => (text === '' ? null : wordless(JSON.parse(text)))),
          ];
        }),
      );
      expect(en, rule).toEqual(zh);
    }
  });
});
