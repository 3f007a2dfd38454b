import { FIGURE } from './figure.ts';

const SPECIAL = /[\\`*_{}[\]<>|~&#$]/gu;
const NO_BREAK_SPACE = '\u00a0';

/** What may have to be changed: white space, figures, signs of Markdown. */
const MARKED = /[\s\u0085\u2028\u2029\d\\`*_{}[\]<>|~&#$+=-]/u;

/** Whether a text stands in Markdown as it is. What the view lacks is no text. */
export function isPlainMarkdown(text: unknown): boolean {
  return typeof text === 'string' && !MARKED.test(text);
}

/**
 * Any text made safe in Markdown running text and in table cells: nothing in it can start a construct, end a cell or
 * begin a block, wherever it stands. Figures stay on one line.
 */
export function escapeMarkdown(text: string, ends: 'trim' | 'keep' = 'trim'): string {
  const spaced = text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ');
  const line = ends === 'trim' ? spaced.trim() : spaced;
  const whole = line.replace(FIGURE, (figure) => figure.replaceAll(' ', NO_BREAK_SPACE));
  return whole
    .replace(SPECIAL, (sign) => `\\${sign}`)
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
