import { isWithin } from '../../survey/below.ts';
import { coverage as survey } from '../../survey/coverage.ts';
import { type CoverageView, coverageView } from '../coverage-view.ts';
import { navOf } from '../frame.ts';
import { type Kind, WHOLE } from './kind.ts';

/** Which items the areas from one down have, and how each stands. */
export const coverage = {
  topics: ({ subject }, area) =>
    subject.overlays.some((overlay) => isWithin(subject.resolver.tree, overlay.area, area)) ? WHOLE : [],
  view({ subject, report }, asked): CoverageView {
    const facts = survey(subject, report.findings, { area: asked.area, selection: null });
    return { ...coverageView(facts, subject.catalogue, report, asked.lang), nav: navOf('coverage', asked) };
  },
} satisfies Kind;
