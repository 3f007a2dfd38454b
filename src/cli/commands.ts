import { type Command, Option } from 'commander';
import { kindNames } from '../render/kinds/index.ts';
import { type FormatName, formats } from '../report/index.ts';
import type { TextKey } from '../say/zh.ts';
import type { Io } from './io.ts';

/** What a command needs to declare itself; its work is imported when it is called. */
export interface Declaring {
  readonly program: Command;
  say(key: TextKey, facts?: { readonly [name: string]: string }): string;
  readonly io: Io;
  done(code: number): void;
}

type Declare = (declaring: Declaring) => void;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function common(
  command: Command,
  say: Declaring['say'],
  day: TextKey = 'help.as-of',
  lang: TextKey = 'help.lang',
  quiet: TextKey = 'help.quiet-notes',
): Command {
  return command
    .option('--as-of <date>', say(day))
    .option('--lang <lang>', say(lang))
    .option('--config <file>', say('help.config'))
    .option('--no-color', say('help.no-color'))
    .option('--quiet', say(quiet));
}

const formatNames = Object.keys(formats) as FormatName[];

const validate: Declare = ({ program, say, io, done }) => {
  common(
    program.command('validate').description(say('help.validate')).argument('[path...]', say('help.path')),
    say,
    'help.as-of',
    'help.lang',
    'help.quiet',
  )
    .addOption(
      new Option('--format <name[=file]>', say('help.format', { formats: formatNames.join(', ') }))
        .argParser(collect)
        .default([], 'text'),
    )
    .option('--verbose', say('help.verbose'))
    .option('--scorecard', say('help.scorecard'))
    .option('--against <ref>', say('help.against'))
    .option('--changed', say('help.changed'))
    .option('--watch', say('help.watch'))
    .option('--timing', say('help.timing'))
    .option('--no-cache', say('help.no-cache'))
    .option('--ambiguous-width <width>', say('help.ambiguous-width'))
    .option('--stdin', say('help.stdin'))
    .option('--stdin-filename <file>', say('help.stdin-filename'))
    .action(async (paths: string[], flags) => done(await (await import('./validate.ts')).validate(io, paths, flags)));
};

const show: Declare = ({ program, say, io, done }) => {
  common(program.command('show').description(say('help.show')).argument('<item[#key]>', say('help.address')), say)
    .requiredOption('--area <code>', say('help.area'))
    .action(async (address: string, flags) => done(await (await import('./show.ts')).show(io, address, flags)));
};

const stats: Declare = ({ program, say, io, done }) => {
  common(program.command('stats').description(say('help.stats')), say).action(async (flags) =>
    done((await import('./stats.ts')).stats(io, flags)),
  );
};

const diff: Declare = ({ program, say, io, done }) => {
  common(
    program
      .command('diff')
      .description(say('help.diff'))
      .argument('<a>', say('help.side'))
      .argument('<b>', say('help.side')),
    say,
  )
    .option('--area <code>', say('help.area'))
    .action(async (a: string, b: string, flags) => done((await import('./diff.ts')).diff(io, a, b, flags)));
};

const render: Declare = ({ program, say, io, done }) => {
  const listed = kindNames.map((name) => `${name} (${say(`kind.${name}`)})`).join(', ');
  common(
    program
      .command('render')
      .description(say('help.render'))
      .argument('[kind]', say('help.kind', { kinds: listed }), 'bulletin'),
    say,
    'help.as-of',
    'help.langs',
  )
    .option('--area <code>', say('help.area'))
    .addOption(new Option('--all', say('help.all')).conflicts('area'))
    .option('--item <id>', say('help.item'))
    .option('--situation <id>', say('help.situation'))
    .option('--since <side>', say('help.since'))
    .option('--format <names>', say('help.pages'), 'html,md')
    .option('--layout <name>', say('help.layout'), 'plain')
    .option('--templates <dir>', say('help.templates'))
    .option('--out <dir>', say('help.out'), 'out')
    .option('--draft', say('help.draft'))
    .action(async (kind: string, flags) => done(await (await import('./render.ts')).render(io, kind, flags)));
};

const baseline: Declare = ({ program, say, io, done }) => {
  common(program.command('baseline').description(say('help.baseline')), say)
    .option('--reason <text>', say('help.reason'))
    .option('--owner <name>', say('help.owner'))
    .option('--until <date>', say('help.until'))
    .addOption(new Option('--prune', say('help.prune')).conflicts(['reason', 'owner', 'until']))
    .action(async (flags) => done((await import('./baseline.ts')).baseline(io, flags)));
};

const init: Declare = ({ program, say, io, done }) => {
  common(program.command('init').description(say('help.init')).argument('<dir>', say('help.dir')), say)
    .requiredOption('--area <code>', say('help.area'))
    .action(async (dir: string, flags) => done((await import('./init.ts')).init(io, dir, flags)));
};

const explain: Declare = ({ program, say, io, done }) => {
  program
    .command('explain')
    .description(say('help.explain'))
    .argument('[rule]', say('help.rule'))
    .option('--lang <lang>', say('help.lang'))
    .action(async (rule: string | undefined, flags) => done((await import('./explain.ts')).explain(io, rule, flags)));
};

const coverage: Declare = ({ program, say, io, done }) => {
  common(program.command('coverage').description(say('help.coverage')), say)
    .option('--area <code>', say('help.below'))
    .option('--selection <id>', say('help.selection'))
    .option('--format <name>', say('help.one-format', { formats: 'text, html, csv, json' }), 'text')
    .option('--out <file>', say('help.out-file'))
    .action(async (flags) => done(await (await import('./coverage.ts')).coverage(io, flags)));
};

const owed: Declare = ({ program, say, io, done }) => {
  common(program.command('owed').description(say('help.owed')), say)
    .option('--area <code>', say('help.below-all'))
    .option('--format <name>', say('help.one-format', { formats: 'text, json' }), 'text')
    .action(async (flags) => done((await import('./owed.ts')).owed(io, flags)));
};

const impact: Declare = ({ program, say, io, done }) => {
  common(
    program
      .command('impact')
      .description(say('help.impact'))
      .argument('<item#key>', say('help.measure'))
      .argument('<value>', say('help.value')),
    say,
    'help.impact-day',
  )
    .requiredOption('--from <date>', say('help.from'))
    .option('--cell <cell>', say('help.cell'))
    .option('--unit <unit>', say('help.unit'))
    .option('--format <name>', say('help.one-format', { formats: 'text, json' }), 'text')
    .action(async (address: string, value: string, flags) =>
      done((await import('./impact.ts')).impact(io, address, value, flags)),
    );
};

const review: Declare = ({ program, say, io, done }) => {
  common(program.command('review').description(say('help.review')).argument('<item[#key]>', say('help.address')), say)
    .requiredOption('--area <code>', say('help.area'))
    .requiredOption('--by <name>', say('help.by'))
    .option('--facet <facet>', say('help.facet'))
    .option('--date <date>', say('help.review-date'))
    .action(async (address: string, flags) => done((await import('./review.ts')).review(io, address, flags)));
};

const prove: Declare = ({ program, say, io, done }) => {
  common(program.command('prove').description(say('help.prove')), say)
    .option('--format <name>', say('help.prove-format'), 'text')
    .action(async (flags) => done(await (await import('./prove.ts')).prove(io, flags)));
};

const publish: Declare = ({ program, say, io, done }) => {
  common(program.command('publish').description(say('help.publish')), say, 'help.as-of', 'help.langs')
    .option('--out <dir>', say('help.out'), 'site')
    .option('--url <address>', say('help.url'))
    .option('--templates <dir>', say('help.templates'))
    .option('--draft', say('help.draft'))
    .action(async (flags) => done(await (await import('./publish.ts')).publish(io, flags)));
};

const verify: Declare = ({ program, say, io, done }) => {
  program
    .command('verify')
    .description(say('help.verify'))
    .argument('<dir>', say('help.site-dir'))
    .option('--format <name>', say('help.one-format', { formats: 'text, json' }), 'text')
    .option('--lang <lang>', say('help.lang'))
    .action(async (dir: string, flags) => done((await import('./verify.ts')).verify(io, dir, flags)));
};

/** Every command. A new one is its file and its line here; help lists only what exists. */
export const commands: readonly Declare[] = [
  validate,
  explain,
  show,
  render,
  publish,
  verify,
  diff,
  coverage,
  owed,
  prove,
  impact,
  stats,
  review,
  baseline,
  init,
];
