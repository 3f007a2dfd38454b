import type { Report } from '../../model/report.ts';

/** What all that is printed as JSON says first: by what tool, of which catalogue, as of which day. */
type Head = Pick<Report, 'tool' | 'catalogue' | 'asOf'>;

/** What was found, as JSON under the head that all have in common. */
export function surveyJson<Json extends object>(
  { tool, catalogue, asOf }: Head,
  found: Omit<Json, keyof Head | 'version'>,
): string {
  return `${JSON.stringify({ version: 1, tool, catalogue, asOf, ...found }, null, 2)}\n`;
}
