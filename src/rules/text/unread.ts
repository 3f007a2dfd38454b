import { tense } from '../../judge/judge.ts';
import type { Measure } from '../../model/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { Overlay, OverlayItem, Service } from '../../model/overlay.ts';
import { atKey, below } from '../../model/source.ts';
import { saysWhoSets } from '../../model/who-sets.ts';
import type { Level } from '../../resolve/levels.ts';
import { about, levelFact, placeOf } from '../facts.ts';
import { judgedAs } from '../judged-as.ts';
import type { Rule } from '../rule.ts';
import { digestOf } from '../sign-off.ts';

/** Prose without a measure: printed as issued, checked by nobody. */
export const textUnread: Rule = {
  id: 'text/unread',
  severity: 'info',
  *check(subject) {
    const { overlays, asOf } = subject;
    for (const overlay of overlays) {
      for (const entry of overlay.items.values()) {
        if (entry.text.size > 0) yield* prose(overlay, entry);
        if (entry.service && isPrinted(entry.service)) yield unreadService(overlay, entry, entry.service);
      }
    }
    for (const judgement of judgedAs(subject, 'unread')) {
      for (const period of judgement.periods) {
        if (period.verdict !== 'unread' || tense(period, asOf) !== 'present') continue;
        yield {
          rule: 'text/unread',
          ...variantOf(judgement.measure, period.level),
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

/** What is a sentence anyway need not become a figure; words on who is to set a level have a form of their own. */
function variantOf({ type, decide }: Measure, level: Level): { readonly variant?: string } {
  if (type === 'statement') return { variant: 'statement' };
  return decide && level.is === 'text' && saysWhoSets(level.text) ? { variant: 'left' } : {};
}

/** Sentences of a local document that are printed in place of ours, until a reviewer has signed off that very text. */
function* prose(overlay: Overlay, entry: OverlayItem): Generator<Finding> {
  const about = { area: overlay.area, item: entry.id };
  for (const [facet, text] of entry.text) {
    const digest = digestOf(text.zh);
    if (entry.reviewed.get(`text.${facet}`)?.text === digest) continue;
    const at = below(entry.at, 'text', facet);
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
}

/** Whether a service says something that people are told of the item itself. */
function isPrinted({ materials, fee, channels }: Service): boolean {
  return materials.length > 0 || channels.length > 0 || Boolean(fee);
}

function unreadService({ area }: Overlay, { id: item }: OverlayItem, { at }: Service): Finding {
  return {
    rule: 'text/unread',
    variant: 'service',
    verdict: 'unread',
    at: atKey(at),
    area,
    item,
    cell: 'service',
    params: {},
  };
}
