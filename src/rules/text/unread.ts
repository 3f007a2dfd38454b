import { tense } from '../../judge/judge.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem } from '../../model/overlay.ts';
import { textDigest } from '../digest.ts';
import { about, levelFact, placeOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Prose without a measure: printed as issued, checked by nobody. */
export const textUnread: Rule = {
  id: 'text/unread',
  severity: 'info',
  *check({ judgements, overlays, asOf }) {
    for (const overlay of overlays) for (const entry of overlay.items.values()) yield* prose(overlay, entry);
    for (const judgement of judgements) {
      for (const period of judgement.periods) {
        if (period.verdict !== 'unread' || tense(period, asOf) !== 'present') continue;
        yield {
          rule: 'text/unread',
          verdict: 'unread',
          at: placeOf(period),
          ...about(judgement, period.cell),
          since: period.since,
          until: period.until,
          params: { local: levelFact(period.level) },
        };
      }
    }
  },
};

/** Sentences of a local document that are printed in place of ours, until a reviewer has signed off that very text. */
function* prose(overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  const about = { area: overlay.area, item: entry.id };
  for (const [facet, text] of entry.text) {
    const digest = textDigest(text.zh);
    if (entry.reviewed.get(`text.${facet}`)?.text === digest) continue;
    const at = { in: entry.at.in, path: [...entry.at.path, 'text', facet] };
    yield {
      rule: 'text/unread',
      variant: 'facet',
      verdict: 'unread',
      at,
      ...about,
      cell: facet,
      params: { digest, facet },
    };
  }
  const { service } = entry;
  if (service && (service.materials.length > 0 || service.fee || service.channels.length > 0)) {
    yield {
      rule: 'text/unread',
      variant: 'service',
      verdict: 'unread',
      at: { ...service.at, part: 'key' },
      ...about,
      cell: 'service',
      params: {},
    };
  }
}
