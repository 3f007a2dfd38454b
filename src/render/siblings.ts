import { Recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** What a part of a page rests on. */
export interface Rests {
  /** The items it speaks of, or whose values it is worked out from. */
  readonly items: readonly string[];
  /** The parameters of areas it is worked out from. */
  readonly parameters: readonly string[];
  /** In words what the part depends on: two areas with the same words have the same part. */
  readonly says: string;
}

/** Areas come by their codes, so that few groups are asked about between two areas of one group. */
const MOST = 8;

/** What parts rest on is the same for all areas of a group that have said nothing of it themselves: found out once. */
export class Siblings {
  readonly #groups = new Recent<string, Map<object, Rests>>(MOST);

  /** What a part rests on, in words; null where that is the area itself. */
  rests(scene: Scene, part: object, find: () => Rests | null): string | null {
    const known = this.#groupOf(scene);
    const before = known.get(part);
    if (before?.items.some((id) => scene.speaksOf(id))) return null;
    if (before && !ownParameters(scene, before)) return before.says;
    const found = find();
    if (found && !before && !ownParameters(scene, found)) known.set(part, found);
    return found?.says ?? null;
  }

  #groupOf(scene: Scene): Map<object, Rests> {
    const known = this.#groups.get(scene.group) ?? new Map<object, Rests>();
    this.#groups.set(scene.group, known);
    return known;
  }
}

function ownParameters(scene: Scene, { parameters }: Rests): boolean {
  return parameters.some((id) => scene.hasParameter(scene.input.area, id));
}
