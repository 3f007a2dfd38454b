import { type Area, type Dimension, LEVELS, type Level, NATION } from '../model/catalogue.ts';

const LONGEST = 12;

/** Who stands above whom. */
export class AreaTree {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #children = new Map<string, Area[]>();

  constructor(areas: ReadonlyMap<string, Area>) {
    this.#areas = areas;
    for (const area of areas.values()) {
      if (area.parent) this.#children.set(area.parent, [...(this.#children.get(area.parent) ?? []), area]);
    }
  }

  get(code: string): Area | null {
    return this.#areas.get(code) ?? null;
  }

  childrenOf(code: string): readonly Area[] {
    return this.#children.get(code) ?? [];
  }

  /** The areas from just below the nation down to the area itself; empty for an area that is not registered. */
  chain(code: string): readonly Area[] {
    const chain: Area[] = [];
    for (
      let area = this.get(code);
      area && area.code !== NATION && chain.length < LONGEST;
      area = area.parent ? this.get(area.parent) : null
    ) {
      chain.unshift(area);
    }
    return chain;
  }

  /** The areas above, nation left out, from the top down. */
  ancestors(code: string): readonly Area[] {
    return this.chain(code).slice(0, -1);
  }

  /** The class of an area in a dimension over areas: its own, else that of the nearest area above. */
  classOf(code: string, dimension: Dimension): string | null {
    for (const area of [...this.chain(code)].reverse()) {
      const cell = dimension.members.get(area.code);
      if (cell) return cell;
    }
    return null;
  }

  /**
   * The area of a chain that owes a level left to `by`: the first of these levels that the chain has, else the next above.
   * Null where the level lies below the area and the areas below will owe it.
   */
  owes(code: string, by: readonly Level[]): string | null {
    const chain = this.chain(code);
    const [first] = by;
    const self = chain.at(-1);
    if (!first || !self) return null;
    if (LEVELS[self.level] < LEVELS[first]) return this.#skips(self, by) ? self.code : null;
    for (const level of by) {
      const here = chain.find((area) => LEVELS[area.level] === LEVELS[level]);
      if (here) return here.code;
    }
    return chain.findLast((area) => LEVELS[area.level] < LEVELS[first])?.code ?? null;
  }

  /** A municipality has no prefectures: what is left to prefectures is owed by the municipality. */
  #skips(area: Area, by: readonly Level[]): boolean {
    const children = this.childrenOf(area.code);
    const [first] = by;
    return children.length > 0 && first !== undefined && children.every((child) => LEVELS[child.level] > LEVELS[first]);
  }
}
