import type { Report } from '../model/report.ts';
import type { Speaker } from '../say/say.ts';

/** What a format may know besides the report. */
export interface Setting {
  readonly speaker: Speaker;
  readonly colour: boolean;
  /** Width of the terminal in cells. */
  readonly width: number;
  /** Whether signs of ambiguous width, such as “ … ①, take two cells there. */
  readonly wideSigns?: boolean;
  /** Whether findings of severity info are listed one by one. */
  readonly verbose: boolean;
  /** Whether the closing summary is left out. */
  readonly quiet: boolean;
  /** The workspace as seen from the root of its repository: empty, or a path that ends in `/`. */
  readonly base: string;
  /** From which severity on the run fails. */
  readonly failOn: 'error' | 'warning';
}

/** A report as text that ends in a newline, in parts where it may be long. Formats answer; they do not print. */
export type Format = (report: Report, setting: Setting) => string | readonly string[];
