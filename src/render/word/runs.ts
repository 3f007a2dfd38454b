import { ExternalHyperlink, type IRunOptions, TextRun } from 'docx';
import type { AnyNode, Element } from 'domhandler';
import { safeUrl } from '../safe-url.ts';
import type { Face } from './look.ts';

type Run = TextRun | ExternalHyperlink;
export type RunLook = Pick<IRunOptions, 'bold' | 'size' | 'color' | 'font'>;

const LOOKS: Readonly<Record<string, RunLook>> = {
  b: { bold: true },
  strong: { bold: true },
  small: { size: 17, color: '444444' },
  code: { size: 17 },
};

/** Parts of a line that begin on a line of their own on the page. */
const APART = /(?:^| )(?:number|badge|mark|how|cell-name)(?: |$)/u;
const HIDDEN = /(?:^| )(?:unseen|bars)(?: |$)/u;

/** Small print is never larger than the text around it. */
function shrunk(look: RunLook, own: RunLook | undefined): RunLook {
  return typeof look.size === 'number' && typeof own?.size === 'number'
    ? { size: Math.min(look.size - 2, own.size) }
    : {};
}

/** The words of an element with their look; white space as a browser would show it. */
export function runsOf(element: Element, look: RunLook = {}, lead: Face | null = null): Run[] {
  const runs: Run[] = [];
  let spaced = true;
  const put = (text: string, style: RunLook, url: string): void => {
    const words = text.replace(/[\t\n\r ]+/gu, ' ');
    const shown = spaced ? words.replace(/^ /u, '') : words;
    if (shown === '') return;
    spaced = shown.endsWith(' ');
    const run = new TextRun({ ...style, text: shown });
    runs.push(url === '' ? run : new ExternalHyperlink({ link: url, children: [run] }));
  };
  const walk = (node: AnyNode, style: RunLook, url: string): void => {
    if (node.type === 'text') {
      put(node.data, style, url);
      return;
    }
    if (node.type !== 'tag' || node.name === 'svg' || HIDDEN.test(node.attribs['class'] ?? '')) return;
    if (APART.test(node.attribs['class'] ?? '')) put(' ', style, url);
    const link = node.name === 'a' ? safeUrl(node.attribs['href']) : url;
    const own = node.name === 'strong' && lead !== null ? { font: lead } : LOOKS[node.name];
    for (const child of node.children) walk(child, { ...style, ...own, ...shrunk(look, own) }, link);
  };
  for (const child of element.children) walk(child, look, '');
  return runs;
}
