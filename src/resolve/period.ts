import { Temporal } from 'temporal-polyfill';
import type { Day } from '../model/day.ts';
import { remembered } from '../model/remembered.ts';

/** The day an ISO 8601 period after another: six months after 2021-03-30 is 2021-09-30. */
export function addPeriod(day: Day, period: string): Day {
  return added(`${day} ${period}`);
}

/** Standards begin on few days, and what is asked of them is asked in every area. */
const added = remembered((asked: string): Day => {
  const [day = '', period = ''] = asked.split(' ');
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(period)).toString();
});

/** How long something has lasted. */
export interface Age {
  readonly days: number;
  /** Whole years, and whole months beyond them. */
  readonly years: number;
  readonly months: number;
}

/** How much time lies between two days; nothing where the first is the later one. */
export function ageOf(since: Day, day: Day): Age {
  if (since > day) return { days: 0, years: 0, months: 0 };
  const from = Temporal.PlainDate.from(since);
  const { years, months } = from.until(day, { largestUnit: 'years' });
  return { days: from.until(day).days, years, months };
}
