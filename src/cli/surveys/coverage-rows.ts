import { titleOf } from '../../say/title-of.ts';
import type { Wording } from '../../say/wording.ts';
import type { Coverage } from '../../survey/coverage.ts';

const HEAD = ['area', 'area-name', 'record', 'item', 'number', 'item-name', 'state', 'state-name'] as const;

/** The table as rows, one for each area and item, under a head of fixed names. */
export function coverageRows(facts: Coverage, wording: Wording): readonly (readonly (string | number | null)[])[] {
  const titled = facts.items.map((one) => titleOf(one, wording));
  const rows = facts.areas.flatMap(({ record, items }) =>
    items.map(({ item, state }, index) => [
      record.area,
      wording.area(record.area),
      record.scope,
      item,
      facts.items[index]?.number ?? null,
      titled[index] ?? '',
      state,
      wording.text(`state.${state}`),
    ]),
  );
  return [HEAD, ...rows];
}
