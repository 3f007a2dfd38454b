import { resolve } from 'node:path';
import { NATION, type Selection } from '../model/catalogue.ts';
import { terminalText } from '../report/terminal.ts';
import { nearest } from '../schema/nearest.ts';
import { type Coverage, coverage as survey } from '../survey/coverage.ts';
import { checkArea } from './check-area.ts';
import { design } from './design.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import { refuseData } from './refuse-data.ts';
import type { CommonFlags } from './set-up.ts';
import { soundness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';
import { writing } from './writing.ts';

interface Flags extends CommonFlags {
  readonly area?: string;
  readonly selection?: string;
  readonly format: string;
  readonly out?: string;
}

type Write = (io: Io, opened: Opened, facts: Coverage) => Promise<string>;

/** The formats of the table, each fetched when asked for. */
const FORMATS: Readonly<Record<string, Write>> = {
  text: async (io, opened, facts) => {
    const { coverageText } = await import('./surveys/coverage-text.ts');
    const { wording } = speakerOf(opened);
    const width = io.stdout.isTTY ? io.stdout.columns : 100;
    return terminalText(coverageText(facts, { wording, asOf: opened.subject.asOf, width }));
  },
  html: async (io, opened, facts) => {
    const [{ Press }, { coverageView }] = await Promise.all([
      import('../render/page.ts'),
      import('../render/coverage-view.ts'),
    ]);
    return new Press(design(io)).page(
      'coverage',
      coverageView(facts, opened.subject.catalogue, opened.report, opened.lang),
      'html',
    );
  },
  csv: async (_io, opened, facts) => {
    const { coverageRows } = await import('./surveys/coverage-rows.ts');
    const { csv } = await import('../report/csv.ts');
    return csv(coverageRows(facts, speakerOf(opened).wording));
  },
  json: async (_io, opened, facts) => (await import('./surveys/coverage-json.ts')).coverageJson(facts, opened),
};

/** Prints how every item stands in every area of ours; answers the exit code. */
export async function coverage(io: Io, flags: Flags): Promise<number> {
  const write = Object.hasOwn(FORMATS, flags.format) ? FORMATS[flags.format] : undefined;
  if (!write) throw new UserError('usage.format', { value: flags.format, known: Object.keys(FORMATS).join(', ') });
  const opened = openWorkspace(io, flags);
  const code = soundness(io, opened);
  if (flags.out !== undefined) refuseData(io, opened, resolve(io.cwd, flags.out));
  if (flags.area !== undefined) checkArea(opened, flags.area);
  const selection = flags.selection === undefined ? null : selectionOf(opened, flags.selection);
  const facts = survey(opened.subject, opened.report.findings, { area: flags.area ?? null, selection });
  if (facts.areas.length === 0) throw new UserError('usage.no-record', { area: areaName(opened, flags.area) });
  deliver(io, opened, await write(io, opened, facts), flags);
  return code;
}

function selectionOf({ subject: { catalogue } }: Opened, id: string): Selection {
  const selection = catalogue.selections.get(id);
  if (!selection) throw new UserError('usage.selection', { id, near: nearest(id, catalogue.selections.keys()) });
  return selection;
}

function areaName(opened: Opened, code = NATION): string {
  return speakerOf(opened).wording.area(code);
}

function deliver(io: Io, opened: Opened, text: string, flags: Flags): void {
  if (flags.out === undefined) {
    io.stdout.write(text);
    return;
  }
  const file = flags.out;
  writing(file, () => io.write(resolve(io.cwd, file), text));
  const { wording } = speakerOf(opened);
  if (flags.quiet !== true) io.stderr.write(terminalText(`${wording.text('survey.wrote', { file })}\n`));
}
