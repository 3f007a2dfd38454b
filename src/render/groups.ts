import type { LocalItem } from '../resolve/local-item.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';
import { whoWords } from './who-words.ts';

/** One group of people entitled, with its condition in plain words. */
export interface GroupView {
  readonly name: string;
  /** The area that added the group, or has changed its condition; empty for the nation's own. */
  readonly by: string;
  readonly who: string;
  readonly trace: string;
}

/** Who is entitled, group by group, as the areas of the chain have it on the day. */
export function groupViews(scene: Scene, item: LocalItem): readonly GroupView[] {
  return [...item.audience.values()].map((group): GroupView => {
    const entries = scene.entriesFor(item.id);
    const restated = entries.find(({ entry }) => entry.restate.has(group.key));
    const widened = entries.filter(({ entry }) => entry.widen.has(group.key));
    const who = restated ? restated.entry.restate.get(group.key) : group.who;
    const wider = widened.map(({ entry, overlay }) =>
      scene.say('who.wider', {
        area: scene.wording.area(overlay.area),
        who: whoWords(scene, entry.widen.get(group.key)),
      }),
    );
    const by = item.addedBy.get(group.key) ?? restated?.overlay.area;
    return {
      name: scene.of(group.name),
      by: by === undefined ? '' : scene.wording.area(by),
      who: scene.list([who === null ? scene.say('who.undecided') : whoWords(scene, who), ...wider], 'semicolon'),
      trace: trace(group.at),
    };
  });
}
