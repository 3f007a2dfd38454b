import { NATION } from '../model/catalogue.ts';
import { sortedBy } from '../model/sorted-by.ts';
import type { Lang } from '../model/text.ts';
import type { LinkView, PageView } from '../render/page-view.ts';
import { isWithin } from '../survey/below.ts';
import { recordOf } from '../survey/record.ts';
import { type GridView, provinceGrid } from './grid.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';

interface AreasView extends PageView {
  readonly grid: GridView | null;
  readonly tree: readonly AreaNode[];
}

/** An area in the tree. Those that are not published but lie above one that is are named without a link. */
interface AreaNode {
  readonly name: string;
  readonly code: string;
  readonly href: string;
  readonly notes: readonly string[];
  /** Where the areas below it are listed, if not right here. */
  readonly more: LinkView | null;
  readonly below: readonly AreaNode[];
}

/** With more areas than this the tree is split, one page a province. */
const MOST = 400;

/** The page of all areas; of a whole country it lists provinces, each with a page of the areas in it. */
export function areasPages(site: Site, lang: Lang): readonly SiteFile[] {
  const wanted = withAncestors(site);
  const split = site.localAreas.length > MOST;
  const all = new Leaf(site, lang, 'areas/index.html');
  const view: AreasView = {
    ...all.frame({
      title: all.say('areas.title'),
      subtitle: all.say('areas.intro', { count: site.localAreas.length }),
      notices: all.fictional(site.localAreas),
    }),
    grid: provinceGrid(all),
    tree: below(all, NATION, wanted, split),
  };
  const pages = split
    ? site.subject.resolver.tree
        .childrenOf(NATION)
        .filter(({ code }) => wanted.has(code))
        .map(({ code }) => provincePage(site, lang, code, wanted))
    : [];
  return [all.file('areas', view, all.shell([])), ...pages];
}

function provincePage(site: Site, lang: Lang, code: string, wanted: ReadonlySet<string>): SiteFile {
  const leaf = new Leaf(site, lang, `areas/${code}/areas.html`);
  const view: AreasView = {
    ...leaf.frame({
      title: leaf.say('areas.below', { area: leaf.wording.area(code) }),
      subtitle: leaf.say('site.subtitle', { edition: leaf.edition, day: leaf.day }),
      notices: leaf.fictional([...wanted].filter((one) => isWithin(site.subject.resolver.tree, one, code))),
    }),
    grid: null,
    tree: [node(leaf, code, wanted, false)],
  };
  return leaf.file('areas', view, leaf.shell([leaf.link(leaf.say('site.areas'), 'areas/index.html')]));
}

function withAncestors({ localAreas, subject }: Site): ReadonlySet<string> {
  return new Set(
    localAreas.flatMap((area) => [area, ...subject.resolver.tree.ancestors(area).map(({ code }) => code)]),
  );
}

function below(leaf: Leaf, code: string, wanted: ReadonlySet<string>, split: boolean): readonly AreaNode[] {
  const children = leaf.site.subject.resolver.tree.childrenOf(code);
  return sortedBy(children, (child) => child.code)
    .filter((child) => wanted.has(child.code))
    .map((child) => node(leaf, child.code, wanted, split));
}

function node(leaf: Leaf, code: string, wanted: ReadonlySet<string>, split: boolean): AreaNode {
  const { site } = leaf;
  const record = recordOf(site.subject.resolver, code, site.subject.asOf);
  const count = split ? countBelow(leaf, code, wanted) : 0;
  return {
    name: leaf.wording.area(code),
    code,
    href: leaf.areaHref(code),
    notes: [
      leaf.say(`record.${record.scope}`),
      ...(record.draft ? [leaf.say('areas.draft')] : []),
      ...(record.demonstration ? [leaf.say('areas.demonstration')] : []),
    ],
    more: count === 0 ? null : leaf.link(leaf.say('areas.more', { count }), `areas/${code}/areas.html`),
    below: split ? [] : below(leaf, code, wanted, false),
  };
}

function countBelow(leaf: Leaf, code: string, wanted: ReadonlySet<string>): number {
  return leaf.site.subject.resolver.tree
    .childrenOf(code)
    .filter((child) => wanted.has(child.code))
    .reduce((sum, child) => sum + 1 + countBelow(leaf, child.code, wanted), 0);
}
