import { measureType } from '../measures/index.ts';
import type {
  Better,
  Binds,
  ContentElement,
  Decide,
  Facet,
  FacetText,
  Funding,
  Group,
  Item,
  ItemVersion,
  Measure,
  Revision,
} from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { below, type Pointer } from '../model/source.ts';
import type { RawFacetText } from '../schema/define/item.ts';
import type { RawSeries } from '../schema/define/value.ts';
import type { Records } from '../schema/kinds.ts';
import { readSeries } from './read-series.ts';
import { entries, listed, type Notes, readMap, readNumber, text, textOrNull } from './reader.ts';

type RawItem = Records['item'];
type RawMeasure = NonNullable<RawItem['measures']>[string];
type RawContent = RawItem['content'][string];
type RawGroup = RawItem['audience'][string];
type RawStatement = RawItem['statement'];

/** Who the item belongs to and from when its undated values count. */
export interface ItemFrame {
  readonly owner: string;
  readonly from: Day | null;
  /** Whether levels that do not say it bind those below; they do if this does not say it either. */
  readonly binds?: Binds;
  readonly notes: Notes;
}

/** A written item as a noun; `frame.from` is the day of the first edition that lists it. */
export function readItem(raw: Omit<RawItem, 'kind'>, at: Pointer, frame: ItemFrame): Item {
  const base = readVersion(raw, at, raw.id, frame);
  checkNamespace(base, at, frame.notes);
  return {
    id: raw.id,
    owner: frame.owner,
    from: null,
    field: null,
    category: null,
    basis: (raw.basis ?? []).map((one, index) => ({
      source: one.source,
      at: one.at ?? null,
      pointer: below(at, 'basis', index, 'source'),
    })),
    at,
    ...base,
    ...readRevisions(raw, base, at, frame),
  };
}

function readVersion(
  raw: Pick<RawItem, 'name' | 'statement' | 'audience' | 'content' | 'measures' | 'funding' | 'lead'>,
  at: Pointer,
  item: string,
  frame: ItemFrame,
): ItemVersion {
  return {
    name: text(raw.name),
    statement: readStatement(raw.statement, at),
    audience: readMap(raw.audience, at, 'audience', (key, one, place) => readGroup(key, one, place, frame.notes)),
    content: readMap(raw.content, at, 'content', readContent),
    measures: readMap(raw.measures, at, 'measures', (key, one, place) => readMeasure(item, key, one, place, frame)),
    funding: raw.funding ? readFunding(raw.funding, below(at, 'funding')) : null,
    lead: raw.lead ?? [],
  };
}

function readStatement(raw: RawStatement, at: Pointer): ReadonlyMap<Facet, FacetText> {
  const written = raw as Record<Facet, RawFacetText> | undefined;
  return readMap(written, at, 'statement', (_facet, one, place) => ({
    text: text(typeof one === 'object' && one.en !== undefined ? { zh: one.zh, en: one.en } : zhOf(one)),
    official: typeof one === 'object' && one.wording === 'official',
    at: place,
  })) as ReadonlyMap<Facet, FacetText>;
}

function zhOf(raw: RawFacetText): string {
  return typeof raw === 'object' ? raw.zh : raw;
}

/** A group of people served. */
export function readGroup(key: string, raw: RawGroup, at: Pointer, notes: Notes): Group {
  const { subject, who, why = null, terms = [] } = raw;
  if (who === null && why === null) notes.add('link/no-reason', below(at, 'who'), {}, 'who');
  return { key, name: text(raw.name), subject, who, why, terms, at };
}

/** One thing that must be provided. */
export function readContent(key: string, raw: RawContent, at: Pointer): ContentElement {
  return {
    key,
    name: text(raw.name),
    for: listed(raw.for),
    either: raw.either ?? [],
    chosenBy: raw['chosen-by'] ?? null,
    at,
  };
}

function readFunding(raw: NonNullable<RawItem['funding']>, at: Pointer): Funding {
  return { power: raw.power, schemes: listed(raw.scheme), note: raw.note ?? null, at };
}

/** What a measure is, with the values its owner sets; exactly one of floor, fixed, decide (or set) is expected. */
export function readMeasure(
  item: string,
  key: string,
  raw: RawMeasure & { readonly set?: RawSeries },
  at: Pointer,
  frame: ItemFrame,
): Measure {
  const { notes } = frame;
  const type = measureType(raw.type);
  // The direction of money, deadlines and promises is not for a locality to turn round.
  if (raw.set !== undefined && raw.better && raw.type !== 'quantity' && raw.type !== 'set') {
    notes.add('link/strength', below(at, 'better'), {}, 'better');
  }
  const strengths = (['floor', 'fixed', 'decide', 'set'] as const).filter((name) => raw[name] !== undefined);
  if (strengths.length !== 1) notes.add('link/strength', at, { count: strengths.length, given: strengths.join(', ') });
  if (type.unit === 'required' && !raw.unit) notes.add('link/no-unit', at, { type: raw.type });
  const strength =
    raw.fixed !== undefined ? 'fixed' : raw.decide !== undefined && raw.floor === undefined ? 'decide' : 'floor';
  const written = raw.floor ?? raw.fixed ?? raw.set;
  const name = raw.floor !== undefined ? 'floor' : raw.fixed !== undefined ? 'fixed' : 'set';
  const seriesFrame = {
    holds: type.holds,
    most: type.most ?? null,
    unit: raw.unit ?? '',
    by: raw.by ?? null,
    isLeft: false,
    from: frame.from,
    source: raw.source ?? null,
    checked: raw.checked ?? null,
    notes,
  };
  return {
    item,
    key,
    name: text(raw.name),
    of: raw.of ?? null,
    for: listed(raw.for),
    type: raw.type,
    unit: raw.unit ?? '',
    better: (raw.better as Better | undefined) ?? type.better,
    by: raw.by ?? null,
    countedFrom: textOrNull(raw['counted-from']),
    vocabulary: raw.vocabulary ?? null,
    strength,
    series: written === undefined ? [] : readSeries(written, below(at, name), seriesFrame),
    decide: raw.decide ? readDecide(raw.decide, below(at, 'decide'), notes) : null,
    binds: raw.binds ?? frame.binds ?? 'descendants',
    note: raw.note ?? null,
    at,
  };
}

function readDecide(raw: NonNullable<RawMeasure['decide']>, at: Pointer, notes: Notes): Decide {
  const bound = (end: 'ge' | 'le') => {
    const value = raw.limits?.[end];
    return value === undefined ? null : readNumber(value, below(at, 'limits', end), notes);
  };
  const [ge, le] = [bound('ge'), bound('le')];
  // No level lies in such a range.
  if (ge && le && ge.compare(le) > 0) notes.add('link/value', below(at, 'limits'), {}, 'reversed');
  return {
    by: listed(raw.by),
    limits: { ge, le },
    optional: raw.optional ?? false,
    basis: textOrNull(raw.basis),
    at,
  };
}

function readRevisions(
  raw: Omit<RawItem, 'kind'>,
  base: ItemVersion,
  at: Pointer,
  frame: ItemFrame,
): { versions: ReadonlyMap<string, ItemVersion>; revisions: readonly Revision[] } {
  const versions = new Map<string, ItemVersion>();
  const revisions: Revision[] = [];
  let current = base;
  for (const [edition, one] of sortedBy(entries(raw.revisions), ([edition]) => edition)) {
    const place = below(at, 'revisions', edition);
    const changed = readVersion(
      { ...one, name: one.name ?? raw.name, audience: one.audience ?? {}, content: one.content ?? {} },
      place,
      raw.id,
      frame,
    );
    current = {
      name: one.name === undefined ? current.name : changed.name,
      statement: new Map([...current.statement, ...changed.statement]),
      audience: new Map([...current.audience, ...changed.audience]),
      content: new Map([...current.content, ...changed.content]),
      measures: new Map([...current.measures, ...changed.measures]),
      funding: changed.funding ?? current.funding,
      lead: one.lead ?? current.lead,
    };
    versions.set(edition, current);
    revisions.push({
      edition,
      changes: listed(one.change),
      source: one.source ?? null,
      checked: one.checked ?? null,
      note: one.note ?? null,
      at: place,
    });
  }
  return { versions, revisions };
}

/** Groups, content and measures share one namespace, so that `item#key` names one thing. */
function checkNamespace(item: ItemVersion, at: Pointer, notes: Notes): void {
  const seen = new Set<string>();
  for (const map of [item.audience, item.content, item.measures]) {
    for (const [key, one] of map as ReadonlyMap<string, { at: Pointer }>) {
      if (seen.has(key)) notes.add('link/namespace', one.at ?? at, { key });
      seen.add(key);
    }
  }
}
