import { type Facet, NATION, type Term } from '../model/catalogue.ts';
import type { OverlayItem } from '../model/overlay.ts';
import type { Text } from '../model/text.ts';
import type { PageInput } from '../render/input.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { overlaysOn } from '../resolve/on-day.ts';
import { recordOf } from '../survey/record.ts';
import { releaseOf } from '../survey/release.ts';
import type { Codes } from './codes.ts';
import type { LevelRow } from './level-row.ts';

/** Everything that is said of one area on the day, as facts: the JSON download, and what JSON-LD is made from. */
export interface AreaData {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalogue: { readonly version: string; readonly digest: string };
  readonly asOf: string;
  readonly edition: string | null;
  readonly area: { readonly code: string; readonly name: Text; readonly level: string; readonly parent: string | null };
  /** How much of the area's own standard is on record. */
  readonly record: 'nation' | 'complete' | 'excerpt' | 'none';
  readonly draft: boolean;
  readonly demonstration: boolean;
  readonly items: readonly ItemData[];
  /** What the ids of departments and fields stand for. */
  readonly names: {
    readonly departments: Readonly<Record<string, Text>>;
    readonly fields: Readonly<Record<string, Text>>;
  };
  readonly sources: readonly SourceData[];
}

export interface ItemData {
  readonly id: string;
  readonly code: string;
  readonly number: number | null;
  readonly name: Text;
  readonly field: string | null;
  readonly category: string | null;
  readonly owner: string;
  /** Why the item does not apply here and who approved that, where the area says so: nobody can get it then. */
  readonly notApplicable: ReleaseData | null;
  readonly statement: Readonly<Partial<Record<Facet, Text & { readonly official: boolean }>>>;
  readonly audience: readonly { readonly key: string; readonly name: Text }[];
  readonly content: readonly { readonly key: string; readonly name: Text; readonly by: string }[];
  readonly lead: readonly string[];
  readonly responsible: readonly Text[];
  readonly levels: readonly Omit<LevelRow, 'area' | 'item'>[];
}

export interface ReleaseData {
  readonly reason: Text;
  readonly approved: { readonly by: string; readonly date: string; readonly document: string | null };
}

export interface SourceData {
  readonly id: string;
  readonly title: Text;
  readonly number: string | null;
  readonly url: string | null;
  readonly checked: string | null;
}

/** The data of an area, from its items and its levels. */
export function areaData(
  input: PageInput,
  items: readonly LocalItem[],
  levels: readonly LevelRow[],
  codes: Codes,
): AreaData {
  const { catalogue, resolver, area, asOf, tool, record } = input;
  const edition = resolver.editionOn(asOf);
  const known = catalogue.areas.get(area);
  const own = recordOf(resolver, area, asOf);
  const found = items.map((item) =>
    itemData(
      input,
      item,
      levels.filter((row) => row.item === item.id),
      codes,
    ),
  );
  return {
    version: 1,
    tool,
    catalogue: record,
    asOf,
    edition: edition?.id ?? null,
    area: {
      code: area,
      name: known?.name ?? { zh: area },
      level: known?.level ?? 'nation',
      parent: known?.parent ?? null,
    },
    record: area === NATION ? 'nation' : own.scope,
    draft: input.draft,
    demonstration: own.demonstration,
    items: found,
    names: namesOf(input, found),
    sources: sourcesOf(input, levels),
  };
}

function itemData(input: PageInput, item: LocalItem, levels: readonly LevelRow[], codes: Codes): ItemData {
  const listed = input.resolver.editionOn(input.asOf)?.listed.get(item.id);
  const entries = entriesFor(input, item.id);
  return {
    id: item.id,
    code: codes.item(item.id),
    number: listed?.number ?? null,
    name: item.name,
    field: listed?.field ?? item.national.field,
    category: listed?.category ?? item.national.category,
    owner: item.owner,
    notApplicable: releaseData(input, item.id),
    statement: {
      ...Object.fromEntries([...item.statement].map(([facet, { text, official }]) => [facet, { ...text, official }])),
      ...Object.fromEntries(
        // The nearest area comes last, and its wording stays.
        entries
          .toReversed()
          .flatMap(({ text }) => [...text].map(([facet, one]) => [facet, { ...one, official: true }])),
      ),
    },
    audience: [...item.audience.values()].map(({ key, name }) => ({ key, name })),
    content: [...item.content.values()].map(({ key, name }) => ({
      key,
      name,
      by: item.addedBy.get(key) ?? item.owner,
    })),
    lead: item.lead,
    responsible: entries.flatMap((entry) => entry.responsible),
    levels: levels.map(({ area: _area, item: _item, ...level }) => level),
  };
}

/** What the areas of the chain say of an item, the area itself first: their wording and units hold here as well. */
function entriesFor({ resolver, area, asOf }: PageInput, item: string): readonly OverlayItem[] {
  return resolver.tree
    .chain(area)
    .toReversed()
    .flatMap(({ code }) => overlaysOn(resolver, code, asOf))
    .flatMap((overlay) => overlay.items.get(item) ?? []);
}

function releaseData({ resolver, area, asOf }: PageInput, item: string): ReleaseData | null {
  const release = releaseOf(recordOf(resolver, area, asOf), item);
  if (!release) return null;
  const { by, date, document } = release.approved;
  return { reason: release.reason, approved: { by, date, document } };
}

function namesOf({ catalogue: { vocabulary } }: PageInput, items: readonly ItemData[]): AreaData['names'] {
  const named = (terms: ReadonlyMap<string, Term>, ids: readonly (string | null)[]) =>
    Object.fromEntries(
      [...new Set(ids)].sort().flatMap((id) => {
        const term = id === null ? undefined : terms.get(id);
        return term ? [[id, term.name]] : [];
      }),
    );
  return {
    departments: named(
      vocabulary.departments,
      items.flatMap(({ lead }) => lead),
    ),
    fields: named(
      vocabulary.fields,
      items.map(({ field }) => field),
    ),
  };
}

/** The documents the levels rest on. */
function sourcesOf({ catalogue }: PageInput, levels: readonly LevelRow[]): readonly SourceData[] {
  const documents = new Map(levels.flatMap(({ source, document }) => (source === null ? [] : [[source, document]])));
  return [...documents].sort().map(([id = '', document]) => {
    const source = catalogue.sources.get(id);
    return {
      id,
      title: source?.title ?? { zh: document ?? id },
      number: source?.number ?? null,
      url: source?.url ?? null,
      checked: source?.checked ?? null,
    };
  });
}
