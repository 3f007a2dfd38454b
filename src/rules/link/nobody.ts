import { isWidened } from '../../judge/audience.ts';
import { hasPeople } from '../../judge/due.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { below } from '../../model/source.ts';
import { entriesThat } from '../entries-that.ts';
import { nowAndToCome } from '../now-and-to-come.ts';
import type { Rule, Subject } from '../rule.ts';

/** A value is set for people of whom none is due the measure, or an audience is widened by people who belong to it already. */
export const linkNobody: Rule = {
  id: 'link/nobody',
  severity: 'warning',
  *check(subject) {
    const refers = entriesThat(subject, 'refers');
    const widens = entriesThat(subject, 'widens');
    const idle = function* (on: Subject, overlay: Overlay): Generator<Finding> {
      for (const entry of refers.get(overlay) ?? []) yield* emptyCells(on, overlay, entry);
      for (const entry of widens.get(overlay) ?? []) yield* idleWidenings(on, overlay, entry);
    };
    for (const [finding, since] of nowAndToCome(subject, idle, placeIn))
      yield since === null ? finding : { ...finding, since };
  },
};

/** What a finding is about. */
function placeIn({ area, item, key, cell }: Finding): string {
  return JSON.stringify([area, item, key, cell]);
}

/** Cells nobody due the measure is in; where the nation itself breaks it down so, every cell has to be there. */
function* emptyCells(subject: Subject, { area }: Overlay, { id, sets }: OverlayItem): Generator<Finding> {
  const { resolver, evaluator, asOf, catalogue } = subject;
  for (const { key, series } of sets.values()) {
    const measure = resolver.measureAt(area, id, key, asOf);
    const told = new Set<string>();
    for (const { by, cells, at } of series) {
      const dimension = by === null || by === measure?.by ? undefined : catalogue.vocabulary.dimensions.get(by);
      if (!measure || !dimension) continue;
      for (const [cell, { flat }] of cells) {
        if (told.has(cell) || flat.form === 'unknown') continue;
        told.add(cell);
        if (hasPeople(evaluator, { area, measure, day: asOf }, dimension, cell) !== false) continue;
        yield { rule: 'link/nobody', at: below(at, cell), area, item: id, key, cell, params: { dimension: by } };
      }
    }
  }
}

function* idleWidenings(subject: Subject, overlay: Overlay, { id, widen, at }: OverlayItem): Generator<Finding> {
  const { evaluator, asOf } = subject;
  for (const key of widen.keys()) {
    if (isWidened(evaluator, overlay, id, key, asOf) !== false) continue;
    const place = below(at, 'audience', 'widen', key);
    yield { rule: 'link/nobody', variant: 'widen', at: place, area: overlay.area, item: id, key };
  }
}
