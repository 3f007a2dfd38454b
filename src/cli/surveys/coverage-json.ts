import { titleOf } from '../../say/title-of.ts';
import type { CoverageJson } from '../../schema/outputs.ts';
import type { Coverage, CoveredArea } from '../../survey/coverage.ts';
import type { Opened } from '../open.ts';
import { speakerOf } from '../speaker-of.ts';
import { surveyJson } from './survey-json.ts';

/** The table as JSON; its shape is schemas/coverage.schema.json. */
export function coverageJson(facts: Coverage, opened: Opened): string {
  const { wording } = speakerOf(opened);
  return surveyJson<CoverageJson>(opened.report, {
    edition: facts.edition?.id ?? null,
    selection: facts.selection?.id ?? null,
    items: facts.items.map((one) => {
      const { title: _title, ...rest } = one;
      return { ...rest, name: titleOf(one, wording) };
    }),
    areas: facts.areas.map((one) => ({ name: wording.area(one.record.area), ...area(one) })),
  });
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
