import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { Target } from '../render/kinds/kind.ts';

/** Where the pages of a site stand: paths from its root, without clock, number or order in them, so that links last. */
export class Routes {
  readonly langs: readonly Lang[];

  constructor(langs: readonly Lang[]) {
    this.langs = langs;
  }

  /** The first language stands at the root, the others each in a folder. */
  in(lang: Lang, path: string): string {
    return lang === this.langs[0] ? path : `${lang}/${path}`;
  }

  /** A page of a kind: the bulletin is the page of its area; a national item stands on its own. */
  page({ kind, area, topic, lang }: Target): string {
    if (kind === 'bulletin') return this.in(lang, `areas/${area}/index.html`);
    if (kind === 'item' && area === NATION) return this.in(lang, `items/${topic}.html`);
    return this.in(lang, topic === '' ? `areas/${area}/${kind}.html` : `areas/${area}/${kind}/${topic}.html`);
  }
}

/** A page seen from another one. */
export function way(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  const up = here.slice(same).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...there.slice(same)].join('/');
}
