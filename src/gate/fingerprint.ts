import { hash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';

/**
 * The same findings again, one fingerprint each: made of what each is about and of the order among those that are about
 * the same. Never of text, line or language.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = identityOf(finding);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return hash('sha256', count === 0 ? base : `${base}${count}`).slice(0, 32);
  });
}

/**
 * What a finding is about: its rule, area, item, key and cell; of a broken file, its name (or the one it had) and place in the tree.
 */
export function identityOf(
  { rule, area, item, key, cell, at, params, variant }: Finding,
  named: (file: string) => string = (file) => file,
): string {
  const subject =
    area || item
      ? [rule, area ?? '', item ?? '', key ?? '', cell ?? '', params?.['overlay'] ?? '']
      : [rule, named(at.in.file), at.path.join('/'), params?.['key'] ?? '', params?.['id'] ?? '', variant ?? ''];
  return JSON.stringify(subject);
}
