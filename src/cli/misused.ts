import type { Lang } from '../model/text.ts';
import { printable } from '../report/frame.ts';
import { harmlessLines } from '../report/terminal.ts';
import { uiText } from '../say/ui.ts';
import type { TextKey } from '../say/zh.ts';

/** One way of calling a command wrongly: our sentence, and where commander's holds the words of the user. */
interface Misuse {
  readonly key: TextKey;
  readonly facts: RegExp;
}

/** The command that was called, if any; and the options it has, where something stands before it. */
export interface Called {
  readonly command: string | null;
  readonly before: readonly string[];
}

const NEAR = /(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?$/s.source;

/** Every error of commander, which speaks English only, by its code. */
export const misuses: Readonly<Record<string, Misuse>> = {
  'commander.unknownOption': { key: 'usage.unknown-option', facts: new RegExp(`'(?<word>.*?)'${NEAR}`, 's') },
  'commander.unknownCommand': { key: 'usage.unknown-command', facts: new RegExp(`'(?<word>.*?)'${NEAR}`, 's') },
  'commander.missingArgument': { key: 'usage.missing-argument', facts: /'(?<word>.*)'/s },
  'commander.optionMissingArgument': { key: 'usage.missing-value', facts: /'(?<word>.*)'/s },
  'commander.missingMandatoryOptionValue': { key: 'usage.missing-option', facts: /'(?<word>.*)'/s },
  'commander.excessArguments': {
    key: 'usage.too-many',
    facts: /Expected (?<most>\d+) arguments? but got (?<count>\d+)/,
  },
  'commander.conflictingOption': { key: 'usage.conflict', facts: /'(?<word>.*?)'.* with .*?'(?<other>.*?)'/s },
  'commander.invalidArgument': { key: 'usage.argument', facts: /'(?<word>.*?)'/s },
};

/** What is wrong with a call, in our words. */
export function misused(
  { code, message }: { readonly code: string; readonly message: string },
  lang: Lang,
  { command, before }: Called,
): string {
  const misuse = misuses[code];
  const facts = misuse?.facts.exec(message)?.groups ?? {};
  const shown = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, printable(fact ?? '')]));
  const isFirst = code === 'commander.unknownOption' && before.includes((facts['word'] ?? '').split('=')[0] ?? '');
  const key = isFirst ? 'usage.option-first' : misuse?.key;
  const reason = key ? uiText(lang, key, { ...shown, command }) : printable(message);
  return harmlessLines(uiText(lang, 'usage.bad', { reason, command }));
}
