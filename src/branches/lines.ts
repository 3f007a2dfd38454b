import { type Area, NATION } from '../model/catalogue.ts';
import { groupedByEach } from '../model/grouped.ts';

/** Where an area stands. */
export type Standing = Pick<Area, 'parent' | 'succeeds'>;

/** What comes down to an area. */
export interface Line {
  /** The area, all above it below the nation, and what any of these came from or went over into. */
  readonly areas: ReadonlySet<string>;
  /** Whether any of them came from another, so that they have to be looked at together. */
  readonly isMoved: boolean;
}

/** The line of each area of a register; that of an area which is not registered is the area alone. */
export function linesIn(register: ReadonlyMap<string, Standing>): (area: string) => Line {
  const heirs = groupedByEach(register, ([, { succeeds }]) => succeeds);
  return (area) => {
    const areas = new Set([area]);
    let isMoved = false;
    // A set goes on with what is added while it is walked through; a circle adds nothing new.
    for (const one of areas) {
      const { parent = null, succeeds = [] } = register.get(one) ?? {};
      if (parent !== null && parent !== NATION) areas.add(parent);
      for (const other of [...succeeds, ...(heirs.get(one) ?? []).map(([code]) => code)]) {
        areas.add(other);
        isMoved = true;
      }
    }
    return { areas, isMoved };
  };
}
