import { Speaker } from '../say/say.ts';
import type { Owed, OwedByArea } from '../survey/owed.ts';
import { owedTotals } from '../survey/owed-totals.ts';
import type { Opened } from './open.ts';

/** What is owed as JSON. */
export function owedJson(areas: readonly OwedByArea[], { report, subject, lang }: Opened): string {
  const { wording } = new Speaker(subject.catalogue, lang);
  const document = {
    version: 1,
    tool: report.tool,
    catalogue: report.catalogue,
    asOf: subject.asOf,
    levels: owedTotals(areas).map(({ blank, ...total }) => ({
      ...total,
      unset: { all: blank.unset.all, ...Object.fromEntries(blank.unset.bands) },
      'not-seen': { all: blank['not-seen'].all, ...Object.fromEntries(blank['not-seen'].bands) },
    })),
    areas: areas.map(({ record, level, slots, owed }) => ({
      code: record.area,
      name: wording.area(record.area),
      level,
      record: record.scope,
      draft: record.draft,
      demonstration: record.demonstration,
      slots,
      owed: owed.map(one),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function one({ item, measure, blank, cells, since, age }: Owed): object {
  return { item, key: measure.key, by: measure.decide?.by ?? [], blank, cells, since, age };
}
