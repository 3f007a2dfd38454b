import type { Source } from '../model/catalogue.ts';
import type { Overlay } from '../model/overlay.ts';
import type { RefView, SourceView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { safeUrl } from './safe-url.ts';
import type { Scene } from './scene.ts';

/** The documents a page cites, numbered in the order in which they are first cited. */
export class References {
  readonly #scene: Scene;
  readonly #cited = new Map<string, Source | Overlay>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** The number of a source; a value of an overlay without a source of its own cites the overlay's document. */
  cite(source: string | null, overlay: string | null): readonly RefView[] {
    const { catalogue } = this.#scene.input;
    const written = catalogue.overlays.find((one) => one.id === overlay);
    const seen = source ?? written?.transcribed?.from;
    const found = (seen === undefined ? undefined : catalogue.sources.get(seen)) ?? written;
    return found ? [this.#number(found)] : [];
  }

  #number(cited: Source | Overlay): RefView {
    const key = `${isOverlay(cited) ? 'overlay' : 'source'}:${cited.id}`;
    this.#cited.set(key, cited);
    const number = String([...this.#cited.keys()].indexOf(key) + 1);
    return { number, anchor: `s${number}` };
  }

  /** The list at the end of the page. */
  views(): readonly SourceView[] {
    return [...this.#cited.values()].map((cited, index) => ({
      anchor: `s${index + 1}`,
      number: String(index + 1),
      ...(isOverlay(cited) ? this.#overlay(cited) : this.#source(cited)),
    }));
  }

  #source(source: Source): Pick<SourceView, 'title' | 'facts' | 'url' | 'checked'> {
    const scene = this.#scene;
    const { lang } = scene.input;
    const issuers = scene.list(source.issuers.map((one) => scene.of(one)));
    return {
      title: scene.of(source.title),
      facts: [
        source.number ? scene.say('source.number', { number: source.number }) : '',
        issuers ? scene.say('source.issuers', { issuers }) : '',
        source.issued ? scene.say('source.issued', { day: sayDay(source.issued, lang) }) : '',
        source.published ? scene.say('source.published', { day: sayDay(source.published, lang) }) : '',
        source.repealed ? scene.say('source.repealed', { day: sayDay(source.repealed, lang) }) : '',
        source.type === 'fictional' ? scene.say('source.fictional') : '',
      ].filter((fact) => fact !== ''),
      url: safeUrl(source.url),
      checked: scene.say(
        source.checked === 'page' ? 'source.page' : source.checked === 'memory' ? 'source.memory' : 'source.unstated',
      ),
    };
  }

  #overlay(overlay: Overlay): Pick<SourceView, 'title' | 'facts' | 'url' | 'checked'> {
    const scene = this.#scene;
    const { lang } = scene.input;
    return {
      title: scene.of(overlay.title),
      facts: [
        overlay.document ? scene.say('source.number', { number: overlay.document }) : '',
        overlay.issued ? scene.say('source.issued', { day: sayDay(overlay.issued, lang) }) : '',
        overlay.published ? scene.say('source.published', { day: sayDay(overlay.published, lang) }) : '',
        overlay.demonstration ? scene.say('source.fictional') : '',
      ].filter((fact) => fact !== ''),
      url: '',
      checked: scene.say('source.unstated'),
    };
  }
}

function isOverlay(cited: Source | Overlay): cited is Overlay {
  return 'implements' in cited;
}
