import type { Catalogue } from '../model/catalogue.ts';
import { frame, printable } from '../report/frame.ts';
import { Speaker } from '../say/say.ts';
import { uiText } from '../say/ui.ts';
import type { Io } from './io.ts';
import type { BadConfiguration } from './set-up.ts';

/** What is wrong with the configuration, each with its place and line. */
export function sayConfiguration(bad: BadConfiguration, io: Io): string {
  const speaker = new Speaker(NOTHING, bad.lang);
  const blocks = bad.findings.map((finding) => {
    const range = finding.at.in.locate(finding.at.path, finding.at.part);
    const said = speaker.say(finding);
    const shown = frame(finding.at.in.text, range, io.stderr.columns);
    const blank = ' '.repeat(shown.gutter.length);
    return [
      `${finding.at.in.file}:${range.start.line}:${range.start.column}  error  ${finding.rule}`,
      `  ${printable(said.message)}`,
      ...(finding.at.in.text === ''
        ? []
        : [`  ${shown.gutter} │ ${shown.code}`, `  ${blank} │ ${shown.pad}${shown.underline}`]),
      ...(said.hint === null ? [] : [`  do   ${printable(said.hint)}`]),
    ].join('\n');
  });
  return `${[...blocks, uiText(bad.lang, 'usage.bad-config')].join('\n\n')}\n`;
}

/** The configuration is read before any catalogue is known. */
const NOTHING: Catalogue = {
  editions: new Map(),
  items: new Map(),
  sources: new Map(),
  vocabulary: {
    fields: new Map(),
    categories: new Map(),
    groups: new Map(),
    terms: new Map(),
    departments: new Map(),
    attributes: new Map(),
    units: new Map(),
    dimensions: new Map(),
    parameters: new Map(),
    excludes: [],
  },
  areas: new Map(),
  schemes: new Map(),
  parameters: new Map(),
  evidence: new Map(),
  selections: new Map(),
  overlays: [],
  waivers: [],
};
