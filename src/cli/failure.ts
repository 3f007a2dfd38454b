import type { Fact } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';
import { printable } from '../report/frame.ts';
import { harmlessLines, terminalText } from '../report/terminal.ts';
import { uiText } from '../say/ui.ts';
import type { TextKey } from '../say/zh.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

/** Nobody reads more of a word that somebody has typed. */
const LONGEST = 500;

/** What the user wrote, or a file holds, as it may be shown on a terminal. */
function harmless(facts: UserError['facts']): UserError['facts'] {
  const shown = (fact: Fact): Fact =>
    typeof fact !== 'string' ? fact : printable(fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…` : fact);
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shown(fact)]));
}

/** What the engine of templates says of nothing but its own insides, and what is to be said instead. */
const TEMPLATE_REASONS: readonly (readonly [RegExp, TextKey])[] = [
  [/^"(?<name>.*)" not defined in .* - (?<line>\d+):\d+$/s, 'usage.template-asks'],
  [/^Cannot (?:read|use)|is not a function$/, 'usage.template-value'],
  [/^Maximum call stack|^Invalid string length|^Too many turns/, 'usage.template-endless'],
];

function templateReason(file: string, message: string, lang: Lang): string {
  for (const [pattern, key] of TEMPLATE_REASONS) {
    const match = pattern.exec(message);
    if (match) return uiText(lang, key, { file, ...match.groups });
  }
  return uiText(lang, 'usage.template', { file, reason: message.split('\n').join(' ') });
}

/** Says on stderr why a command could not do its work; answers the exit code. */
export async function failure(error: unknown, lang: Lang, io: Io, argv: readonly string[] = []): Promise<number> {
  if (error instanceof UserError) {
    io.stderr.write(harmlessLines(`${uiText(lang, error.key, harmless(error.facts))}\n`));
    return EXIT.usage;
  }
  const { BadTemplate } = await import('../render/page.ts');
  if (error instanceof BadTemplate && argv.some((word) => word.startsWith('--templates'))) {
    io.stderr.write(terminalText(`${templateReason(error.template, error.message, lang)}\n`));
    return EXIT.usage;
  }
  const { BadConfiguration } = await import('./set-up.ts');
  if (error instanceof BadConfiguration) {
    const { sayConfiguration } = await import('./bad-configuration.ts');
    io.stderr.write(sayConfiguration(error, io));
    return EXIT.usage;
  }
  io.stderr.write(
    `${uiText(lang, 'usage.fault', { reason: (error as Error)?.message ?? String(error) })}\n${(error as Error)?.stack ?? ''}\n`,
  );
  return EXIT.fault;
}
