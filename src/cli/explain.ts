import type { RuleExample, RuleExamples } from '../model/rule-example.ts';
import type { Lang } from '../model/text.ts';
import { severityOf } from '../rules/severity.ts';
import type { RuleId } from '../say/rules-zh.ts';
import { languages, uiText } from '../say/ui.ts';
import { whys } from '../say/why.ts';
import { nearest } from '../schema/nearest.ts';
import { configuredLanguage } from './configured-language.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { language } from './language.ts';
import { UserError } from './user-error.ts';

/** Says what a rule checks and why, with a bad and a good example; without a rule, or with a family, lists them. */
export function explain(io: Io, asked: string | undefined, flags: { readonly lang?: string }): number {
  const lang = language(flags.lang, io.env, configuredLanguage(io));
  const ids = Object.keys(whys[lang]) as RuleId[];
  const family = ids.filter((id) => asked === undefined || id.startsWith(`${asked.replace(/\/$/, '')}/`));
  const one = ids.find((id) => id === asked);
  if (!one && family.length === 0)
    throw new UserError('usage.rule', { id: asked ?? '', near: nearest(asked ?? '', ids) });
  const lines = one ? page(one, lang, examplesOf(io)) : family.map((id) => row(id, lang, family));
  io.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

function row(id: RuleId, lang: Lang, all: readonly string[]): string {
  const wide = Math.max(...all.map((one) => one.length));
  // Severities are equally wide in Chinese, and at most seven letters in English.
  const severity = uiText(lang, severityOf(id)).padEnd(lang === 'zh' ? 0 : 7);
  return `${id.padEnd(wide)}  ${severity}  ${languages[lang].rules[id].title}`;
}

/** The examples made at build time. Throws where the package is incomplete. */
function examplesOf(io: Io): RuleExamples {
  const text = io.packaged('dist/rules.json');
  if (text === null) throw new UserError('usage.no-examples');
  return JSON.parse(text) as RuleExamples;
}

function page(id: RuleId, lang: Lang, examples: RuleExamples): string[] {
  const { what, why, ground, example: told } = whys[lang][id];
  const example = examples[id];
  return [
    `${id}  ${languages[lang].rules[id].title}  (${uiText(lang, severityOf(id))})`,
    '',
    uiText(lang, 'explain.what'),
    `  ${what}`,
    uiText(lang, 'explain.why'),
    `  ${why}`,
    uiText(lang, 'explain.ground'),
    `  ${ground ?? uiText(lang, 'explain.no-ground')}`,
    ...(['bad', 'good'] as const).flatMap((which) => [
      '',
      uiText(lang, `explain.${which}`),
      ...(example ? shown(example[which], lang, uiText(lang, `explain.${which}`)) : [`  ${told?.[which] ?? ''}`]),
    ]),
    ...(example ? ['', uiText(lang, 'explain.stands-on')] : []),
  ];
}

/** The comment that says in Chinese what it shows keeps its line: places are told by lines. */
function shown({ files, said }: RuleExample, lang: Lang, which: string): string[] {
  const words = said?.[lang];
  return [
    ...files.flatMap(({ file, text }) => [
      `  ${file}`,
      ...(lang === 'zh' ? text : text.replace(/^# (?:正|反)例：.*/u, `# ${which}`))
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`.trimEnd()),
    ]),
    ...(words ? [`  → ${words.at}`, `    ${words.message}`, ...(words.hint ? [`    ${words.hint}`] : [])] : []),
  ];
}
