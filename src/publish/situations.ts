import { NATION } from '../model/catalogue.ts';
import type { LinkView } from '../render/page-view.ts';
import type { Leaf } from './leaf.ts';
import { way } from './routes.ts';

/** The cards of the nation, one for each group or situation, as far as there are such pages. */
export function situationLinks(leaf: Leaf): readonly LinkView[] {
  const { site, lang } = leaf;
  return site
    .pagesOf(NATION)
    .filter((target) => target.kind === 'card' && target.lang === lang)
    .map((target) => ({
      name: situationName(leaf, target.topic),
      href: way(leaf.path, site.routes.page(target)),
      lang: '',
    }));
}

/** A situation of life by name. */
export function situationName(leaf: Leaf, id: string): string {
  return leaf.wording.named(leaf.site.subject.catalogue.vocabulary.groups.get(id), id);
}
