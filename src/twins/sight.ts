import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { begins } from '../model/overlay.ts';
import { type Lexicon, lexiconOf } from '../prose/lexicon.ts';
import type { Evaluator } from '../resolve/evaluate.ts';
import type { Resolver } from '../resolve/resolver.ts';

/** What the figures of the data are gathered from. */
export interface Sight {
  readonly catalogue: Catalogue;
  readonly resolver: Resolver;
  readonly evaluator: Evaluator;
  readonly asOf: Day;
  readonly lexicon: Lexicon;
  /** The days from which the editions count: a value without a date of its own counts from one of them, */
  readonly editions: ReadonlySet<Day>;
  /** or from the day of the overlay it stands in; by file. */
  readonly overlays: ReadonlyMap<string, Day>;
}

/** The sight on a workspace on a day. */
export function sightOf(on: Pick<Sight, 'catalogue' | 'resolver' | 'evaluator' | 'asOf'>): Sight {
  const { catalogue, resolver, evaluator, asOf } = on;
  const editions = [...catalogue.editions.values()].map((edition) => edition.effective);
  const overlays = catalogue.overlays.flatMap((overlay) => {
    const day = begins(overlay);
    return day === null ? [] : [[overlay.at.in.file, day] as const];
  });
  const lexicon = lexiconOf(catalogue.vocabulary.units);
  return { catalogue, resolver, evaluator, asOf, lexicon, editions: new Set(editions), overlays: new Map(overlays) };
}
