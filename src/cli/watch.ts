import { dirname } from 'node:path';
import { terminalText } from '../report/terminal.ts';
import { uiText } from '../say/ui.ts';
import { configuredLanguage } from './configured-language.ts';
import { EXIT } from './exit-code.ts';
import { failure } from './failure.ts';
import { findConfig } from './find-config.ts';
import type { Io } from './io.ts';
import { language } from './language.ts';
import { writeChanged } from './put.ts';
import type { CommonFlags } from './set-up.ts';

/** Editors save in several steps: so long after the last one the check runs. */
const PAUSE = 100;

interface Said {
  readonly out: string;
  readonly err: string;
}

/**
 * Checks at once and after every change, and says what is new only if anything is. Whatever is wrong while somebody types
 * is said and waited out. Ends when interrupted, and cleanly: a watch has no verdict, and ending it is no failure.
 */
export async function watch(io: Io, flags: CommonFlags, once: (io: Io) => Promise<number>): Promise<number> {
  const config = findConfig(io, flags.config);
  const root = dirname(config);
  const lang = language(flags.lang, io.env, configuredLanguage(io, config));
  const interrupted = io.interrupted();
  let last: Said = { out: '', err: '' };
  const check = async (again: boolean) => {
    const said = await saidBy(io, async (world) => {
      try {
        return await once(world);
      } catch (error) {
        return failure(error, lang, world);
      }
    });
    if (said.out === last.out && said.err === last.err) return;
    last = said;
    if (again) io.stderr.write(`\n${uiText(lang, 'watch.again')}\n\n`);
    io.stderr.write(said.err);
    io.stdout.write(said.out);
  };

  const queue = oneAtATime(() => check(true));
  const watching = await io.watch(root, queue.ask);
  await check(false);
  if (!flags.quiet) io.stderr.write(terminalText(`${uiText(lang, 'watch.waiting', { folder: root })}\n`));
  await interrupted;
  await watching.close();
  await queue.idle();
  return EXIT.clean;
}

/** What a run says, kept back until it is known whether it is new. */
async function saidBy(io: Io, run: (io: Io) => Promise<number>): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  await run({
    ...io,
    stdout: { ...io.stdout, write: (text) => void out.push(text) },
    stderr: { ...io.stderr, write: (text) => void err.push(text) },
    // A report below the watched folder that says what it said would be one more change, for ever.
    write: (file, content) => void writeChanged(io, file, Buffer.from(content)),
  });
  return { out: out.join(''), err: err.join('') };
}

/** Work that is asked for often and done once, a moment after it was last asked for; what is asked for meanwhile follows. */
function oneAtATime(work: () => Promise<void>): { ask(): void; idle(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(work);
      }, PAUSE);
    },
    async idle() {
      clearTimeout(timer);
      await running;
    },
  };
}
