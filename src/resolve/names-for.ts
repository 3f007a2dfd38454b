import type { Names } from '../model/names.ts';
import type { Resolver } from './resolver.ts';

/** Two areas may call different things by one id: what an area itself and those above it have brought in is named first. */
export function namesFor(names: Names, resolver: Resolver, area: string): Names {
  const near = resolver.tree.chain(area).toReversed();
  const overlays = near.flatMap(({ code }) => resolver.overlaysOf(code));
  return overlays.length === 0 ? names : { ...names, overlays: [...overlays, ...names.overlays] };
}
