import type { Names } from '../model/names.ts';
import { rangeAt } from '../model/source.ts';
import { BAR, frame, printable } from '../report/frame.ts';
import { Speaker } from '../say/say.ts';
import { uiText } from '../say/ui.ts';
import type { Io } from './io.ts';
import type { BadConfiguration } from './set-up.ts';

/** What is wrong with the configuration, each with its place and line. */
export function sayConfiguration(bad: BadConfiguration, io: Io): string {
  const speaker = new Speaker(NOTHING, bad.lang);
  const blocks = bad.findings.map((finding) => {
    const range = rangeAt(finding.at);
    const said = speaker.say(finding);
    const shown = frame(finding.at.in.text, range, io.stderr.columns);
    const blank = ' '.repeat(shown.gutter.length);
    return [
      `${printable(finding.at.in.file)}:${range.start.line}:${range.start.column}  error  ${finding.rule}`,
      `  ${printable(said.message)}`,
      ...(finding.at.in.text === ''
        ? []
        : [`  ${shown.gutter} ${BAR} ${shown.code}`, `  ${blank} ${BAR} ${shown.pad}${shown.underline}`]),
      ...(said.hint === null ? [] : [`  do   ${printable(said.hint)}`]),
    ].join('\n');
  });
  return `${[...blocks, uiText(bad.lang, 'usage.bad-config')].join('\n\n')}\n`;
}

/** The configuration is read before any catalogue is known. */
const NOTHING: Names = {
  areas: new Map(),
  items: new Map(),
  editions: new Map(),
  vocabulary: {
    terms: new Map(),
    departments: new Map(),
    parameters: new Map(),
    units: new Map(),
    dimensions: new Map(),
    attributes: new Map(),
  },
  sources: new Map(),
  overlays: [],
};
