/** No white space at line ends, no runs of empty lines, one line break at the end. */
export function tidy(page: string): string {
  return `${page
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
