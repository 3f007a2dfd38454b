import type { LinkView } from '../render/page-view.ts';
import type { Leaf } from './leaf.ts';

/** From the list of areas down to the areas an area lies in, as far as they have pages. */
export function wayTo(leaf: Leaf, area: string): readonly LinkView[] {
  const above = leaf.site.subject.resolver.tree.ancestors(area).map(({ code }) => areaLink(leaf, code));
  return [leaf.link(leaf.say('site.areas'), 'areas/index.html'), ...above.filter(({ href }) => href !== '')];
}

/** The way to the bulletin of an area. */
export function areaLink(leaf: Leaf, area: string): LinkView {
  return { name: leaf.wording.area(area), href: leaf.areaHref(area), lang: '' };
}
