import { type Listed, NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { Notice, PageView } from '../render/page-view.ts';
import { Scene } from '../render/scene.ts';
import { prevailsWords } from '../render/status.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';

interface FieldPageView extends PageView {
  readonly categories: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly caption: string;
    readonly rows: readonly FieldRow[];
  }[];
}

interface FieldRow {
  readonly name: string;
  readonly code: string;
  /** The national standard in a sentence. */
  readonly standard: string;
  /** How many areas have rules of their own. */
  readonly areas: string;
  /** The page of the item; empty where it has no record yet. */
  readonly href: string;
}

/** One field of the national list, category by category. */
export function fieldPage(site: Site, lang: Lang, field: string): SiteFile {
  const leaf = new Leaf(site, lang, `fields/${field}.html`);
  const { edition, subject } = site;
  const { fields, categories: named } = subject.catalogue.vocabulary;
  const name = leaf.wording.named(fields.get(field), field);
  const listed = [...(edition?.listed.values() ?? [])].filter((one) => one.field === field);
  const categories = edition?.fields.find(({ id }) => id === field)?.categories ?? [];
  const view: FieldPageView = {
    ...leaf.frame({
      title: name,
      subtitle: leaf.say('site.subtitle', { edition: leaf.edition, day: leaf.day }),
      notices: readingCopy(leaf, listed),
    }),
    categories: categories.map((category) => {
      const title = leaf.wording.of(named.get(category.id)?.name ?? category.name ?? { zh: category.id });
      return {
        anchor: category.id,
        name: title,
        caption: leaf.say('field.caption', { field: name, category: title }),
        rows: listed.filter((one) => one.category === category.id).map((one) => rowOf(leaf, one)),
      };
    }),
  };
  return leaf.file('field', view, leaf.shell([]));
}

/** A page that prints a paraphrase says so, and which text prevails. */
function readingCopy({ site, lang }: Leaf, listed: readonly Listed[]): readonly Notice[] {
  const paraphrased = listed.some(
    ({ id }) => site.subject.resolver.itemAt(NATION, id, site.edition)?.statement.get('standard')?.official === false,
  );
  if (!paraphrased) return [];
  const scene = new Scene(site.input.desk.input(NATION, lang, false));
  const says = [scene.say('notice.reading-copy.says', { prevails: prevailsWords(scene) })];
  return [{ kind: 'reading-copy', title: scene.say('notice.reading-copy'), says }];
}

function rowOf(leaf: Leaf, { id }: Listed): FieldRow {
  const { site } = leaf;
  const item = site.subject.resolver.itemAt(NATION, id, site.edition);
  const standard = item?.statement.get('standard');
  const own = site.localAreas.filter((area) => site.has({ kind: 'item', area, topic: id, lang: leaf.lang })).length;
  return {
    name: leaf.wording.item(id),
    code: site.codes.item(id),
    standard: item ? (standard ? leaf.wording.of(standard.text) : '') : leaf.say('field.pending'),
    areas: String(own),
    href: leaf.itemHref(NATION, id),
  };
}
