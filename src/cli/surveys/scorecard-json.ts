import type { Report } from '../../model/report.ts';
import { rangeAt } from '../../model/source.ts';
import type { Severities } from '../../rules/check.ts';
import type { Speaker } from '../../say/say.ts';
import type { ScorecardJson } from '../../schema/outputs.ts';
import { scorecard } from '../../survey/scorecard.ts';
import { surveyJson } from './survey-json.ts';

/** The five tests as JSON; its shape is schemas/scorecard.schema.json. */
export function scorecardJson(report: Report, speaker: Speaker, severities: Severities): string {
  return surveyJson<ScorecardJson>(report, {
    tests: scorecard(report.findings, severities).map(({ test, stands, rules, counts, notEstablished, findings }) => ({
      test,
      name: speaker.wording.text(`score.${test}`),
      stands,
      rules,
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
  });
}
