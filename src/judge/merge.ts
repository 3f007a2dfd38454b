import { placeKey } from '../model/source.ts';
import { type Level, ownCell, type Placed } from '../resolve/levels.ts';
import type { Period } from './judge.ts';

/** Adjacent periods of a cell that say the same become one. */
export function merged(periods: readonly Period[]): readonly Period[] {
  if (periods.length < 2) return periods;
  const lines = new Map<string, Period[]>();
  for (const period of periods) {
    const key = `${period.cell ?? ''}|${ownCell(period.own, period.cell) ?? ''}`;
    const line = lines.get(key) ?? [];
    const last = line.at(-1);
    if (last && last.until === period.since && says(last) === says(period))
      line[line.length - 1] = { ...period, since: last.since };
    else line.push(period);
    lines.set(key, line);
  }
  return [...lines.values()].flat();
}

function says(period: Period): string {
  const place = ({ entry }: Placed) => placeKey(entry.at);
  const shown = (level: Level) =>
    level.is === 'exact'
      ? `${level.value instanceof Set ? [...level.value].join() : String(level.value)}${level.unit}`
      : JSON.stringify(level, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  return [
    period.verdict,
    place(period.own),
    shown(period.level),
    ...period.against.flatMap((one) => [place(one.placed), shown(one.level), one.fixed]),
  ].join(';');
}
