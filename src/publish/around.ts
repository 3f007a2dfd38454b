import { NATION } from '../model/catalogue.ts';
import type { Target } from '../render/kinds/kind.ts';
import type { LinkView } from '../render/page-view.ts';
import type { Ways } from '../render/shell.ts';
import type { Leaf } from './leaf.ts';
import { way } from './routes.ts';
import { situationName } from './situations.ts';

/** Where a reader stands among the pages of an area; no kind for the pages that only a site has. */
type Here = Pick<Target, 'area' | 'topic'> & { readonly kind: string | null };

/**
 * The other pages of an area, by what they are about: nobody finds a card, a guide or a comparison that no page points
 * to. Those of one group or item are listed on the bulletin alone; the pages of an item point to one another.
 */
export function around(leaf: Leaf, here: Here): readonly Ways[] {
  const groups = [whole(leaf, here), ...(here.kind === 'bulletin' ? single(leaf, here.area) : []), same(leaf, here)];
  return groups.filter(({ links }) => links.length > 0);
}

/** Where the data page of an area stands. */
export function dataPath(area: string): string {
  return `areas/${area}/data.html`;
}

/** The pages about the area as a whole. */
function whole(leaf: Leaf, { area, kind }: Here): Ways {
  const pages = pagesOf(leaf, area).filter((one) => one.topic === '' && one.kind !== kind && one.kind !== 'bulletin');
  const data = leaf.link(leaf.say('site.data'), dataPath(area));
  const links = pages.map((one) => ({ ...toPage(leaf, one), name: kindName(leaf, one.kind) }));
  return {
    name: leaf.wording.area(area),
    links: leaf.path === leaf.site.routes.in(leaf.lang, dataPath(area)) ? links : [...links, data],
  };
}

/** The pages about one group or item. All items of the nation have a list of their own. */
function single(leaf: Leaf, area: string): readonly Ways[] {
  return ['card', ...(area === NATION ? [] : ['guide', 'item'])].map((kind) => ({
    name: kindName(leaf, kind),
    links: pagesOf(leaf, area)
      .filter((one) => one.kind === kind)
      .map((one) => toPage(leaf, one)),
  }));
}

/** What else there is on the item of a page. */
function same(leaf: Leaf, { area, kind, topic }: Here): Ways {
  const isItem = kind === 'item' || kind === 'guide';
  const others = pagesOf(leaf, area).filter(
    (one) => isItem && one.topic === topic && one.kind !== kind && one.kind !== 'card',
  );
  const nation = isItem && area !== NATION ? leaf.itemHref(NATION, topic) : '';
  return {
    name: leaf.say('around.item'),
    links: [
      ...others.map((one) => ({ ...toPage(leaf, one), name: kindName(leaf, one.kind) })),
      ...(nation === '' ? [] : [{ name: leaf.say('around.nation'), href: nation, lang: '' }]),
    ],
  };
}

function pagesOf({ site, lang }: Leaf, area: string): readonly Target[] {
  return site.pagesOf(area).filter((target) => target.lang === lang);
}

function toPage(leaf: Leaf, target: Target): LinkView {
  const { kind, topic } = target;
  const name = kind === 'card' ? situationName(leaf, topic) : leaf.wording.item(topic);
  return { name, href: way(leaf.path, leaf.site.routes.page(target)), lang: '' };
}

function kindName({ wording }: Leaf, kind: string): string {
  return wording.text(`kind.${kind}` as 'kind.bulletin');
}
