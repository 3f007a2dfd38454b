import { unknownTokens } from '../measures/units.ts';
import { oncePer } from '../model/once-per.ts';
import type { Overlay, OverlayItem } from '../model/overlay.ts';
import { type DatedValue, type Quantity, relativesIn } from '../model/value.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './rule.ts';

/** What an entry of an overlay may do that some rule asks about; most entries do little of it. */
export type Deed =
  /** Has an exception, or a release from the item. */
  | 'is-excused'
  /** Adds groups, content or measures. */
  | 'adds'
  /** Adds groups or content, or changes a condition. */
  | 'widens'
  /** Prints sentences of its own. */
  | 'has-text'
  /** Sets a value that is prose. */
  | 'has-prose'
  /** Has a value without a date. */
  | 'is-undated'
  /** Names something besides measures and their units: dimensions, bases, terms, evidence, attributes. */
  | 'refers';

type ByOverlay = ReadonlyMap<Overlay, readonly OverlayItem[]>;

/** The entries of our overlays that do something; all are walked once, whatever is asked. */
export function entriesThat(subject: Subject, deed: Deed): ByOverlay {
  return all(subject)[deed];
}

const all = perSubject(({ overlays, catalogue }): Readonly<Record<Deed, ByOverlay>> => {
  const found: Record<Deed, Map<Overlay, OverlayItem[]>> = {
    'is-excused': new Map(),
    adds: new Map(),
    widens: new Map(),
    'has-text': new Map(),
    'has-prose': new Map(),
    'is-undated': new Map(),
    refers: new Map(),
  };
  const add = (deed: Deed, overlay: Overlay, entry: OverlayItem) => {
    const known = found[deed].get(overlay);
    if (known) known.push(entry);
    else found[deed].set(overlay, [entry]);
  };
  const isKnown = knownUnits(catalogue.vocabulary.units);
  for (const overlay of overlays) {
    for (const entry of overlay.items.values()) {
      const { addedGroups, addedContent, addedMeasures, widen, restate } = entry;
      const moreOf = addedGroups.size + addedContent.size;
      const others = widen.size + restate.size;
      const of = inValues(entry, isKnown);
      if (entry.exceptions.length > 0 || entry.notApplicable) add('is-excused', overlay, entry);
      if (moreOf + addedMeasures.size > 0) add('adds', overlay, entry);
      if (moreOf + others > 0) add('widens', overlay, entry);
      if (entry.text.size > 0) add('has-text', overlay, entry);
      if (of.prose) add('has-prose', overlay, entry);
      if (of.undated) add('is-undated', overlay, entry);
      if (of.refers || addedMeasures.size + others + entry.justify.length > 0 || entry.service?.requires)
        add('refers', overlay, entry);
    }
  }
  return found;
});

/** What is met with in the values an entry sets, and those of measures it adds. */
function inValues({ sets, addedMeasures }: OverlayItem, isKnown: (unit: string) => boolean) {
  const found = { prose: false, undated: false, refers: false };
  for (const { series } of sets.values()) {
    for (const value of series) {
      if (value.from === null) found.undated = true;
      if (isProse(value)) found.prose = true;
      if (!isPlain(value, isKnown)) found.refers = true;
    }
  }
  if (addedMeasures.size > 0 && [...addedMeasures.values()].some(({ series }) => hasUndated(series)))
    found.undated = true;
  return found;
}

/** Whether a value of a series has no date. */
export function hasUndated(series: readonly DatedValue[]): boolean {
  return series.some(({ from }) => from === null);
}

/** A flat figure or sentence in a registered unit refers to nothing else. */
function isPlain({ by, flat, cells }: DatedValue, isKnown: (unit: string) => boolean): boolean {
  if (by !== null || flat === null || cells.size > 0 || relativesIn(flat.flat).length > 0) return false;
  return isKnown(flat.unit) && !(flat.flat.form === 'scalar' && flat.flat.value instanceof Set);
}

/** Whether a value, or a cell of it, is written in words. */
export function isProse({ flat, cells }: DatedValue): boolean {
  if (flat && isWords(flat)) return true;
  return cells.size > 0 && [...cells.values()].some(isWords);
}

function isWords({ flat }: Quantity): boolean {
  return flat.form === 'text' || (flat.form === 'scalar' && typeof flat.value === 'string');
}

const knownUnits = oncePer((units: Parameters<typeof unknownTokens>[0]): ((unit: string) => boolean) => {
  const known = new Map([['', true]]);
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const found = unknownTokens(units, unit).length === 0;
    known.set(unit, found);
    return found;
  };
});
