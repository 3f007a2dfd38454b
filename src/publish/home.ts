import { allMeasures } from '../data/all-measures.ts';
import { writtenRows } from '../data/written.ts';
import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { LinkView, PageView, Pair } from '../render/page-view.ts';
import { type ChangeView, changeView } from './changes.ts';
import { type GridView, provinceGrid } from './grid.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';
import { situationLinks } from './situations.ts';

interface HomeView extends PageView {
  readonly intro: string;
  readonly search: string;
  readonly facts: readonly Pair[];
  readonly fields: readonly (LinkView & { readonly count: string })[];
  readonly situations: readonly LinkView[];
  readonly grid: GridView;
  readonly changes: readonly ChangeView[];
  readonly whole: string;
  readonly allChanges: string;
  readonly data: string;
}

const LATEST = 6;

/** The first page: what the site holds, and every way into it. */
export function homePage(site: Site, lang: Lang): SiteFile {
  const leaf = new Leaf(site, lang, 'index.html');
  const view: HomeView = {
    ...leaf.frame({
      title: leaf.say('site.title'),
      subtitle: leaf.say('site.subtitle', { edition: leaf.edition, day: leaf.day }),
      notices: leaf.fictional(site.localAreas),
    }),
    intro: leaf.say('home.intro'),
    search: leaf.to('search.html'),
    facts: facts(leaf),
    fields: fieldLinks(leaf),
    situations: situationLinks(leaf),
    grid: provinceGrid(leaf),
    changes: site.changes
      .filter(({ from }) => from <= site.subject.asOf)
      .slice(0, LATEST)
      .map((change) => changeView(leaf, change)),
    whole: leaf.to(`areas/${NATION}/index.html`),
    allChanges: leaf.to('changes.html'),
    data: leaf.to('data.html'),
  };
  return leaf.file('home', view, { ...leaf.shell([]), crumbs: [] });
}

function facts(leaf: Leaf): readonly Pair[] {
  const { catalogue } = leaf.site.subject;
  const listed = [...(leaf.site.edition?.listed.keys() ?? [])];
  const pending = listed.filter((id) => !catalogue.items.has(id)).length;
  let written = 0;
  let seen = 0;
  for (const { checked } of writtenRows(leaf.site.subject)) {
    written += 1;
    if (checked === 'page') seen += 1;
  }
  const items =
    pending === 0 ? String(listed.length) : leaf.say('home.facts.pending', { count: listed.length, pending });
  return [
    { term: leaf.say('home.facts.items'), says: items },
    { term: leaf.say('home.facts.areas'), says: String(leaf.site.localAreas.length) },
    { term: leaf.say('home.facts.measures'), says: String(allMeasures(catalogue).size) },
    { term: leaf.say('home.facts.values'), says: String(written) },
    { term: leaf.say('home.facts.seen'), says: String(seen) },
  ];
}

/** The fields of the edition in force, with how many items each has. */
export function fieldLinks(leaf: Leaf): readonly (LinkView & { readonly count: string })[] {
  const { edition, subject } = leaf.site;
  return (edition?.fields ?? []).map(({ id }) => ({
    ...leaf.link(leaf.wording.named(subject.catalogue.vocabulary.fields.get(id), id), `fields/${id}.html`),
    count: leaf.say('count.items', {
      count: [...(edition?.listed.values() ?? [])].filter((one) => one.field === id).length,
    }),
  }));
}
