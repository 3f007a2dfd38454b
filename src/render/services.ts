import type { Service } from '../model/overlay.ts';
import type { Text } from '../model/text.ts';
import type { ServiceView } from './bulletin-view.ts';
import type { Entry } from './row.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';
import { whoWords } from './who-words.ts';

/** How people get an item here, as the nearest area that says so has it. */
export function serviceViews(scene: Scene, entry: Entry): readonly ServiceView[] {
  const found = entry.parts.flatMap(({ item }) => serviceOf(scene, item.id) ?? []);
  return found.slice(0, 1).map(({ service }) => {
    const anchor = `service-${entry.anchor}`;
    const title = scene.say('service.title', { item: entry.name });
    const known = scene.input.shared?.services.get(service);
    // A local document may have given the row another name, and split one item into several rows.
    if (known?.anchor === anchor && known.title === title) return known;
    const made = { anchor, title, entries: lines(scene, service), trace: trace(service.at) };
    scene.input.shared?.services.set(service, made);
    return made;
  });
}

/** How to get an item, as the nearest area of the chain that says so has it. */
export function serviceOf(scene: Scene, item: string): { readonly service: Service; readonly area: string } | null {
  const found = scene
    .entriesFor(item)
    .flatMap(({ entry, overlay }) => (entry.service ? [{ service: entry.service, area: overlay.area }] : []));
  return found[0] ?? null;
}

function lines(scene: Scene, service: Service): ServiceView['entries'] {
  return serviceEntries(scene, service).filter((entry) => entry.list.length > 0);
}

/** Everything a guide has to say, in order; what is not recorded is an empty list. */
export function serviceEntries(scene: Scene, service: Service | null): ServiceView['entries'] {
  const all = (texts: readonly (Text | null)[] = []) =>
    texts.map((text) => scene.of(text)).filter((text) => text !== '');
  // Where nothing more is asked of people, nothing is missing.
  const requires = service?.requires
    ? [{ term: scene.say('service.requires'), list: [whoWords(scene, service.requires)] }]
    : [];
  return [
    ...requires,
    { term: scene.say('service.channels'), list: all(service?.channels) },
    { term: scene.say('service.places'), list: all(service?.places) },
    { term: scene.say('service.hours'), list: all([service?.hours ?? null]) },
    { term: scene.say('service.materials'), list: all(service?.materials) },
    { term: scene.say('service.steps'), list: all(service?.steps) },
    { term: scene.say('service.time-limit'), list: all([service?.timeLimit ?? null]) },
    { term: scene.say('service.fee'), list: all([service?.fee ?? null]) },
    { term: scene.say('service.hotline'), list: service?.hotline ? [service.hotline] : [] },
    { term: scene.say('service.complaint'), list: all([service?.complaint ?? null]) },
  ];
}
