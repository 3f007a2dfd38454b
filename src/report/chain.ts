import type { Report } from '../model/report.ts';
import type { Setting } from './format.ts';

/** More areas nobody reads in a line; in a country there are hundreds above others. */
const NAMED = 12;

/** What was supplied of the areas above, in one line; none where there are none above. */
export function chainLine(report: Report, { speaker, verbose }: Setting): readonly string[] {
  const kinds = ['complete', 'excerpt', 'assumed-national', 'none'] as const;
  const lines = kinds.flatMap((kind) => {
    const areas = report.chain.filter((one) => one.supplied === kind).map((one) => speaker.wording.area(one.area));
    if (areas.length === 0) return [];
    const isLong = areas.length > NAMED && !verbose;
    const named = (isLong ? areas.slice(0, NAMED) : areas).join(speaker.wording.text('list'));
    const all = isLong ? speaker.wording.text('chain.long', { areas: named, count: areas.length }) : named;
    return [`${speaker.wording.text(`chain.${kind}`)} ${all}`];
  });
  return lines.length === 0
    ? []
    : [`${speaker.wording.text('chain.title')}${lines.join(speaker.wording.text('chain.between'))}`];
}
