// Writes docs/catalogue.md from the catalogue: what each edition holds, field by field, and what is not known;
// docs/vocabulary.md: the words that records may use;
// and docs/rules/: every rule with its reason, ground and examples.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../cli/world/disk-files.ts';
import { measureTypeIds } from '../measures/index.ts';
import { run } from '../pipeline.ts';
import type { RuleId } from '../say/rules-zh.ts';
import { whyZh } from '../say/why-zh.ts';
import { readSettings } from '../schema/settings.ts';
import { load } from '../source/load.ts';
import { type EditionStatistics, type FieldStatistics, statistics } from '../stats/statistics.ts';
import { ruleExamples } from './rule-examples.ts';
import { rulePages } from './rule-pages.ts';
import { vocabularyPage } from './vocabulary-page.ts';

const root = process.cwd();
const document = load(diskFiles, root, 'dixian.config.yaml').document;
const settings = document ? readSettings(document).settings : null;
if (!settings) throw new Error('dixian.config.yaml cannot be read');
const catalogueIn = (catalog: string, local: readonly string[]) =>
  run({
    files: diskFiles,
    root,
    settings: { ...settings, catalog, local },
    asOf: '2026-11-21',
    snapshot: null,
    tool: { name: 'docs', version: '' },
  }).subject.catalogue;
const catalogue = catalogueIn(settings.catalog, settings.local);

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`);
const nameOf = (field: string | null) => {
  const name = field === null ? null : catalogue.vocabulary.fields.get(field)?.name;
  return name ? `${name.zh} ${name.en ?? ''}` : '**all**';
};

function row(one: FieldStatistics): string {
  const types = measureTypeIds.map((type) => one.byType.get(type) || '');
  return `| ${[nameOf(one.field), one.items, one.measures, ...types, one.figures.all, share(one.figures.page, one.figures.all), `${one.groups.decidable} / ${one.groups.all}`, one.open].join(' | ')} |`;
}

function section(one: EditionStatistics): string {
  const head = [
    'field',
    'items',
    'measures',
    ...measureTypeIds,
    'figures',
    'page seen',
    'groups decidable',
    'not known',
  ];
  const changes = one.changes.map(({ kind, announced, items }) => `${kind} ${items.length} of ${announced}`).join(', ');
  return [
    `## ${one.edition.title.en ?? one.edition.title.zh}`,
    '',
    `${one.found.fields} fields, ${one.found.categories} categories, ${one.found.items} items, as published. Order and names of the contents: ${one.edition.contentsChecked === 'page' ? 'seen on a page' : 'mostly from memory, to be checked against the printed table'}.`,
    ...(changes ? ['', `Changes the release counts, and how many are attributed to an item here: ${changes}.`] : []),
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map((_one, index) => (index === 0 ? '---' : '--:')).join('|')}|`,
    ...[...one.fields, one.total].map(row),
  ].join('\n');
}

function questions(): string {
  const lines = [...catalogue.items.values()].flatMap((item) => [
    ...[...item.audience.values()]
      .filter((group) => group.who === null)
      .map((group) => `- ${item.name.zh}: ${group.name.zh}：${group.why ?? ''}`),
    ...[...item.measures.values()].flatMap((measure) =>
      measure.series.flatMap((entry) => {
        const why =
          entry.why ??
          [entry.flat, ...entry.cells.values()].flatMap((one) => (one?.flat.form === 'unknown' ? one.flat.why : []))[0];
        return why ? [`- ${item.name.zh}：${measure.name.zh}${entry.from ? `（自${entry.from}）` : ''}：${why}`] : [];
      }),
    ),
  ]);
  return ['## Open questions', '', 'Recorded as not established, with the reason.', '', ...lines].join('\n');
}

const text = [
  '# The catalogue in numbers',
  '',
  'Generated from the data by `npm run generate`; do not edit. A figure is one dated value; “page seen” means that a page stating it was seen, the rest is from memory and awaits a check. A group is decidable where no part of its condition has to be certified by an office.',
  '',
  ...statistics(catalogue).map((one) => `${section(one)}\n`),
  questions(),
  '',
].join('\n');
writeFileSync(join(root, 'docs/catalogue.md'), text);
writeFileSync(join(root, 'docs/vocabulary.md'), vocabularyPage(catalogueIn('catalog/vocabulary', []).vocabulary));

const ids = Object.keys(whyZh) as RuleId[];
const RULES = join(root, 'docs/rules');
rmSync(RULES, { recursive: true, force: true });
mkdirSync(RULES, { recursive: true });
for (const [file, page] of Object.entries(rulePages(ids, ruleExamples(root, ids))))
  writeFileSync(join(RULES, file), page);
