import type { Report } from '../model/report.ts';
import type { Setting } from './format.ts';

/** What was supplied of the areas above, in one line; none where there are none above. */
export function chainLine(report: Report, { speaker }: Setting): readonly string[] {
  const kinds = ['complete', 'excerpt', 'assumed-national', 'none'] as const;
  const lines = kinds.flatMap((kind) => {
    const areas = report.chain.filter((one) => one.supplied === kind).map((one) => speaker.wording.area(one.area));
    return areas.length === 0
      ? []
      : [`${speaker.wording.text(`chain.${kind}`)} ${areas.join(speaker.wording.text('list'))}`];
  });
  return lines.length === 0
    ? []
    : [`${speaker.wording.text('chain.title')}${lines.join(speaker.wording.text('chain.between'))}`];
}
