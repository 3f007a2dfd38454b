import type { Finding } from '../model/finding.ts';
import { stretch } from './plain-document.ts';

/** A line that git leaves where two changes meet. None of them is YAML, so that all else the parser says follows from them. */
const MARKS = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm;

/** Where a file has been left with the conflicts of a merge in it: one finding for each. */
export function conflicts(file: string, text: string): Finding[] {
  const marks = [...text.matchAll(MARKS)];
  const begins = marks.filter(([mark]) => mark.startsWith('<'));
  return (begins.length > 0 ? begins : marks.slice(0, 1)).map(({ 0: mark, index }) => ({
    rule: 'yaml/syntax',
    variant: 'conflict',
    at: stretch(file, text, index, index + mark.trimEnd().length),
    params: {},
  }));
}
