import { element } from '../report/xml.ts';

/** One entry of a feed, in words. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** A day, from the data. */
  readonly updated: string;
  /** Plain lines. */
  readonly lines: readonly string[];
  /** Relative to the feed, or absolute. */
  readonly href: string;
}

export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  readonly author: string;
  readonly updated: string;
  readonly home: string;
  readonly self: string;
  readonly generator: { readonly name: string; readonly version: string };
}

/** An Atom feed (RFC 4287). Entries are in plain text: no reader has to trust any markup. */
export function atom(head: FeedHead, entries: readonly FeedEntry[]): string {
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': head.lang }, [
    element('id', {}, head.id),
    element('title', {}, head.title),
    element('subtitle', {}, head.subtitle),
    element('updated', {}, moment(head.updated)),
    element('author', {}, [element('name', {}, head.author)]),
    element('link', { rel: 'alternate', type: 'text/html', href: head.home }),
    element('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    element('generator', { version: head.generator.version }, head.generator.name),
    ...entries.map(entry),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`;
}

function entry({ id, title, updated, lines, href }: FeedEntry): string {
  return element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, moment(updated)),
    element('link', { rel: 'alternate', type: 'text/html', href }),
    element('content', { type: 'text' }, lines.join('\n')),
  ]);
}

/** A day begins where the rules are made. */
function moment(day: string): string {
  return `${day}T00:00:00+08:00`;
}
