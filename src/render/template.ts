import { randomUUID } from 'node:crypto';
import Handlebars from 'handlebars';
import type { Lang } from '../model/text.ts';
import { proseHtml } from './html-text.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { remembering } from './recent.ts';
import { relativeWay, safeUrl } from './safe-url.ts';
import { slim } from './slim.ts';

/** What a template is written in: it decides how text is made safe. */
export type Markup = 'html' | 'markdown';

export interface TemplateSources {
  readonly page: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** Makes a page from a view; the view has `lang` and `labels`. */
export type Template = (view: object) => string;

interface Root {
  readonly lang: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly style?: string;
}

/** Compiles templates once. A name the view lacks throws, and so does a template that would print text unescaped. */
export function compileTemplate(sources: TemplateSources, markup: Markup): Template {
  const engine = Handlebars.create();
  // It would write among what the program says.
  engine.unregisterHelper('log');
  const helpers = markup === 'html' ? htmlHelpers(engine) : MARKDOWN_HELPERS;
  engine.registerHelper(helpers);
  const finish = markup === 'html' ? (page: string) => slim(tidy(page)) : tidy;
  // Helpers that are known need not be told from what a view holds at each place again.
  const knownHelpers = Object.fromEntries([...Object.keys(helpers), 'kept'].map((name) => [name, true]));
  const compile = (source: string) =>
    engine.compile(source, { strict: true, noEscape: markup === 'markdown', knownHelpers });
  const kept = keeping(engine, sources.partials, compile, finish);
  engine.registerHelper('kept', kept.helper);
  for (const source of [sources.page, ...Object.values(sources.partials)])
    refuseUnsafe(engine.parse(source), markup, [...Object.keys(helpers), 'kept']);
  engine.registerPartial(sources.partials);
  const compiled = compile(sources.page);
  return (view) => kept.putIn(finish(compiled(view)));
}

/**
 * `{{kept "row" this}}`: a partial that prints one view and nothing else of the page but its labels. A view that stands on many
 * pages of a run is printed once.
 */
function keeping(
  engine: typeof Handlebars,
  partials: TemplateSources['partials'],
  compile: (source: string) => Handlebars.TemplateDelegate,
  finish: (page: string) => string,
) {
  const printed = new Map<string, WeakMap<object, string>>();
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  // Stands for a part that is printed already until the page around it is tidy; no record can know it and bring it itself.
  const sign = randomUUID();
  const place = new RegExp(`${sign}:(\\d+):\\n?`, 'gu');
  let parts: string[] = [];
  const print = (name: string, view: object, root: unknown, whole: boolean): string => {
    const template = compiled.get(name) ?? compile(partials[name] ?? '');
    compiled.set(name, template);
    const part = template(view, { data: { root } });
    return whole ? finish(part) : part.replace(/\n$/u, '');
  };
  // A part within a part is put in at once, and made tidy with what is around it.
  let inside = false;
  const helper = (name: string, view: object, options: Handlebars.HelperOptions): unknown => {
    const inner = inside;
    const key = inner ? `${name} inside` : name;
    const before = printed.get(key) ?? new WeakMap<object, string>();
    printed.set(key, before);
    inside = true;
    try {
      const part = before.get(view) ?? print(name, view, options.data.root, !inner);
      before.set(view, part);
      return inner ? new engine.SafeString(part) : `${sign}:${parts.push(part) - 1}:`;
    } finally {
      inside = inner;
    }
  };
  const putIn = (page: string): string => {
    const whole = page.replace(place, (_sign, index: string) => parts[Number(index)] ?? '');
    parts = [];
    return whole;
  };
  return { helper, putIn };
}

/** Texts that are remembered as they were printed. */
const MOST_TEXTS = 5000;

/** No white space at line ends, no runs of empty lines, one line break at the end. */
export function tidy(page: string): string {
  return `${page
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

const langOf = (options: Handlebars.HelperOptions): Lang => ((options.data.root as Root).lang === 'en' ? 'en' : 'zh');

function labelOf(key: string, options: Handlebars.HelperOptions): string {
  const label = (options.data.root as Root).labels[key];
  if (label === undefined) throw new Error(`no label ${key}`);
  return label;
}

function htmlHelpers(engine: typeof Handlebars) {
  const said = {
    zh: remembering(MOST_TEXTS, (text) => proseHtml(text, 'zh')),
    en: remembering(MOST_TEXTS, (text) => proseHtml(text, 'en')),
  };
  const prose = (text: string, options: Handlebars.HelperOptions) => new engine.SafeString(said[langOf(options)](text));
  return {
    prose,
    label: (key: string, options: Handlebars.HelperOptions) => prose(labelOf(key, options), options),
    attribute: labelOf,
    url: (url: string) => safeUrl(url),
    /** A way to another page of the publication: relative, never another scheme. */
    way: (href: string) => relativeWay(href),
    /** The page's own style, which page.ts has made. */
    style: (options: Handlebars.HelperOptions) => new engine.SafeString((options.data.root as Root).style ?? ''),
  };
}

const markdown = remembering(MOST_TEXTS, (text) => escapeMarkdown(text));

const MARKDOWN_HELPERS = {
  text: (text: string) => markdown(text),
  label: (key: string, options: Handlebars.HelperOptions) => escapeMarkdown(labelOf(key, options), 'keep'),
  list: (parts: readonly string[], options: Handlebars.HelperOptions) => joined(parts, options),
  blocks: (blocks: readonly Block[], options: Handlebars.HelperOptions) =>
    joined(
      blocks.flatMap((block) => blockParts(block, options)),
      options,
    ),
  /** One facet on lines of its own, not in a table cell. */
  block: (one: Block, options: Handlebars.HelperOptions) => joined(blockParts(one, options), options),
  refs: (refs: readonly { readonly number: string }[]) => refs.map(({ number }) => markdown(`[${number}]`)).join(' '),
  ordinal: (number: string) => String(Number(number)),
  url: (url: string) => safeUrl(url),
};

/** A facet of a row: prose with lines, or entries. */
interface Block {
  readonly of: string;
  readonly text?: string;
  readonly lines?: readonly string[];
  readonly entries?: readonly string[];
}

/** A table cell holds one line, so that what HTML shows as paragraphs and lists is joined by semicolons. */
function blockParts({ of, text, lines, entries }: Block, options: Handlebars.HelperOptions): string[] {
  const parts = [text ?? '', ...(lines ?? []), ...(entries ?? [])].filter((part) => part !== '');
  return parts.map((part, index) => (of && index === 0 ? `${of}${labelOf('colon', options)}${part}` : part));
}

function joined(parts: readonly string[], options: Handlebars.HelperOptions): string {
  // A full stop before a semicolon reads badly.
  const trimmed = parts.map((part, index) => (index < parts.length - 1 ? part.replace(/[。.]$/u, '') : part));
  return trimmed.map(markdown).join(labelOf('semicolon', options));
}

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
