import type { Overlay, OverlayItem } from '../model/overlay.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { last } from './lasting.ts';
import { Recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** Ways of one facet of one item that are kept: those of a province, and of the nation. */
const MOST = 50;

/** Facets of rows that are the same for many areas, by what the item is to an area and by who has a say in the facet. */
export class KeptBlocks<T extends object> {
  readonly #made = new WeakMap<LocalItem, Recent<string, T>>();

  /** A facet of an item: kept where the area itself has no say in it, else made anew. */
  block(scene: Scene, item: LocalItem, hasSay: (entry: OverlayItem) => boolean, make: () => T): T {
    const key = item.owner === scene.input.area ? null : keyOf(scene, item, hasSay);
    if (key === null) return make();
    const known = this.#made.get(item) ?? new Recent<string, T>(MOST);
    this.#made.set(item, known);
    const made = known.get(key) ?? last(make());
    known.set(key, made);
    return made;
  }
}

/** The overlays that have a say, and the classes of the area; null where one of them is the area's own. */
function keyOf(scene: Scene, item: LocalItem, hasSay: (entry: OverlayItem) => boolean): string | null {
  let key = scene.frame;
  for (const { overlay, entry } of scene.entriesFor(item.id)) {
    if (!hasSay(entry)) continue;
    if (isOwn(scene, overlay)) return null;
    key += `|${overlay.id}`;
  }
  return key;
}

const isOwn = ({ input }: Scene, { area }: Overlay): boolean => area === input.area;
