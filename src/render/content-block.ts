import type { ContentElement } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/resolver.ts';
import type { ListBlock } from './bulletin-view.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** What is provided, element by element, with who added it. */
export function contentBlock(scene: Scene, { item, only }: Part): ListBlock {
  const shown = [...item.content.values()].filter((element) => only === null || only.has(element.key));
  const entries = shown.map((element) => elementWords(scene, item, element));
  return {
    of: '',
    entries: entries.length > 0 ? entries : [scene.say('row.no-content')],
    trace: trace(shown[0]?.at ?? item.national.at),
  };
}

function elementWords(scene: Scene, item: LocalItem, element: ContentElement): string {
  const by = item.addedBy.get(element.key);
  const name = scene.of(element.name);
  const plain = by === undefined ? name : scene.say('row.added-by', { name, area: scene.wording.area(by) });
  if (element.either.length === 0 || element.chosenBy === null) return plain;
  const ways = scene.list(element.either.map((key) => scene.wording.key(item.id, key)));
  return scene.say('row.either', { name: plain, chooser: scene.say(`chooser.${element.chosenBy}`), ways });
}
