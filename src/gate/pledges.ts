import type { Finding } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import type { Given, Granted, Pledges } from '../model/pledges.ts';
import { joined, leftOf, overlaps } from '../model/spans.ts';
import { isShort } from './extent.ts';

/**
 * Tells of a finding that an exception covers whether the exception now lets more pass than before: a lower level, other days or
 * other people, by the same decision; by another one only where that does not say which level was approved.
 */
export function overdrawn(now: Pledges, before: Pledges): (finding: Finding) => boolean {
  const earlier = grouped(before.granted, addressOf);
  const sunk = new Map<string, readonly Given[]>();
  for (const [address, all] of grouped(now.granted, addressOf)) {
    const rivals = earlier.get(address) ?? [];
    const worse = all.flatMap((one) => one.given.filter((given) => given.isMissed && isWorse(one, given, rivals)));
    if (worse.length > 0) sunk.set(address, worse);
  }
  return (finding) => (sunk.get(addressOf(finding)) ?? []).some(({ cell }) => meets(cell, finding.cell ?? null));
}

function addressOf({ area = '', item = '', key = '' }: Pick<Finding, 'area' | 'item' | 'key'>): string {
  return `${area}|${item}|${key}`;
}

function isWorse(now: Granted, given: Given, rivals: readonly Granted[]): boolean {
  const reaching = rivals.filter((one) => overlaps(one, given) && meets(one.cell, given.cell));
  const isSame = (one: Granted) => one.approval === now.approval;
  // The same decision does not come to cover what it did not.
  if (rivals.some(isSame) && leftOf(given, joined(reaching)).length > 0) return true;
  return reaching
    .filter((one) => isSame(one) || !now.isLevelled)
    .flatMap((one) => one.given.filter((before) => overlaps(before, given) && meets(before.cell, given.cell)))
    .some((before) => isShort(given.level, before.level, now.better));
}

/** Whether two cells are one, or one of them is the whole measure. */
function meets(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** The areas that had a standard in force before and have none now, each with where it stood. */
export function lost(now: Pledges, before: Pledges): Pledges['served'] {
  const served = new Set(now.served.map(({ area }) => area));
  return before.served.filter(({ area }, index) => {
    const isFirst = before.served.findIndex((one) => one.area === area) === index;
    return isFirst && !served.has(area);
  });
}
