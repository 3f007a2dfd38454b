import type { Area } from '../model/catalogue.ts';
import type { Names } from '../model/names.ts';
import type { Report } from '../model/report.ts';
import type { Waiver } from '../model/waiver.ts';
import type { NamesInFile, Verdict } from './verdict.ts';

/** What has to be known of a workspace to part it into branches. Plain data. */
export interface Outline {
  readonly areas: ReadonlyMap<string, Pick<Area, 'name' | 'parent' | 'succeeds' | 'until'>>;
  /** The overlays that come with the tool, with what they call what they bring in. */
  readonly shipped: readonly (NamesInFile & { readonly area: string })[];
  /** Whether an overlay of the workspace was not told for one at a glance, and is among what is shared. */
  readonly isMixed: boolean;
}

/** All that is known of what the areas of a workspace have in common once it has been checked. */
export interface Ground extends Outline {
  /** What is to be said of the shared records by themselves. */
  readonly verdict: Verdict;
  readonly catalogue: Report['catalogue'];
  readonly items: number;
  readonly rules: number;
  readonly waivers: readonly Waiver[];
  readonly names: Omit<Names, 'areas' | 'overlays'>;
}
