import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { BulletinView } from '../render/bulletin-view.ts';
import { frame } from '../render/frame.ts';
import type { Target } from '../render/kinds/kind.ts';
import type { LinkView, PageView } from '../render/page-view.ts';
import { Scene } from '../render/scene.ts';
import { around, dataPath } from './around.ts';
import { bulletinParts } from './bulletin-parts.ts';
import { areaDownloads, dataFolder } from './downloads.ts';
import { type FileRow, fileRows } from './file-rows.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';
import { areaLink, wayTo } from './way-to.ts';

/** The heaviest a page may be. */
export const HEAVIEST = 200_000;

interface AreaDataView extends PageView {
  readonly intro: string;
  readonly files: readonly FileRow[];
}

/** Everything the site has of one area: its pages of every kind, its data, and the page that lists the data. */
export async function* areaFiles(site: Site, area: string): AsyncGenerator<SiteFile> {
  for (const target of site.pagesOf(area)) yield* pageFiles(site, target);
  for (const lang of site.input.langs) yield dataPage(site, area, lang);
}

async function* pageFiles(site: Site, target: Target): AsyncGenerator<SiteFile> {
  const { desk, kinds, draft, press, langs } = site.input;
  const kind = kinds.find(({ name }) => name === target.kind)?.kind;
  if (!kind) return;
  const leaf = new Leaf(site, target.lang, plainPath(site, target));
  const view = kind.view(desk, { ...target, draft, links: site.linksFrom(leaf.path), nav: leaf.ways });
  const page = press.page(target.kind, view, 'html', leaf.shell(crumbs(leaf, target), [], around(leaf, target)));
  if (target.kind !== 'bulletin') {
    yield { path: leaf.path, content: page };
    return;
  }
  const bulletin = view as BulletinView;
  if (Buffer.byteLength(page) < HEAVIEST) yield { path: leaf.path, content: page };
  else yield* bulletinParts(leaf, target.area, bulletin);
  const folder = dataFolder(target.area);
  yield { path: `${folder}/${target.area}-${target.lang}.md`, content: press.page('bulletin', view, 'md') };
  if (target.lang === langs[0]) yield* areaDownloads(site, target.area, bulletin);
}

/** The path of a page without the folder of its language. */
function plainPath({ routes }: Site, target: Target): string {
  return routes.page({ ...target, lang: routes.langs[0] ?? target.lang });
}

/** From the list of areas or items down to the page above this one. */
function crumbs(leaf: Leaf, { kind, area }: Target): readonly LinkView[] {
  if (kind === 'item' && area === NATION) return [leaf.link(leaf.say('site.items'), 'items/index.html')];
  return kind === 'bulletin' ? wayTo(leaf, area) : [...wayTo(leaf, area), areaLink(leaf, area)];
}

function dataPage(site: Site, area: string, lang: Lang): SiteFile {
  const leaf = new Leaf(site, lang, dataPath(area));
  const name = leaf.wording.area(area);
  const { desk, draft } = site.input;
  // The data are no firmer than the bulletin: what must be known before reading it holds for them as well.
  const { notices, everyPage } = frame(
    new Scene(desk.input(area, lang, draft)),
    'area-data',
    { area, topic: '', lang, draft },
    [],
  );
  const view: AreaDataView = {
    ...leaf.frame({
      title: leaf.say('area.downloads', { area: name }),
      subtitle: leaf.say('site.subtitle', { edition: leaf.edition, day: leaf.day }),
      notices,
    }),
    everyPage,
    intro: leaf.say('area.downloads.says', { area: name, day: leaf.day }),
    files: fileRows(leaf, site.writtenIn(`${dataFolder(area)}/`)),
  };
  const ways = around(leaf, { area, kind: null, topic: '' });
  return leaf.file('area-data', view, leaf.shell([...wayTo(leaf, area), areaLink(leaf, area)], [], ways));
}
