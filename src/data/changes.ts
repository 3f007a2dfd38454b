import { type Measure, NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Fact } from '../model/finding.ts';
import type { Subject } from '../rules/rule.ts';
import { allMeasures } from './all-measures.ts';
import { type WrittenRow, writtenRows } from './written.ts';

/** One move of a level: what was written before and what is written now. */
export interface Move {
  readonly measure: Measure;
  readonly cell: string | null;
  readonly before: { readonly value: Fact; readonly unit: string } | null;
  readonly after: WrittenRow;
}

/** What one authority moved in one item on one day, or an edition that came into force. */
export interface Change {
  /** Made of addresses and days, so that it never changes. */
  readonly id: string;
  readonly area: string;
  /** The item; null for an edition. */
  readonly item: string | null;
  readonly edition: string | null;
  /** From when it counts; it may still be to come. */
  readonly from: Day;
  /** The day it became known, by the dates of the documents; never after the day described. */
  readonly updated: Day;
  readonly moves: readonly Move[];
}

/** Every change on record, the latest first by the day it counts from. */
export function changesOf(subject: Subject): readonly Change[] {
  const found = new Map<string, Change & { readonly moves: Move[] }>();
  const last = new Map<string, WrittenRow>();
  const measures = allMeasures(subject.catalogue);
  for (const row of writtenRows(subject)) {
    const measure = measures.get(`${row.item}#${row.key}`);
    const series = `${row.area}/${row.overlay ?? ''}/${row.item}#${row.key}/${row.cell ?? ''}`;
    const before = last.get(series) ?? null;
    last.set(series, row);
    if (!measure || row.from === null || sameValue(before, row)) continue;
    const id = `${row.area}/${row.item}@${row.from}`;
    const change = found.get(id) ?? {
      id,
      area: row.area,
      item: row.item,
      edition: null,
      from: row.from,
      updated: knownOn(subject, row),
      moves: [],
    };
    change.moves.push({ measure, cell: row.cell, before, after: row });
    found.set(id, change);
  }
  return [...found.values(), ...editions(subject)].toSorted(latestFirst);
}

function sameValue(before: WrittenRow | null, after: WrittenRow): boolean {
  return before !== null && before.unit === after.unit && JSON.stringify(before.value) === JSON.stringify(after.value);
}

/**
 * The day a value counts from, if that has come; else the day of the document that announces it, else of the edition in
 * force. Never today: what has not changed must not look new tomorrow.
 */
function knownOn({ catalogue, resolver, asOf }: Subject, { source, from }: WrittenRow): Day {
  if (from !== null && from <= asOf) return from;
  const document = source === null ? undefined : catalogue.sources.get(source);
  const days = [document?.published, document?.issued, resolver.editionOn(asOf)?.effective];
  return days.find((day) => day && day <= asOf) ?? asOf;
}

function editions({ catalogue, asOf }: Subject): readonly Change[] {
  return [...catalogue.editions.values()]
    .filter((edition) => edition.issued <= asOf)
    .map((edition) => ({
      id: `edition/${edition.id}`,
      area: NATION,
      item: null,
      edition: edition.id,
      from: edition.effective,
      updated: edition.published !== null && edition.published <= asOf ? edition.published : edition.issued,
      moves: [],
    }));
}

function latestFirst(a: Change, b: Change): number {
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
