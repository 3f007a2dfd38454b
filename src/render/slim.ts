/**
 * A page without the signs HTML does not ask for: the ends of rows, cells and list entries, line breaks between tags. Texts and
 * values are escaped before, so that `="` and `<` stand in tags alone. A `data-source` that begins with a colon is a line of the file that the one before it names.
 */
export function slim(page: string): string {
  return slimTags(shortSources(page));
}

/** What a template itself writes, without these signs: less is left to be found on every page. */
export function slimTags(html: string): string {
  return (
    html
      // The end of a table head stays: not every reader knows that a body ends it, and the Word document is made from this.
      .replace(/<\/(?:td|th|tr|li|dd|dt|tbody)>/gu, '')
      .replace(/\n+(?=<(?!\/?(?:a|b|i|small|span|strong|code)[ >]))/gu, '')
  );
}

const SOURCE = ' data-source="';

/** The file of a source is named where it is another than before. */
function shortSources(page: string): string {
  let text = '';
  let last = '';
  let from = 0;
  for (let at = page.indexOf(SOURCE); at >= 0; at = page.indexOf(SOURCE, at + 1)) {
    const start = at + SOURCE.length;
    const end = page.indexOf('"', start);
    const colon = page.lastIndexOf(':', end);
    if (end < 0 || colon < start || !LINE.test(page.slice(colon + 1, end))) continue;
    const file = page.slice(start, colon);
    if (file === last) {
      text += page.slice(from, start);
      from = colon;
    }
    last = file;
  }
  return from === 0 ? page : text + page.slice(from);
}

const LINE = /^\d+$/u;
