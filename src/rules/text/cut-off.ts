import type { Finding } from '../../model/finding.ts';
import type { Overlay } from '../../model/overlay.ts';
import type { Path, SourceDocument } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** A sentence without quotation marks that goes on behind ` #`: YAML takes the rest for a remark, and nobody ever reads it. */
export const textCutOff: Rule = {
  id: 'text/cut-off',
  severity: 'warning',
  *check({ overlays }) {
    for (const overlay of overlays) if (overlay.at.in.text.includes(MARK)) yield* inText(overlay);
  },
};

const MARK = ' #';
const MOST_SHOWN = 20;
/** Chinese text or signs, behind which a sentence may go on; quotation marks and brackets of YAML end it. */
const IN_SENTENCE = /[\u2e80-\u9fff\uff00-\uffef“”‘’—…A-Za-z0-9]$/u;
const CHINESE = /[\u4e00-\u9fff]/u;
/** Brackets that are open at the end of a text. */
const OPEN = /[（《“「【][^）》”」】]*$/u;

function* inText({ area, at: { in: document } }: Overlay): Generator<Finding> {
  const { text } = document;
  let ends: ReadonlyMap<number, Path> | null = null;
  for (let mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, endOfLine(text, mark))) {
    const start = text.lastIndexOf('\n', mark) + 1;
    const line = text.slice(start, mark).trimEnd();
    const rest = text.slice(mark + MARK.length, endOfLine(text, mark)).trimEnd();
    if (!isSentence(line, rest)) continue;
    ends ??= endsOfTexts(document);
    const path = ends.get(start + line.length);
    if (path)
      yield {
        rule: 'text/cut-off',
        at: { in: document, path },
        area,
        params: { cut: `#${rest.slice(0, MOST_SHOWN)}${rest.length > MOST_SHOWN ? '…' : ''}` },
      };
  }
}

/** Whether what stands behind `#` may well belong to the sentence before it: people put a space behind the sign of a remark. */
function isSentence(line: string, rest: string): boolean {
  const value = line.slice(line.lastIndexOf(': ') + 1);
  if (!CHINESE.test(value) || !IN_SENTENCE.test(line)) return false;
  return /^[^\s#!=*-]/u.test(rest) || OPEN.test(value);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where the texts of a document end. What stands in quotation marks or in a block ends behind these, and never before a remark. */
function endsOfTexts(document: SourceDocument): ReadonlyMap<number, Path> {
  const ends = new Map<number, Path>();
  for (const path of textsIn(document.data, [])) ends.set(document.locate(path, 'value').end.offset, path);
  return ends;
}

function* textsIn(data: unknown, path: Path): Generator<Path> {
  if (typeof data === 'string') yield path;
  else if (Array.isArray(data)) for (const [index, one] of data.entries()) yield* textsIn(one, [...path, index]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, one] of Object.entries(data)) yield* textsIn(one, [...path, key]);
}
