import { NATION } from '../../model/catalogue.ts';
import type { Judged } from '../../model/finding.ts';
import { rangeAt } from '../../model/source.ts';
import { type ScoreLine, scorecard } from '../../survey/scorecard.ts';
import { beyondViews } from '../beyond.ts';
import type { BeyondView, ExceptionView, MarkKind, NotApplicableView } from '../bulletin-view.ts';
import { sayDay } from '../days.ts';
import type { Desk } from '../desk.ts';
import { exceptionViews, notApplicableViews } from '../exceptions.ts';
import { frame } from '../frame.ts';
import { headPairs } from '../head.ts';
import type { PageView, Pair } from '../page-view.ts';
import { Scene } from '../scene.ts';
import { statusPairs } from '../status.ts';
import { trace } from '../trace.ts';
import { type Kind, WHOLE } from './kind.ts';

/** What whoever signs a standard off wants to see: how it stands in the tests, on what evidence, with which exceptions. */
export interface AnnexView extends PageView {
  readonly head: readonly Pair[];
  readonly status: readonly Pair[];
  readonly tests: readonly TestView[];
  readonly found: readonly FoundTest[];
  readonly beyond: readonly BeyondView[];
  readonly exceptions: readonly ExceptionView[];
  readonly notApplicable: readonly NotApplicableView[];
  readonly signed: readonly SignedView[];
  /** Findings that do not stand open, and why: nothing is hidden from whoever signs. */
  readonly covered: readonly FoundView[];
  readonly local: boolean;
}

export interface TestView {
  readonly name: string;
  readonly mark: { readonly kind: MarkKind; readonly words: string };
  readonly errors: string;
  readonly warnings: string;
  readonly notes: string;
  readonly covered: string;
  readonly open: string;
}

export interface FoundTest {
  readonly name: string;
  readonly findings: readonly FoundView[];
}

export interface FoundView {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly place: string;
  readonly trace: string;
}

export interface SignedView {
  readonly item: string;
  readonly what: string;
  readonly by: string;
  readonly date: string;
  readonly trace: string;
}

/** The reviewer's annex to the standard of an area. */
export const annex = {
  topics: (desk, area) => (area !== NATION && desk.subject.resolver.overlaysOf(area).length > 0 ? WHOLE : []),
  view(desk, asked): AnnexView {
    // A reviewer sees the errors themselves: the annex may always be made, and says so where they block.
    const scene = new Scene(desk.input(asked.area, asked.lang, true));
    const findings = findingsOf(desk, scene, asked.area);
    const lines = scorecard(findings, desk.severities);
    const facts = { area: scene.wording.area(asked.area), day: sayDay(scene.input.asOf, asked.lang) };
    return {
      ...frame(scene, 'annex', asked, []),
      title: scene.say('annex.title', facts),
      subtitle: scene.say('annex.subtitle', facts),
      windowTitle: scene.say('annex.window', facts),
      head: headPairs(scene),
      status: statusPairs(scene),
      tests: lines.map((line) => testView(scene, line)),
      found: lines.flatMap((line): FoundTest[] =>
        line.findings.length === 0
          ? []
          : [
              {
                name: scene.wording.text(`score.${line.test}`),
                findings: line.findings.map((one) => foundView(scene, one)),
              },
            ],
      ),
      beyond: beyondViews(scene),
      exceptions: exceptionViews(scene),
      notApplicable: notApplicableViews(scene),
      signed: signedViews(scene),
      covered: findings.filter(({ status }) => status !== 'open').map((one) => coveredView(scene, one)),
      local: true,
    };
  },
} satisfies Kind;

/** What was found about the area, and in its files. */
function findingsOf(desk: Desk, scene: Scene, area: string): readonly Judged[] {
  const files = new Set(scene.input.resolver.overlaysOf(area).map((overlay) => overlay.at.in.file));
  return desk.report.findings.filter(
    (one) => one.area === area || (one.area === undefined && files.has(one.at.in.file)),
  );
}

const LOOKS: Readonly<Record<ScoreLine['stands'], MarkKind>> = {
  wrong: 'below',
  open: 'unknown',
  warned: 'uncompared',
  clear: 'same',
};

function testView(scene: Scene, { test, stands, counts, notEstablished }: ScoreLine): TestView {
  return {
    name: scene.wording.text(`score.${test}`),
    mark: { kind: LOOKS[stands], words: scene.wording.text(`score.is-${stands}`) },
    errors: String(counts.error),
    warnings: String(counts.warning),
    notes: String(counts.info),
    covered: String(counts.excepted + counts.observed + counts.waived),
    open: String(notEstablished),
  };
}

function foundView(scene: Scene, finding: Judged): FoundView {
  const said = scene.speaker.say(finding);
  return {
    severity: scene.wording.text(finding.severity),
    rule: finding.rule,
    message: said.message,
    hint: said.hint ?? '',
    place: `${finding.at.in.file}:${rangeAt(finding.at).start.line}`,
    trace: trace(finding.at),
  };
}

function coveredView(scene: Scene, finding: Judged): FoundView {
  const { status } = finding;
  const view = foundView(scene, finding);
  // Whoever has an exception is not told to register one.
  const hint = status === 'excepted' ? scene.say('mark.excepted.means') : view.hint;
  return { ...view, hint, severity: status === 'open' ? '' : scene.say(`annex.${status}`) };
}

/** Texts a reviewer has signed off. */
function signedViews(scene: Scene): readonly SignedView[] {
  return scene.overlays.flatMap((overlay) =>
    [...overlay.items.values()].flatMap((entry) =>
      [...entry.reviewed].map(([key, { by, date, at }]) => ({
        item: scene.wording.item(entry.id),
        what: /^(text|statement)\./.test(key) ? key : scene.wording.key(entry.id, key),
        by,
        date: sayDay(date, scene.input.lang),
        trace: trace(at),
      })),
    ),
  );
}
