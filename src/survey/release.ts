import { whyNoRelease } from '../rules/release.ts';
import type { Subject } from '../rules/rule.ts';
import type { AreaRecord } from './record.ts';

/** Whether an area says that an item does not apply to it, and whether somebody who may say so approved that. */
export function releaseFrom(subject: Subject, { overlays }: AreaRecord, item: string): 'released' | 'refused' | null {
  const claims = overlays.flatMap((overlay) => {
    const release = overlay.items.get(item)?.notApplicable;
    return release ? [whyNoRelease(subject, overlay, item, release.approved) === null] : [];
  });
  if (claims.length === 0) return null;
  return claims.every((valid) => valid) ? 'released' : 'refused';
}
