import { isWithin } from '../../survey/below.ts';
import { coverage as survey } from '../../survey/coverage.ts';
import { coverageView } from '../coverage-view.ts';
import { type Kind, WHOLE } from './kind.ts';

/** Which items the areas from one down have, and how each stands. */
export const coverage = {
  topics: ({ subject }, area) =>
    subject.overlays.some((overlay) => isWithin(subject.resolver.tree, overlay.area, area)) ? WHOLE : [],
  view: ({ subject, report }, { area, lang, nav = [] }) => ({
    ...coverageView(survey(subject, report.findings, { area, selection: null }), subject.catalogue, report, lang),
    nav,
  }),
} satisfies Kind;
