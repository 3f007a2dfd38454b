import { tense } from '../judge/judge.ts';
import type { Span } from '../model/day.ts';
import type { Approval, Exception, Overlay } from '../model/overlay.ts';
import { dayBefore } from '../say/days.ts';
import type { ExceptionView, NotApplicableView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The exceptions of the area, running, to come and past, so that none is hidden. */
export function exceptionViews(scene: Scene): readonly ExceptionView[] {
  return scene.overlays.flatMap((overlay) =>
    [...overlay.items.values()].flatMap((entry) =>
      entry.exceptions.map((exception) => exceptionView(scene, overlay, entry.id, exception)),
    ),
  );
}

function exceptionView(scene: Scene, overlay: Overlay, item: string, exception: Exception): ExceptionView {
  const cell = exception.cell === null ? '' : scene.say('cell.of', { cell: scene.wording.cell(exception.cell, null) });
  return {
    item: scene.wording.item(item),
    name: `${cell}${scene.wording.key(item, exception.key)}`,
    reason: scene.of(exception.reason),
    remedy: scene.of(exception.remedy),
    period: spanWords(scene, exception.span),
    approved: approvedWords(scene, exception.approved),
    standing: standing(scene, overlay, item, exception),
    trace: trace(exception.at),
  };
}

function standing(scene: Scene, overlay: Overlay, item: string, exception: Exception): string {
  const invalid = scene
    .findingsOf('exception/invalid', item)
    .some((one) => one.at.in === overlay.at.in && starts(one.at.path, exception.at.path));
  if (invalid) return scene.say('exceptions.standing.invalid');
  const when = tense(exception.span, scene.input.asOf);
  return scene.say(
    when === 'present'
      ? 'exceptions.standing.now'
      : when === 'past'
        ? 'exceptions.standing.past'
        : 'exceptions.standing.later',
  );
}

const starts = (path: readonly (string | number)[], start: readonly (string | number)[]): boolean =>
  start.every((step, index) => path[index] === step);

/** Items that do not apply here, which ends with the edition. */
export function notApplicableViews(scene: Scene): readonly NotApplicableView[] {
  return scene.overlays.flatMap((overlay) =>
    [...overlay.items.values()].flatMap(({ id, notApplicable }) => {
      if (!notApplicable) return [];
      const edition = scene.input.catalogue.editions.get(overlay.implements);
      return [
        {
          item: scene.wording.item(id),
          reason: scene.of(notApplicable.reason),
          period: scene.say('not-applicable.until', {
            edition: edition ? scene.of(edition.title) : overlay.implements,
          }),
          approved: approvedWords(scene, notApplicable.approved),
          trace: trace(notApplicable.at),
        },
      ];
    }),
  );
}

/** An approval: by whom, when, by which document. */
export function approvedWords(scene: Scene, approval: Approval): string {
  const facts = { by: approval.by, date: sayDay(approval.date, scene.input.lang), document: approval.document };
  return scene.say(approval.document ? 'approved.document' : 'approved.says', facts);
}

/** A stretch of days, its last day included. */
function spanWords(scene: Scene, { since, until }: Span): string {
  const { lang } = scene.input;
  const from = since === null ? '' : sayDay(since, lang);
  const to = until === null ? '' : sayDay(dayBefore(until), lang);
  if (from && to) return scene.say('period.from-to', { from, to });
  return from ? scene.say('period.from', { from }) : scene.say('period.to', { to });
}
