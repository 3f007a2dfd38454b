import { type Facet, NATION } from '../model/catalogue.ts';
import { below } from '../model/source.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { TextBlock } from './bulletin-view.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The sentence of a facet: the official wording of the nearest area that has one, in place of ours. */
export function textBlock(scene: Scene, item: LocalItem, facet: Facet): TextBlock {
  const local = localText(scene, item, facet);
  if (local) return local;
  const statement = item.statement.get(facet);
  return {
    of: '',
    text: statement ? scene.of(statement.text) : '',
    lines: [],
    trace: statement ? trace(statement.at) : '',
  };
}

/** The official wording of a facet by the nearest area that has one, or null. */
function localText(scene: Scene, item: LocalItem, facet: Facet): TextBlock | null {
  for (const { overlay, entry } of scene.entriesFor(item.id)) {
    const text = entry.text.get(facet);
    if (!text) continue;
    const official = scene.say('row.official', { area: scene.wording.area(overlay.area) });
    return { of: '', text: `${scene.of(text)}${official}`, lines: [], trace: trace(below(entry.at, 'text', facet)) };
  }
  return null;
}

/**
 * The sentence on what is provided, above the elements: that of a locality, or official wording. Our paraphrase for the
 * nation says what its elements say, and is not printed beside them.
 */
export function contentText(scene: Scene, item: LocalItem): TextBlock | null {
  const local = localText(scene, item, 'content');
  if (local) return local;
  const own = item.owner !== NATION || item.statement.get('content')?.official === true;
  return own && item.statement.has('content') ? textBlock(scene, item, 'content') : null;
}

/** Whether a facet is printed in our words and not in official ones. */
export function isParaphrase(scene: Scene, item: LocalItem, facet: Facet): boolean {
  if (scene.entriesFor(item.id).some(({ entry }) => entry.text.has(facet))) return false;
  return item.statement.get(facet)?.official === false;
}
