import { UNREAD } from '../gate/compare.ts';
import type { Finding } from '../model/finding.ts';
import { atKey, below, type SourceDocument } from '../model/source.ts';
import { languages } from '../say/ui.ts';
import { nearest } from '../schema/nearest.ts';
import type { Settings } from '../schema/settings.ts';
import type { Checkup } from '../workspace/report-on.ts';

/** Names in the configuration that exist nowhere: a slip there would quietly change nothing. */
export function unknownNames(
  document: SourceDocument,
  settings: Settings,
  { names, report, overlays }: Checkup,
): readonly Finding[] {
  const root = { in: document, path: [] };
  const rules = Object.keys(languages.zh.rules);
  const { areas } = names;
  const isBroken = report.findings.some(({ rule, at }) => REGISTER.test(at.in.file) && BROKEN.test(rule));
  // One that dropped out may be any of those named.
  const areAllRead = !report.findings.some(({ rule }) => UNREAD.test(rule));
  const refuse = (what: string, id: string, path: readonly (string | number)[], known: Iterable<string>): Finding[] => [
    {
      rule: 'config/unknown',
      at: what === 'rule' ? atKey(below(root, ...path)) : below(root, ...path),
      params: { id, what, near: nearest(id, known) },
    },
  ];
  return [
    ...Object.keys(settings.rules).flatMap((id) =>
      rules.includes(id) ? [] : refuse('rule', id, ['rules', id], rules),
    ),
    ...settings.assumeNational.flatMap((id, index) =>
      // Of a register that cannot be read nobody knows what it holds.
      areas.has(id) || isBroken ? [] : refuse('area', id, ['assume-national', index], areas.keys()),
    ),
    ...settings.excerpts.flatMap((id, index) =>
      overlays.includes(id) || !areAllRead ? [] : refuse('overlay', id, ['excerpts', index], overlays),
    ),
  ];
}

const REGISTER = /(^|\/)areas\.csv$/;
const BROKEN = /^(yaml\/|link\/areas$)/;
