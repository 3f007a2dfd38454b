import { wrong } from './handlebars.ts';
import type { Helpers } from './helper.ts';
import { NotPlain } from './not-plain.ts';
import type { Root, Spot } from './spot.ts';

/** A value of the view, asked for from a spot. */
export type Value = (spot: Spot) => unknown;

/** What is given to a helper, a block or a partial. What the view lacks is undefined, as in Handlebars. */
export function givenAs(node: hbs.AST.Expression, helpers: Helpers): Value {
  switch (node.type) {
    case 'PathExpression':
      return pathOf(node as hbs.AST.PathExpression);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral': {
      const { value } = node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;
      return () => value;
    }
    case 'SubExpression': {
      const { path, params, hash } = node as hbs.AST.SubExpression;
      return calling(path as hbs.AST.PathExpression, params, hash, helpers);
    }
    default:
      throw new NotPlain(node.type);
  }
}

/** A helper with what it is given. */
export function calling(
  { original: name }: hbs.AST.PathExpression,
  params: readonly hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
  helpers: Helpers,
): (spot: Spot) => string {
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  if (!helper || hash || params.length !== helper.takes) throw new NotPlain(`call of ${name}`);
  const say = helper.say as (root: Spot['root'], first?: unknown, second?: unknown) => string;
  const [first, second] = params.map((param) => givenAs(param, helpers));
  if (!first) return ({ root }) => say(root);
  if (helper.fixed && params[0]?.type === 'StringLiteral') return saidOnce((spot) => say(spot.root, first(spot)));
  if (!second) return (spot) => say(spot.root, first(spot));
  return (spot) => say(spot.root, first(spot), second(spot));
}

/** A text that is made anew only where the labels are others than before. */
function saidOnce(say: (spot: Spot) => string): (spot: Spot) => string {
  let last: Root | null = null;
  let text = '';
  return (spot) => {
    const { root } = spot;
    if (root.labels !== last?.labels || root.lang !== last.lang) {
      text = say(spot);
      last = { labels: root.labels, lang: root.lang };
    }
    return text;
  };
}

function pathOf(path: hbs.AST.PathExpression): Value {
  const start = startOf(path);
  const [first, ...others] = partsOf(path);
  if (first === undefined) return start;
  if (others.length === 0) return (spot) => property(start(spot), first);
  return (spot) => others.reduce((value, name) => property(value, name), property(start(spot), first));
}

/** The same where a value is printed as it is: what the view lacks stops the page. */
export function strictPathOf(path: hbs.AST.PathExpression): Value {
  const start = startOf(path);
  const parts = partsOf(path);
  const last = parts.at(-1);
  if (last === undefined) return start;
  const above = parts.slice(0, -1);
  return (spot) => {
    const holder = above.reduce((value, name) => property(value, name), start(spot));
    if (!holder || !(last in (holder as object))) throw wrong(`"${last}" not defined in ${holder}`, path);
    return property(holder, last);
  };
}

/** What a path begins with: the view here or further out, or what is said of the page or of the list around. */
function startOf({ data, depth, parts }: hbs.AST.PathExpression): Value {
  if (!data) return depth === 0 ? ({ here }) => here : (spot) => outer(spot, depth);
  if (depth !== 0) throw new NotPlain('data of an outer list');
  if (parts[0] === 'root') return ({ root }) => root;
  if (!LOOP.has(parts[0] ?? '')) throw new NotPlain(`@${parts[0]}`);
  return ({ loop }) => loop ?? {};
}

const LOOP: ReadonlySet<string> = new Set(['key', 'index', 'first', 'last']);

function partsOf({ data, parts }: hbs.AST.PathExpression): readonly string[] {
  return data && parts[0] === 'root' ? parts.slice(1) : parts;
}

function outer(spot: Spot, depth: number): unknown {
  let at: Spot | null = spot;
  for (let step = 0; at !== null && step < depth; step++) at = at.up;
  return at?.here;
}

/** Only what is the value's own: nothing of a view is inherited. */
function property(value: unknown, name: string): unknown {
  const found = (value as Readonly<Record<string, unknown>>)[name];
  if (found === undefined || found === null) return found;
  return Object.hasOwn(value as object, name) ? found : undefined;
}
