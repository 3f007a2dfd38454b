import { dayBefore } from '../../model/day.ts';
import { EFFECTS, type Effect } from '../../model/effect.ts';
import { levelFact } from '../../rules/facts.ts';
import type { Wording } from '../../say/wording.ts';
import type { Impact, ImpactLine } from '../../survey/impact.ts';
import { grid } from '../grid.ts';
import type { Opened } from '../open.ts';
import { speakerOf } from '../speaker-of.ts';
import { type MoveAsked, valueNow, valueThen } from './move-asked.ts';

const NAMED: ReadonlySet<Effect> = new Set(['follows', 'not-seen']);

/** The impact for a terminal: what would move, then the areas by what it would mean for them, gravest first. */
export function impactText({ lines, also, gone }: Impact, asked: MoveAsked, opened: Opened): string {
  const speaker = speakerOf(opened);
  const { wording } = speaker;
  const said = (findings: Impact['also']) =>
    findings.map((one) => `  ${wording.area(one.area ?? '')}  ${speaker.say(one).message}`).join('\n');
  const blocks = EFFECTS.flatMap((effect) => {
    const those = lines.filter((line) => line.effect === effect);
    if (those.length === 0) return [];
    return [
      `${wording.text(`impact.${effect}`, { count: those.length })}\n${NAMED.has(effect) ? names(those, wording) : table(those, asked, wording)}`,
    ];
  });
  return `${[
    title(asked, wording),
    ...blocks,
    ...(also.length > 0 ? [`${wording.text('impact.also', { count: also.length })}\n${said(also)}`] : []),
    ...(gone.length > 0 ? [`${wording.text('impact.gone', { count: gone.length })}\n${said(gone)}`] : []),
    wording.text('impact.nothing-changed'),
  ].join('\n\n')}\n`;
}

function title(asked: MoveAsked, wording: Wording): string {
  const [now, then] = [valueNow(asked), valueThen(asked)];
  return wording.text(now ? 'impact.title' : 'impact.title.new', {
    name: wording.key(asked.item, asked.measure.key),
    cell: asked.cell === null ? null : wording.cell(asked.cell, asked.entry.by),
    address: `${asked.item}#${asked.measure.key}`,
    from: asked.entry.from,
    value: wording.value(levelFact(then.level), then.unit),
    now: now ? wording.value(levelFact(now.level), now.unit) : null,
    day: asked.day === asked.entry.from ? null : asked.day,
  });
}

function table(lines: readonly ImpactLine[], asked: MoveAsked, wording: Wording): string {
  const rows = lines.map((line) => [
    wording.area(line.area),
    line.area,
    what(line, asked, wording),
    figure(line, 'local', wording),
    figure(line, 'floor', wording),
    gap(line, wording),
    span(line, wording),
  ]);
  const kept = [0, 1, 2, 3, 4, 5, 6].filter((column) => rows.some((row) => row[column] !== ''));
  const head = wording.texts([
    'coverage.area',
    'coverage.code',
    'impact.what',
    'impact.local',
    'impact.floor',
    'impact.gap',
    'impact.when',
  ]);
  return grid(
    kept.map((column) => head[column] ?? ''),
    rows.map((row) => kept.map((column) => row[column] ?? '')),
    { left: kept.length },
  );
}

/** Areas by name only, where there is no figure to tell. */
function names(lines: readonly ImpactLine[], wording: Wording): string {
  return `  ${lines.map((line) => wording.area(line.area)).join(wording.text('list'))}`;
}

/** Which level and cell a line is about, where that is not the one asked about. */
function what({ item, key, cell, params }: ImpactLine, asked: MoveAsked, wording: Wording): string {
  const other = item === asked.item && key === asked.measure.key ? '' : wording.key(item, key);
  const dimension = params['dimension'];
  const place = cell === null ? '' : wording.cell(cell, typeof dimension === 'string' ? dimension : null);
  return [other, place].filter((part) => part !== '').join(' ');
}

function figure({ params }: ImpactLine, name: 'local' | 'floor', wording: Wording): string {
  const fact = params[name];
  const unit = params['unit'];
  return fact === undefined ? '' : wording.value(fact, typeof unit === 'string' ? unit : '');
}

function gap({ params }: ImpactLine, wording: Wording): string {
  const { gap: by, percent } = params;
  if (typeof by !== 'number' || by === 0) return '';
  return wording.text('impact.by', {
    sign: typeof percent === 'number' && percent < 0 ? '-' : '+',
    gap: wording.number(by),
    percent: typeof percent === 'number' ? `${percent > 0 ? '+' : ''}${percent}%` : null,
  });
}

function span({ since, until, params }: ImpactLine, wording: Wording): string {
  if (since === null) return '';
  const was = { gap: params['was-gap'] ?? null, from: params['was-since'] ?? null };
  return wording.text('impact.since', { since, until: until === null ? null : dayBefore(until), ...was });
}
