import { Command, CommanderError } from 'commander';
import type { Lang } from '../model/text.ts';
import { uiText } from '../say/ui.ts';
import type { TextKey } from '../say/zh.ts';
import { commands } from './commands.ts';
import { configuredLanguage } from './configured-language.ts';
import { EXIT } from './exit-code.ts';
import { failure } from './failure.ts';
import { helpWords } from './help-words.ts';
import { type Io, realIo } from './io.ts';
import { language, languageOfLocale } from './language.ts';
import { type Called, misused } from './misused.ts';
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
    await program.parseAsync(asked(program, argv), { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError
      ? endedBy(error, lang, io, calledIn(program, argv))
      : failure(error, lang, io, argv);
  }
}

/** The language for help and usage errors, before any configuration is read. */
function early(argv: readonly string[], io: Io): Lang {
  try {
    return language(given(argv, '--lang'), io.env, configuredLanguage(io, given(argv, '--config')));
  } catch {
    return languageOfLocale(io.env);
  }
}

/** The value of an option, before anything is known of commands. */
function given(argv: readonly string[], option: string): string | undefined {
  return (
    argv.findLast((_word, index) => argv[index - 1] === option) ??
    argv.findLast((word) => word.startsWith(`${option}=`))?.slice(option.length + 1)
  );
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
  program.hook('preAction', (_program, command) => refuseEmpty(command));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', say('help.help'))
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        outputError: () => undefined,
      })
      .configureHelp(helpWords(say));
  }
  return program;
}

/** What is empty is mostly a variable that holds nothing: taken for the folder one stands in, it would be written to. */
function refuseEmpty(command: Command): void {
  const { args, options, registeredArguments } = command;
  const given = [
    ...options.map((one) => ({ word: one.long ?? one.flags, value: command.getOptionValue(one.attributeName()) })),
    ...args.map((value, index) => ({
      word: (registeredArguments[index] ?? registeredArguments.at(-1))?.name(),
      value,
    })),
  ];
  const empty = given.find(({ value }) => value === '');
  if (empty) throw new UserError('usage.empty', { word: empty.word ?? '' });
}

/** `help COMMAND` is the help of that command; of one that there is not, commander tells only where no help is asked for. */
function asked({ commands: known }: Command, argv: readonly string[]): readonly string[] {
  const [first, ...others] = argv;
  if (first !== 'help') return argv;
  const [name = ''] = others;
  const isNone = /^[^-]/.test(name) && name !== 'help' && !known.some((one) => one.name() === name);
  return isNone ? [name] : [...others, '--help'];
}

/** The command that was called, and whether the options that are wrong stand before it. */
function calledIn({ commands: known }: Command, argv: readonly string[]): Called {
  const [command] = argv.flatMap((word) => known.find((one) => one.name() === word) ?? []);
  if (!command) return { command: null, before: [] };
  const isFirst = argv[0] === command.name();
  return { command: command.name(), before: isFirst ? [] : command.options.flatMap(({ long }) => long ?? []) };
}

function endedBy(error: CommanderError, lang: Lang, io: Io, called: Called): number {
  if (error.exitCode === 0) return EXIT.clean;
  // Without a command the help has been written already.
  if (error.code === 'commander.help') return EXIT.usage;
  io.stderr.write(`${misused(error, lang, called)}\n`);
  return EXIT.usage;
}
