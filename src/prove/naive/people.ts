import { exactly } from './level.ts';
import type { World } from './world.ts';

/** What a measure named in a condition amounts to for a person; null where nobody can tell. */
export type Threshold = (address: string, person: Person) => number | null;

/** Somebody: each attribute with its value, each tag and attested term with yes or no. */
export type Person = Readonly<Record<string, string | number | boolean>>;

/** More people than this are not looked at. */
const CROWD = 60_000;

type Condition = string | Readonly<Record<string, unknown>>;
const OPERATORS = ['ge', 'gt', 'le', 'lt'] as const;

/** Whether a person meets a written condition. */
export function isIn(world: World, person: Person, who: unknown, threshold: Threshold): boolean {
  if (who === 'everyone') return true;
  const [[name = '', test] = []] = Object.entries(who as Condition);
  const meets = (one: unknown) => isIn(world, person, one, threshold);
  if (name === 'all') return (test as unknown[]).every(meets);
  if (name === 'any') return (test as unknown[]).some(meets);
  if (name === 'not') return !meets(test);
  if (name === 'attested') return person[`attested ${test}`] === true;
  if (typeof test === 'boolean') return person[name] === test;
  const type = world.attributes[name]?.type;
  if (type === 'tags') return [test].flat().some((tag) => person[`${name} ${tag}`] === true);
  if (type === 'enum') return [test].flat().some((value) => isKind(world, name, person[name], value));
  if (typeof test !== 'object' || test === null || Array.isArray(test))
    return [test].flat().some((value) => person[name] === Number(value));
  return OPERATORS.every((operator) => {
    const bound = (test as Readonly<Record<string, number | string>>)[operator];
    return bound === undefined || isWithin(person, name, operator, bound, threshold);
  });
}

/** Whoever is of a narrower kind is of the broader one too. */
function isKind(world: World, attribute: string, is: unknown, wanted: unknown): boolean {
  const broader = typeof is === 'string' ? world.attributes[attribute]?.values?.[is]?.broader : undefined;
  return is === wanted || (broader !== undefined && isKind(world, attribute, broader, wanted));
}

function isWithin(
  person: Person,
  attribute: string,
  operator: (typeof OPERATORS)[number],
  bound: number | string,
  threshold: Threshold,
): boolean {
  const limit = exactly(bound)?.valueOf() ?? threshold(String(bound), person);
  if (limit === null) return person[unclear(attribute, operator, bound)] === (operator[0] === 'g');
  const value = person[attribute];
  if (typeof value !== 'number') return false;
  return { ge: value >= limit, gt: value > limit, le: value <= limit, lt: value < limit }[operator];
}

/** Nobody knows the limit, but everybody is on one side of it. */
function unclear(attribute: string, operator: string, bound: number | string): string {
  return `${attribute} ${operator === 'lt' || operator === 'ge' ? 'from' : 'over'} ${bound}`;
}

/** A small crowd in which every kind of person these conditions tell apart occurs; null where it would not be small. */
export function crowd(
  world: World,
  conditions: readonly unknown[],
  limits: (address: string) => readonly number[] | null,
): readonly Person[] | null {
  const choices = new Map<string, Set<string | number | boolean>>();
  for (const one of conditions) mention(world, one, choices, limits);
  let people: Person[] = [{}];
  for (const [name, values] of choices) {
    if (people.length * values.size > CROWD) return null;
    people = people.flatMap((person) => [...values].map((value) => ({ ...person, [name]: value })));
  }
  return people;
}

function mention(
  world: World,
  who: unknown,
  choices: Map<string, Set<string | number | boolean>>,
  limits: (address: string) => readonly number[] | null,
): void {
  if (who === 'everyone' || who === null || typeof who !== 'object') return;
  const may = (name: string, ...values: (string | number | boolean)[]) =>
    choices.set(name, new Set([...(choices.get(name) ?? []), ...values]));
  const [[name = '', test] = []] = Object.entries(who);
  const { type, values, min, max } = world.attributes[name] ?? {};
  if (name === 'all' || name === 'any') for (const one of test as unknown[]) mention(world, one, choices, limits);
  else if (name === 'not') mention(world, test, choices, limits);
  else if (name === 'attested') may(`attested ${test}`, true, false);
  else if (typeof test === 'boolean') may(name, true, false);
  else if (type === 'tags') for (const tag of [test].flat()) may(`${name} ${tag}`, true, false);
  else if (type === 'enum') may(name, ...Object.keys(values ?? {}));
  else {
    const around = (limit: number) =>
      may(name, ...[limit - 1, limit, limit + 1].map((one) => Math.min(Math.max(one, min ?? -1e15), max ?? 1e15)));
    if (typeof test !== 'object' || test === null || Array.isArray(test))
      for (const one of [test].flat()) around(Number(one));
    else
      for (const [operator, bound] of Object.entries(test)) {
        const known = exactly(bound)?.valueOf();
        const found = known === undefined ? limits(String(bound)) : [known];
        if (found) for (const one of found) around(one);
        else may(unclear(name, operator, bound as string), true, false);
      }
  }
}

/** Whether somebody can be both: two kinds of person that each say who they are. */
export function canBeBoth(world: World, a: unknown, b: unknown): boolean {
  const unknown = () => null;
  const people = crowd(world, [a, b, ...relevant(world, [a, b])], unknown);
  if (!people) return true;
  return people.some(
    (person) =>
      isIn(world, person, a, unknown) && isIn(world, person, b, unknown) && !isImpossible(world, person, unknown),
  );
}

/** Nobody can be like this. */
export function isImpossible(world: World, person: Person, threshold: Threshold): boolean {
  return world.excludes.some((one) => isIn(world, person, one, threshold));
}

/** The conditions nobody can meet that speak only of what these conditions speak of; the others change nothing. */
export function relevant(world: World, conditions: readonly unknown[]): readonly unknown[] {
  const said = namesIn(conditions);
  return world.excludes.filter((one) => namesIn(one).every((name) => said.includes(name)));
}

function namesIn(condition: unknown): readonly string[] {
  const names = [...(JSON.stringify(condition) ?? '').matchAll(/"([a-z0-9-]+)":/g)].map(([, name]) => name ?? '');
  return names.filter((name) => !['all', 'any', 'not', 'ge', 'gt', 'le', 'lt'].includes(name));
}
