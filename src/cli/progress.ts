import type { Lang } from '../model/text.ts';
import { uiText } from '../say/ui.ts';
import type { TextKey } from '../say/zh.ts';
import type { Io } from './io.ts';

/** Says how far a long job has come. */
export interface Progress {
  step(done: number, all: number): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** Milliseconds between two pictures: nobody reads faster. */
const OFTEN = 100;

/** A spinner on a terminal, nothing anywhere else: what is piped stays clean. */
export async function progress(
  io: Io,
  lang: Lang,
  quiet: boolean,
  says: TextKey = 'render.progress',
): Promise<Progress> {
  // A dumb terminal cannot go back in its line.
  if (quiet || !io.stderr.isTTY || io.env['TERM'] === 'dumb') return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ text: '', color: false }).start();
  const start = io.clock();
  let shown = start;
  return {
    step: (done, all) => {
      const now = io.clock();
      if (done < all && now - shown < OFTEN) return;
      shown = now;
      spinner.text = uiText(lang, says, { done, all, rate: Math.round((done * 1000) / Math.max(1, now - start)) });
      spinner.render();
    },
    stop: () => {
      spinner.stop();
    },
  };
}
