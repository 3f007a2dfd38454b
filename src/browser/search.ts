// Searches the index that stands in files beside the page. Without it the page still leads everywhere.
import MiniSearch from 'minisearch';
import { askedWords, wordsOf } from './words-of.ts';

type Entry = readonly [name: string, kind: string, href: string, more: string];

declare global {
  interface Window {
    dixianIndex?: Entry[][];
  }
}

const MOST = 60;

const entries = (window.dixianIndex ?? []).flat();
/** Services come first in the index, and are what people look for: their measures and texts say the same words more often. */
const service = entries[0]?.[1];
const SERVICES_FIRST = 4;
/** People say 低保 for 最低生活保障: the name holds the characters of the word, in order. Letters in order tell nothing. */
const SHORT_FOR = 5;
const CHINESE = /^\p{Script=Han}{2,}$/u;

function weight(id: number, term: string): number {
  const [name = '', kind] = entries[id] ?? [];
  if (kind !== service) return 1;
  if (!CHINESE.test(term)) return SERVICES_FIRST;
  return isShortFor(term, name) ? SERVICES_FIRST * SHORT_FOR : SERVICES_FIRST;
}

function isShortFor(term: string, name: string): boolean {
  let at = 0;
  for (const sign of name) if (term.startsWith(sign, at)) at += sign.length;
  return at === term.length;
}

const index = new MiniSearch<{ readonly id: number; readonly name: string; readonly more: string }>({
  fields: ['name', 'more'],
  tokenize: wordsOf,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: askedWords,
    boost: { name: 5 },
    boostDocument: weight,
    prefix: true,
    combineWith: 'AND',
  },
});
index.addAll(entries.map(([name, , , more], id) => ({ id, name, more })));

const field = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLOListElement>('#results');
const status = document.querySelector<HTMLElement>('#status');
if (field && list && status) {
  const show = () => {
    const asked = field.value.trim();
    const found = asked === '' ? [] : find(asked).slice(0, MOST);
    list.replaceChildren(...found.map(line));
    status.textContent = asked === '' ? '' : said(status, found.length);
  };
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  field.addEventListener('input', show);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
    history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
  });
  show();
}

/** What is found; for a short word that stands in no text, as 居保 does, the services whose names hold its characters. */
function find(asked: string): readonly Entry[] {
  const found = index.search(asked).flatMap(({ id }) => entries.slice(id, id + 1));
  if (found.length > 0 || !CHINESE.test(asked)) return found;
  return entries.filter(([name, kind]) => kind === service && isShortFor(asked, name));
}

function said({ dataset }: HTMLElement, count: number): string {
  return count === 0 ? (dataset['none'] ?? '') : (dataset['found'] ?? '').replace('{count}', String(count));
}

/** A result as a line; names are text, never markup. */
function line([name, kind, href]: Entry): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  const note = document.createElement('span');
  note.className = 'count';
  note.textContent = kind;
  item.append(link, ' ', note);
  return item;
}
