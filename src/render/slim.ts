/**
 * A page without the signs HTML does not ask for: the ends of rows, cells and list entries, line breaks between tags. Texts and
 * values are escaped before, so that `="` and `<` stand in tags alone. A `data-source` that begins with a colon is a line of the file the one before it names.
 */
export function slim(page: string): string {
  let last = '';
  return (
    page
      .replace(/ data-source="([^"]*):(\d+)"/gu, (_whole, file: string, line: string) => {
        const short = file === last ? '' : file;
        last = file;
        return ` data-source="${short}:${line}"`;
      })
      // The end of a table head stays: not every reader knows that a body ends it, and the Word document is made from this.
      .replace(/<\/(?:td|th|tr|li|dd|dt|tbody)>/gu, '')
      .replace(/\n+(?=<(?!\/?(?:a|b|i|small|span|strong|code)[ >]))/gu, '')
  );
}
