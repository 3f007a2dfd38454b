import type { Day } from '../model/day.ts';

/** The day before: spans leave out their last day, people include it. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
