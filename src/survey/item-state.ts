import type { Judged } from '../model/finding.ts';
import { adds, type OverlayItem } from '../model/overlay.ts';
import type { State } from '../model/state.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { speaksOf } from '../rules/scope.ts';
import { type Known, levelState } from './level-state.ts';
import { releaseFrom } from './release.ts';
import { gravest } from './state.ts';

/** How one item stands in one area. */
export interface ItemState {
  readonly item: string;
  readonly state: State;
  /** The levels about which there is more to say than that they are inherited, or were not seen. */
  readonly levels: readonly { readonly key: string; readonly state: State }[];
}

const SILENT: ReadonlySet<State> = new Set(['inherits', 'not-seen']);

/** The state of an item in an area: the gravest of its levels, groups and additions. `item` is null where it has no file yet. */
export function itemState(known: Known, id: string, item: LocalItem | null): ItemState {
  const { record, subject } = known;
  const whole = (state: State): ItemState => ({ item: id, state, levels: [] });
  const entries = record.overlays.flatMap((overlay) => overlay.items.get(id) ?? []);
  const own = record.overlays.some((overlay) => overlay.ownItems.has(id));
  const release = releaseFrom(subject, record, id);
  if (release) return whole(release === 'released' ? 'not-applicable' : 'absent');
  const complete = record.overlays.filter((overlay) => overlay.scope === 'complete');
  if (complete.length > 0 && !complete.some((overlay) => speaksOf(subject, overlay, id))) return whole('absent');
  if (complete.length === 0 && entries.length === 0 && !own) return whole('not-seen');
  const levels = [...(item?.measures.values() ?? [])]
    .map((measure) => ({ key: measure.key, state: levelState(known, measure) }))
    .filter(({ state }) => !SILENT.has(state));
  const states = [
    ...levels.map(({ state }) => state),
    ...groupStates(known, id),
    ...entries.flatMap(additions),
    ...(own ? (['added'] as const) : []),
  ];
  const silent = complete.length > 0 ? 'inherits' : 'not-seen';
  return {
    item: id,
    levels,
    state: gravest(compared(states, levels.length < (item?.measures.size ?? 0), silent), silent),
  };
}

/** An item counts by what can be compared: texts speak for it only where nothing else does. */
function compared(states: readonly State[], hasSilent: boolean, silent: State): readonly State[] {
  const others = states.filter((state) => state !== 'unread');
  return others.length > 0 || (hasSilent && silent === 'inherits') ? others : states;
}

function groupStates({ subject, record, findings }: Known, item: string): readonly State[] {
  const about = (rule: string) =>
    findings.filter((one: Judged) => one.rule === rule && one.item === item && !one.since);
  return [
    ...about('audience/narrower').map(() => 'weaker' as const),
    ...about('audience/undecided').map(() => 'incomparable' as const),
    ...subject.audiences
      .filter((one) => one.area === record.area && one.item === item && one.gains && one.since === null)
      .map(() => 'stronger' as const),
  ];
}

function additions(entry: OverlayItem): readonly State[] {
  return [...(adds(entry) ? (['added'] as const) : []), ...(entry.widen.size > 0 ? (['stronger'] as const) : [])];
}
