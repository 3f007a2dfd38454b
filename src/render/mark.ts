import Fraction from 'fraction.js';
import type { Against, Period } from '../judge/judge.ts';
import { isLimit } from '../judge/limits.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import { levelInUnit } from '../resolve/compare.ts';
import type { Level } from '../resolve/levels.ts';
import type { MarkKind, MarkView } from './bulletin-view.ts';
import { besideOf, levelWords } from './level-words.ts';
import type { Scene } from './scene.ts';

/** Symbols that tell the marks apart in black and white; the words beside them say the same. */
export const SYMBOLS: Readonly<Record<MarkKind, string>> = {
  same: '＝',
  above: '▲',
  local: '●',
  added: '＋',
  open: '○',
  'not-seen': '◌',
  unknown: '？',
  below: '▼',
  excepted: '◇',
  uncompared: '≈',
  set: '■',
};

/** A mark with its symbol. */
export function mark(kind: MarkKind, words: string): MarkView {
  return { kind, symbol: SYMBOLS[kind], words };
}

/** How a value the area has set stands to what is above it. */
export function markOf(scene: Scene, measure: Measure, period: Period, ownItem: boolean): MarkView {
  const floors = period.against.filter((one) => !isLimit(one));
  const worse = floors.find((one) => one.outcome.comparison === 'worse' || one.outcome.comparison === 'mixed');
  if (worse) return mark('below', scene.say('mark.below.by', { by: scene.wording.area(worse.setting.by) }));
  const unclear = floors.find((one) => one.outcome.comparison === 'incomparable');
  if (unclear) {
    const by = scene.wording.area(unclear.setting.by);
    return isSigned(scene, measure, period)
      ? mark('same', scene.say('mark.signed.by', { by }))
      : mark('uncompared', scene.say('mark.uncompared.by', { by }));
  }
  if (period.verdict === 'unread') return mark('uncompared', scene.say('value.statement'));
  if (floors.length === 0) return unopposed(scene, period, ownItem);
  const words = scene.list(
    floors.map((one) => againstWords(scene, measure, period.level, one)),
    'semicolon',
  );
  const better = floors.filter((one) => one.outcome.comparison === 'better');
  return mark(better.length === 0 ? 'same' : better.every((one) => one.outcome.within) ? 'local' : 'above', words);
}

function unopposed(scene: Scene, period: Period, ownItem: boolean): MarkView {
  if (period.verdict === 'added') return mark('added', scene.say(ownItem ? 'mark.added.item' : 'mark.added'));
  return mark('local', scene.say('mark.local'));
}

function againstWords(scene: Scene, measure: Measure, level: Level, against: Against): string {
  const by = scene.wording.area(against.setting.by);
  if (against.outcome.comparison === 'equal') {
    return against.setting.by === NATION ? scene.say('mark.same') : scene.say('mark.same.by', { by });
  }
  const floor = levelWords(scene, measure, besideOf(scene, measure, against.level, level));
  if (against.outcome.within) return scene.say('mark.within', { by, floor });
  const difference = differenceWords(scene, level, against.level);
  if (difference === '') return scene.say('mark.above.plain', { by, floor });
  return scene.say(measure.better === 'more' ? 'mark.above.figure' : 'mark.above.less', { by, floor, difference });
}

/** By how much, in per cent of the floor; empty where it is no matter of figures. */
function differenceWords(scene: Scene, level: Level, floor: Level): string {
  if (floor.is !== 'exact' || !(floor.value instanceof Fraction) || floor.value.equals(0)) return '';
  const local = levelInUnit(level, floor.unit, scene.input.catalogue.vocabulary.units);
  if (local.is !== 'exact' || !(local.value instanceof Fraction)) return '';
  const percent = local.value.sub(floor.value).div(floor.value).mul(100);
  return scene.say(percent.compare(0) > 0 ? 'mark.more' : 'mark.less', { percent: percent.abs().round(1).toString() });
}

/** Whether a reviewer has signed that a text is no less than what stands above, and nothing has come up since. */
function isSigned(scene: Scene, { item, key }: Measure, period: Period): boolean {
  const { resolver } = scene.input;
  if (!resolver.overlay(period.overlay)?.items.get(item)?.reviewed.has(key)) return false;
  return !scene.findingsOf('floor/incomparable', item).some((finding) => finding.key === key);
}
