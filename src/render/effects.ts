import type { Effect } from '../changes/item-change.ts';
import type { MarkKind, MarkView } from './bulletin-view.ts';
import type { Scene } from './scene.ts';

/** The effects a change can have, in the order in which people want to know them. */
export const EFFECTS: readonly Effect[] = [
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
const LOOKS: Readonly<Record<Effect, { readonly kind: MarkKind; readonly symbol: string }>> = {
  added: { kind: 'added', symbol: '＋' },
  raised: { kind: 'above', symbol: '▲' },
  widened: { kind: 'above', symbol: '▲' },
  lowered: { kind: 'below', symbol: '▼' },
  narrowed: { kind: 'below', symbol: '▼' },
  removed: { kind: 'below', symbol: '▼' },
  moved: { kind: 'uncompared', symbol: '≈' },
  reworded: { kind: 'same', symbol: '＝' },
  're-led': { kind: 'local', symbol: '●' },
};

export function effectMark(scene: Scene, effect: Effect): MarkView {
  return { ...LOOKS[effect], words: scene.say(`effect.${effect}`) };
}
