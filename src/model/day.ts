/** A calendar day as `YYYY-MM-DD`; such strings sort by time. */
export type Day = string;

/** A stretch of days: from `since` (null: since ever) up to, not including, `until` (null: for good). */
export interface Span {
  readonly since: Day | null;
  readonly until: Day | null;
}

/** Whether the day falls into the span. */
export function covers(span: Span, day: Day): boolean {
  return (span.since === null || span.since <= day) && (span.until === null || day < span.until);
}
