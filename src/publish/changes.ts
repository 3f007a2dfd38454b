import type { Change, Move } from '../data/changes.ts';
import { atom, type FeedEntry } from '../data/feed.ts';
import { absolute } from '../data/sitemap.ts';
import { sortedBy } from '../model/sorted-by.ts';
import type { Lang } from '../model/text.ts';
import type { Precision } from '../model/value.ts';
import { sayKnownDay } from '../render/days.ts';
import { tagOf } from '../render/frame.ts';
import type { PageView } from '../render/page-view.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';

/** A change in words. */
export interface ChangeView {
  readonly title: string;
  readonly day: string;
  readonly upcoming: string;
  readonly lines: readonly string[];
  readonly href: string;
}

interface ChangesView extends PageView {
  readonly feed: string;
  readonly years: readonly {
    readonly year: string;
    readonly caption: string;
    readonly changes: readonly ChangeView[];
  }[];
  /** The page of the years before; empty on the last. */
  readonly older: string;
}

/** How many entries a feed holds: the latest; the pages hold all. */
const IN_FEED = 200;
/** How many entries a page holds. */
const ON_PAGE = 250;

/** A change in the language of a page, with the way to what it is about. */
export function changeView(leaf: Leaf, change: Change): ChangeView {
  const { asOf } = leaf.site.subject;
  return {
    title: titleOf(leaf, change),
    day: sayKnownDay(change.from, precisionOf(change), leaf.lang),
    upcoming: change.from > asOf ? leaf.say('changes.upcoming') : '',
    lines: linesOf(leaf, change),
    href: (change.item !== null && leaf.itemHref(change.area, change.item)) || leaf.areaHref(change.area),
  };
}

/** Moves of one day may be known more or less exactly: nothing is said of them together that is not known of each. */
function precisionOf({ moves }: Change): Precision {
  return moves.map(({ after }) => after.precision).find((one) => one !== 'day') ?? 'day';
}

function titleOf(leaf: Leaf, { item, area, edition }: Change): string {
  if (item !== null) return leaf.say('changes.by', { area: leaf.area(area), item: leaf.wording.item(item) });
  const known = leaf.site.subject.catalogue.editions.get(edition ?? '');
  return leaf.say('changes.edition', { edition: known ? leaf.wording.of(known.title) : edition });
}

function linesOf(leaf: Leaf, { moves, edition }: Change): readonly string[] {
  const document = leaf.site.subject.catalogue.editions.get(edition ?? '')?.document;
  if (document) return [leaf.say('changes.edition.document', { document })];
  const documents = [...new Set(moves.flatMap(({ after }) => after.document ?? []))];
  return [
    ...moves.map((move) => moveWords(leaf, move)),
    ...documents.map((one) => leaf.say('changes.basis', { document: one })),
  ];
}

function moveWords(leaf: Leaf, { measure, cell, before, after }: Move): string {
  const { wording } = leaf;
  const name = wording.of(measure.name);
  const where =
    cell === null ? name : leaf.say('changes.cell', { measure: name, cell: wording.cell(cell, measure.by) });
  const value = wording.value(after.value, after.unit);
  const memory = after.checked === 'memory' ? leaf.say('changes.memory') : '';
  const words = before
    ? leaf.say('changes.move', { measure: where, before: wording.value(before.value, before.unit), after: value })
    : leaf.say('changes.first', { measure: where, after: value });
  return `${words}${memory}`;
}

/** What is still to come, the next first; then what has begun, the latest first. */
function inOrder({ changes, subject: { asOf } }: Site): Site['changes'] {
  const coming = sortedBy(
    changes.filter(({ from }) => from > asOf),
    ({ from }) => from,
  );
  return [...coming, ...changes.filter(({ from }) => from <= asOf)];
}

/** All changes of the published areas, on as many pages as they need. */
export function changesPages(site: Site, lang: Lang): readonly SiteFile[] {
  const changes = inOrder(site);
  const pages = Math.max(1, Math.ceil(changes.length / ON_PAGE));
  return Array.from({ length: pages }, (_none, index) => {
    const leaf = new Leaf(site, lang, pathOf(index));
    const mine = changes.slice(index * ON_PAGE, (index + 1) * ON_PAGE);
    const groups = [...new Set(mine.map((change) => groupOf(leaf, change)))];
    const view: ChangesView = {
      ...leaf.frame({
        title: leaf.say('changes.title'),
        subtitle: leaf.say('changes.subtitle', { count: changes.length, day: leaf.day }),
        notices: leaf.fictional(mine.map(({ area }) => area)),
      }),
      feed: leaf.to('changes.xml'),
      years: groups.map((year) => ({
        year,
        caption: year === COMING ? leaf.say('changes.upcoming') : leaf.say('changes.caption', { year }),
        changes: mine.filter((change) => groupOf(leaf, change) === year).map((change) => changeView(leaf, change)),
      })),
      older: index + 1 < pages ? leaf.to(pathOf(index + 1)) : '',
    };
    return leaf.file('site-changes', view, leaf.shell([]));
  });
}

/** What has not begun stands apart, before the years. */
const COMING = '-coming';

function groupOf({ site }: Leaf, { from }: Change): string {
  return from > site.subject.asOf ? COMING : from.slice(0, 4);
}

const pathOf = (index: number): string => (index === 0 ? 'changes.html' : `changes-${index + 1}.html`);

/** The feed of the latest changes. */
export function changesFeed(site: Site, lang: Lang): SiteFile {
  const leaf = new Leaf(site, lang, 'changes.xml');
  const changes = site.changes
    .toSorted((a, b) => (a.updated === b.updated ? 0 : a.updated > b.updated ? -1 : 1))
    .slice(0, IN_FEED);
  const { address, desk } = site.input;
  const at = (href: string, path: string): string => (address === null ? href : absolute(address, path));
  const entries = changes.map((change): FeedEntry => {
    const { title, day, upcoming, lines, href } = changeView(leaf, change);
    return {
      id: `urn:dixian:change:${lang}:${encodeURIComponent(change.id)}`,
      title: `${title} · ${day}${upcoming ? ` · ${upcoming}` : ''}`,
      updated: change.updated,
      // Where nothing more is on record, readers still show what it is about.
      lines: lines.length > 0 ? lines : [title],
      href: at(href, resolved(leaf.path, href)),
    };
  });
  return {
    path: leaf.path,
    content: atom(
      {
        id: `urn:dixian:changes:${lang}`,
        title: `${leaf.say('changes.title')} · ${leaf.say('site.title')}`,
        subtitle: leaf.say('changes.intro'),
        lang: tagOf(lang),
        author: leaf.say('site.title'),
        updated: changes[0]?.updated ?? site.subject.asOf,
        home: at(leaf.to('changes.html'), site.routes.in(lang, 'changes.html')),
        self: at('./changes.xml', leaf.path),
        generator: desk.report.tool,
      },
      entries,
    ),
  };
}

/** A relative way as a path from the root. */
function resolved(from: string, href: string): string {
  return new URL(href, `https://here.invalid/${from}`).pathname.slice(1);
}
