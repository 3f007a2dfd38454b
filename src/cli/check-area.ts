import { NATION } from '../model/catalogue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Checkup } from '../workspace/report-on.ts';
import { calledSo } from './by-name.ts';
import { UserError } from './user-error.ts';

/** Refuses an area that is not registered. */
export function checkArea({ names: { areas } }: Pick<Checkup, 'names'>, code: string): void {
  if (code === NATION || areas.has(code)) return;
  const named = calledSo(
    code,
    [...areas].map(([id, { name }]) => [id, name] as const),
  );
  throw new UserError('usage.area', { code, near: nearest(code, areas.keys()), named });
}
