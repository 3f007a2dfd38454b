import type { BulletinView, FieldView } from '../render/bulletin-view.ts';
import type { LinkView } from '../render/page-view.ts';
import { around } from './around.ts';
import { Leaf } from './leaf.ts';
import type { SiteFile } from './site.ts';
import { areaLink, wayTo } from './way-to.ts';

/** The first page of a bulletin that is too heavy for one page: everything but the tables, and the way to each field. */
interface FrontView extends BulletinView {
  readonly parts: readonly (Counted & { readonly categories: readonly Counted[] })[];
}

type Counted = LinkView & { readonly count: string };

/** The table of one field, with the sources it cites. */
interface FieldPartView extends BulletinView {
  readonly field: FieldView;
}

/** A bulletin as several pages: a first one, and one for each field. Each holds what it cites. */
export function* bulletinParts(leaf: Leaf, area: string, view: BulletinView): Generator<SiteFile> {
  const { press } = leaf.site.input;
  const pathOf = (field: FieldView) => `areas/${area}/${field.anchor}.html`;
  const front: FrontView = {
    ...view,
    parts: view.fields.map((field) => ({
      ...leaf.link(field.name, pathOf(field)),
      count: field.count,
      categories: field.categories.map((category) => ({
        ...leaf.link(category.name, `${pathOf(field)}#${category.anchor}`),
        count: category.count,
      })),
    })),
  };
  const shell = leaf.shell(wayTo(leaf, area), [], around(leaf, { area, kind: 'bulletin', topic: '' }));
  yield { path: leaf.path, content: press.page('bulletin-front', front, 'html', shell) };
  for (const field of view.fields) {
    const page = new Leaf(leaf.site, leaf.lang, pathOf(field));
    const part: FieldPartView = {
      ...view,
      title: `${view.title} · ${field.name}`,
      windowTitle: `${field.name} · ${view.windowTitle}`,
      nav: page.bar,
      field,
      sources: view.sources.filter(({ anchor }) => cites(field, anchor)),
    };
    const ways = around(page, { area, kind: null, topic: '' });
    const under = page.shell([...wayTo(page, area), areaLink(page, area)], [], ways);
    yield { path: page.path, content: press.page('bulletin-field', part, 'html', under) };
  }
}

/** Wherever in a field a source is referred to: by its anchor. */
function cites(field: FieldView, anchor: string): boolean {
  return JSON.stringify(field).includes(`"anchor":"${anchor}"`);
}
