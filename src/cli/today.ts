import { type Day, isDay, todayIn } from '../model/day.ts';
import { UserError } from './user-error.ts';

/** The day asked about; without one, today in Asia/Shanghai. */
export function askedDay(asked: string | null, now: Date): Day {
  if (asked === null) return todayIn(now);
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(asked) || !isDay(asked)) throw new UserError('usage.day', { value: asked });
  return asked;
}
