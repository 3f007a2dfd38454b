import type { Day } from '../../model/day.ts';
import type { Lang } from '../../model/text.ts';
import type { Subject } from '../../rules/rule.ts';
import type { Desk } from '../desk.ts';
import type { PageView } from '../page-view.ts';

/** What a page is about beside its area and day: nothing more, one item, one life situation, or an earlier state. */
export type About = 'area' | 'item' | 'situation' | 'before';

/** The earlier state a page of changes starts from: a day of the same records, or of records as they were in git. */
export interface Before {
  readonly subject: Subject;
  readonly day: Day;
  /** The edition, where two editions are compared and not two days. */
  readonly edition?: string;
  /** The revision of the records in git, where it is not the present one: as it was asked for, and its commit. */
  readonly revision?: { readonly ref: string; readonly commit: string };
}

/** Another page a page may point to. */
export interface Target {
  readonly kind: string;
  readonly area: string;
  /** The item or situation; empty for pages about the area as a whole. */
  readonly topic: string;
  readonly lang: Lang;
}

/** Where another page of the same publication stands, seen from this one; empty where there is none. */
export type Links = (to: Target) => string;

/** One page that is asked for. */
export interface Asked {
  readonly area: string;
  /** The id of the item or situation; empty for kinds about the area as a whole. */
  readonly topic: string;
  readonly lang: Lang;
  /** Let the page stand over open errors: it then says on every sheet that it is a draft. */
  readonly draft: boolean;
  /** For changes; without it the edition before the one in force. */
  readonly before?: Before;
  readonly links?: Links;
  /** Ways out of the page that the publication adds at its top. */
  readonly nav?: PageView['nav'];
}

/** Where the page of an item in the same area and language stands; empty where the publication has none. */
export function itemHref({ area, lang, links }: Asked, item: string): string {
  return links?.({ kind: 'item', area, topic: item, lang }) ?? '';
}

/** A kind of page. The templates that print it are named after it: `<name>.html.hbs`, `<name>.md.hbs`. */
export interface Kind {
  /** The items or situations an area has such pages for, in order; one empty id where the page is about the area. */
  topics(desk: Desk, area: string): readonly string[];
  /** Everything the page says, fully worded. */
  view(desk: Desk, asked: Asked): PageView;
}

/** A kind by name: what its pages are about, and where it is. */
export interface KindEntry {
  readonly about: About;
  /** Made over open errors as well, for those who look into them. */
  readonly overErrors?: true;
  /** Its pages rest on nothing but the chain of their area: a branch at hand is enough to make them. */
  readonly onChain?: true;
  /** Every area has one, and no more. */
  readonly oneEach?: true;
  readonly load: () => Promise<Kind>;
}

/** The topics of a kind that has one page an area. */
export const WHOLE: readonly string[] = [''];
