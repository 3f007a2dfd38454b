import type { ChangeEffect } from '../changes/item-change.ts';
import type { MarkKind, MarkView } from './bulletin-view.ts';
import { mark } from './mark.ts';
import type { Scene } from './scene.ts';

/** The effects a change can have, in the order in which people want to know them. */
export const CHANGE_EFFECTS: readonly ChangeEffect[] = [
  'lowered',
  'narrowed',
  'removed',
  'added',
  'raised',
  'widened',
  'moved',
  're-led',
  'reworded',
];

/** The look of each effect: that of the mark nearest to it. */
const LOOKS: Readonly<Record<ChangeEffect, MarkKind>> = {
  added: 'added',
  raised: 'above',
  widened: 'above',
  lowered: 'below',
  narrowed: 'below',
  removed: 'below',
  moved: 'uncompared',
  reworded: 'same',
  're-led': 'local',
};

/** How a change counts for people, as a mark. */
export function effectMark(scene: Scene, effect: ChangeEffect): MarkView {
  return mark(LOOKS[effect], scene.say(`effect.${effect}`));
}
