import { Command, CommanderError } from 'commander';
import type { Lang } from '../model/text.ts';
import { uiText } from '../say/ui.ts';
import type { TextKey } from '../say/zh.ts';
import { commands } from './commands.ts';
import { EXIT } from './exit-code.ts';
import { type Io, realIo } from './io.ts';
import { language } from './language.ts';
import { UserError } from './user-error.ts';
import { TOOL } from './version.ts';

export { realIo };

/** The program as a function: arguments and the world in, an exit code out. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = early(argv, io);
  let code: number = EXIT.clean;
  const program = build(lang, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, lang, io, argv);
  }
}

/** The language for help and usage errors, before any configuration is read. */
function early(argv: readonly string[], io: Io): Lang {
  const flag =
    argv.findLast((_word, index) => argv[index - 1] === '--lang') ??
    argv.findLast((word) => word.startsWith('--lang='))?.slice(7);
  try {
    return language(flag, io.env, null);
  } catch {
    return language(undefined, io.env, null);
  }
}

function build(lang: Lang, io: Io, done: (code: number) => void): Command {
  const say = (key: TextKey, facts = {}) => uiText(lang, key, facts);
  const program = new Command('dixian')
    .description(say('help.program'))
    .version(TOOL.version, '-V, --version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand(false)
    .addHelpText('after', `\n${say('help.exit')}`);
  for (const declare of commands) declare({ program, say, io, done });
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', say('help.help'))
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        outputError: () => undefined,
      })
      .configureHelp({ styleTitle: (title) => translated(title, say) });
  }
  return program;
}

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'help.usage',
  'Options:': 'help.options',
  'Arguments:': 'help.arguments',
  'Commands:': 'help.commands',
};

function translated(title: string, say: (key: TextKey) => string): string {
  const key = TITLES[title];
  return key ? say(key) : title;
}

async function failure(error: unknown, lang: Lang, io: Io, argv: readonly string[]): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    // Without a command the help has been written already.
    if (error.code === 'commander.help') return EXIT.usage;
    const reason = error.message.replace(/^error: /, '').replace(/\(Did you mean (.*)\?\)/, '→ $1');
    io.stderr.write(`${uiText(lang, 'usage.bad', { reason })}\n`);
    return EXIT.usage;
  }
  if (error instanceof UserError) {
    io.stderr.write(`${uiText(lang, error.key, error.facts)}\n`);
    return EXIT.usage;
  }
  const { BadTemplate } = await import('../render/page.ts');
  if (error instanceof BadTemplate && argv.some((word) => word.startsWith('--templates'))) {
    const reason = error.message.split('\n').join(' ');
    io.stderr.write(`${uiText(lang, 'usage.template', { file: error.template, reason })}\n`);
    return EXIT.usage;
  }
  const { BadConfiguration } = await import('./open.ts');
  if (error instanceof BadConfiguration) {
    const { sayConfiguration } = await import('./bad-configuration.ts');
    io.stderr.write(sayConfiguration(error, io));
    return EXIT.usage;
  }
  io.stderr.write(
    `${uiText(lang, 'usage.fault', { reason: (error as Error)?.message ?? String(error) })}\n${(error as Error)?.stack ?? ''}\n`,
  );
  return EXIT.fault;
}
