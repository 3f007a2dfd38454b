import { NATION } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { levelName } from './funding-block.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** A cost and how the levels of government share it. */
export interface PayersView {
  readonly of: string;
  readonly shares: readonly ShareView[];
  readonly trace: string;
}

export interface ShareView {
  readonly name: string;
  /** From 0 to 100. */
  readonly percent: string;
  /** Where its part of the bar begins. */
  readonly start: string;
}

/** Who pays, as far as it is known in figures: the centre and the rest, and what areas have laid down for their own levels. */
export function payersViews(scene: Scene, item: LocalItem): readonly PayersView[] {
  return [...central(scene, item), ...local(scene, item)];
}

function central(scene: Scene, item: LocalItem): PayersView[] {
  if (scene.scope === 'nation') return [];
  const { catalogue, resolver, area } = scene.input;
  return (item.funding?.schemes ?? []).flatMap((id): PayersView[] => {
    const scheme = catalogue.schemes.get(id);
    if (!scheme || scheme.central === null) return [];
    const dimension = scheme.by === null ? undefined : catalogue.vocabulary.dimensions.get(scheme.by);
    const cell = dimension ? resolver.tree.classOf(area, dimension) : null;
    const share =
      typeof scheme.central === 'number' ? scheme.central : cell === null ? undefined : scheme.central.get(cell);
    if (share === undefined) return [];
    const parts = [
      { name: scene.say('payer.centre'), percent: share },
      { name: scene.say('payer.localities'), percent: 100 - share },
    ];
    return [{ of: scene.of(scheme.name), shares: laidOut(parts), trace: trace(scheme.at) }];
  });
}

function local(scene: Scene, item: LocalItem): PayersView[] {
  return scene.entriesFor(item.id).flatMap(({ overlay, entry: { funding } }): PayersView[] => {
    if (!funding || overlay.area === NATION) return [];
    const parts = [...funding.shares].map(([level, percent]) => ({ name: levelName(scene, level), percent }));
    const area = scene.wording.area(overlay.area);
    const of = scene.say(funding.of === 'whole' ? 'payer.whole' : 'payer.above-floor', { area });
    return [{ of, shares: laidOut(parts), trace: trace(funding.at) }];
  });
}

function laidOut(parts: readonly { readonly name: string; readonly percent: number }[]): readonly ShareView[] {
  return parts
    .filter(({ percent }) => percent > 0)
    .map(({ name, percent }, index, all) => ({
      name,
      percent: String(percent),
      start: String(all.slice(0, index).reduce((sum, one) => sum + one.percent, 0)),
    }));
}
