import Handlebars from 'handlebars';
import type { Markup, TemplateSources } from '../template.ts';
import type { Engine, PrintView } from './engine.ts';
import type { Helper, Helpers } from './helper.ts';
import type { Turns } from './turns.ts';

/** A template as Handlebars reads it. */
export const parseTemplate = (source: string): hbs.AST.Program => Handlebars.parse(source);

/** Any value made safe in HTML text and quoted attributes. */
export const escapedHtml = (value: unknown): string => Handlebars.escapeExpression(value as string);

/** Helpers that Handlebars has of itself. */
export const BUILT_IN: ReadonlySet<string> = new Set(Object.keys(Handlebars.helpers));

/** What is wrong with a template, and where in it. */
export function wrong(says: string, at?: hbs.AST.Node): Error {
  return new Handlebars.Exception(says, at);
}

/** Templates as Handlebars itself prints them. */
export function handlebarsEngine(
  { page, partials }: TemplateSources,
  markup: Markup,
  helpers: Helpers,
  turns: Turns,
): Engine {
  const engine = Handlebars.create();
  // It would write among what the program says.
  engine.unregisterHelper('log');
  const { each } = Handlebars.helpers;
  engine.registerHelper('each', function counted(this: unknown, all: unknown, ...given: unknown[]) {
    turns.take(typeof all === 'object' && all !== null ? Object.keys(all).length : 0);
    return each?.call(this, all, ...given);
  });
  const { resolvePartial } = Handlebars.VM;
  const counted: typeof resolvePartial = (...given) => {
    turns.take(1);
    return resolvePartial(...given);
  };
  Object.assign(engine, { VM: { ...Handlebars.VM, resolvePartial: counted } });
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, wrapped(helper));
  engine.registerPartial(partials);
  // Helpers that are known need not be told from what a view holds at each place again.
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const made = new Map<string, PrintView>();
  const compile = (source: string): PrintView => {
    const print = engine.compile(source, { strict: true, noEscape: markup === 'markdown', knownHelpers });
    return (view, root) => print(view, { data: { root } });
  };
  const partial = (name: string): PrintView => {
    const print = made.get(name) ?? compile(partials[name] ?? '');
    made.set(name, print);
    return print;
  };
  return { page: () => compile(page), partial };
}

function wrapped({ safe, takes, say }: Helper): Handlebars.HelperDelegate {
  const call = say as (root: unknown, ...given: unknown[]) => string;
  return (...given: unknown[]) => {
    const { data } = given.at(-1) as Handlebars.HelperOptions;
    const text = call(data.root, ...given.slice(0, takes));
    return safe ? new Handlebars.SafeString(text) : text;
  };
}
