import { canBeBoth, isAmong } from '../audience/people.ts';
import type { Finding } from '../model/finding.ts';
import { grouped } from '../model/grouped.ts';
import type { Given, Granted, Pledges } from '../model/pledges.ts';
import { joined, leftOf, overlaps } from '../model/spans.ts';
import { isShort } from './extent.ts';

/**
 * Tells of a finding that an exception covers whether the exception now lets more pass than before: a lower level, other days or
 * other people, by the same decision; by another one only where that does not say which level was approved, and for other days or
 * people only where it is not of a later day either.
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
  const beside = rivals.filter((one) => overlaps(one, given));
  const reaching = beside.filter((one) => meets(one.cell, given.cell) && !isWider(given, one));
  const isSame = (one: Granted) => one.approval === now.approval;
  // No decision comes to cover what it did not, nor does one of the same day that only reads otherwise.
  const isAnother = now.isLevelled ? !rivals.some(isSame) : rivals.every((one) => one.approved < now.approved);
  if (rivals.length > 0 && !isAnother && leftOf(given, joined(reaching)).length > 0) return true;
  return beside
    .filter((one) => isSame(one) || !now.isLevelled)
    .flatMap((one) => one.given.filter((before) => overlaps(before, given) && faces(given, before, one)))
    .some((before) => isShort(given.level, before.level, now.better));
}

/** Whether a cell is for others than those it was for, where an exception goes by its name. */
function isWider({ cell, people }: Given, { given }: Granted): boolean {
  const before = given.filter((one) => one.cell === cell && one.cell !== null);
  return people !== null && before.some((one) => one.people !== null && !isAmong(people, one.people));
}

/** Whether somebody of a cell had what was given before: whoever it was for, and whoever has come into it since. */
function faces(now: Given, before: Given, one: Granted): boolean {
  if (meets(before.cell, now.cell)) return true;
  if (now.people === null || before.people === null || !isWider(now, one)) return false;
  return canBeBoth(now.people, before.people);
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
