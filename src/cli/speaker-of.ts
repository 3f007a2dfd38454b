import { Speaker } from '../say/say.ts';
import type { Examined } from './set-up.ts';

/** Says what a workspace is told of, by the names in it. */
export function speakerOf({ names, lang }: Pick<Examined, 'names' | 'lang'>): Speaker {
  return new Speaker(names, lang);
}
