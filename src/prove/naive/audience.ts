import { NATION } from '../../model/catalogue.ts';
import type { Day } from '../../model/day.ts';
import { type Limits, limitsOf } from './limits.ts';
import type { Lines } from './lines.ts';
import type { Loss } from './loss.ts';
import { crowd, isImpossible, isIn, relevant } from './people.ts';
import { nationalPart } from './promise.ts';
import { floorsAbove, said } from './said.ts';
import { above, begins, chainOf, editionOn, standing } from './standing.ts';
import type { RawOverlay, World } from './world.ts';

/** Everybody entitled above on a day whom an area leaves out, of the items that are looked at. */
export function* audienceLosses(
  world: World,
  area: string,
  day: Day,
  looksAt: (item: string) => boolean = () => true,
): Generator<Loss> {
  for (const overlay of inForce(world, area, day)) {
    const editions = world.editions.filter((one) => one.id === overlay.implements || one === editionOn(world, day));
    for (const item of Object.keys(overlay.items ?? {}).filter(looksAt)) {
      for (const edition of editions) {
        for (const [key, group] of Object.entries(
          groupsAbove(world, area, item, nationalPart(world, item, 'audience', edition)),
        )) {
          const local = entitled(world, area, item, key, group, day);
          for (const by of [NATION, ...above(world, area)]) {
            const due = entitled(world, by, item, key, group, day);
            if (by !== NATION && !changes(world, by, item, key, day)) continue;
            const who = leftOut(world, area, day, due, local);
            const kind = who === 'untold' ? 'untold' : 'person';
            if (who !== null) yield { kind, area, item, key, who: edition.id, by, day, excepted: false };
          }
        }
      }
    }
  }
}

/** What an area has issued that stands and has begun: conditions count from the day their document counts. */
function inForce(world: World, area: string, day: Day): readonly RawOverlay[] {
  return standing(world, area, day).filter((one) => (begins(one) ?? '') <= day);
}

type Groups = Readonly<Record<string, { readonly who: unknown }>>;

function groupsAbove(world: World, area: string, item: string, national: Groups): Groups {
  const added = above(world, area).flatMap((code) =>
    world.overlays.filter((one) => one.area === code).map((one) => one.items?.[item]?.add?.audience),
  );
  return Object.assign({}, ...added.toReversed(), national);
}

/** Whether an area above has moved a group, with effect for those below. */
function changes(world: World, area: string, item: string, key: string, day: Day): boolean {
  return inForce(world, area, day).some((overlay) => {
    const entry = overlay.items?.[item];
    const audience = entry?.audience;
    const moved = audience?.restate?.[key] !== undefined || audience?.widen?.[key] !== undefined;
    return moved && (entry?.binds ?? overlay.binds) !== 'none';
  });
}

/** The condition of a group as an area has it; what its service asks for on top counts for itself alone. */
export function entitled(
  world: World,
  area: string,
  item: string,
  key: string,
  group: { readonly who: unknown },
  day: Day,
): unknown {
  let who = group.who;
  for (const code of chainOf(world, area)) {
    for (const overlay of inForce(world, code, day).toReversed()) {
      const entry = overlay.items?.[item];
      who = entry?.audience?.restate?.[key] ?? who;
      const wider = entry?.audience?.widen?.[key];
      if (wider !== undefined && who !== null) who = { any: [who, wider] };
      const asked = code === area ? entry?.service?.requires : undefined;
      if (asked !== undefined && who !== null) who = { all: [who, asked] };
    }
  }
  return who;
}

/** Whether a person of the crowd is entitled above and not here; null where nobody is. */
export function leftOut(
  world: World,
  area: string,
  day: Day,
  due: unknown,
  local: unknown,
): 'person' | 'untold' | null {
  const addresses = addressesIn([due, local]);
  if (addresses.length === 0 && JSON.stringify(due) === JSON.stringify(local)) return null;
  if (due === null || local === null) return 'untold';
  // Every figure that binds is looked at in its turn, as if it were the only one.
  const rounds = Math.max(1, ...addresses.map((one) => binding(world, area, one, day).length));
  for (let round = 0; round < rounds; round++) {
    const answer = leftOutIn(
      world,
      due,
      local,
      limitsOf(world, area, day, (address) => {
        const lines = binding(world, area, address, day);
        return lines[Math.min(round, lines.length - 1)] ?? own(world, area, address, day);
      }),
      limitsOf(
        world,
        area,
        day,
        (address) => own(world, area, address, day) ?? binding(world, area, address, day).at(-1) ?? null,
        (address) => binding(world, area, address, day),
      ),
    );
    if (answer !== null) return answer;
  }
  return null;
}

function leftOutIn(
  world: World,
  due: unknown,
  local: unknown,
  theirs: Limits,
  ours: Limits,
): 'person' | 'untold' | null {
  const conditions = [
    due,
    local,
    ...addressesIn([due, local]).flatMap((one) => [...theirs.kinds(one), ...ours.kinds(one)]),
  ];
  const people = crowd(world, [...conditions, ...relevant(world, conditions)], (address) => {
    const all = [...ours.all(address), ...theirs.all(address)];
    return all.includes(null) ? null : (all as number[]);
  });
  if (!people) return 'untold';
  const nobodyKnows = () => null;
  const loses = people.some(
    (person) =>
      isIn(world, person, due, theirs.of) &&
      !isIn(world, person, local, ours.of) &&
      !isImpossible(world, person, nobodyKnows),
  );
  return loses ? 'person' : null;
}

/** The measures whose figures a condition takes as limits. */
function addressesIn(condition: unknown): readonly string[] {
  return [...JSON.stringify(condition).matchAll(/"([a-z0-9-]+#[a-z0-9-]+)"/g)].map(([, one]) => one ?? '');
}

function own(world: World, area: string, address: string, day: Day): Lines | null {
  const [item = '', key = ''] = address.split('#');
  return said(world, area, item, key, day);
}

function binding(world: World, area: string, address: string, day: Day): readonly Lines[] {
  const [item = '', key = ''] = address.split('#');
  return floorsAbove(world, area, item, key, day);
}
