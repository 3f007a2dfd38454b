import { inUnitOf } from '../data/in-unit.ts';
import type { LevelRow } from '../data/level-row.ts';
import { type Measure, NATION } from '../model/catalogue.ts';
import { grouped } from '../model/grouped.ts';
import type { Lang } from '../model/text.ts';
import { sayKnownDay } from '../render/days.ts';
import type { LinkView, PageView, Pair } from '../render/page-view.ts';
import { type Compared, comparedMeasures, levelsIn } from './compared.ts';
import { Leaf } from './leaf.ts';
import { type Dot, NARROW, type PlotView, plot } from './plot.ts';
import type { Site, SiteFile } from './site.ts';
import type { SiteWord } from './words.ts';

interface MeasureView extends PageView {
  readonly facts: readonly (Pair & { readonly href: string })[];
  readonly plots: readonly (PlotView & { readonly heading: string; readonly id: string; readonly narrow: PlotView })[];
  readonly caption: string;
  readonly rows: readonly MeasureRow[];
  readonly provinces: readonly LinkView[];
}

interface MeasureRow {
  readonly area: string;
  readonly code: string;
  readonly href: string;
  readonly cell: string;
  readonly value: string;
  /** What a table is sorted by: the figure; empty where the value is none. */
  readonly sort: string;
  readonly verdict: string;
  readonly since: string;
  readonly document: string;
  readonly checked: string;
}

/** With more areas than this a comparison is split, one page a province. */
const MOST = 200;
/** How many dots a plot may hold before it stops being one. */
const DOTS = 40;
/** How many signs a value with its unit has at most where there is little room. */
const LONG = 12;

/** The pages that compare areas for one measure, and the list of them. */
export function* measurePages(site: Site, lang: Lang): Generator<SiteFile> {
  const compared = comparedMeasures(site);
  yield listPage(site, lang, compared);
  for (const one of compared) yield* comparePages(site, lang, one);
}

/** Where the page of a compared measure stands. */
export function measurePath({ measure }: Pick<Compared, 'measure'>): string {
  return `measures/${measure.item}/${measure.key}.html`;
}

interface MeasuresView extends PageView {
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly item: string;
    readonly code: string;
    readonly areas: string;
  }[];
}

function listPage(site: Site, lang: Lang, compared: readonly Compared[]): SiteFile {
  const leaf = new Leaf(site, lang, 'measures/index.html');
  const view: MeasuresView = {
    ...leaf.frame({ title: leaf.say('measures.title'), subtitle: leaf.say('measures.intro') }),
    rows: compared.map((one) => ({
      name: leaf.wording.of(one.measure.name),
      href: leaf.to(measurePath(one)),
      item: leaf.wording.item(one.measure.item),
      code: site.codes.measure(one.measure.item, one.measure.key),
      areas: String(one.areas.length),
    })),
  };
  return leaf.file('measures', view, leaf.shell([]));
}

function* comparePages(site: Site, lang: Lang, one: Compared): Generator<SiteFile> {
  const path = measurePath(one);
  if (one.areas.length <= MOST) {
    yield comparePage(new Leaf(site, lang, path), one, one.areas, null, []);
    return;
  }
  const { tree } = site.subject.resolver;
  const provinces = [...new Set(one.areas.flatMap((area) => tree.chain(area)[0]?.code ?? []))].sort();
  const pathIn = (province: string) => path.replace(/\.html$/, `/${province}.html`);
  const leaf = new Leaf(site, lang, path);
  const top = one.areas.filter((area) => tree.chain(area).length === 1);
  const links = provinces.map((code) => leaf.link(leaf.wording.area(code), pathIn(code)));
  yield comparePage(leaf, one, top, null, links);
  for (const province of provinces) {
    const mine = one.areas.filter((area) => tree.chain(area)[0]?.code === province);
    yield comparePage(new Leaf(site, lang, pathIn(province)), one, mine, province, []);
  }
}

function comparePage(
  leaf: Leaf,
  one: Compared,
  areas: readonly string[],
  province: string | null,
  provinces: readonly LinkView[],
): SiteFile {
  const { measure } = one;
  const { wording, site } = leaf;
  const rows = [NATION, ...areas].flatMap((area) => levelsIn(site, area, measure));
  const name = wording.of(measure.name);
  const where = province === null ? '' : ` · ${leaf.say('measure.below', { area: wording.area(province) })}`;
  const view: MeasureView = {
    ...leaf.frame({
      title: `${leaf.say('measure.title', { measure: name })}${where}`,
      subtitle: leaf.say('measure.subtitle', { item: wording.item(measure.item), day: leaf.day }),
      notices: leaf.fictional(areas),
    }),
    facts: [
      { term: leaf.say('measure.item'), says: wording.item(measure.item), href: leaf.itemHref(NATION, measure.item) },
      { term: leaf.say('measure.code'), says: site.codes.measure(measure.item, measure.key), href: '' },
      ...(measure.unit ? [{ term: leaf.say('measure.unit'), says: wording.unit(measure.unit), href: '' }] : []),
    ],
    plots: plotsOf(leaf, measure, rows),
    caption: leaf.say('measure.caption', { measure: name }),
    rows: rows.map((row) => rowView(leaf, measure, row)),
    provinces,
  };
  const list = leaf.link(leaf.say('measures.title'), 'measures/index.html');
  const whole = leaf.link(name, measurePath(one));
  return leaf.file('measure-compared', view, leaf.shell(province === null ? [list] : [list, whole]));
}

/** A row with its figure among those it shares an axis with. */
type Figured = LevelRow & { readonly figure: number };

/** One plot for each cell in which at least two areas have a figure; figures in units that do not convert share no axis. */
function plotsOf(leaf: Leaf, measure: Measure, rows: readonly LevelRow[]): MeasureView['plots'] {
  const figured = rows.flatMap((row): readonly Figured[] => {
    const { figure, unit } = inUnitOf(leaf.site.subject.catalogue, measure, row);
    const value = unit === row.unit ? row.value : figure;
    return figure === null ? [] : [{ ...row, value, figure, unit }];
  });
  const groups = grouped(figured, (row) => `${row.dimension ?? ''}|${row.cell ?? ''}|${row.unit}`);
  const { unit } = measure;
  const name = leaf.wording.of(measure.name);
  const shown = [...groups.values()].filter((group) => group.filter(({ area }) => area !== NATION).length >= 2);
  const cells = shown.map((group) => cellName(leaf, group[0]));
  return shown.map((group, index) => ({
    ...plotOf(leaf, name, group),
    heading: headingOf(leaf, group[0], cells, unit),
    id: `plot-${index + 1}`,
  }));
}

/** The cell of a plot, with its unit where that is not the one of the page, or another plot is of the same cell. */
function headingOf(leaf: Leaf, row: LevelRow | undefined, cells: readonly string[], usual: string): string {
  const cell = cellName(leaf, row);
  if (row?.unit === usual && cells.filter((one) => one === cell).length < 2) return cell;
  const unit = leaf.wording.unit(row?.unit ?? '');
  return cell === '' ? unit : `${cell}${leaf.wording.text('list')}${unit}`;
}

function plotOf(leaf: Leaf, name: string, group: readonly Figured[]): PlotView & { readonly narrow: PlotView } {
  const { wording } = leaf;
  const dot = (row: Figured): Dot => ({
    name: leaf.area(row.area),
    value: row.figure,
    words: wording.value(row.value, row.unit),
  });
  // On a telephone a long unit would leave the letters too small; the page and the headings name it.
  const brief = (one: Dot): Dot => (one.words.length > LONG ? { ...one, words: wording.number(one.value) } : one);
  const nation = group.find(({ area }) => area === NATION);
  const local = group.filter(({ area }) => area !== NATION).map(dot);
  const dots = local.toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)).slice(0, DOTS);
  const floor = nation ? dot(nation) : null;
  const line = floor ? { ...floor, words: leaf.say('measure.plot.floor', { value: floor.words }) } : null;
  const words = {
    title: leaf.say('measure.plot.title', { measure: name, count: dots.length }),
    description: leaf.say('measure.plot.desc', { unit: wording.unit(group[0]?.unit ?? '') }),
    rest: dots.length < local.length ? leaf.say('measure.plot.rest', { count: dots.length }) : '',
  };
  return { ...plot(dots, line, words), narrow: plot(dots.map(brief), line, words, NARROW) };
}

function cellName(leaf: Leaf, row: LevelRow | undefined): string {
  return row === undefined || row.cell === null ? '' : leaf.wording.cell(row.cell, row.dimension);
}

/** The cell, and whether all of it is meant. */
function kindName(leaf: Leaf, row: LevelRow): string {
  const cell = cellName(leaf, row);
  return row.rest ? leaf.wording.text(cell === '' ? 'show.rest' : 'show.rest-of', { cell }) : cell;
}

function rowView(leaf: Leaf, measure: Measure, row: LevelRow): MeasureRow {
  const { wording, lang } = leaf;
  return {
    area: leaf.area(row.area),
    code: row.area,
    href: leaf.itemHref(row.area, row.item) || leaf.areaHref(row.area),
    cell: kindName(leaf, row),
    value: row.reason === 'left-open' ? leaf.say('measure.left') : wording.value(row.value, row.unit),
    // Twelve months of a year are no more than a month.
    sort: String(inUnitOf(leaf.site.subject.catalogue, measure, row).figure ?? ''),
    // What the nation leaves to localities is no floor.
    verdict: row.reason === 'left-open' ? '' : leaf.say(verdictKey(row)),
    since: row.from === null ? '' : sayKnownDay(row.from, row.precision ?? 'day', lang),
    document: row.document ?? '',
    checked: row.checked === 'memory' ? leaf.say('checked.memory') : '',
  };
}

function verdictKey(row: LevelRow): SiteWord {
  if (row.area === NATION) return 'verdict.nation';
  if (row.reason === 'overtaken') return 'verdict.overtaken';
  if (row.holds === 'not-established') return 'verdict.not-established';
  if (row.excepted) return 'verdict.excepted';
  return row.verdict === null ? 'verdict.not-established' : `verdict.${row.verdict}`;
}
