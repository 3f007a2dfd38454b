import type { Catalogue } from '../model/catalogue.ts';
import type { Report } from '../model/report.ts';
import { STATES, type State } from '../model/state.ts';
import type { Lang } from '../model/text.ts';
import { fill } from '../say/fill.ts';
import { selectionWords } from '../say/selection-words.ts';
import { titleOf } from '../say/title-of.ts';
import { Wording } from '../say/wording.ts';
import type { TextKey } from '../say/zh.ts';
import type { Coverage, CoveredArea } from '../survey/coverage.ts';
import { sayDay } from './days.ts';
import { tagOf } from './frame.ts';
import type { PageView } from './page-view.ts';
import { ratioWords } from './ratio-words.ts';
import { STATE_MARKS } from './state-marks.ts';
import { words } from './words.ts';

/** A state on the page: the class that draws its symbol, and its words. */
interface StateView {
  readonly kind: string;
  readonly words: string;
}

/** What the page of a coverage table says, fully worded. */
export interface CoverageView extends PageView {
  /** What the reader must know before the figures. */
  readonly intro: readonly string[];
  readonly areas: readonly {
    readonly name: string;
    readonly code: string;
    readonly record: string;
    readonly notes: readonly string[];
    readonly ratio: string;
    readonly counts: readonly (StateView & { readonly count: string })[];
  }[];
  readonly marks: readonly (StateView & { readonly means: string })[];
  readonly fields: readonly FieldTable[];
}

/** One table a field: areas down, items across. */
interface FieldTable {
  readonly anchor: string;
  readonly name: string;
  readonly count: string;
  readonly caption: string;
  readonly items: readonly string[];
  readonly rows: readonly {
    readonly area: string;
    /** What stands in every cell of the row, where that is one and the same; else null. */
    readonly all: (StateView & { readonly span: string }) | null;
    readonly cells: readonly (StateView & { readonly item: string })[];
  }[];
}

const LABELS = [
  'coverage.areas',
  'coverage.areas.caption',
  'coverage.area',
  'coverage.code',
  'coverage.record',
  'coverage.ratio',
  'coverage.counts',
  'coverage.key',
] as const satisfies readonly TextKey[];

/** The page of a coverage table. */
export function coverageView(facts: Coverage, catalogue: Catalogue, report: Report, lang: Lang): CoverageView {
  const wording = new Wording(catalogue, lang);
  const present = STATES.filter((state) => facts.areas.some(({ counts }) => (counts.get(state) ?? 0) > 0));
  const edition = facts.edition ? wording.of(facts.edition.title) : wording.text('not-established');
  const title = wording.text('coverage.heading');
  const subtitle = wording.text('coverage.title', { edition, day: sayDay(report.asOf, lang) });
  return {
    lang: tagOf(lang),
    title,
    subtitle,
    windowTitle: `${title} · ${subtitle}`,
    everyPage: everyPage(facts, wording),
    nav: [],
    notices: [],
    feedback: '',
    intro: [
      ...(facts.selection ? [selectionWords(facts.selection, wording)] : []),
      wording.text('coverage.ratio.means'),
      wording.text('coverage.records-only'),
      ...notSupplied(report, wording),
    ],
    labels: { ...words[lang], ...Object.fromEntries(LABELS.map((key) => [key, wording.text(key)])) },
    areas: facts.areas.map((area) => areaView(area, wording, present)),
    marks: present.map((state) => ({ ...stateView(state, wording), means: wording.text(`state.${state}.means`) })),
    fields: fieldTables(facts, catalogue, wording),
    foot: foot(report, lang),
  };
}

/** What every printed sheet must say: some areas of the table are fictional, or their records are drafts. */
function everyPage({ areas }: Coverage, wording: Wording): string {
  return [
    ...(areas.some(({ record }) => record.draft) ? [wording.text('coverage.drafts')] : []),
    ...(areas.some(({ record }) => record.demonstration) ? [wording.text('coverage.fictional')] : []),
  ].join(wording.lang === 'zh' ? '' : ' ');
}

/** Areas above those of the table whose own standard nobody supplied. */
function notSupplied({ chain }: Report, wording: Wording): readonly string[] {
  const areas = chain.filter(({ supplied }) => supplied === 'none' || supplied === 'assumed-national');
  if (areas.length === 0) return [];
  const names = areas.map(({ area }) => wording.area(area)).join(wording.text('list'));
  return [wording.text('coverage.not-supplied', { areas: names })];
}

function stateView(state: State, wording: Wording): StateView {
  return { kind: STATE_MARKS[state], words: wording.text(`state.${state}`) };
}

function areaView(area: CoveredArea, wording: Wording, present: readonly State[]): CoverageView['areas'][number] {
  const { record, ratio, counts, texts } = area;
  return {
    name: wording.area(record.area),
    code: record.area,
    record: wording.text(`record.${record.scope}`),
    notes: [
      ...(['draft', 'demonstration'] as const)
        .filter((note) => record[note])
        .map((note) => wording.text(`record.${note}`)),
      ...(texts > 0 ? [wording.text('coverage.texts.here', { count: texts })] : []),
    ],
    ratio: ratioWords(ratio, wording),
    counts: present.flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count === 0 || state === 'none' ? [] : [{ ...stateView(state, wording), count: String(count) }];
    }),
  };
}

/** The fields in the order of the list; what belongs to none of them comes last. */
function fieldTables({ items, areas }: Coverage, catalogue: Catalogue, wording: Wording): readonly FieldTable[] {
  const fields = [...new Set(items.map(({ field }) => field))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return fields.map((field, place): FieldTable => {
    const columns = items.flatMap((item, index) =>
      item.field === field ? [{ name: titleOf(item, wording), index }] : [],
    );
    const term = field === null ? undefined : catalogue.vocabulary.fields.get(field);
    const name = term ? wording.of(term.name) : (field ?? wording.text('coverage.other'));
    return {
      anchor: `field-${place + 1}`,
      name,
      count: wording.text('coverage.count', { count: columns.length }),
      caption: wording.text('coverage.caption', { field: name, areas: areas.length, items: columns.length }),
      items: columns.map((column) => column.name),
      rows: areas.map((area) => ({
        area: wording.area(area.record.area),
        all: sameState(
          columns.map(({ index }) => area.items[index]?.state ?? 'none'),
          wording,
        ),
        cells: columns.map((column) => ({
          item: column.name,
          ...stateView(area.items[column.index]?.state ?? 'none', wording),
        })),
      })),
    };
  });
}

/** A row that says the same of every item says it once: most areas were not seen at all. */
function sameState([first, ...others]: readonly State[], wording: Wording): FieldTable['rows'][number]['all'] {
  if (first === undefined || others.length === 0 || others.some((state) => state !== first)) return null;
  const { kind, words: state } = stateView(first, wording);
  const count = others.length + 1;
  return { kind, words: wording.text('coverage.all', { state, count }), span: String(count) };
}

function foot({ tool, catalogue }: Report, lang: Lang): readonly string[] {
  const labels = words[lang];
  return [
    fill(labels['foot.tool'], { name: tool.name, version: tool.version }, {}),
    fill(labels['foot.catalogue'], { version: catalogue.version, digest: catalogue.digest }, {}),
    labels['foot.reproducible'],
  ];
}
