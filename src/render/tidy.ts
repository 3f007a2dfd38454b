const SPACE = 32;
const TAB = 9;

/** No white space at line ends, no runs of empty lines, one line break at the end. */
export function tidy(page: string): string {
  const even = evenEnds(page);
  const close = even.includes('\n\n\n') ? even.replace(/\n{3,}/gu, '\n\n') : even;
  return `${close.trim()}\n`;
}

/** Looks at blanks before line ends alone, which are few: an expression would stop at every space. */
function evenEnds(page: string): string {
  return withoutBlanks(withoutBlanks(page, '\t\n'), ' \n');
}

/** Without the blanks at the end of each line that ends as told. What stands after the last line break is trimmed with the page. */
function withoutBlanks(page: string, ending: ' \n' | '\t\n'): string {
  let text = '';
  let from = 0;
  for (let at = page.indexOf(ending); at >= 0; at = page.indexOf(ending, at + 2)) {
    text += page.slice(from, startOfBlanks(page, from, at));
    from = at + 1;
  }
  return from === 0 ? page : text + page.slice(from);
}

function startOfBlanks(page: string, from: number, last: number): number {
  let start = last;
  while (start > from && isBlank(page.charCodeAt(start - 1))) start--;
  return start;
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
