import type {
  Area,
  Catalogue,
  Edition,
  Evidence,
  FundingScheme,
  Measure,
  Selection,
  Source,
} from '../model/catalogue.ts';
import { NATION } from '../model/catalogue.ts';
import { grouped } from '../model/grouped.ts';
import type { Overlay, Role } from '../model/overlay.ts';
import { below, type Pointer, type SourceDocument } from '../model/source.ts';
import type { Stage } from '../model/stage.ts';
import type { DataKind, Records } from '../schema/kinds.ts';
import type { TypedRecord } from '../schema/validate.ts';
import { readAreas, registerAreas } from './read-areas.ts';
import { readEdition } from './read-edition.ts';
import { readItem } from './read-item.ts';
import { readOverlay } from './read-overlay.ts';
import { readSeries } from './read-series.ts';
import { readLocalAreas, readVocabulary } from './read-vocabulary.ts';
import { readWaivers } from './read-waivers.ts';
import { entries, Notes, text } from './reader.ts';

/** A typed record with the part it plays in the workspace. */
export interface RoledRecord {
  readonly record: TypedRecord;
  readonly role: Role;
}

/** All records as one catalogue with ids resolved to nouns. References that lead nowhere are left to the rules. */
export function link(all: readonly RoledRecord[], areaRegister: SourceDocument | null): Stage<Catalogue> {
  const shared = linkShared(all, areaRegister);
  const whole = linkOverlays(shared.value, all);
  return { value: whole.value, findings: [...shared.findings, ...whole.findings] };
}

/** What all areas have in common: every record but the overlays. */
export function linkShared(all: readonly RoledRecord[], areaRegister: SourceDocument | null): Stage<Catalogue> {
  const notes = new Notes();
  const records = all.filter((one) => isInPlace(one, notes));
  const vocabularies = of(records, 'vocabulary').map(({ data, at, role }) => ({
    data,
    at,
    national: role === 'shipped',
  }));
  const editions = unique(
    of(records, 'edition').map(({ data, at }) => readEdition(data, at, notes)),
    'edition',
    notes,
  );
  const items = unique(
    of(records, 'item').map(({ data, at }) =>
      readItem(data, at, { owner: NATION, from: firstListed(editions, data.id), notes }),
    ),
    'item',
    notes,
  );
  return {
    value: {
      editions,
      items,
      overlays: [],
      areas: register(areaRegister, readLocalAreas(vocabularies, notes), notes),
      vocabulary: readVocabulary(vocabularies, notes),
      sources: unique(
        of(records, 'source').flatMap((one) => readSources(one, notes)),
        'source',
        notes,
      ),
      schemes: unique(of(records, 'funding-scheme').map(readScheme), 'funding-scheme', notes),
      evidence: unique(
        of(records, 'evidence').map((one) => readEvidence(one, notes)),
        'evidence',
        notes,
      ),
      selections: unique(of(records, 'selection').map(readSelection), 'selection', notes),
      parameters: readParameters(of(records, 'parameters'), notes),
      // Those of the areas above let nothing of ours pass.
      waivers: of(records, 'waivers').flatMap(({ data, at, role }) =>
        role === 'local' ? readWaivers(data, at, notes) : [],
      ),
    },
    findings: notes.findings,
  };
}

/** The overlays among some records, read over what all areas have in common; some may be known, by the documents they stand in. */
export function linkOverlays(
  shared: Catalogue,
  all: readonly RoledRecord[],
  known: ReadonlyMap<SourceDocument, Overlay> = NONE_KNOWN,
): Stage<Catalogue> {
  const notes = new Notes();
  const overlays = readOverlays(of(all, 'overlay'), shared, known, notes);
  return { value: { ...shared, overlays }, findings: notes.findings };
}

const NONE_KNOWN: ReadonlyMap<SourceDocument, Overlay> = new Map();

/** The national list is nobody's but the nation's: a locality writes overlays and what belongs to them. */
const NATIONAL_ONLY: readonly DataKind[] = ['edition', 'item', 'funding-scheme', 'selection'];

/** In the folder of the national catalogue nobody judges the one, and nobody asks for the other. */
const LOCAL_ONLY: readonly DataKind[] = ['overlay', 'waivers'];

/** Told of every record that lies where it does not count as what it is; what would rewrite the national list is left out. */
function isInPlace({ record, role }: RoledRecord, notes: Notes): boolean {
  const { kind } = record;
  const at = below(record.at, 'kind');
  const isNational = role === 'shipped';
  if (isNational && LOCAL_ONLY.includes(kind)) notes.add('link/misplaced', at, { kind }, kind);
  if (isNational || !NATIONAL_ONLY.includes(kind)) return true;
  notes.add('link/misplaced', at, { kind });
  return false;
}

type Of<K extends DataKind> = { readonly data: Records[K]; readonly at: Pointer; readonly role: Role };

function of<K extends DataKind>(records: readonly RoledRecord[], kind: K): Of<K>[] {
  return records.flatMap(({ record, role }) =>
    record.kind === kind ? [{ data: record.data as Records[K], at: record.at, role }] : [],
  );
}

/** By id; the second of the same id is reported and left out. */
function unique<T extends { readonly id: string; readonly at: Pointer }>(
  all: readonly T[],
  what: string,
  notes: Notes,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const one of all) {
    const first = map.get(one.id);
    if (first) notes.twice(what, one.id, below(one.at, 'id'), below(first.at, 'id'));
    else map.set(one.id, one);
  }
  return map;
}

/** The day from which an undated national value counts: that of the first edition that lists its item. */
function firstListed(editions: ReadonlyMap<string, Edition>, item: string): string | null {
  const days = [...editions.values()].filter((edition) => edition.listed.has(item)).map((edition) => edition.effective);
  return days.sort()[0] ?? null;
}

/** Overlays may set measures that an overlay above added, so all additions are gathered before any value is read. */
function readOverlays(
  raw: readonly Of<'overlay'>[],
  { items, editions, areas }: Catalogue,
  known: ReadonlyMap<SourceDocument, Overlay>,
  notes: Notes,
): readonly Overlay[] {
  const added = addedMeasures(raw);
  const find = (area: string) => {
    // Two areas may add the same key as different things: what counts is what was added in the line of the area.
    let line: ReadonlySet<string> | null = null;
    const local = (item: string, key: string) => {
      const all = added.get(`${item}#${key}`) ?? [];
      line ??= lineOf(area, areas);
      return (all.find((one) => line?.has(one.area)) ?? all[0])?.measure;
    };
    return (item: string, key: string): Measure | null => {
      const national = items.get(item);
      const known = national?.measures.get(key);
      if (known) return known;
      const later = [...(national?.versions.values() ?? [])].flatMap((one) => one.measures.get(key) ?? [])[0];
      return later ?? local(item, key) ?? null;
    };
  };
  return [
    ...unique(
      raw.map(
        ({ data, at, role }) =>
          known.get(at.in) ??
          readOverlay(data, at, {
            role,
            find: find(data.area),
            editionFrom: editions.get(data.implements)?.effective ?? null,
            notes,
          }),
      ),
      'overlay',
      notes,
    ).values(),
  ];
}

/** An area with all above it and all that these came from. */
function lineOf(code: string, areas: ReadonlyMap<string, Area>): ReadonlySet<string> {
  const line = new Set([code]);
  // A set goes on with what is added while it is walked through; a circle adds nothing new.
  for (const one of line) {
    const { parent = null, succeeds = [] } = areas.get(one) ?? {};
    for (const other of [...(parent === null ? [] : [parent]), ...succeeds]) line.add(other);
  }
  return line;
}

/** The measures overlays bring in, by address, each with the area that did. */
function addedMeasures(
  raw: readonly Of<'overlay'>[],
): ReadonlyMap<string, readonly { readonly area: string; readonly measure: Measure }[]> {
  const frame = { find: () => null, editionFrom: null, notes: new Notes() };
  // Most overlays add none and need not be read for it.
  const adding = raw.filter(({ data }) => data['own-items'] || Object.values(data.items ?? {}).some((one) => one.add));
  const brought = adding.flatMap(({ data, at, role }) => {
    const { area, items, ownItems } = readOverlay(data, at, { role, ...frame });
    const all = [
      ...[...items.values()].map(({ addedMeasures }) => addedMeasures),
      ...[...ownItems.values()].map(({ measures }) => measures),
    ];
    return all.flatMap((measures) => [...measures.values()].map((measure) => ({ area, measure })));
  });
  return grouped(brought, ({ measure: { item, key } }) => `${item}#${key}`);
}

function readSources({ data, at }: Of<'source'>, notes: Notes): Source[] {
  return entries(data.documents).map(([id, raw]) => readSource(id, raw, below(at, 'documents', id), notes));
}

function readSource(id: string, raw: Records['source']['documents'][string], at: Pointer, notes: Notes): Source {
  return {
    id,
    title: text(raw.title),
    number: raw.number ?? null,
    issuers: (raw.issuers ?? []).map(text),
    issued: notes.day(raw.issued, at, 'issued'),
    published: notes.day(raw.published, at, 'published'),
    repealed: notes.day(raw.repealed, at, 'repealed'),
    status: raw.status ?? 'unknown',
    type: raw.type,
    url: raw.url ?? null,
    checked: raw.checked ?? null,
    note: raw.note ?? null,
    at,
  };
}

function readScheme({ data, at }: Of<'funding-scheme'>): FundingScheme {
  const central = data.central ?? null;
  return {
    id: data.id,
    name: text(data.name),
    description: text(data.description),
    by: data.by ?? null,
    central: central === null || typeof central === 'number' ? central : new Map(Object.entries(central)),
    source: data.source,
    at,
  };
}

function readEvidence({ data, at }: Of<'evidence'>, notes: Notes): Evidence {
  return {
    id: data.id,
    type: data.type,
    title: text(data.title),
    area: data.area,
    date: notes.day(data.date, at, 'date') ?? data.date,
    by: text(data.by),
    conclusion: text(data.conclusion),
    at,
  };
}

function readSelection({ data, at }: Of<'selection'>): Selection {
  return {
    id: data.id,
    title: text(data.title),
    edition: data.edition,
    source: data.source ?? null,
    expects: data.expects ?? null,
    items: data.items,
    at,
  };
}

function readParameters(all: readonly Of<'parameters'>[], notes: Notes): Catalogue['parameters'] {
  const found = all.flatMap(({ data, at }) =>
    entries(data.values).map(([id, raw]) => ({
      id: `${data.area}.${id}`,
      area: data.area,
      unit: raw.unit,
      at: below(at, 'values', id),
      series: readSeries(raw.series, below(at, 'values', id, 'series'), {
        holds: 'number',
        most: null,
        unit: raw.unit,
        by: raw.by ?? null,
        isLeft: false,
        from: null,
        source: null,
        checked: null,
        notes,
      }),
    })),
  );
  return unique(found, 'parameters', notes);
}

function register(
  document: SourceDocument | null,
  local: ReturnType<typeof readLocalAreas>,
  notes: Notes,
): ReadonlyMap<string, Area> {
  const registered = document ? readAreas(document, notes) : [];
  return registerAreas([...registered, ...local], notes, { isRead: document !== null });
}
