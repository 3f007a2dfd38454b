import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handlebarsEngine, parseTemplate } from '../src/render/print/handlebars.ts';
import type { Helpers } from '../src/render/print/helper.ts';
import { NotPlain } from '../src/render/print/not-plain.ts';
import { plainEngine } from '../src/render/print/plain-engine.ts';
import type { Root } from '../src/render/print/spot.ts';
import { Turns } from '../src/render/print/turns.ts';
import type { Markup } from '../src/render/template.ts';

const helpers: Helpers = {
  loud: { safe: false, takes: 1, say: (_root, text: unknown) => `${String(text)}&!` },
  bold: { safe: true, takes: 1, say: (_root, text: unknown) => `<b>${String(text)}</b>` },
  pair: { safe: false, takes: 2, say: (_root, a: unknown, b: unknown) => `${String(a)}+${String(b)}` },
  tongue: { safe: true, takes: 0, say: ({ lang }: Root) => lang },
};

const partials = {
  name: '<i>{{name}}</i>',
  frame: '[{{title}}|{{> @partial-block}}]',
  outer: '{{#each list}}{{../title}}{{/each}}',
  tree: '({{name}}{{#each below}}{{> tree}}{{/each}})',
};

const view = {
  lang: 'en',
  labels: {},
  title: 'A < B',
  name: "it's",
  zero: 0,
  no: false,
  empty: [],
  list: [
    { name: 'one', below: [] },
    { name: 'two', below: [{ name: 'three', below: [] }] },
  ],
  words: ['x', 'y'],
  inner: { name: 'inner', list: ['p'], deep: { name: 'deep' } },
  map: { k: 'v', l: 'w' },
  below: [],
};

/** What a way of printing makes of a template, or what it says is wrong with it. */
function both(template: string, markup: Markup) {
  const sources = { page: template, partials };
  const parsed = {
    page: parseTemplate(template),
    partials: new Map(Object.entries(partials).map(([name, source]) => [name, parseTemplate(source)])),
  };
  const said = (print: () => string) => {
    try {
      return print();
    } catch (error) {
      if (error instanceof NotPlain) throw error;
      return `! ${(error as Error).message}`;
    }
  };
  return {
    plain: said(() => plainEngine(parsed, markup, helpers, new Turns()).page()(view, view)),
    handlebars: said(() => handlebarsEngine(sources, markup, helpers, new Turns()).page()(view, view)),
  };
}

const TEMPLATES = [
  '{{title}} {{name}} {{zero}} {{no}} {{inner.deep.name}} {{this.title}} {{"title"}}',
  '{{missing}}',
  'line\n {{inner.missing}}',
  '{{missing.name}}',
  '{{loud missing}}{{loud missing.name}}',
  '{{loud title}}{{bold title}}{{pair title name}}{{pair "a" 1}}{{tongue}}{{loud (bold name)}}',
  '{{#if title}}yes{{else}}no{{/if}}{{#if zero}}yes{{else if list}}list{{else}}no{{/if}}{{#if empty}}a{{/if}}{{#if missing}}b{{/if}}',
  '{{#unless no}}no{{else}}yes{{/unless}}{{^if title}}a{{else}}b{{/if}}',
  '{{#with inner}}{{name}}{{../name}}{{#with deep}}{{name}}{{../../title}}{{@root.title}}{{/with}}{{/with}}{{#with zero}}{{this}}{{/with}}{{#with empty}}a{{else}}b{{/with}}',
  '{{#each list}}{{@index}} {{@first}} {{@last}} {{name}}{{#each below}}{{name}}{{../name}}{{@index}}{{/each}}{{else}}none{{/each}}',
  '{{#each words}}{{this}}{{@key}}{{bold this}}{{#if @index}}, {{/if}}{{#if ../title}}{{../../name}}{{/if}}{{/each}}{{#each missing}}a{{else}}b{{/each}}',
  '{{#each map}}{{@key}}={{this}}{{@last}};{{/each}}',
  '{{> name}}{{> name inner}}{{> name name=title}}{{> name inner name="other"}}{{#each list}}{{> name}}{{/each}}',
  '{{#each words}}{{> outer list=../list title=../title}}{{/each}}',
  '{{> outer}}',
  '{{#with inner}}{{> outer}}{{/with}}',
  '{{#> frame}}{{#each words}}{{this}}{{../title}}{{/each}}{{/frame}}',
  '{{#with inner}}{{#> frame title="t"}}{{name}}{{../name}}{{/frame}}{{/with}}',
  '{{#> frame}}{{#> frame}}{{name}}{{/frame}}{{/frame}}{{#each words}}{{#> frame ..}}{{@index}}{{name}}{{/frame}}{{/each}}',
  '{{> @partial-block}}',
  '{{> tree}}{{#each list}}{{> tree}}{{/each}}',
  'a\n{{#if title}}\n  b\n{{/if}}\n{{! gone }}\nc {{~name~}} d\n\\{{name}}\n',
];

describe('templates print as Handlebars prints them', () => {
  test.each(TEMPLATES)('%s', (template) => {
    for (const markup of ['html', 'markdown'] as const) {
      let said: ReturnType<typeof both>;
      try {
        said = both(template, markup);
      } catch (error) {
        expect(error).toBeInstanceOf(NotPlain);
        continue;
      }
      expect(said.plain).toBe(said.handlebars);
    }
  });

  const piece = fc.constantFrom(
    '{{name}}',
    '{{../name}}',
    '{{@index}}',
    '{{bold this}}',
    '{{loud ../title}}',
    '{{> name}}',
    ' x\n',
  );
  const block = fc.constantFrom(
    'if title',
    'unless no',
    'with inner',
    'each list',
    'each words',
    'each below',
    '> frame',
  );
  const part: fc.Memo<string> = fc.memo((depth) =>
    depth <= 1
      ? piece
      : fc.oneof(
          piece,
          whole(depth),
          fc.tuple(part(depth - 1), part(depth - 1)).map((two) => two.join('')),
        ),
  );
  const whole: fc.Memo<string> = fc.memo((depth) =>
    fc.tuple(block, part(depth - 1)).map(([open, inner]) => {
      const [name] = open.replace('> ', '').split(' ');
      return `{{#${open}}}${inner}{{/${name}}}`;
    }),
  );

  test('whatever is put together', () => {
    fc.assert(
      fc.property(part(4), fc.constantFrom<Markup>('html', 'markdown'), (template, markup) => {
        const { plain, handlebars } = both(template, markup);
        expect(plain).toBe(handlebars);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

test('Handlebars prints what is not plain', () => {
  for (const template of [
    '{{#each list as |one|}}{{one.name}}{{/each}}',
    '{{lookup map "k"}}',
    '{{> (loud "x")}}',
    '{{#*inline "x"}}y{{/inline}}{{> x}}',
  ])
    expect(() => both(template, 'html')).toThrow(NotPlain);
});

test('every template of ours is plain', () => {
  const folder = 'templates/mingbai';
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
  const names = [
    'prose',
    'drawn',
    'alone',
    'headline',
    'label',
    'attribute',
    'url',
    'way',
    'linked',
    'text',
    'list',
    'blocks',
    'block',
    'refs',
    'ordinal',
  ];
  const say = () => '';
  const ours: Helpers = {
    ...Object.fromEntries(names.map((name) => [name, { safe: true, takes: 1, say }])),
    style: { safe: true, takes: 0, say },
    kept: { safe: true, takes: 2, say },
  };
  for (const ending of ['.html.hbs', '.md.hbs']) {
    const sources = all
      .filter((file) => file.endsWith(ending))
      .map(
        (file) => [file.slice(0, -ending.length), parseTemplate(readFileSync(`${folder}/${file}`, 'utf8'))] as const,
      );
    const parts = sources.flatMap(([name, source]) =>
      name.startsWith('partials/') ? [[name.slice(9), source] as const] : [],
    );
    for (const [, page] of sources) plainEngine({ page, partials: new Map(parts) }, 'html', ours, new Turns());
  }
});
