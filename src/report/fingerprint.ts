import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';

/** The same finding again: made of rule, area, item, key and cell; of a broken file, its name and place in the tree. */
export function fingerprint(finding: Finding): string {
  const { rule, area, item, key, cell, at } = finding;
  const subject =
    area || item
      ? [area, item, key, cell]
      : [at.in.file, at.path.join('/'), finding.params?.['key'], finding.params?.['id']];
  const params = rule.startsWith('yaml/') ? [at.in.file, at.in.locate(at.path).start.column] : [];
  return createHash('sha256')
    .update(JSON.stringify([rule, ...subject.map((one) => one ?? ''), ...params]))
    .digest('hex')
    .slice(0, 32);
}
