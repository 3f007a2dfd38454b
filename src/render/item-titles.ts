import { NATION } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { sayDay } from './days.ts';
import type { PageView } from './page-view.ts';
import type { Scene } from './scene.ts';

/** What a page about one item is called. */
export function itemTitles(
  scene: Scene,
  item: LocalItem,
  kind: 'item' | 'guide',
): Pick<PageView, 'title' | 'subtitle' | 'windowTitle'> {
  const { area, asOf, lang } = scene.input;
  const facts = {
    item: scene.of(item.name),
    area: scene.wording.area(area),
    edition: scene.edition ? scene.of(scene.edition.title) : '',
    day: sayDay(asOf, lang),
  };
  const where = area === NATION ? 'nation' : 'area';
  return {
    title: scene.say(`${kind}.title`, facts),
    subtitle: scene.say(`${kind}.subtitle.${where}`, facts),
    windowTitle: scene.say(`${kind}.window`, facts),
  };
}
