import type { Source } from '../model/catalogue.ts';
import type { Overlay } from '../model/overlay.ts';
import type { RefView, SourceView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { last } from './lasting.ts';
import { safeUrl } from './safe-url.ts';
import type { Scene } from './scene.ts';

/** A document that is cited: a source of the register, or an overlay for want of one. */
export type Cited = Source | Overlay;

/** The documents a page cites, numbered in the order in which they are first cited. */
export class References {
  readonly #scene: Scene;
  /** Numbers that are fixed before: what many pages share must bear the same number on all of them. */
  readonly #fixed: readonly Cited[];
  readonly #cited = new Map<Cited, number>();
  #noted: Set<Cited> | null = null;

  constructor(scene: Scene, fixed: readonly Cited[] = []) {
    this.#scene = scene;
    this.#fixed = fixed;
  }

  /** The number of a source; a value of an overlay without a source of its own cites the overlay's document. */
  cite(source: string | null, overlay: string | null): readonly RefView[] {
    const { catalogue, resolver } = this.#scene.input;
    if (source === null && overlay === null) return [];
    const written = overlay === null ? null : resolver.overlay(overlay);
    const seen = source ?? written?.transcribed?.from;
    const found = (seen === undefined ? undefined : catalogue.sources.get(seen)) ?? written;
    if (!found) return [];
    this.#noted?.add(found);
    const number = String(this.#number(found));
    return [{ number, anchor: `s${number}` }];
  }

  /** Runs a part of the page and says what it cites. */
  noting<T>(make: () => T): { readonly value: T; readonly cited: readonly Cited[] } {
    const around = this.#noted;
    const noted = new Set<Cited>();
    this.#noted = noted;
    try {
      return { value: make(), cited: [...noted] };
    } finally {
      this.#noted = around;
      for (const one of noted) around?.add(one);
    }
  }

  /** Cites what a part made earlier cites; answers the numbers it has here. */
  again(cited: readonly Cited[]): readonly number[] {
    for (const one of cited) this.#noted?.add(one);
    return cited.map((one) => this.#number(one));
  }

  /** Everything cited so far, in the order of its numbers. */
  get cited(): readonly Cited[] {
    return [...this.#cited].toSorted(([, a], [, b]) => a - b).map(([one]) => one);
  }

  #number(cited: Cited): number {
    const known = this.#cited.get(cited);
    if (known !== undefined) return known;
    const fixed = this.#fixed.indexOf(cited);
    const number = fixed >= 0 ? fixed + 1 : this.#fixed.length + this.#late + 1;
    if (fixed < 0) this.#late += 1;
    this.#cited.set(cited, number);
    return number;
  }

  /** How many documents are cited that had no number before. */
  #late = 0;

  /** The list at the end of the page. */
  views(): readonly SourceView[] {
    return this.cited.map((cited) => {
      const number = String(this.#cited.get(cited));
      const kept = this.#fixed[Number(number) - 1] === cited ? this.#scene.input.shared?.sources : undefined;
      const view = kept?.get(cited) ?? this.#view(cited, number);
      kept?.set(cited, last(view));
      return view;
    });
  }

  #view(cited: Cited, number: string): SourceView {
    return { anchor: `s${number}`, number, ...(isOverlay(cited) ? this.#overlay(cited) : this.#source(cited)) };
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
      url: safeUrl(overlay.publishedAt),
      checked: scene.say('source.unstated'),
    };
  }
}

function isOverlay(cited: Cited): cited is Overlay {
  return 'implements' in cited;
}
