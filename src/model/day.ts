import { remembered } from './remembered.ts';

/** A calendar day as `YYYY-MM-DD`; such strings sort by time. */
export type Day = string;

/** How a day is written, as a pattern for schemas. */
export const DAY_PATTERN = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/** A stretch of days: from `since` (null: since ever) up to, not including, `until` (null: for good). */
export interface Span {
  readonly since: Day | null;
  readonly until: Day | null;
}

/** Whether the day falls into the span. */
export function covers(span: Span, day: Day): boolean {
  return (span.since === null || span.since <= day) && (span.until === null || day < span.until);
}

/** Whether the calendar has this day, and it is of a year that a standard may speak of: 2023-02-30 is refused. */
export const isDay = remembered((raw: string): boolean => {
  const year = Number(raw.slice(0, 4));
  return isInCalendar(raw) && year >= 1900 && year <= 2999;
});

/** Whether the calendar has this day, in whatever year of four digits. */
export function isInCalendar(raw: string): boolean {
  const time = Date.parse(`${raw}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === raw;
}

/** Today in Asia/Shanghai, where the rules are made. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}

/** The day before: spans leave out their last day, people include it. */
export function dayBefore(day: Day): Day {
  return shifted(day, -1);
}

/** The day after: written periods include their last day, spans do not. */
export function dayAfter(day: Day): Day {
  return shifted(day, 1);
}

function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
