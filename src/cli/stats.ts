import type { Catalogue } from '../model/catalogue.ts';
import { terminalText } from '../report/terminal.ts';
import { selectionWords } from '../say/selection-words.ts';
import type { Wording } from '../say/wording.ts';
import { type EditionStatistics, type FieldStatistics, statistics } from '../stats/statistics.ts';
import { EXIT } from './exit-code.ts';
import { grid } from './grid.ts';
import type { Io } from './io.ts';
import { openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { completeness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';

/** Prints what the catalogue holds of each edition; fails when an edition’s own self-check is not met. */
export function stats(io: Io, flags: CommonFlags): number {
  const opened = openWorkspace(io, flags);
  const code = completeness(io, opened);
  const { wording } = speakerOf(opened);
  const editions = statistics(opened.subject.catalogue);
  const { catalogue } = opened.subject;
  const blocks = [...editions.map((one) => edition(wording, catalogue, one)), selections(wording, catalogue)];
  io.stdout.write(terminalText(`${blocks.join('\n\n')}\n`));
  return Math.max(code, editions.every((one) => one.met) ? EXIT.clean : EXIT.findings);
}

function edition(wording: Wording, catalogue: Catalogue, one: EditionStatistics): string {
  const counted = (['fields', 'categories', 'items'] as const).map((what) =>
    wording.text(one.found[what] === one.expected[what] ? 'stats.met' : 'stats.missed', {
      what: wording.text(`counted.${what}`),
      found: one.found[what],
      expected: one.expected[what],
    }),
  );
  const changes = one.changes.map(({ kind, announced, items }) =>
    wording.text('stats.change', {
      kind: wording.text(`change.${kind}`),
      announced,
      attributed: items.length,
      gap: announced - items.length,
    }),
  );
  return [
    wording.of(one.edition.title),
    `  ${counted.join(wording.text('list'))}`,
    table(wording, catalogue, one),
    `  ${wording.text('stats.types')}${[...one.total.byType]
      .filter(([, count]) => count > 0)
      .map(([type, count]) => `${type} ${count}`)
      .join(wording.text('list'))}`,
    ...(changes.length > 0 ? [`  ${wording.text('stats.changes')}${changes.join(wording.text('list'))}`] : []),
  ].join('\n');
}

function table(wording: Wording, catalogue: Catalogue, one: EditionStatistics): string {
  const head = wording.texts([
    'stats.field',
    'stats.items',
    'stats.written',
    'stats.groups',
    'stats.decidable',
    'stats.measures',
    'stats.figures',
    'stats.page',
    'stats.open',
  ]);
  return grid(
    head,
    [...one.fields, one.total].map((field) => row(wording, catalogue, field)),
  );
}

function row(wording: Wording, catalogue: Catalogue, field: FieldStatistics): (string | number)[] {
  const name = field.field === null ? undefined : catalogue.vocabulary.fields.get(field.field)?.name;
  return [
    field.field === null ? wording.text('stats.all') : name ? wording.of(name) : field.field,
    field.items,
    field.written,
    field.groups.all,
    share(field.groups.decidable, field.groups.all),
    field.measures,
    field.figures.all,
    share(field.figures.page, field.figures.all),
    field.open,
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}

function selections(wording: Wording, catalogue: Catalogue): string {
  return [...catalogue.selections.values()].map((one) => selectionWords(one, wording)).join('\n');
}
