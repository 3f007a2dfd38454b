import { type Area, type Dimension, LEVELS, type Level, NATION } from '../model/catalogue.ts';
import { covers, type Day } from '../model/day.ts';

const LONGEST = 12;

/** Who stands above whom. */
export class AreaTree {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #children = new Map<string, Area[]>();
  readonly #chains = new Map<string, readonly Area[]>();
  readonly #ancestors = new Map<string, readonly Area[]>();
  readonly #lineages = new Map<string, readonly string[]>();

  constructor(areas: ReadonlyMap<string, Area>) {
    this.#areas = areas;
    for (const area of areas.values()) {
      if (!area.parent) continue;
      const children = this.#children.get(area.parent);
      if (children) children.push(area);
      else this.#children.set(area.parent, [area]);
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
    const known = this.#chains.get(code);
    if (known) return known;
    const chain: Area[] = [];
    for (
      let area = this.get(code);
      area && area.code !== NATION && chain.length < LONGEST;
      area = area.parent ? this.get(area.parent) : null
    ) {
      chain.unshift(area);
    }
    this.#chains.set(code, chain);
    return chain;
  }

  /** Whether an area exists on a day; one that is not registered is not asked. */
  exists(code: string, day: Day): boolean {
    const area = this.get(code);
    return area === null || covers({ since: area.from, until: area.until }, day);
  }

  /** The areas an area has come from by a day: one for a part split off, several for a merger. */
  predecessors(code: string, day: Day): readonly string[] {
    const area = this.get(code);
    return area && (area.from === null || area.from <= day) ? area.succeeds : [];
  }

  /** An area and all it has come from, however long ago, each once. */
  lineage(code: string): readonly string[] {
    const known = this.#lineages.get(code);
    if (known) return known;
    const found = new Set([code]);
    // A set goes on with what is added while it is walked through; a circle adds nothing new.
    for (const one of found) for (const before of this.get(one)?.succeeds ?? []) found.add(before);
    const lineage = [...found];
    this.#lineages.set(code, lineage);
    return lineage;
  }

  /** The areas that have come from an area. */
  heirs(code: string): readonly Area[] {
    return [...this.#areas.values()].filter((area) => area.succeeds.includes(code));
  }

  /** The areas above, nation left out, from the top down. */
  ancestors(code: string): readonly Area[] {
    const known = this.#ancestors.get(code);
    if (known) return known;
    const ancestors = this.chain(code).slice(0, -1);
    this.#ancestors.set(code, ancestors);
    return ancestors;
  }

  /** The class of an area in a dimension over areas: its own, else what all it came from had, else that of the nearest area above. */
  classOf(code: string, dimension: Dimension): string | null {
    for (const area of [...this.chain(code)].reverse()) {
      const before = new Set(area.succeeds.map((one) => dimension.members.get(one) ?? null));
      const cell = dimension.members.get(area.code) ?? (before.size === 1 ? [...before][0] : null);
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

  /**
   * The area of a chain that owes what one above it, or the area itself, leaves to levels below: the first of these that may
   * set it. Whoever has nobody of such a level below goes on owing it.
   */
  passedOn(code: string, owner: string, by: readonly Level[], to: readonly Level[]): string | null {
    const rank = LEVELS[this.get(owner)?.level ?? 'institution'];
    const may = to.filter((level) => LEVELS[level] > rank && by.some((one) => LEVELS[one] === LEVELS[level]));
    for (let first = 0; first < may.length; first++) {
      const next = this.owes(code, may.slice(first));
      if (next !== owner) return next;
    }
    return owner;
  }

  /** A municipality has no prefectures, and some prefectures have no counties: what is left to these is owed by the area itself. */
  #skips(area: Area, by: readonly Level[]): boolean {
    const children = this.childrenOf(area.code);
    const [first] = by;
    return first !== undefined && children.every((child) => LEVELS[child.level] > LEVELS[first]);
  }
}
