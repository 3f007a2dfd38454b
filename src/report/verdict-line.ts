import type { Report } from '../model/report.ts';
import type { Setting } from './format.ts';

/** The line in which a report says what was found; that nothing was, of nothing, is another matter. */
export function verdictLine({ counts, against, checked }: Report, { speaker: { wording } }: Setting): string {
  if (counts.error + counts.warning + counts.info > 0) return wording.text('summary.found', { ...counts });
  if (against) return wording.text('against.clean');
  return wording.text(checked.overlays > 0 ? 'summary.clean' : 'summary.clean-none');
}
