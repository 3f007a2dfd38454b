import type { OwedJson } from '../../schema/outputs.ts';
import type { Band } from '../../survey/age-band.ts';
import type { Blank, Owed, OwedByArea } from '../../survey/owed.ts';
import { type OwedTotal, owedTotals } from '../../survey/owed-totals.ts';
import type { Opened } from '../open.ts';
import { speakerOf } from '../speaker-of.ts';
import { surveyJson } from './survey-json.ts';

/** What is owed as JSON; its shape is schemas/owed.schema.json. */
export function owedJson(areas: readonly OwedByArea[], opened: Opened): string {
  const { wording } = speakerOf(opened);
  return surveyJson<OwedJson>(opened.report, {
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
  });
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
