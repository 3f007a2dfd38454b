import type { Fact } from '../model/finding.ts';
import { below, type Pointer } from '../model/source.ts';
import type { Waiver } from '../model/waiver.ts';
import type { Records } from '../schema/kinds.ts';
import type { Notes } from './reader.ts';

/** The waivers of one file. */
export function readWaivers(data: Records['waivers'], at: Pointer, notes: Notes): readonly Waiver[] {
  return data.entries.map((raw, index) => {
    const here = below(at, 'entries', index);
    return {
      rule: raw.rule,
      area: raw.area ?? null,
      item: raw.item ?? null,
      key: raw.key ?? null,
      cell: raw.cell ?? null,
      file: raw.file ?? null,
      fingerprint: raw.fingerprint ?? null,
      segments:
        raw.segments?.map((one) => ({
          since: one.since ?? null,
          until: one.until ?? null,
          local: fact(one.local),
          floor: fact(one.floor),
        })) ?? null,
      figures: raw.figures
        ? Object.fromEntries(Object.entries(raw.figures).map(([name, value]) => [name, fact(value)]))
        : null,
      reason: raw.reason?.trim() || null,
      owner: raw.owner?.trim() || null,
      until: notes.day(raw.until, here, 'until'),
      at: below(here, 'rule'),
    };
  });
}

/** What a YAML file can hold is a fact. */
function fact(raw: unknown): Fact {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (Array.isArray(raw)) return raw.map(fact);
  if (typeof raw !== 'object' || raw === null) return null;
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, fact(value)]));
}
