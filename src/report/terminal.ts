import { printable } from './frame.ts';

/**
 * Lines as they may be shown on a terminal or in the log of a build, which takes a line that begins with `::`, or one with
 * `##[` anywhere, for a command. No sign grows wider by it.
 */
export function harmlessLines(text: string): string {
  return text.replace(/^(\s*):(?=:)/gmu, '$1\u25a1').replaceAll('##[', '##\u25a1');
}

/** Text of many lines, none of which is data, made safe to show; the ends of lines stay. */
export function terminalText(text: string): string {
  return harmlessLines(text.split('\n').map(printable).join('\n'));
}
