import { htmlHelpers } from './html-helpers.ts';
import { keeping } from './keeping.ts';
import { markdownHelpers } from './markdown-helpers.ts';
import type { Engine } from './print/engine.ts';
import { handlebarsEngine, parseTemplate } from './print/handlebars.ts';
import type { Helpers } from './print/helper.ts';
import { NotPlain } from './print/not-plain.ts';
import { type Parsed, plainEngine } from './print/plain-engine.ts';
import type { Root } from './print/spot.ts';
import { Turns } from './print/turns.ts';
import { slim, slimOwn, slimParts } from './slim.ts';
import { tidy } from './tidy.ts';

/** What a template is written in: it decides how text is made safe. */
export type Markup = 'html' | 'markdown';

export interface TemplateSources {
  readonly page: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** Makes a page from a view, which has `lang` and `labels`; its bytes hold until the next page is made. */
export type Template = (view: object) => Buffer;

/** Compiles templates once. A name the view lacks throws, and so does a template that would print text unescaped. */
export function compileTemplate(sources: TemplateSources, markup: Markup): Template {
  const finish = (page: string): string => made.finish(tidy(page));
  const print = (name: string, view: object, root: Root): string => made.engine.partial(name)(view, root);
  const kept = keeping(print, finish);
  const helpers: Helpers = {
    ...(markup === 'html' ? htmlHelpers : markdownHelpers),
    kept: { safe: true, takes: 2, say: kept.say },
  };
  const parsed = parsedOf(sources);
  for (const program of [parsed.page, ...parsed.partials.values()]) refuseUnsafe(program, markup, Object.keys(helpers));
  const turns = new Turns();
  const made = engineFor(sources, parsed, markup, helpers, turns);
  const page = made.engine.page();
  return (view) => {
    turns.begin();
    return kept.putIn(finish(page(view, view as Root)));
  };
}

function parsedOf({ page, partials }: TemplateSources): Parsed {
  return {
    page: parseTemplate(page),
    partials: new Map(Object.entries(partials).map(([name, source]) => [name, parseTemplate(source)])),
  };
}

/** Who prints, and what is left to be done with what is printed once it is tidy. */
interface Made {
  readonly engine: Engine;
  readonly finish: (page: string) => string;
}

/** Our own way of printing, which is quicker; Handlebars itself for a template that wants more of it. */
function engineFor(sources: TemplateSources, parsed: Parsed, markup: Markup, helpers: Helpers, turns: Turns): Made {
  const [own, parts, whole] = markup === 'html' ? [slimOwn, slimParts, slim] : [same, same, same];
  try {
    return { engine: plainEngine(parsed, markup, helpers, turns, own), finish: parts };
  } catch (error) {
    if (error instanceof NotPlain) return { engine: handlebarsEngine(sources, markup, helpers, turns), finish: whole };
    throw error;
  }
}

const same = (text: string): string => text;

/** In HTML nothing may be printed with three braces; in Markdown nothing without a helper that makes it safe. */
function refuseUnsafe(node: hbs.AST.Node, markup: Markup, helpers: readonly string[]): void {
  if (node.type === 'MustacheStatement') {
    const { path, escaped } = node as hbs.AST.MustacheStatement;
    const name = (path as hbs.AST.PathExpression).original;
    if (!escaped) throw new Error(`template prints ${name} unescaped, line ${node.loc.start.line}`);
    if (markup === 'markdown' && !helpers.includes(name))
      throw new Error(`template prints ${name} without a helper, line ${node.loc.start.line}`);
  }
  const { program, inverse, body } = node as Partial<hbs.AST.BlockStatement & hbs.AST.Program>;
  for (const child of [program, inverse, ...(body ?? [])]) if (child) refuseUnsafe(child, markup, helpers);
}
