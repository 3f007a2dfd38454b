import type { OverlayItem } from '../model/overlay.ts';
import { whyNoRelease } from '../rules/release.ts';
import type { Subject } from '../rules/rule.ts';
import type { AreaRecord } from './record.ts';

/** What an area says of an item that does not apply to it; null where it says no such thing. */
export function releaseOf({ overlays }: Pick<AreaRecord, 'overlays'>, item: string): OverlayItem['notApplicable'] {
  for (const { items } of overlays) {
    const release = items.get(item)?.notApplicable;
    if (release) return release;
  }
  return null;
}

/** Whether an area says that an item does not apply to it, and whether somebody who may say so approved that. */
export function releaseFrom(subject: Subject, { overlays }: AreaRecord, item: string): 'released' | 'refused' | null {
  const claims = overlays.flatMap((overlay) => {
    const release = overlay.items.get(item)?.notApplicable;
    return release ? [whyNoRelease(subject, overlay, item, release.approved) === null] : [];
  });
  if (claims.length === 0) return null;
  return claims.every((valid) => valid) ? 'released' : 'refused';
}
