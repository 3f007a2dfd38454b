import { below } from '../model/source.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { ListBlock } from './bulletin-view.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The lead units of the nation, and the units in charge in the areas of the chain, nearest first. */
export function leadBlock(scene: Scene, item: LocalItem): ListBlock {
  const local = scene.entriesFor(item.id).flatMap(({ overlay, entry }) => {
    if (entry.responsible.length === 0) return [];
    const units = scene.list(entry.responsible.map((unit) => scene.of(unit)));
    const here = overlay.area === scene.input.area;
    const text = here
      ? scene.say('row.local', { units })
      : scene.say('row.local.by', { area: scene.wording.area(overlay.area), units });
    return [{ text, at: below(entry.at, 'responsible') }];
  });
  const units = scene.list(item.lead.map((id) => scene.wording.department(id)));
  const plain = local.length > 0 && units ? scene.say('row.national', { units }) : units;
  const entries = [...local.map((one) => one.text), ...(plain ? [plain] : [])];
  const at = local[0]?.at ?? below(item.national.at, 'lead');
  return { of: '', entries: entries.length > 0 ? entries : [scene.say('row.no-statement')], trace: trace(at) };
}
