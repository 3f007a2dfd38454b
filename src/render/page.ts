import { createHash, type Hash } from 'node:crypto';
import type { PageView } from './page-view.ts';
import type { Shell } from './shell.ts';
import { compileTemplate, type Template } from './template.ts';

/** A design: its files by path below its folder, such as `bulletin.html.hbs`, `partials/line.html.hbs`, `style.css`. */
export type Design = Readonly<Record<string, string>>;

/** What templates write. */
export type Format = 'html' | 'md';

/** A template that cannot be used, or asks for what its view does not have. */
export class BadTemplate extends Error {
  readonly template: string;

  constructor(template: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.template = template;
  }
}

/** A design ready for use: templates are compiled when first asked for, then kept. */
export class Press {
  readonly #design: Design;
  readonly #compiled = new Map<string, Template>();
  readonly #styles = new WeakMap<object, Map<string, string>>();
  readonly #hashes = new Map<string, Hash>();

  constructor(design: Design) {
    this.#design = design;
  }

  /** A page by the template of that name; in a site, with what the site puts around it. */
  page(name: string, view: PageView, format: Format, shell: Shell | null = null): string {
    return this.bytes(name, view, format, shell).toString();
  }

  /** The same as it stands in a file, to be written at once: the next page takes its place. */
  bytes(name: string, view: PageView, format: Format, shell: Shell | null = null): Uint8Array {
    const template = `${name}.${format}.hbs`;
    try {
      return this.#template(template)(format === 'md' ? view : { shell, ...view, ...this.#styled(name, view, shell) });
    } catch (error) {
      throw new BadTemplate(template, error);
    }
  }

  /** The style sheet that the pages of a site in one language share: that of every page, and what only sites have. */
  sheet(labels: PageView['labels']): string {
    return `${smallCss(`${this.#labelled('style.css', labels)}\n${this.#file('site.css')}`)}\n`;
  }

  #template(name: string): Template {
    const known = this.#compiled.get(name);
    if (known) return known;
    const ending = name.slice(name.indexOf('.'));
    const partials = Object.entries(this.#design).flatMap(([path, source]) =>
      path.startsWith('partials/') && path.endsWith(ending)
        ? [[path.slice('partials/'.length, -ending.length), source] as const]
        : [],
    );
    const made = compileTemplate(
      { page: this.#file(name), partials: Object.fromEntries(partials) },
      ending === '.md.hbs' ? 'markdown' : 'html',
    );
    this.#compiled.set(name, made);
    return made;
  }

  #file(name: string): string {
    const source = this.#design[name];
    if (source === undefined) throw new Error(`the design has no ${name}`);
    return source;
  }

  #labelled(file: string, labels: PageView['labels']): string {
    return this.#file(file).replace(LABEL, (_whole, key: string) => cssText(labels[key] ?? ''));
  }

  /** The style of every page and, laid over it, that of the pages of one template, where the design has one. */
  #own(name: string, labels: PageView['labels']): string {
    const known = this.#styles.get(labels) ?? new Map<string, string>();
    this.#styles.set(labels, known);
    const file = `${name}.css`;
    const sheets = ['style.css', ...(file in this.#design ? [file] : [])];
    const made = known.get(name) ?? smallCss(sheets.map((one) => this.#labelled(one, labels)).join('\n'));
    known.set(name, made);
    return made;
  }

  /** The style of one page and a content policy that allows that very style and, in a site, its own files: nothing else. */
  #styled(
    name: string,
    { windowTitle, everyPage, labels }: PageView,
    shell: Shell | null,
  ): { style: string; policy: string } {
    // Made small before it is hashed: the browser hashes what stands in the page.
    const own = shell ? '' : this.#own(name, labels);
    const more = smallCss(margins(windowTitle, everyPage));
    const hash = this.#hashed(own).copy().update(more).digest('base64');
    const [styles, scripts, forms] = shell ? ["'self' ", "script-src 'self'; ", "'self'"] : ['', '', "'none'"];
    return {
      style: `${own}${more}`,
      policy: `default-src 'none'; ${scripts}style-src ${styles}'sha256-${hash}'; img-src data:; base-uri 'none'; form-action ${forms}`,
    };
  }

  /** The hash of a style so far: what all pages have in common is hashed once. */
  #hashed(style: string): Hash {
    const known = this.#hashes.get(style) ?? createHash('sha256').update(style);
    this.#hashes.set(style, known);
    return known;
  }
}

/** `label("facet.item")` in a style sheet is that label in the language of the page. */
const LABEL = /label\("([a-z.-]+)"\)/gu;

/** A style sheet without its comments and the white space that says nothing. */
function smallCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s*\n\s*/gu, '')
    .replace(/\s*([{};])\s*/gu, '$1')
    .replace(/;\}/gu, '}');
}

/** What every printed page carries in its margins; a style sheet is the only place that can say it. */
function margins(title: string, everyPage: string): string {
  return `@page { @top-center { content: ${cssText(everyPage)}; } @bottom-left { content: ${cssText(title)}; } }`;
}

/** A CSS string; every sign that is not a letter, a digit or a space is written by its number. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
