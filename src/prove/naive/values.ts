import type { Day } from '../../model/day.ts';
import type { RawFlat } from '../../schema/define/value.ts';
import { compare } from './compare.ts';
import { type Due, dueOf, someDue } from './due.ts';
import { isExcepted } from './exceptions.ts';
import { classIn, type Level, levelOf } from './level.ts';
import type { Line, Lines } from './lines.ts';
import type { Loss } from './loss.ts';
import { canBeBoth } from './people.ts';
import { promised } from './promise.ts';
import { floorsAbove, limitOf, spoken } from './said.ts';
import type { World } from './world.ts';

/** Everybody of an area who gets less of a measure than is due on a day. `asOf` is the day exceptions are looked at from. */
export function* valueLosses(
  world: World,
  area: string,
  item: string,
  key: string,
  day: Day,
  asOf: Day,
): Generator<Loss> {
  const own = spoken(world, area, item, key, day);
  const what = promised(world, area, item, key, day);
  if (!own || !what || what.measure.type === 'threshold') return;
  const { measure, owner } = what;
  for (const [cell, line] of kinds(world, own.lines)) {
    // Of an excerpt it is only known what was right on the day its figure began.
    const when = own.overlay.scope === 'excerpt' ? line.from : day;
    const limit = limitOf(what, when);
    for (const floor of [...(limit ? [limit] : []), ...floorsAbove(world, area, item, key, when)]) {
      for (const [other, due] of facing(world, area, own.lines, cell, floor)) {
        const ask = (asked: string | null) => ({ area, item, key, cell: asked, day: when });
        const gets = levelOf(world, line, ask(cell ?? other));
        const level: Level = due ? levelOf(world, due, ask(other ?? cell)) : { is: 'untold' };
        if (level.is === 'blank' || level.is === 'open') continue;
        // A figure not seen in an excerpt promises nothing; in a standard that is complete nobody can tell what it promises.
        if (gets.is === 'blank' && own.overlay.scope === 'excerpt') continue;
        const order = compare(world, measure, gets, level);
        const isFixed = measure.fixed !== undefined && floor.by === owner && area !== owner;
        const strays = isFixed && (order === 'more' || (order === 'same' && isRange(gets, level)));
        if ((order === 'same' || order === 'more') && !strays) continue;
        if (isForOthers(world, own.lines, cell, dueOf(world, floor.by, item, measure, when))) continue;
        const loss = { area, item, key, who: `${cell ?? ''}/${other ?? ''}`, by: floor.by, day };
        const isEnough = (raw: RawFlat) => {
          const approved = { raw, unit: measure.unit ?? '', from: when, by: area };
          return ['same', 'more'].includes(compare(world, measure, gets, levelOf(world, approved, ask(cell ?? other))));
        };
        yield {
          ...loss,
          kind: order === 'untold' ? 'untold' : 'less',
          // Nobody may let an area leave what is fixed for the whole country.
          excepted:
            !(isFixed && isTold(gets) && isTold(level)) && isExcepted(world, loss, [cell, other], asOf, isEnough),
        };
      }
    }
  }
}

/** Whether nobody of a kind is due what the area above has set. */
function isForOthers(world: World, { dimension }: Lines, cell: string | null, due: Due): boolean {
  const kinds = world.dimensions[dimension ?? ''];
  if (cell === null || kinds?.over !== 'people') return false;
  return someDue(world, due, kinds.cells[cell]?.who) === null;
}

function isTold({ is }: Level): boolean {
  return is !== 'untold' && is !== 'blank';
}

/** Whether only an end of a range is promised where one value is due. */
function isRange(gets: Level, due: Level): boolean {
  const isEnd = (level: Level) => (level.is === 'amount' || level.is === 'untold') && level.end === true;
  return isEnd(gets) && !isEnd(due);
}

/** Each kind of person a level tells apart, with the line that speaks of them. */
function kinds(world: World, lines: Lines): readonly (readonly [string | null, Line])[] {
  if (lines.dimension === null) return lines.all ? [[null, lines.all]] : [];
  const names = new Set([...Object.keys(world.dimensions[lines.dimension]?.cells ?? {}), ...lines.cells.keys()]);
  return [...names].flatMap((name) => {
    const line = lines.cells.get(name) ?? lines.all;
    return line ? [[name, line] as const] : [];
  });
}

/** What a floor says of the people of one kind: each kind of its own that one of them may be; null where it cannot be told. */
function facing(
  world: World,
  area: string,
  own: Lines,
  cell: string | null,
  floor: Lines,
): readonly (readonly [string | null, Line | null])[] {
  if (floor.dimension === null) return floor.all ? [[null, floor.all]] : [];
  if (world.dimensions[floor.dimension]?.over !== 'areas')
    return kinds(world, floor).filter(([other]) => mayBeOne(world, own.dimension, cell, floor.dimension, other));
  const mine = own.dimension === floor.dimension ? cell : classIn(world, floor.dimension, area);
  const line = (mine === null ? undefined : floor.cells.get(mine)) ?? floor.all;
  return line || mine === null ? [[cell, line]] : [];
}

/** Whether a person of one kind may be a person of another. */
function mayBeOne(
  world: World,
  ours: string | null,
  cell: string | null,
  theirs: string | null,
  other: string | null,
): boolean {
  if (ours === null || cell === null || theirs === null || other === null) return true;
  if (ours === theirs) return cell === other;
  const kind = world.dimensions[ours]?.cells[cell];
  if (world.dimensions[ours]?.refines === theirs && kind?.broader !== undefined) return kind.broader === other;
  const broader =
    world.dimensions[theirs]?.refines === ours ? world.dimensions[theirs]?.cells[other]?.broader : undefined;
  if (broader !== undefined && broader in (world.dimensions[ours]?.cells ?? {})) return broader === cell;
  const [mine, yours] = [kind?.who, world.dimensions[theirs]?.cells[other]?.who];
  return mine === undefined || yours === undefined || canBeBoth(world, mine, yours);
}
