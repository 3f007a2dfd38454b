import type { LocalItem } from '../resolve/local-item.ts';
import type { TextBlock } from './bulletin-view.ts';
import type { Scene } from './scene.ts';
import { serviceOf } from './services.ts';
import { textBlock } from './text-block.ts';
import { trace } from './trace.ts';
import { whoWords } from './who-words.ts';

/** Who is entitled: the sentence, else the groups by name; below it what the areas of the chain have changed or ask for. */
export function audienceBlock(scene: Scene, item: LocalItem): TextBlock {
  const block = textBlock(scene, item, 'audience');
  const groups = [...item.audience.values()]
    .filter((group) => !item.addedBy.has(group.key))
    .map((group) => scene.of(group.name));
  const named = groups.length > 0 ? scene.list(groups, 'semicolon') : scene.say('row.no-statement');
  const first = [...item.audience.values()][0];
  return {
    ...block,
    text: block.text || named,
    trace: block.trace || (first ? trace(first.at) : trace(item.national.at)),
    lines: [...added(scene, item), ...changed(scene, item), ...required(scene, item)],
  };
}

function added(scene: Scene, item: LocalItem): string[] {
  return [...item.audience.values()].flatMap((group) => {
    const by = item.addedBy.get(group.key);
    if (by === undefined) return [];
    const name = scene.say('row.added-by', { name: scene.of(group.name), area: scene.wording.area(by) });
    return [group.who === null ? name : scene.say('row.who', { group: name, who: whoWords(scene, group.who) })];
  });
}

function changed(scene: Scene, item: LocalItem): string[] {
  return scene.entriesFor(item.id).flatMap(({ overlay, entry }) => {
    const area = scene.wording.area(overlay.area);
    const group = (key: string) => scene.wording.key(item.id, key);
    return [
      ...[...entry.widen].map(([key, who]) =>
        scene.say('row.widened', { area, group: group(key), who: whoWords(scene, who) }),
      ),
      ...[...entry.restate].map(([key, who]) =>
        scene.say('row.restated', { area, group: group(key), who: whoWords(scene, who) }),
      ),
    ];
  });
}

/** What is asked of people beside what makes them entitled, by the area whose service details are printed. */
function required(scene: Scene, item: LocalItem): string[] {
  const found = serviceOf(scene, item.id);
  if (!found?.service.requires) return [];
  const who = whoWords(scene, found.service.requires);
  return [scene.say('row.requires', { area: scene.wording.area(found.area), who })];
}
