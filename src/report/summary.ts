import type { Judged } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Wording } from '../say/wording.ts';
import type { Setting } from './format.ts';

/** The line in which a report says what was found; that nothing was, of nothing, is another matter. */
export function verdictLine({ counts, against, checked }: Report, { speaker: { wording } }: Setting): string {
  if (counts.error + counts.warning + counts.info > 0) return wording.text('summary.found', { ...counts });
  if (against) return wording.text('against.clean');
  return wording.text(checked.overlays > 0 ? 'summary.clean' : 'summary.clean-none');
}

/** What a change has brought and taken away; none where no change is gated. */
export function againstLine({ against }: Report, { speaker: { wording } }: Setting): readonly string[] {
  if (!against) return [];
  const { ref, base, introduced, present, fixed, recorded } = against;
  const counts = { introduced, present, fixed, recorded: recorded === 0 ? null : recorded };
  return [wording.text('against.counts', { ref, base: short(base), ...counts })];
}

/** How many findings are covered, and by what; none where none are. */
export function coveredLine({ counts }: Report, { speaker: { wording } }: Setting): readonly string[] {
  return counts.excepted + counts.observed + counts.waived > 0 ? [wording.text('summary.more', { ...counts })] : [];
}

/** What was checked, on which day and by which catalogue. */
export function checkedLine({ checked, asOf, catalogue }: Report, { speaker: { wording } }: Setting): string {
  const { version, digest } = catalogue;
  return wording.text('summary.checked', { ...checked, asOf, catalogue: `${version} ${short(digest)}` });
}

/** Why a finding does not stand open, and until when where that is known. */
export function coverWords({ status, params }: Judged, wording: Wording): string {
  const until = params?.['excepted-until'] ?? params?.['waived-until'] ?? '';
  return wording.text(status === 'waived' ? 'waived.until' : status === 'excepted' ? 'excepted' : 'observed', {
    until,
  });
}

function short(digest: string): string {
  return digest.slice(0, 12);
}
