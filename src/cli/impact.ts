import { reconsider } from '../pipeline.ts';
import { terminalText } from '../report/terminal.ts';
import { impact as survey } from '../survey/impact.ts';
import { withFloor } from '../survey/with-floor.ts';
import type { Io } from './io.ts';
import { moved } from './moved.ts';
import { openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { soundness } from './soundness.ts';
import { impactJson } from './surveys/impact-json.ts';
import { impactText } from './surveys/impact-text.ts';
import { textOrJson } from './text-or-json.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';

export interface ImpactFlags extends CommonFlags {
  readonly from: string;
  readonly cell?: string;
  readonly unit?: string;
  readonly format: string;
}

/** Prints what a national floor that moves would mean for the areas of the workspace; answers the exit code. */
export function impact(io: Io, address: string, value: string, flags: ImpactFlags): number {
  const format = textOrJson(flags.format);
  const from = askedDay(flags.from, io.now());
  const day = flags.asOf === undefined ? from : askedDay(flags.asOf, io.now());
  if (day < from) throw new UserError('usage.before-from', { day, from });
  const opened = openWorkspace(io, flags);
  const code = soundness(io, opened);
  const move = moved(opened, address, value, from, flags);
  const { subject, settings } = opened;
  const { catalogue } = subject;
  const before = reconsider(subject, catalogue, day, settings.rules);
  const after = reconsider(subject, withFloor(catalogue, move.item, move.measure.key, move.entry), day, settings.rules);
  const facts = survey(before, after, move.item, move.measure.key, move.entry);
  const asked = { ...move, day, before: before.subject };
  io.stdout.write(
    format === 'json' ? impactJson(facts, asked, opened) : terminalText(impactText(facts, asked, opened)),
  );
  return code;
}
