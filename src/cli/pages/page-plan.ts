import { NATION } from '../../model/catalogue.ts';
import type { Lang } from '../../model/text.ts';
import type { Desk } from '../../render/desk.ts';
import { relativeHref } from '../../render/index-view.ts';
import type { Kind, Links, Target } from '../../render/kinds/kind.ts';
import { nearest } from '../../schema/nearest.ts';
import { UserError } from '../user-error.ts';

/** The pages of one run. */
export interface Plan {
  readonly pages: readonly Target[];
  /** Where a page of the run stands, seen from another. */
  readonly links: Links;
}

/** Of what pages are made. */
export interface Wanted {
  /** The kind of page by name. */
  readonly name: string;
  readonly areas: readonly string[];
  readonly langs: readonly Lang[];
  /** The item or situation; null for all there are. */
  readonly topic: string | null;
}

/** Which pages of a kind are made. */
export function planned(desk: Desk, kind: Kind, { name, areas, langs, topic }: Wanted): Plan {
  const pages = areas.flatMap((area) =>
    topicsOf(desk, kind, area, topic).flatMap((one) =>
      langs.map((lang): Target => ({ kind: name, area, topic: one, lang })),
    ),
  );
  if (topic !== null && pages.length === 0) {
    const known = [...new Set(areas.flatMap((area) => kind.topics(desk, area)))];
    throw new UserError('usage.topic', {
      id: topic,
      near: nearest(topic, known),
      known: known.slice(0, 30).join(', '),
    });
  }
  const files = new Set(pages.map((page) => fileOf(page)));
  return {
    pages,
    links: (to) => (files.has(fileOf(to)) ? relativeHref(`${fileOf(to)}.html`) : ''),
  };
}

function topicsOf(desk: Desk, kind: Kind, area: string, topic: string | null): readonly string[] {
  const all = kind.topics(desk, area);
  return topic === null ? all : all.filter((one) => one === topic);
}

/** The name of the files of a page, without ending. A bulletin is the page of its area. */
export function fileOf({ kind, area, topic, lang }: Target): string {
  return [area || NATION, ...(kind === 'bulletin' ? [] : [kind]), ...(topic === '' ? [] : [topic]), lang].join('-');
}
