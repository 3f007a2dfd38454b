import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { PageView } from '../render/page-view.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';

interface ItemsView extends PageView {
  readonly rows: readonly ItemRow[];
}

export interface ItemRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly number: string;
  readonly field: string;
  readonly href: string;
}

/** Every item in alphabetical order, Chinese by sound, with its short code. */
export function itemsPage(site: Site, lang: Lang): SiteFile {
  const leaf = new Leaf(site, lang, 'items/index.html');
  const rows = itemRows(leaf);
  const view: ItemsView = {
    ...leaf.frame({ title: leaf.say('items.title'), subtitle: leaf.say('items.intro') }),
    rows,
  };
  return leaf.file('items', view, leaf.shell([]));
}

/** The items of the edition in force and the own items of the published areas. */
export function itemRows(leaf: Leaf): readonly ItemRow[] {
  const { site, wording } = leaf;
  const { resolver, catalogue } = site.subject;
  const national = [...(site.edition?.listed.values() ?? [])].map(
    ({ id, number, field }): ItemRow => ({
      id,
      name: wording.item(id),
      code: site.codes.item(id),
      number: String(number),
      field: wording.named(catalogue.vocabulary.fields.get(field), field),
      href: leaf.itemHref(NATION, id),
    }),
  );
  const own = site.localAreas.flatMap((area) =>
    resolver.overlaysOf(area).flatMap((overlay) =>
      [...overlay.ownItems.values()].map(
        (item): ItemRow => ({
          id: item.id,
          name: wording.of(item.name),
          code: site.codes.item(item.id),
          number: '',
          field: leaf.say('items.own', { area: leaf.area(area) }),
          href: leaf.itemHref(area, item.id),
        }),
      ),
    ),
  );
  const order = new Intl.Collator(leaf.lang === 'zh' ? 'zh-u-co-pinyin' : 'en');
  return [...national, ...own].toSorted((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
