import type { Edition } from '../model/catalogue.ts';
import { NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Overlay } from '../model/overlay.ts';
import { below } from '../model/source.ts';
import { alone } from './alone.ts';
import { sayDay } from './days.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The block every government document begins with: name, issuers, number, dates, as far as they are known. */
export function headPairs(scene: Scene): readonly Pair[] {
  if (scene.input.area === NATION) return scene.edition ? editionPairs(scene, scene.edition) : [];
  if (scene.overlays.length === 0) return [{ term: scene.say('head.local'), says: scene.say('head.local.none') }];
  return scene.overlays.flatMap((overlay) => overlayPairs(scene, overlay));
}

function editionPairs(scene: Scene, edition: Edition): readonly Pair[] {
  const memory = edition.checked === 'memory' ? scene.say('memory.in') : '';
  const at = (key: string) => trace(below(edition.at, key));
  return [
    { term: scene.say('head.name'), says: scene.of(edition.title), trace: at('title') },
    {
      term: scene.say('head.issuers'),
      says: scene.of(edition.issuers) || scene.say('head.none'),
      trace: at('issuers'),
    },
    {
      term: scene.say('head.document'),
      says: edition.document ? `${edition.document}${memory}` : scene.say('head.none'),
      trace: at('document'),
    },
    { term: scene.say('head.issued'), says: `${day(scene, edition.issued)}${memory}`, trace: at('issued') },
    { term: scene.say('head.published'), says: day(scene, edition.published), trace: at('published') },
    { term: scene.say('head.effective'), says: day(scene, edition.effective), trace: at('effective') },
  ];
}

/** A standard that has run out with none in its place goes on binding: a reader would take it for void. */
function expiresWords(scene: Scene, expires: Day): string {
  const said = day(scene, expires);
  return expires < scene.input.asOf ? scene.say('head.expires.past', { day: said }) : said;
}

function overlayPairs(scene: Scene, overlay: Overlay): readonly Pair[] {
  const at = (key: string) => trace(below(overlay.at, key));
  const { filed, transcribed } = overlay;
  const pairs: (Pair | null)[] = [
    { term: scene.say('head.name'), says: scene.of(overlay.title), trace: at('title') },
    { term: scene.say('head.document'), says: overlay.document ?? scene.say('head.none'), trace: at('document') },
    { term: scene.say('head.issued'), says: day(scene, overlay.issued), trace: at('issued') },
    { term: scene.say('head.published'), says: day(scene, overlay.published), trace: at('published') },
    { term: scene.say('head.effective'), says: day(scene, overlay.effective), trace: at('effective') },
    overlay.expires
      ? { term: scene.say('head.expires'), says: expiresWords(scene, overlay.expires), trace: at('expires') }
      : null,
    filed
      ? {
          term: scene.say('head.filed'),
          says: scene.say('head.filed.says', {
            with: scene.wording.department(filed.with),
            date: day(scene, filed.date),
          }),
          trace: at('filed'),
        }
      : null,
    transcribed
      ? {
          term: scene.say('head.transcribed'),
          says: scene.say('head.transcribed.says', {
            date: day(scene, transcribed.date),
            by: transcribed.by,
            from: fromWords(scene, transcribed.from),
          }),
          trace: at('transcribed'),
        }
      : null,
  ];
  return alone(scene, pairs);
}

function fromWords(scene: Scene, from: string): string {
  const source = scene.input.catalogue.sources.get(from);
  return source ? scene.of(source.title) : from;
}

function day(scene: Scene, known: Day | null): string {
  return known === null ? scene.say('head.none') : sayDay(known, scene.input.lang);
}
