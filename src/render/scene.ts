import { type Judgement, judge } from '../judge/judge.ts';
import { type Edition, type Measure, NATION } from '../model/catalogue.ts';
import type { Fact, Judged } from '../model/finding.ts';
import { oncePer } from '../model/once-per.ts';
import { type Overlay, type OverlayItem, scopeOf } from '../model/overlay.ts';
import type { Text } from '../model/text.ts';
import { type DatedValue, relativesIn } from '../model/value.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { itemOn, overlaysOn } from '../resolve/on-day.ts';
import { fill } from '../say/fill.ts';
import { Speaker } from '../say/say.ts';
import type { Wording } from '../say/wording.ts';
import type { MeasureView } from './bulletin-view.ts';
import type { PageInput } from './input.ts';
import { References } from './references.ts';
import { type WordKey, words } from './words.ts';

/** How much of the area's own standard is known. */
export type Scope = 'nation' | 'complete' | 'excerpt' | 'none';

/** What one overlay says of an item. */
export interface ItemEntry {
  readonly overlay: Overlay;
  readonly entry: OverlayItem;
}

/** One page in the making: the input, with what every part of the page asks for again and again. */
export class Scene {
  readonly input: PageInput;
  readonly speaker: Speaker;
  readonly wording: Wording;
  readonly edition: Edition | null;
  /** The area's overlays that stand on the day and have begun. */
  readonly overlays: readonly Overlay[];
  readonly scope: Scope;
  readonly references: References;
  /** The measures this page has made itself. */
  readonly measures = new Map<Measure, MeasureView>();
  readonly #overlays = new Map<string, readonly Overlay[]>();
  readonly #entries = new Map<string, readonly ItemEntry[]>();
  readonly #touching = new Map<string, readonly string[]>();
  readonly #spoken = new Map<string, ReadonlySet<string>>();
  #own: ReadonlySet<string> | null = null;
  #heir: boolean | null = null;
  #found: ReadonlySet<string> | null = null;
  #frame: string | null = null;
  #group: string | null = null;
  #chain: readonly string[] | null = null;
  readonly #judged = new Map<string, Judgement | null>();

  constructor(input: PageInput) {
    this.input = input;
    this.speaker = new Speaker(input.names, input.lang);
    this.wording = this.speaker.wording;
    this.edition = input.resolver.editionOn(input.asOf);
    this.overlays = this.overlaysOn(input.area);
    this.scope = input.area === NATION ? 'nation' : scopeOf(this.overlays);
    this.references = new References(this, input.shared?.fixed);
    for (const one of input.judgements) if (one.area === input.area) this.#judged.set(`${one.item}#${one.key}`, one);
  }

  /** A fixed text of the pages. */
  say(key: WordKey, facts: { readonly [name: string]: Fact } = {}): string {
    return fill(words[this.input.lang][key], facts, {});
  }

  of(text: Text | null): string {
    return text ? this.wording.of(text) : '';
  }

  /** Several words as one list. */
  list(parts: readonly string[], between: WordKey = 'list'): string {
    return parts.join(this.say(between));
  }

  /** The overlays of an area that stand on the day and have begun by then. */
  overlaysOn(area: string): readonly Overlay[] {
    const known = this.#overlays.get(area);
    if (known) return known;
    const found = overlaysOn(this.input.resolver, area, this.input.asOf);
    this.#overlays.set(area, found);
    return found;
  }

  /** An item as the area has it on the day. */
  item(id: string): LocalItem | null {
    return itemOn(this.input.resolver, this.input.area, id, this.input.asOf);
  }

  /** What the areas of the chain say of an item, the area itself first. */
  entriesFor(item: string): readonly ItemEntry[] {
    const known = this.#entries.get(item);
    if (known) return known;
    const found: ItemEntry[] = [];
    for (const area of this.chainUp())
      for (const overlay of this.overlaysOn(area)) {
        const entry = overlay.items.get(item);
        if (entry) found.push({ overlay, entry });
      }
    this.#entries.set(item, found);
    return found;
  }

  /** The area and those above it, from the bottom up; the nation left out. */
  chainUp(): readonly string[] {
    this.#chain ??= this.input.resolver.tree
      .chain(this.input.area)
      .map((area) => area.code)
      .toReversed();
    return this.#chain;
  }

  /** The areas of the chain whose records speak of an item, the area itself first. */
  touching(item: string): readonly string[] {
    const known = this.#touching.get(item);
    if (known) return known;
    const found = this.chainUp().filter((area) => this.#spokenOf(area).has(item));
    this.#touching.set(item, found);
    return found;
  }

  /** Whether records of the area itself speak of an item. */
  speaksOf(item: string): boolean {
    this.#own ??= this.#spokenOf(this.input.area);
    return this.#own.has(item);
  }

  /** Whether a parameter of an area is on record. */
  hasParameter(area: string, parameter: string): boolean {
    return this.input.catalogue.parameters.has(`${area}.${parameter}`);
  }

  /** Whether the area, or one above it, took over what others had set: they stand in no chain. */
  get comesFromOthers(): boolean {
    this.#heir ??= this.input.resolver.tree.chain(this.input.area).some((area) => area.succeeds.length > 0);
    return this.#heir;
  }

  #spokenOf(area: string): ReadonlySet<string> {
    const known = this.#spoken.get(area) ?? this.input.shared?.spoken.get(area);
    if (known) return known;
    const found = new Set(
      this.input.resolver
        .overlaysOf(area)
        .flatMap(({ items, ownItems, departures }) => [
          ...items.keys(),
          ...ownItems.keys(),
          ...departures.map((one) => one.item),
        ]),
    );
    (this.input.shared?.spoken ?? this.#spoken).set(area, found);
    return found;
  }

  /** Whether a rule has found something about an item here. */
  isFound(item: string): boolean {
    this.#found ??= new Set(this.input.findings.flatMap((one) => one.item ?? []));
    return this.#found.has(item);
  }

  /** What the values of an item, of the nation and of the areas of the chain, are worked out from: `item#key`, `area.parameter`, `above`. */
  basesOf({ id, measures }: LocalItem): readonly string[] {
    return [...measures.values()].flatMap((measure) => this.basesOfMeasure(id, measure));
  }

  /** The same of one measure of an item. */
  basesOfMeasure(item: string, { key, series }: Measure): readonly string[] {
    const found = [...basesIn(series)];
    for (const area of this.touching(item))
      for (const { local } of this.input.resolver.writers(area, item, key)) found.push(...basesIn(local.series));
    return found;
  }

  /** Who owes a level that is left open, how much of that area's standard is known, and who has left it to them. */
  owedBy(measure: Measure): string {
    const { resolver, area, chain, asOf } = this.input;
    const { owner, left } = resolver.duty(area, measure, asOf);
    const supplied = chain.find((one) => one.area === owner)?.supplied;
    return [owner === area ? 'here' : (owner ?? '-'), supplied, left?.by].filter(Boolean).join(' ');
  }

  /** What rows depend on beside their items: how much is known here, and the classes the area belongs to. */
  get frame(): string {
    this.#frame ??= [
      this.scope,
      this.fullyKnown,
      ...[...this.input.catalogue.vocabulary.dimensions.values()].flatMap((dimension) =>
        dimension.over === 'areas' ? [this.input.resolver.tree.classOf(this.input.area, dimension)] : [],
      ),
    ].join(' ');
    return this.#frame;
  }

  /** Areas of one group differ in nothing but what they say themselves: the same stands above them, and as much is known. */
  get group(): string {
    this.#group ??= this.#groupOf();
    return this.#group;
  }

  #groupOf(): string {
    const { tree } = this.input.resolver;
    const below = new Set(tree.childrenOf(this.input.area).map(({ level }) => level));
    return [this.chainUp()[1], tree.get(this.input.area)?.level, [...below].sort().join(), this.frame].join(' ');
  }

  /** Whether nothing in force here can be missing from the record: only then is a silent level exact. */
  get fullyKnown(): boolean {
    if (this.scope === 'nation') return true;
    return this.scope === 'complete' && this.input.chain.every((one) => one.supplied === 'complete');
  }

  judgement(item: string, key: string): Judgement | null {
    const address = `${item}#${key}`;
    const known = this.#judged.get(address);
    if (known !== undefined) return known;
    const { evaluator, area } = this.input;
    const made = judge(evaluator, area, item, key);
    this.#judged.set(address, made);
    return made;
  }

  /** The findings about this area and one item, key and cell. */
  findingsOf(rule: string, item: string, key?: string, cell?: string | null): readonly Judged[] {
    return this.input.findings.filter(
      (one) =>
        one.rule === rule &&
        one.area === this.input.area &&
        one.item === item &&
        (key === undefined || one.key === key) &&
        (cell === undefined || (one.cell ?? null) === cell),
    );
  }
}

const basesIn = oncePer((series: readonly DatedValue[]): readonly string[] =>
  series.flatMap(({ flat, cells }) =>
    [flat, ...cells.values()].flatMap((one) => (one ? relativesIn(one.flat).map(({ of }) => of) : [])),
  ),
);
