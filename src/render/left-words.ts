import type { Level } from '../model/catalogue.ts';
import type { DatedValue } from '../model/value.ts';
import type { Scene } from './scene.ts';

/** Levels of government, any of which it may be. */
export function levelsWords(scene: Scene, levels: readonly Level[]): string {
  return scene.list(
    levels.map((level) => scene.wording.text(`level.${level}`)),
    'decide.or',
  );
}

/** By whom a level is set in full, where an entry leaves that to those below; empty for any other. */
export function leftWords(scene: Scene, { decidedBy }: DatedValue): string {
  return decidedBy ? scene.say('decide.left', { levels: levelsWords(scene, decidedBy) }) : '';
}
