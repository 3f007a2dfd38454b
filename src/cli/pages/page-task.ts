import type { Task } from '../../branches/lanes.ts';
import type { Branch } from '../../branches/pack.ts';
import type { KeptFinding } from '../../branches/verdict.ts';
import type { Names } from '../../model/names.ts';
import type { Report } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import type { Issued } from '../../render/index-view.ts';
import type { Design } from '../../render/page.ts';
import type { Layout } from '../../render/word/look.ts';

/** How the pages of a run are to be made. Plain data: any thread can be told. */
export interface Order {
  /** The kind of page by name. */
  readonly name: string;
  readonly layout: Layout;
  readonly formats: readonly string[];
  readonly draft: boolean;
  readonly design: Design;
  /** The folder they go to: absolute, and as it was asked for. */
  readonly folder: string;
  readonly out: string;
  /** The language of the index. */
  readonly lang: Lang;
}

/** What became of some pages. Plain data. */
export interface Made {
  readonly issued: readonly Issued[];
  readonly written: number;
  readonly unchanged: number;
}

/** The pages of some areas of a branch. */
export interface PageJob {
  readonly branch: Branch;
  readonly areas: readonly string[];
  /** What was found about these areas. */
  readonly findings: readonly KeptFinding[];
}

/** The pages of a country as any thread is told of them: plain data. */
export interface PageTask {
  readonly files: Task;
  readonly order: Order;
  readonly langs: readonly Lang[];
  /** The report, without the findings. */
  readonly report: Report;
  readonly names: Names;
  readonly jobs: readonly PageJob[];
  /** Memory of the `Board`. */
  readonly board: SharedArrayBuffer;
}

/** What became of the work of one thread; a fault as plain data, since a thread loses what kind of error it was. */
export type Answer = { readonly made: Made } | { readonly fault: Fault };

export type Fault =
  | { readonly of: 'user'; readonly key: string; readonly facts: object }
  | { readonly of: 'template'; readonly template: string; readonly message: string }
  | { readonly of: 'program'; readonly message: string; readonly stack: string };

/** Other threads at work. */
export interface PageCrew {
  /** What each has made once all have ended. Throws what one of them has thrown. */
  readonly made: Promise<readonly Made[]>;
}

/** Has other threads help with a task; null where there are none, or where it is not worth their while. */
export type HirePages = (task: PageTask) => PageCrew | null;
