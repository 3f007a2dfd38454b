const SPACE = 32;
const TAB = 9;

/** No white space at line ends, no runs of empty lines, one line break at the end. */
export function tidy(page: string): string {
  const even = evenEnds(page);
  const close = even.includes('\n\n\n') ? even.replace(/\n{3,}/gu, '\n\n') : even;
  return `${close.trim()}\n`;
}

/** Looks at line ends alone: an expression would stop at every space. */
function evenEnds(page: string): string {
  // Rare line ends, which only records can bring.
  if (page.includes('\r') || page.includes('\u2028') || page.includes('\u2029')) return page.replace(/[ \t]+$/gmu, '');
  let text = '';
  let from = 0;
  for (let at = page.indexOf('\n'); at >= 0; at = page.indexOf('\n', at + 1)) {
    const end = endOfLine(page, from, at);
    if (end === at) continue;
    text += page.slice(from, end);
    from = at;
  }
  // What stands after the last line break is trimmed with the page.
  return from === 0 ? page : text + page.slice(from);
}

function endOfLine(page: string, from: number, at: number): number {
  let end = at;
  while (end > from && isBlank(page.charCodeAt(end - 1))) end--;
  return end;
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
