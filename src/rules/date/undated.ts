import type { Overlay } from '../../model/overlay.ts';
import { below, writtenAt } from '../../model/source.ts';
import { entriesThat, hasUndated } from '../entries-that.ts';
import type { Rule, Subject } from '../rule.ts';

/** A complete local standard says neither when it was issued nor from when it counts, or sets a value without a date. */
export const dateUndated: Rule = {
  id: 'date/undated',
  severity: 'error',
  *check(subject) {
    const { overlays, judgements, resolver } = subject;
    for (const overlay of overlays) {
      if (overlay.scope !== 'complete') continue;
      if (!overlay.draft && overlay.effective === null && overlay.issued === null && !hasDay(overlay)) {
        yield {
          rule: 'date/undated',
          at: below(overlay.at, 'scope'),
          area: overlay.area,
          params: { overlay: overlay.id },
        };
      }
    }
    const areas = withUndated(subject);
    for (const { area, item, key } of judgements) {
      if (!areas.has(area)) continue;
      for (const { overlay, local } of resolver.writers(area, item, key)) {
        const entry = overlay.scope === 'complete' ? local.series.find((one) => one.from === null) : undefined;
        if (entry)
          yield {
            rule: 'date/undated',
            variant: 'value',
            at: entry.at,
            area,
            item,
            key,
            params: { overlay: overlay.id },
          };
      }
    }
  },
};

/** Whether a day stands there that cannot be read: that is told of the day. */
function hasDay({ at }: Overlay): boolean {
  return ['issued', 'effective'].some((key) => writtenAt(below(at, key)) !== undefined);
}

/** The areas in which some value has no date: hardly any, and only their values need be looked up. */
function withUndated(subject: Subject): ReadonlySet<string> {
  const others = subject.catalogue.overlays.filter((one) => one.role !== 'local' && inEntries(one));
  const own = subject.overlays.filter(inOwnItems);
  return new Set([...entriesThat(subject, 'is-undated').keys(), ...others, ...own].map(({ area }) => area));
}

function inEntries(overlay: Overlay): boolean {
  const all = [...overlay.items.values()].flatMap((one) => [...one.sets.values(), ...one.addedMeasures.values()]);
  return all.some(({ series }) => hasUndated(series)) || inOwnItems(overlay);
}

function inOwnItems({ ownItems }: Overlay): boolean {
  return [...ownItems.values()].some(({ measures }) => [...measures.values()].some(({ series }) => hasUndated(series)));
}
