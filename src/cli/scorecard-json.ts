import type { Report } from '../model/report.ts';
import { rangeAt } from '../model/source.ts';
import type { Speaker } from '../say/say.ts';
import type { ScorecardJson } from '../schema/outputs.ts';
import { scorecard } from '../survey/scorecard.ts';

/** The five tests as JSON; its shape is schemas/scorecard.schema.json. */
export function scorecardJson(report: Report, speaker: Speaker): string {
  const document: ScorecardJson = {
    version: 1,
    tool: report.tool,
    catalogue: report.catalogue,
    asOf: report.asOf,
    tests: scorecard(report.findings).map(({ test, stands, counts, notEstablished, findings }) => ({
      test,
      name: speaker.wording.text(`score.${test}`),
      stands,
      counts,
      notEstablished,
      findings: findings.map((finding) => {
        const { start } = rangeAt(finding.at);
        return {
          rule: finding.rule,
          severity: finding.severity,
          file: finding.at.in.file,
          line: start.line,
          column: start.column,
          area: finding.area ?? null,
          item: finding.item ?? null,
          key: finding.key ?? null,
          cell: finding.cell ?? null,
          message: speaker.say(finding).message,
        };
      }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
