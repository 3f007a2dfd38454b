import { changesBetween } from '../changes/between-states.ts';
import type { Wording } from '../say/wording.ts';
import { recordOf } from '../survey/record.ts';
import { checkArea } from './check-area.ts';
import type { Opened } from './open.ts';
import { UserError } from './user-error.ts';
import { valueLine } from './value-line.ts';

/** The area that `area:410000` names, or a bare code; null for any other word. */
export function areaNamed(opened: Opened, word: string): string | null {
  const named = /^area:(.*)$/s.exec(word)?.[1];
  if (named !== undefined) {
    checkArea(opened, named);
    return named;
  }
  if (!opened.names.areas.has(word)) return null;
  if (opened.subject.catalogue.editions.has(word)) throw new UserError('usage.diff-two', { word });
  return word;
}

/** What is in force in one area beside what is in another, on the day. */
export function areasBeside({ subject }: Opened, wording: Wording, one: string, other: string): string[] {
  const { resolver, evaluator, asOf } = subject;
  const here = (area: string) => ({ evaluator, day: asOf, area });
  const changes = changesBetween(here(one), here(other));
  const only = (area: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [
          '',
          wording.text('diff.only', { area: wording.area(area), count: ids.length }),
          ...ids.map((id) => `  ${wording.item(id)} (${id})`),
        ];
  const values = changes.values.flatMap((change, index) => [
    ...(changes.values[index - 1]?.item === change.item ? [] : ['', wording.item(change.item)]),
    `  ${valueLine(wording, change, 'diff.beside')}`,
  ]);
  const found = [...only(one, changes.removed), ...only(other, changes.added), ...values];
  // What a record does not say is not denied: the level above is printed, and that it was not seen.
  const unseen = [one, other].flatMap((area) => {
    const { scope } = recordOf(resolver, area, asOf);
    return scope === 'complete'
      ? []
      : [wording.text('diff.unseen', { area: wording.area(area), record: wording.text(`record.${scope}`) })];
  });
  return [
    wording.text('diff.areas', { from: wording.area(one), to: wording.area(other), day: asOf }),
    ...(found.length > 0 ? found : ['', wording.text('diff.nothing')]),
    ...(unseen.length > 0 ? ['', ...unseen] : []),
  ];
}
