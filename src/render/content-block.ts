import type { ContentElement } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { ContentBlock } from './bulletin-view.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { contentText } from './text-block.ts';
import { trace } from './trace.ts';

/** What is provided, in the words of the locality and element by element, with who added it. */
export function contentBlock(scene: Scene, { item, only }: Part): ContentBlock {
  const shown = [...item.content.values()].filter((element) => only === null || only.has(element.key));
  const entries = shown.map((element) => elementWords(scene, item, element));
  const said = contentText(scene, item);
  // One element that says the same as the sentence is said once.
  const text = said && !entries.includes(said.text) ? said : null;
  return {
    of: '',
    text: text?.text ?? '',
    textTrace: text?.trace ?? '',
    entries: entries.length > 0 || text ? entries : [scene.say('row.no-content')],
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
