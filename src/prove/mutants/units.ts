import type { World } from '../naive/world.ts';

/** The same unit with one part of it read weaker: a year for a month, a yuan for ten thousand. */
export function weakerUnits(world: World, unit: string, better: 'more' | 'less'): readonly string[] {
  const tokens = unit.split('/');
  return tokens.flatMap((token, at) => {
    const here = world.units[token];
    if (!here) return [];
    const others = Object.entries(world.units).filter(
      ([, other]) =>
        other.dimension === here.dimension &&
        (at === 0 || (other.rate ?? other.dimension) === (here.rate ?? here.dimension)),
    );
    return others.flatMap(([name, other]) => {
      const size = Number(other.factor ?? 1) - Number(here.factor ?? 1);
      // Fewer are counted, or the same count has to do for longer or for more people.
      const weaker = (at === 0 ? size < 0 : size > 0) === (better === 'more') && size !== 0;
      return weaker ? [tokens.with(at, name).join('/')] : [];
    });
  });
}
