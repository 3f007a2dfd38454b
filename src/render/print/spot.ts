/** What every page has for its helpers. */
export interface Root {
  readonly lang: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly style?: string;
}

/** Where a template is while it prints: what `this`, `..`, `@root`, `@index` and `@partial-block` are there. */
export interface Spot {
  readonly here: unknown;
  /** What `..` is: the spot around this one; null at the top of a page or partial. */
  readonly up: Spot | null;
  readonly loop: Loop | null;
  readonly root: Root;
  readonly block: Print | null;
}

/** What a list says of the entry it is at. */
export interface Loop {
  readonly key: string | number;
  readonly index: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** A part of a template, ready to print. */
export type Print = (spot: Spot) => string;

/** The spot of a page or of a partial printed on its own. */
export function topSpot(here: unknown, root: Root): Spot {
  return { here, up: null, loop: null, root, block: null };
}

/** The spot of a block about something else; a block about the very same thing is no step further down. */
export function innerSpot(spot: Spot, here: unknown, loop: Loop | null = spot.loop): Spot {
  const { root, block } = spot;
  return { here, up: here === spot.here ? spot.up : spot, loop, root, block };
}
