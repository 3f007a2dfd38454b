import { NotPlain } from './not-plain.ts';
import type { Kit } from './program.ts';
import { innerSpot, type Print, type Spot } from './spot.ts';
import type { Turns } from './turns.ts';
import { givenAs, type Value } from './value.ts';

type Compile = (program: hbs.AST.Program) => Print;

/** `if`, `unless`, `with` and `each`, as Handlebars has them. */
export function blockOf(
  node: hbs.AST.BlockStatement,
  { helpers, turns }: Pick<Kit, 'helpers' | 'turns'>,
  compile: Compile,
): Print {
  const { path, params, hash, program, inverse } = node;
  const [about, more] = params;
  if (!about || more || hash || program?.blockParams?.length || inverse?.blockParams?.length)
    throw new NotPlain('a block with more than one thing');
  const value = givenAs(about, helpers);
  // Handlebars turns a block that begins with `^` round.
  const then = program ? compile(program) : nothing;
  const otherwise = inverse ? compile(inverse) : nothing;
  switch ((path as hbs.AST.PathExpression).original) {
    case 'if':
      return (spot) => (isEmpty(value(spot)) ? otherwise(spot) : then(spot));
    case 'unless':
      return (spot) => (isEmpty(value(spot)) ? then(spot) : otherwise(spot));
    case 'with':
      return (spot) => withIt(spot, value, then, otherwise);
    case 'each':
      return (spot) => each(spot, value, then, otherwise, turns);
    default:
      throw new NotPlain((path as hbs.AST.PathExpression).original);
  }
}

const nothing: Print = () => '';

/** What an `if` takes for no: nothing, no, zero, an empty text or list. */
function isEmpty(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.length === 0);
}

/** The same but zero, of which something can be said. */
function withIt(spot: Spot, value: Value, then: Print, otherwise: Print): string {
  const about = value(spot);
  return isEmpty(about) && about !== 0 ? otherwise(spot) : then(innerSpot(spot, about));
}

function each(spot: Spot, value: Value, then: Print, otherwise: Print, turns: Turns): string {
  const all = value(spot);
  const keys = Array.isArray(all) ? null : keysOf(all);
  const entries: readonly unknown[] = keys ? keys.map((key) => (all as Record<string, unknown>)[key]) : (all as []);
  const { length } = entries;
  if (length === 0) return otherwise(spot);
  turns.take(length);
  let text = '';
  for (let index = 0; index < length; index++) {
    const loop = { key: keys?.[index] ?? index, index, first: index === 0, last: index === length - 1 };
    text += then(innerSpot(spot, entries[index], loop));
  }
  return text;
}

/** The names of what a view is made of; none of a value that has no parts. */
function keysOf(all: unknown): readonly string[] {
  return typeof all === 'object' && all !== null ? Object.keys(all) : [];
}
