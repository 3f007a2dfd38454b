import { NATION } from '../model/catalogue.ts';
import type { Approval, Overlay } from '../model/overlay.ts';
import type { Subject } from './rule.ts';

/** Why a release from an item does not count; null where it does. It ends with the edition it was given under. */
export function whyNoRelease(
  subject: Subject,
  overlay: Overlay,
  item: string,
  { area, date }: Approval,
): 'approver' | 'not-yet' | 'edition' | null {
  const owner = subject.resolver.newestItem(overlay.area, item)?.owner ?? NATION;
  const chain = [NATION, ...subject.resolver.tree.ancestors(overlay.area).map((one) => one.code)];
  const rank = area === null ? -1 : chain.indexOf(area);
  const current = subject.resolver.editionOn(subject.asOf);
  if (rank < 0 || rank > chain.indexOf(owner)) return 'approver';
  if (date > subject.asOf) return 'not-yet';
  return overlay.implements === current?.id || date >= (current?.issued ?? '') ? null : 'edition';
}
