import { LEVELS, type Level } from '../model/catalogue.ts';
import { BANDS, type Band, bandOf } from './age-band.ts';
import type { Blank, Owed, OwedByArea } from './owed.ts';

/** How the duties of one level of government stand. */
export interface OwedTotal {
  readonly level: Level;
  readonly areas: number;
  readonly slots: number;
  readonly set: number;
  readonly blank: Readonly<Record<Blank, { readonly all: number; readonly bands: ReadonlyMap<Band, number> }>>;
}

/** The duties level by level, from the top down. */
export function owedTotals(areas: readonly OwedByArea[]): readonly OwedTotal[] {
  const levels = [...new Set(areas.map(({ level }) => level))].toSorted(
    (a, b) => LEVELS[a] - LEVELS[b] || (a < b ? -1 : 1),
  );
  return levels.map((level): OwedTotal => {
    const here = areas.filter((one) => one.level === level);
    const owed = here.flatMap((one) => one.owed);
    const slots = here.reduce((sum, one) => sum + one.slots, 0);
    return {
      level,
      areas: here.length,
      slots,
      set: slots - owed.length,
      blank: { unset: byAge(owed, 'unset'), 'not-seen': byAge(owed, 'not-seen') },
    };
  });
}

function byAge(owed: readonly Owed[], blank: Blank): OwedTotal['blank'][Blank] {
  const those = owed.filter((one) => one.blank === blank);
  return {
    all: those.length,
    bands: new Map(BANDS.map((band) => [band, those.filter((one) => bandOf(one.age) === band).length])),
  };
}
