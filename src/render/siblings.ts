import { Recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** What a part of a page rests on. */
export interface Rests {
  /** The items it speaks of, or whose values it is worked out from. */
  readonly items: readonly string[];
  /** The parameters of areas it is worked out from. */
  readonly parameters: readonly string[];
  /** Which areas of the chain have said anything of these. */
  readonly says: string;
}

/** Areas come by their codes, so that few are asked about between two that stand below the same one. */
const MOST = 4;

/** What parts rest on is the same for all areas right below one that have said nothing of it themselves: found out once. */
export class Siblings {
  readonly #below = new Recent<string, Map<object, Rests>>(MOST);

  /** What a part rests on, in words; null where that is the area itself. */
  rests(scene: Scene, part: object, find: () => Rests | null): string | null {
    const known = this.#knownOf(scene);
    const before = known.get(part);
    if (before?.items.some((id) => scene.speaksOf(id))) return null;
    if (before && !ownParameters(scene, before)) return before.says;
    const found = find();
    if (found && !before && !ownParameters(scene, found)) known.set(part, found);
    return found?.says ?? null;
  }

  #knownOf(scene: Scene): Map<object, Rests> {
    const above = scene.chainUp()[1] ?? '';
    const known = this.#below.get(above) ?? new Map<object, Rests>();
    this.#below.set(above, known);
    return known;
  }
}

function ownParameters(scene: Scene, { parameters }: Rests): boolean {
  return parameters.some((id) => scene.hasParameter(scene.input.area, id));
}
