import { NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { LinkView, PageView } from '../render/page-view.ts';
import { type FileRow, fileRows } from './file-rows.ts';
import { Leaf } from './leaf.ts';
import type { Site, SiteFile } from './site.ts';

interface DataView extends PageView {
  readonly files: readonly FileRow[];
  readonly areas: readonly LinkView[];
  readonly manifest: string;
  readonly tree: string;
}

/** Beyond this many the areas are not listed here: their own pages lead to their data. */
const MOST = 120;

/** What can be downloaded, with digests; made last, when all digests are known. */
export function dataPage(site: Site, lang: Lang): SiteFile {
  const leaf = new Leaf(site, lang, 'data.html');
  const feeds = ['', ...site.input.langs.map((one) => `${one}/`)].flatMap((folder) =>
    site.writtenIn(folder).filter(({ path }) => path.endsWith('changes.xml')),
  );
  const areas = site.input.areas.length > MOST ? [NATION] : site.input.areas;
  const view: DataView = {
    ...leaf.frame({
      title: leaf.say('data.title'),
      subtitle: leaf.say('site.subtitle', { edition: leaf.edition, day: leaf.day }),
    }),
    files: fileRows(leaf, [...feeds, ...site.writtenIn('data/')]),
    areas: areas.map((area) => leaf.link(leaf.area(area), `areas/${area}/data.html`)),
    manifest: leaf.toFile('manifest.json'),
    tree: leaf.to('areas/index.html'),
  };
  return leaf.file('data', view, leaf.shell([]));
}
