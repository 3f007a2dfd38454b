import { Speaker } from '../say/say.ts';
import type { OwedJson } from '../schema/outputs.ts';
import type { Band } from '../survey/age-band.ts';
import type { Blank, Owed, OwedByArea } from '../survey/owed.ts';
import { type OwedTotal, owedTotals } from '../survey/owed-totals.ts';
import type { Opened } from './open.ts';

/** What is owed as JSON; its shape is schemas/owed.schema.json. */
export function owedJson(areas: readonly OwedByArea[], { report, subject, lang }: Opened): string {
  const { wording } = new Speaker(subject.catalogue, lang);
  const document: OwedJson = {
    version: 1,
    tool: report.tool,
    catalogue: report.catalogue,
    asOf: subject.asOf,
    levels: owedTotals(areas).map(({ blank, ...total }) => ({
      ...total,
      unset: byAge(blank.unset),
      'not-seen': byAge(blank['not-seen']),
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

function one({
  item,
  measure,
  blank,
  missing: { cells },
  since,
  age,
}: Owed): OwedJson['areas'][number]['owed'][number] {
  return { item, key: measure.key, by: measure.decide?.by ?? [], blank, cells, since, age };
}

function byAge({ all, bands }: OwedTotal['blank'][Blank]): OwedJson['levels'][number]['unset'] {
  const of = (band: Band) => bands.get(band) ?? 0;
  return {
    all,
    'half-year': of('half-year'),
    year: of('year'),
    'three-years': of('three-years'),
    longer: of('longer'),
    unknown: of('unknown'),
  };
}
