import { areaData } from '../data/area-data.ts';
import { descriptor } from '../data/descriptor.ts';
import { itemsOf, levelRows } from '../data/levels.ts';
import { linkedData } from '../data/linked.ts';
import { officialRows } from '../data/official.ts';
import { tableCsv } from '../data/table.ts';
import { areasTable } from '../data/tables/areas.ts';
import { itemsTable } from '../data/tables/items.ts';
import { levelsTable } from '../data/tables/levels.ts';
import { measuresTable } from '../data/tables/measures.ts';
import { sourcesTable } from '../data/tables/sources.ts';
import { valuesTable } from '../data/tables/values.ts';
import { workbook } from '../data/workbook.ts';
import type { BulletinView } from '../render/bulletin-view.ts';
import type { Site, SiteFile } from './site.ts';
import { siteWords } from './words.ts';

function json(data: object): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** The tables of the whole workspace, with their descriptor. */
export function* workspaceData(site: Site): Generator<SiteFile> {
  const { subject, codes } = site;
  const tables = [
    areasTable(subject),
    itemsTable(subject, codes),
    measuresTable(subject, codes),
    sourcesTable(subject),
    valuesTable(subject),
  ];
  for (const one of tables) yield { path: `data/${one.name}.csv`, content: tableCsv(one) };
  const title = siteWords.zh['site.title'];
  yield {
    path: 'data/datapackage.json',
    content: json(descriptor('standards', title, tables, site.input.desk.report)),
  };
}

/** The folder of an area's own downloads. */
export function dataFolder(area: string): string {
  return `data/${area}`;
}

/** What is in force in an area, in every format; `view` is its bulletin in the first language of the site. */
export async function* areaDownloads(site: Site, area: string, view: BulletinView): AsyncGenerator<SiteFile> {
  const [lang = 'zh'] = site.input.langs;
  const input = site.input.desk.input(area, lang, site.input.draft);
  const rows = levelRows(input);
  const levels = levelsTable(rows);
  const data = areaData(input, itemsOf(input), rows, site.codes);
  const folder = dataFolder(area);
  const said = siteWords[lang];
  const { report } = site.input.desk;
  const title = `${data.area.name.zh} · ${report.asOf}`;
  yield { path: `${folder}/levels.csv`, content: tableCsv(levels) };
  yield {
    path: `${folder}/datapackage.json`,
    content: json(descriptor(`levels-${area.toLowerCase()}`, title, [levels], report)),
  };
  yield {
    path: `${folder}/${area}.xlsx`,
    content: await workbook(officialRows(view, said['sheet.pending']), levels, {
      official: said['sheet.official'],
      tidy: said['sheet.tidy'],
      heads: {
        field: said['sheet.field'],
        category: said['sheet.category'],
        number: said['sheet.number'],
        item: said['sheet.item'],
        audience: said['sheet.audience'],
        content: said['sheet.content'],
        standard: said['sheet.standard'],
        funding: said['sheet.funding'],
        lead: said['sheet.lead'],
      },
    }),
  };
  yield { path: `${folder}/${area}.json`, content: json(data) };
  yield { path: `${folder}/${area}.jsonld`, content: json(linkedData(data)) };
}
