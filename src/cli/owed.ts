import { terminalText } from '../report/terminal.ts';
import { owed as survey } from '../survey/owed.ts';
import { checkArea } from './check-area.ts';
import type { Io } from './io.ts';
import { openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { soundness } from './soundness.ts';
import { owedJson } from './surveys/owed-json.ts';
import { owedText } from './surveys/owed-text.ts';
import { textOrJson } from './text-or-json.ts';

interface Flags extends CommonFlags {
  readonly area?: string;
  readonly format: string;
}

/** Prints the levels that are left to localities and that nobody is known to have set; answers the exit code. */
export function owed(io: Io, flags: Flags): number {
  const format = textOrJson(flags.format);
  const opened = openWorkspace(io, flags);
  const code = soundness(io, opened);
  if (flags.area !== undefined) checkArea(opened, flags.area);
  const areas = survey(opened.subject, flags.area ?? null);
  io.stdout.write(
    format === 'json' ? owedJson(areas, opened) : terminalText(owedText(areas, opened, flags.area ?? null)),
  );
  return code;
}
