import { Speaker } from '../say/say.ts';
import { titleOf } from '../say/title-of.ts';
import type { CoverageJson } from '../schema/outputs.ts';
import type { Coverage, CoveredArea } from '../survey/coverage.ts';
import type { Opened } from './open.ts';

/** The table as JSON; its shape is schemas/coverage.schema.json. */
export function coverageJson(facts: Coverage, { report, subject, lang }: Opened): string {
  const { wording } = new Speaker(subject.catalogue, lang);
  const document: CoverageJson = {
    version: 1,
    tool: report.tool,
    catalogue: report.catalogue,
    asOf: subject.asOf,
    edition: facts.edition?.id ?? null,
    selection: facts.selection?.id ?? null,
    items: facts.items.map((one) => {
      const { title: _title, ...rest } = one;
      return { ...rest, name: titleOf(one, wording) };
    }),
    areas: facts.areas.map((one) => ({ name: wording.area(one.record.area), ...area(one) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function area({ record, items, counts, ratio }: CoveredArea): Omit<CoverageJson['areas'][number], 'name'> {
  const { area: code, scope, draft, demonstration } = record;
  return {
    code,
    record: scope,
    draft,
    demonstration,
    ratio,
    counts: Object.fromEntries([...counts].filter(([, count]) => count > 0)),
    items: Object.fromEntries(
      items.map(({ item, state, levels }) => [
        item,
        { state, levels: Object.fromEntries(levels.map((level) => [level.key, level.state])) },
      ]),
    ),
  };
}
