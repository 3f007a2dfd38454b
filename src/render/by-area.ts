import type { Judged } from '../model/finding.ts';
import { groupedByEach } from '../model/grouped.ts';

/** By area, the errors that stand open against it: those about it, and those in an overlay of its own. `files` tells whose a file is. */
export function blockingByArea(
  findings: readonly Judged[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Judged[]> {
  return groupedByEach(findings.filter(isBlocking), (one) => [one.area, files.get(one.at.in.file)]);
}

const isBlocking = ({ severity, status }: Judged): boolean => severity === 'error' && status === 'open';
