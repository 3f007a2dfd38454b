import { tense } from '../judge/judge.ts';
import type { Span } from '../model/day.ts';
import { dayBefore } from '../model/day.ts';
import type { Approval, Exception, Overlay } from '../model/overlay.ts';
import { dimensionOf } from '../resolve/base-dimension.ts';
import { releaseOf } from '../survey/release.ts';
import type { ExceptionView, NotApplicableView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { levelWords } from './level-words.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The exceptions that hold for the area, running, to come and past, so that none is hidden; of some items, or of all. */
export function exceptionViews(scene: Scene, items: ReadonlySet<string> | null = null): readonly ExceptionView[] {
  return overlaysHere(scene).flatMap((overlay) =>
    [...overlay.items.values()]
      .filter(({ id }) => items === null || items.has(id))
      .flatMap((entry) =>
        entry.exceptions
          .filter((one) => overlay.area === scene.input.area || !ownValue(scene, entry.id, one.key))
          .map((exception) => exceptionView(scene, overlay, entry.id, exception)),
      ),
  );
}

/** Overlays of the area and of those above it: an exception covers the areas below that are silent. */
function overlaysHere(scene: Scene): readonly Overlay[] {
  return scene.chainUp().flatMap((area) => scene.overlaysOn(area));
}

function ownValue(scene: Scene, item: string, key: string): boolean {
  const { resolver, area, asOf } = scene.input;
  return resolver.own(area, item, key, asOf) !== null;
}

function exceptionView(scene: Scene, overlay: Overlay, item: string, exception: Exception): ExceptionView {
  const cell = exception.cell === null ? '' : scene.say('cell.of', { cell: cellName(scene, overlay, item, exception) });
  const name = `${cell}${scene.wording.key(item, exception.key)}${downTo(scene, overlay, item, exception)}`;
  return {
    item: scene.wording.item(item),
    name:
      overlay.area === scene.input.area
        ? name
        : scene.say('exceptions.of-above', { name, area: scene.wording.area(overlay.area) }),
    reason: scene.of(exception.reason),
    remedy: scene.of(exception.remedy),
    period: spanWords(scene, exception.span),
    approved: approvedWords(scene, exception.approved),
    standing: standing(scene, overlay, item, exception),
    trace: trace(exception.at),
  };
}

/** Several dimensions have cells of one name: the one meant is that of the level the exception is of. */
function cellName({ input, wording }: Scene, { area }: Overlay, item: string, { key, cell, span }: Exception): string {
  return wording.cell(cell ?? '', dimensionOf(input.resolver, area, item, key, span.since ?? input.asOf));
}

/** The level that was approved, where it is on record. */
function downTo(scene: Scene, { area }: Overlay, item: string, { key, span, level }: Exception): string {
  const measure = scene.input.resolver.measureAt(area, item, key, span.since ?? scene.input.asOf);
  if (!measure || level?.flat.form !== 'scalar') return '';
  const approved = levelWords(scene, measure, { is: 'exact', value: level.flat.value, unit: level.unit });
  return scene.say('exceptions.down-to', { level: approved });
}

function standing(scene: Scene, overlay: Overlay, item: string, exception: Exception): string {
  const invalid = scene
    .findingsOf('exception/invalid', item)
    .some((one) => one.at.in.file === overlay.at.in.file && starts(one.at.path, exception.at.path));
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
export function notApplicableViews(
  scene: Scene,
  items: ReadonlySet<string> | null = null,
): readonly NotApplicableView[] {
  return scene.overlays.flatMap((overlay) =>
    [...overlay.items.values()].flatMap(({ id, notApplicable }) => {
      if (!notApplicable || (items !== null && !items.has(id))) return [];
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

/** Whether the area says that an item does not apply to it: then nobody can get it here, whatever stands above. */
export function isNotApplicable(scene: Scene, item: string): boolean {
  return releaseOf(scene, item) !== null;
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
