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

/** A spinner on a terminal, nothing anywhere else: what is piped stays clean. */
export async function progress(
  io: Io,
  lang: Lang,
  quiet: boolean,
  says: TextKey = 'render.progress',
): Promise<Progress> {
  if (quiet || !io.stderr.isTTY) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ text: '', color: false }).start();
  return {
    step: (done, all) => {
      spinner.text = uiText(lang, says, { done, all });
      spinner.render();
    },
    stop: () => {
      spinner.stop();
    },
  };
}
