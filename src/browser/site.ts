// Lets tables be sorted by a column. Without it they stand in the order in which they were made.

for (const table of document.querySelectorAll<HTMLTableElement>('table.sortable')) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    if (head.hasAttribute('data-fixed')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.setAttribute('aria-label', `${table.dataset['sort'] ?? ''} ${head.textContent ?? ''}`);
    button.addEventListener('click', () => sort(table, heads, head, column));
    head.append(' ', button);
  });
}

function sort(table: HTMLTableElement, heads: readonly HTMLElement[], head: HTMLElement, column: number): void {
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const one of heads) one.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const order = new Intl.Collator(document.documentElement.lang === 'en' ? 'en' : 'zh-u-co-pinyin', { numeric: true });
  const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset['key'] ?? row.cells[column]?.textContent ?? '';
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    // What has no figure stays at the end, whichever way.
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    const both = [Number(x), Number(y)];
    const compared = both.some(Number.isNaN) ? order.compare(x, y) : (both[0] ?? 0) - (both[1] ?? 0);
    return down ? -compared : compared;
  });
  body.append(...rows);
}
