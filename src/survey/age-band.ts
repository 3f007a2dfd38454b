import type { Age } from '../resolve/period.ts';

/** How long a level has been owed: local standards are due six months after an edition. */
export const BANDS = ['half-year', 'year', 'three-years', 'longer', 'unknown'] as const;

export type Band = (typeof BANDS)[number];

/** The band of an age; `unknown` where the first day is. */
export function bandOf(age: Age | null): Band {
  if (age === null) return 'unknown';
  const months = age.years * 12 + age.months;
  if (months < 6) return 'half-year';
  if (months < 12) return 'year';
  return months < 36 ? 'three-years' : 'longer';
}
