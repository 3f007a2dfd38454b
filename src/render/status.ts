import { NATION } from '../model/catalogue.ts';
import type { Overlay } from '../model/overlay.ts';
import { addPeriod } from '../resolve/period.ts';
import { alone } from './alone.ts';
import { sayDay } from './days.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';

/** What the page describes: the day, the editions, which text prevails, what was recorded of the area and those above. */
export function statusPairs(scene: Scene): readonly Pair[] {
  const { area, asOf, lang } = scene.input;
  const pairs: (Pair | null)[] = [
    { term: scene.say('status.day'), says: sayDay(asOf, lang) },
    {
      term: scene.say('status.edition'),
      says: editionWords(scene),
    },
    ...scene.overlays.map((overlay) => ({
      term: scene.say('status.implements'),
      says: implementsWords(scene, overlay),
    })),
    { term: scene.say('status.prevails'), says: prevailsWords(scene) },
    { term: scene.say('status.scope'), says: scene.say(`status.scope.${scene.scope}`) },
    scene.input.chain.length > 0 ? { term: scene.say('status.chain'), says: chainWords(scene) } : null,
    area === NATION && scene.edition
      ? {
          term: scene.say('status.review'),
          says: sayDay(addPeriod(scene.edition.effective, scene.edition.review), lang),
        }
      : null,
  ];
  return alone(scene, pairs);
}

/** The national standard in force; before the first of all, that there was none: its list is printed for want of another. */
function editionWords(scene: Scene): string {
  const { edition } = scene;
  if (!edition) return scene.say('status.none');
  const { asOf, lang } = scene.input;
  const title = scene.of(edition.title);
  if (edition.effective <= asOf) return title;
  return scene.say('status.edition.before', { edition: title, day: sayDay(edition.effective, lang) });
}

/** The document that prevails over this page. */
export function prevailsWords(scene: Scene): string {
  if (scene.input.area === NATION) {
    const document = scene.edition ? [scene.of(scene.edition.title), scene.edition.document ?? ''].filter(Boolean) : [];
    return document.length > 0
      ? scene.say('status.prevails.nation', { document: scene.list(document) })
      : scene.say('status.prevails.none');
  }
  if (scene.overlays.length === 0) return scene.say('status.prevails.none');
  const documents = scene.overlays.map((overlay) =>
    scene.list([scene.of(overlay.title), overlay.document ?? ''].filter(Boolean)),
  );
  return scene.say('status.prevails.area', {
    bodies: scene.wording.area(scene.input.area),
    document: scene.list(documents, 'semicolon'),
  });
}

function implementsWords(scene: Scene, overlay: Overlay): string {
  const { catalogue, asOf, lang } = scene.input;
  const edition = catalogue.editions.get(overlay.implements);
  const title = edition ? scene.of(edition.title) : overlay.implements;
  const current = scene.edition;
  if (!current || current.id === overlay.implements) return scene.say('status.implements.same', { edition: title });
  const due = addPeriod(current.issued, current.localDeadline);
  const key = due <= asOf ? 'status.implements.overdue' : 'status.implements.older';
  return scene.say(key, { edition: title, current: scene.of(current.title), deadline: sayDay(due, lang) });
}

function chainWords(scene: Scene): string {
  const parts = scene.input.chain.map((one) => {
    const area = scene.wording.area(one.area);
    const supplied = scene.wording.text(`chain.${one.supplied}`);
    return isIdle(scene, one.area)
      ? scene.say('status.chain.none', { area })
      : scene.say('status.chain.one', { area, supplied });
  });
  return scene.list(parts, 'semicolon');
}

/** Whether what an area above has on record is of other days. */
function isIdle(scene: Scene, area: string): boolean {
  return scene.input.resolver.overlaysOf(area).length > 0 && scene.overlaysOn(area).length === 0;
}
