import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { fingerprints } from '../gate/fingerprint.ts';
import type { Judged, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Pointer } from '../model/source.ts';
import { type Why, whys } from '../say/why.ts';
import type { Format, Setting } from './format.ts';
import { printable } from './frame.ts';
import { longJson } from './long-json.ts';
import { notesOn } from './notes.ts';
import { isShipped, repositoryFile, soundRange } from './place.ts';
import { shown } from './said.ts';
import { coverWords } from './summary.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Files are named from the root of the repository, wherever that lies on the machine of the reader. */
const ROOT = '%SRCROOT%';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0 for code scanning: one run, every rule with its reason, every finding, also those that do not stand open. */
export const sarif: Format = (report, setting) => {
  const { findings } = report;
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, setting)] };
  const indexes = new Map(Object.keys(whys[setting.speaker.wording.lang]).map((id, index) => [id, index]));
  const marks = fingerprints(findings);
  return longJson(log, findings, (finding, index) =>
    resultOf(finding, indexes.get(finding.rule) ?? -1, marks[index] ?? '', setting),
  );
};

/** The run without its results: these come last. */
function runOf(report: Report, setting: Setting): Run {
  const { wording } = setting.speaker;
  const reasons = Object.entries(whys[wording.lang]);
  const { asOf, catalogue, checked, chain, counts, against } = report;
  const notes = against ? notesOn(against.moved, wording) : [];
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        rules: reasons.map(([id, why]) => descriptor(id, why, setting)),
      },
    },
    language: wording.lang === 'zh' ? 'zh-CN' : 'en',
    // What `Position` counts in; a character outside the basic plane is two.
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: wording.text('sarif.root') } } },
    ...(notes.length === 0
      ? {}
      : {
          invocations: [
            {
              executionSuccessful: true,
              toolConfigurationNotifications: notes.map(({ text }) => ({
                level: 'warning' as const,
                message: { text: unlinked(text) },
              })),
            },
          ],
        }),
    properties: { asOf, catalogue, checked, chain, counts },
    results: [],
  };
}

function descriptor(id: string, { what, why, ground }: Why, { speaker }: Setting): ReportingDescriptor {
  const { wording } = speaker;
  const [family = ''] = id.split('/');
  return {
    id,
    shortDescription: { text: speaker.title(id) },
    fullDescription: { text: what },
    help: {
      text: [
        what,
        `${wording.text('explain.why')}: ${why}`,
        `${wording.text('explain.ground')}: ${ground ?? wording.text('explain.no-ground')}`,
      ].join('\n'),
    },
    properties: { tags: [family] },
  };
}

function resultOf(finding: Judged, ruleIndex: number, fingerprint: string, setting: Setting): Result {
  const said = setting.speaker.say(finding);
  const related = (finding.related ?? []).map((one, index) => ({ at: one.at, message: said.related[index] ?? '' }));
  const inFiles = related.filter(({ at }) => !isShipped(at));
  const shipped = related.filter(({ at }) => isShipped(at));
  const isOpen = finding.status === 'open' || finding.status === 'present';
  const { verdict, area, item, key, cell, since, until, segments, severity, status } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    // Not every platform knows suppressions: what is excepted may at least not look like an error there.
    level: isOpen ? LEVEL[severity] : 'note',
    message: { text: shown(said).map(unlinked).join('\n') },
    locations: [locationOf(finding.at, setting)],
    // Empty lists make some readers fail.
    ...(inFiles.length === 0
      ? {}
      : {
          relatedLocations: inFiles.map(({ at, message }, id) => ({
            id,
            ...locationOf(at, setting),
            message: { text: unlinked(printable(message)) },
          })),
        }),
    partialFingerprints: { 'dixian/v1': fingerprint },
    ...(isOpen ? {} : { suppressions: [suppression(finding, setting)] }),
    ...(finding.status === 'present' ? { baselineState: 'unchanged' } : {}),
    ...(finding.introduced ? { baselineState: 'new' } : {}),
    properties: {
      ...{ severity, status, verdict, area, item, key, cell, since, until, segments },
      ...(shipped.length === 0 ? {} : { shipped: shipped.map(({ at, message }) => shippedPlace(at, message)) }),
    },
  };
}

/** Messages in SARIF may hold links: whoever wrote the data cannot make one. */
function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

function suppression(finding: Judged, { speaker: { wording } }: Setting): NonNullable<Result['suppressions']>[number] {
  return { kind: 'external', status: 'accepted', justification: coverWords(finding, wording) };
}

function locationOf(at: Pointer, { base }: Setting): Location {
  const { start, end } = soundRange(at);
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(repositoryFile(at, base)), uriBaseId: ROOT },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** The catalogue that comes with the tool is no file of the repository: a location there would be refused. */
function shippedPlace(at: Pointer, message: string): object {
  const { start } = soundRange(at);
  return { file: at.in.file, line: start.line, column: start.column, message };
}

/** The file asked about last: findings come file by file. */
let known = { file: '', uri: '' };

function relativeUri(file: string): string {
  if (known.file !== file) known = { file, uri: encoded(file) };
  return known.uri;
}

function encoded(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
