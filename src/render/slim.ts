/**
 * A page without the signs HTML does not ask for: the ends of rows, cells and list entries, line breaks between tags. Texts and
 * values are escaped before, so that `="` and `<` stand in tags alone. A `data-source` that begins with a colon is a line of the file that the one before it names.
 */
export function slim(page: string): string {
  return slimParts(withoutEnds(page));
}

/** The same of a page whose templates were slim before they were printed: no value brings in the end of a tag. */
export function slimParts(page: string): string {
  return shortSources(withoutBreaks(page));
}

/** What a template itself writes, without these signs: less is left to be found on every page. */
export function slimOwn(html: string): string {
  return withoutBreaks(withoutEnds(html));
}

/** The end of a table head stays: not every reader knows that a body ends it, and the Word document is made from this. */
function withoutEnds(html: string): string {
  return html.replace(/<\/(?:td|th|tr|li|dd|dt|tbody)>/gu, '');
}

function withoutBreaks(html: string): string {
  return html.replace(/\n+(?=<(?!\/?(?:a|b|i|small|span|strong|code)[ >]))/gu, '');
}

const SOURCE = ' data-source="';

/** The file of a source is named where it is another than before. */
function shortSources(page: string): string {
  let text = '';
  let last = '';
  let from = 0;
  for (let at = page.indexOf(SOURCE); at >= 0; at = page.indexOf(SOURCE, at + 1)) {
    const start = at + SOURCE.length;
    const colon = colonBeforeLine(page, page.indexOf('"', start));
    if (colon < start) continue;
    if (colon - start === last.length && page.startsWith(last, start)) {
      text += page.slice(from, start);
      from = colon;
    } else last = page.slice(start, colon);
  }
  return from === 0 ? page : text + page.slice(from);
}

/** Where the colon stands before the digits that end at `end`; -1 where there is none. */
function colonBeforeLine(page: string, end: number): number {
  let at = end - 1;
  while (isDigit(page.charCodeAt(at))) at--;
  return at < end - 1 && page[at] === ':' ? at : -1;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
