import type { Judged } from '../model/finding.ts';

/** What a finding is about, in ids: area, item, key and cell; of a file as such, the place in its tree. */
export function addressOf({ area, item, key, cell, at }: Judged): string {
  if (area === undefined && item === undefined) return at.path.join('.');
  const subject = item === undefined ? undefined : key === undefined ? item : `${item}#${key}`;
  return [area, subject ?? key, cell].filter((part) => part !== undefined).join(' ');
}
