import type { Catalogue } from '../model/catalogue.ts';
import type { Overlay } from '../model/overlay.ts';
import type { DatedValue } from '../model/value.ts';

/** What vouches for a value: the id of a source, and how the document is called. */
export interface Cited {
  readonly source: string | null;
  readonly document: string | null;
}

/** The id under which an overlay's own document stands among the sources. */
export function overlaySource(overlay: Pick<Overlay, 'id'>): string {
  return `overlay:${overlay.id}`;
}

/** The source of a value; one of an overlay without a source of its own rests on the overlay's document. */
export function cited(catalogue: Catalogue, entry: DatedValue, overlay: Overlay | null): Cited {
  const id = entry.source ?? overlay?.transcribed?.from ?? null;
  const source = id === null ? undefined : catalogue.sources.get(id);
  if (source) return { source: source.id, document: source.number ?? source.title.zh };
  if (!overlay) return { source: null, document: null };
  return { source: overlaySource(overlay), document: overlay.document ?? overlay.title.zh };
}
