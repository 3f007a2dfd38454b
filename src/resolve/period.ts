import { Temporal } from 'temporal-polyfill';
import type { Day } from '../model/day.ts';

/** The day an ISO 8601 period after another: six months after 2021-03-30 is 2021-09-30. */
export function addPeriod(day: Day, period: string): Day {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(period)).toString();
}

/** Today in Asia/Shanghai, where the rules are made. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}
