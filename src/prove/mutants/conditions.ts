import type { Path } from '../../model/source.ts';
import type { World } from '../naive/world.ts';
import type { Change } from './mutant.ts';

/** Every way to make one condition hold for fewer people: one more to meet, a bound moved, a branch or a value dropped. */
export function* narrower(world: World, who: unknown, path: Path): Generator<Change> {
  const more = oneMore(world, who);
  if (more)
    yield { change: 'condition', path, before: null, after: more, write: [{ path, value: { all: [who, more] } }] };
  yield* inside(world, who, path, true);
}

/** Something to ask for that the condition does not ask for yet. */
export function oneMore(world: World, who: unknown): { readonly [name: string]: boolean } | null {
  const said = JSON.stringify(who);
  const free = Object.keys(world.attributes)
    .sort()
    .find((name) => world.attributes[name]?.type === 'boolean' && !said.includes(`"${name}"`));
  return free === undefined ? null : { [free]: true };
}

/** `narrowing` is turned round below every `not`. */
function* inside(world: World, who: unknown, path: Path, narrowing: boolean): Generator<Change> {
  if (who === null || typeof who !== 'object') return;
  const [[name = '', test] = []] = Object.entries(who);
  const at = [...path, name];
  if (name === 'all' || name === 'any') {
    const branches = test as unknown[];
    for (const [index, one] of branches.entries()) {
      if (branches.length > 1 && (name === 'any') === narrowing)
        yield {
          change: 'branch',
          path: [...at, index],
          before: JSON.stringify(one),
          after: null,
          write: [{ path: [...at, index], value: undefined }],
        };
      yield* inside(world, one, [...at, index], narrowing);
    }
  } else if (name === 'not') yield* inside(world, test, at, !narrowing);
  else if (Array.isArray(test)) {
    for (const [index, one] of test.entries())
      if (narrowing && test.length > 1)
        yield {
          change: 'branch',
          path: [...at, index],
          before: one,
          after: null,
          write: [{ path: [...at, index], value: undefined }],
        };
  } else if (typeof test === 'object' && test !== null) yield* bounds(test, at, narrowing);
}

function* bounds(test: object, path: Path, narrowing: boolean): Generator<Change> {
  for (const [operator, bound] of Object.entries(test)) {
    if (typeof bound !== 'number') continue;
    const upwards = operator.startsWith('g') === narrowing;
    const after = Math.max(0, upwards ? bound + 1 : bound - 1);
    if (after !== bound) yield { change: 'bound', path: [...path, operator], before: bound, after };
  }
}
