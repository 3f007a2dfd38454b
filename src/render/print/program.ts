import { blockOf } from './block.ts';
import { BUILT_IN, wrong } from './handlebars.ts';
import type { Helpers } from './helper.ts';
import { NotPlain } from './not-plain.ts';
import { innerSpot, type Print, type Spot } from './spot.ts';
import type { Turns } from './turns.ts';
import { calling, givenAs, strictPathOf, type Value } from './value.ts';

/** What a design offers to its templates. */
export interface Kit {
  readonly helpers: Helpers;
  /** A partial by its name, made when first asked for. */
  readonly partial: (name: string) => Print;
  /** What is printed of the template's own text. */
  readonly own: (text: string) => string;
  /** Makes safe what is printed as it is. */
  readonly printed: (value: unknown) => string;
  readonly turns: Turns;
}

/**
 * A parsed template as plain functions. Handlebars itself makes the same of it and prints the same, but asks again at each
 * place what kind of thing stands there. Templates that want more of Handlebars than ours do are `NotPlain`.
 */
export function programOf({ body }: hbs.AST.Program, kit: Kit): Print {
  const parts = body.map((node) => partOf(node, kit)).filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined) return () => '';
  if (second === undefined) return typeof first === 'string' ? () => first : first;
  return (spot) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(spot);
    return text;
  };
}

function partOf(node: hbs.AST.Statement, kit: Kit): string | Print {
  switch (node.type) {
    case 'ContentStatement':
      return kit.own((node as hbs.AST.ContentStatement).value);
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return valuePrinted(node as hbs.AST.MustacheStatement, kit);
    case 'BlockStatement':
      return blockOf(node as hbs.AST.BlockStatement, kit, (program) => programOf(program, kit));
    case 'PartialStatement':
      return partialOf(node as hbs.AST.PartialStatement, kit);
    case 'PartialBlockStatement':
      return partialBlockOf(node as hbs.AST.PartialBlockStatement, kit);
    default:
      throw new NotPlain(node.type);
  }
}

function valuePrinted({ path, params, hash }: hbs.AST.MustacheStatement, { helpers, printed }: Kit): Print {
  if (path.type !== 'PathExpression') throw new NotPlain(path.type);
  const named = path as hbs.AST.PathExpression;
  const called = isName(named) && Object.hasOwn(helpers, named.original);
  if (called) {
    const call = calling(named, params, hash, helpers);
    return helpers[named.original]?.safe ? call : (spot) => printed(call(spot));
  }
  if (params.length > 0 || hash || BUILT_IN.has(named.original)) throw new NotPlain(named.original);
  const value = strictPathOf(named);
  return (spot) => printed(value(spot));
}

function isName({ data, depth, parts, original }: hbs.AST.PathExpression): boolean {
  return !data && depth === 0 && parts.length === 1 && parts[0] === original;
}

function partialOf({ name, params, hash, indent }: hbs.AST.PartialStatement, kit: Kit): Print {
  const called = nameOf(name);
  const given = givenTo(params, hash, kit.helpers);
  const print: Print = called === '@partial-block' ? partialBlock : kit.partial(called);
  if (indent) throw new NotPlain('an indented partial');
  return (spot) => {
    kit.turns.take(1);
    return print(partialSpot(spot, given(spot)));
  };
}

function partialBlockOf({ name, params, hash, program }: hbs.AST.PartialBlockStatement, kit: Kit): Print {
  const print = kit.partial(nameOf(name));
  const given = givenTo(params, hash, kit.helpers);
  const body = programOf(program, kit);
  return (spot) => {
    // The block sees what is around it, not what is around the place where the partial prints it.
    const block: Print = ({ here, loop }) => body(innerSpot(spot, here, loop));
    return print({ ...partialSpot(spot, given(spot)), block });
  };
}

function partialBlock(spot: Spot): string {
  if (!spot.block) throw wrong('The partial @partial-block could not be found');
  return spot.block(spot);
}

/** A partial sees nothing of what is around it but what it is given. */
function partialSpot({ loop, root, block }: Spot, here: unknown): Spot {
  return { here, up: null, loop, root, block };
}

/** What a partial is about: the same thing as the place it stands in, or another, with some things told beside. */
function givenTo(params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined, helpers: Helpers): Value {
  const [about, more] = params;
  if (more) throw new NotPlain('a partial about two things');
  const context: Value = about ? givenAs(about, helpers) : ({ here }) => here;
  const told = (hash?.pairs ?? []).map(({ key, value }) => [key, givenAs(value, helpers)] as const);
  if (told.length === 0) return context;
  return (spot) => {
    const all: Record<string, unknown> = { ...(context(spot) as object) };
    for (const [key, value] of told) all[key] = value(spot);
    return all;
  };
}

function nameOf(name: hbs.AST.PathExpression | hbs.AST.SubExpression): string {
  if (name.type !== 'PathExpression') throw new NotPlain('a partial that is named by a value');
  return (name as hbs.AST.PathExpression).original;
}
