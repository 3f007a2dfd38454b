import { fingerprints } from '../gate/fingerprint.ts';
import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Pointer, type Range, rangeAt } from '../model/source.ts';
import type { Format, Setting } from './format.ts';
import { longJson } from './long-json.ts';

/** The whole report as JSON; its shape is schemas/report.schema.json. */
export const json = ((report, setting) => {
  const { findings } = report;
  const marks = fingerprints(findings);
  return longJson(document(report, setting), findings, (finding, index) => one(finding, marks[index] ?? '', setting));
}) satisfies Format;

/** Everything but the findings. */
function document(report: Report, setting: Setting): object {
  const { tool, catalogue, asOf, checked, chain, counts, against } = report;
  return {
    version: 1,
    tool,
    catalogue,
    asOf,
    checked,
    chain: chain.map((one) => ({
      area: one.area,
      name: setting.speaker.wording.area(one.area),
      supplied: one.supplied,
      overlays: one.overlays,
    })),
    counts,
    ...(against ? { against: since(against) } : {}),
    findings: [],
  };
}

function since({ moved: { settings, gone, national, folder }, ...counts }: NonNullable<Report['against']>): object {
  return { ...counts, settings, gone, national, ...(folder === null ? {} : { folder }) };
}

function one(finding: Judged, fingerprint: string, { speaker }: Setting): object {
  const said = speaker.say(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict ?? null,
    file: finding.at.in.file,
    range: range(finding.at),
    area: finding.area ?? null,
    item: finding.item ?? null,
    key: finding.key ?? null,
    cell: finding.cell ?? null,
    since: finding.since ?? null,
    until: finding.until ?? null,
    params: finding.params ?? {},
    segments: finding.segments ?? [],
    message: said.message,
    hint: said.hint,
    related: (finding.related ?? []).map((place, index) => ({
      file: place.at.in.file,
      range: range(place.at),
      message: said.related[index] ?? '',
    })),
    fingerprint,
    ...(finding.status === 'open' ? {} : { status: finding.status }),
    ...(finding.introduced ? { introduced: true } : {}),
  };
}

function range(pointer: Pointer): object {
  const { start, end }: Range = rangeAt(pointer);
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
