import { takenBack } from '../../changes/taken-back.ts';
import type { Day } from '../../model/day.ts';
import type { Judged } from '../../model/finding.ts';
import { grouped } from '../../model/grouped.ts';
import type { Names } from '../../model/names.ts';
import type { Subject } from '../../rules/rule.ts';
import { wholeFile } from '../../source/plain-document.ts';
import type { Examined } from '../set-up.ts';
import { areasRewritten, type Changing } from './affected-by.ts';
import type { Base } from './git.ts';
import { Lines } from './lines.ts';

/** So many names can be read through. */
const NAMED = 5;
/** So much of the id of a commit names it. */
const SHORT = 12;
/** So many areas are looked at together: more would all be held at once, in both states. */
const A_FEW = 100;

/**
 * What areas had promised of themselves and take back by the change, without falling below what stands above: they may, but whoever
 * decides on the change should know. What is an error already, or told of a document that takes the place of another, is not said again.
 */
export function takenBackBy(
  { commit }: Pick<Base, 'commit'>,
  changing: Changing,
  { pledges, settings, names }: Examined,
  { names: namesBefore, asOf }: { readonly names: Names; readonly asOf: Day },
  found: readonly Judged[],
): readonly Judged[] {
  const severity = settings.rules['date/lapsed'] ?? 'warning';
  const { now, before } = changing;
  if (!before || severity === 'off') return [];
  const files = new Map(pledges.served.map(({ area, file }) => [area, file]));
  const areas = new Set([...areasRewritten(changing), ...areasMoved(names, namesBefore)]);
  const served = [...areas].filter((area) => files.has(area));
  if (served.length === 0) return [];
  const open = grouped(
    found.filter(({ status }) => status === 'open'),
    (one) => one.area ?? '',
  );
  const [then, later] = [new Lines(before), new Lines(now)];
  const findings: Judged[] = [];
  for (let at = 0; at < served.length; at += A_FEW) {
    const some = served.slice(at, at + A_FEW);
    const [old, subject] = [then.open(some), later.open(some)];
    for (const area of some) {
      const told = open.get(area) ?? [];
      const [errors, isLeftOut] = [new Set(failed(told)), leftOut(subject, area, told)];
      const isCounted = (one: string) => !errors.has(one) && !isLeftOut(one);
      const back = takenBack({ area, ...old }, { area, ...subject }, asOf, isCounted);
      const file = files.get(area);
      if (!back || file === undefined) continue;
      findings.push({
        rule: 'date/lapsed',
        variant: 'taken-back',
        severity,
        status: 'open',
        at: wholeFile(file),
        area,
        since: back.since,
        params: { lost: back.lost.slice(0, NAMED), count: back.lost.length, base: commit.slice(0, SHORT) },
      });
    }
  }
  return findings;
}

/** The areas that stand under another one than before, with all below them. */
function areasMoved({ areas }: Names, { areas: before }: Names): readonly string[] {
  const moved = new Set<string>();
  const isMoved = (code: string, seen: readonly string[] = []): boolean => {
    const { parent = null } = areas.get(code) ?? {};
    const then = before.get(code);
    if (!then || seen.includes(code)) return false;
    return moved.has(code) || then.parent !== parent || (parent !== null && isMoved(parent, [...seen, code]));
  };
  for (const code of areas.keys()) if (isMoved(code)) moved.add(code);
  return [...moved];
}

/** What is an error by itself: items, and what in them. */
function failed(found: readonly Judged[]): readonly string[] {
  return found.flatMap((one) =>
    one.severity === 'error' && one.item !== undefined
      ? [one.key === undefined ? one.item : `${one.item}#${one.key}`]
      : [],
  );
}

/** Whether something is told of at the document that takes the place of another: what that leaves out altogether. */
function leftOut({ resolver }: Subject, area: string, found: readonly Judged[]): (address: string) => boolean {
  const isSaid = found.some(({ rule }) => rule === 'date/lapsed');
  const days = isSaid ? resolver.overlaysOf(area).flatMap((one) => resolver.replacedOn(one) ?? []) : [];
  return (address) => {
    const [item = '', key = ''] = address.split('#');
    return days.some((day) => resolver.own(area, item, key, day) === null);
  };
}
