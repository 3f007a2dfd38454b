import Fraction from 'fraction.js';
import { NATION } from '../model/catalogue.ts';
import type { Fact } from '../model/finding.ts';
import type { MeasureName, Names } from '../model/names.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import type { RuleId } from './rules-zh.ts';
import { languages, uiText } from './ui.ts';
import type { Words } from './words.ts';
import type { TextKey } from './zh.ts';

/** Names, figures and units in one language. */
export class Wording {
  readonly lang: Lang;
  readonly words: Words<RuleId, TextKey>;
  readonly #names: Names;
  #ownItems: Names['overlays'][number]['ownItems'] | null = null;

  constructor(names: Names, lang: Lang) {
    this.lang = lang;
    this.words = languages[lang];
    this.#names = names;
  }

  /** A fixed text of the tool. */
  text(key: TextKey, facts: { readonly [name: string]: Fact } = {}): string {
    return uiText(this.lang, key, facts);
  }

  /** Several of them, such as the heads of a table. */
  texts(keys: readonly TextKey[]): readonly string[] {
    return keys.map((key) => this.text(key));
  }

  of(text: Text): string {
    return inLang(text, this.lang);
  }

  /** The name of what an id stands for; the id itself where nothing bears it. */
  named(thing: { readonly name: Text } | undefined, id: string): string {
    return thing ? this.of(thing.name) : id;
  }

  area(code: string): string {
    if (code === NATION) return this.text('nation');
    return this.named(this.#names.areas.get(code), code);
  }

  item(id: string): string {
    const item = this.#names.items.get(id) ?? this.#ownItem(id);
    if (item) return this.of(item.name);
    const listed = [...this.#names.editions.values()].flatMap((edition) => edition.listed.get(id)?.name ?? [])[0];
    return listed ? this.of(listed) : id;
  }

  /** The first of the own items of areas that bears an id. */
  #ownItem(id: string) {
    this.#ownItems ??= new Map(this.#names.overlays.toReversed().flatMap(({ ownItems }) => [...ownItems]));
    return this.#ownItems.get(id);
  }

  /** The measure behind an address, wherever it was brought in. */
  findMeasure(item: string, key: string): MeasureName | null {
    const national = this.#names.items.get(item);
    const versions = national ? [national, ...national.versions.values()] : [];
    const found = versions.flatMap((version) => version.measures.get(key) ?? [])[0];
    if (found) return found;
    for (const overlay of this.#names.overlays) {
      const added = overlay.items.get(item)?.addedMeasures.get(key) ?? overlay.ownItems.get(item)?.measures.get(key);
      if (added) return added;
    }
    return null;
  }

  /** The name of whatever a key of an item names: measure, content element or group. */
  key(item: string, key: string): string {
    const national = this.#names.items.get(item);
    return this.named(
      this.findMeasure(item, key) ??
        national?.content.get(key) ??
        national?.audience.get(key) ??
        this.#added(item, key),
      key,
    );
  }

  #added(item: string, key: string): { readonly name: Text } | undefined {
    for (const overlay of this.#names.overlays) {
      const entry = overlay.items.get(item);
      const own = overlay.ownItems.get(item);
      const found =
        entry?.addedContent.get(key) ?? entry?.addedGroups.get(key) ?? own?.content.get(key) ?? own?.audience.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** `CNY/person/month` as 元/人·月 or "yuan per person per month"; after a number, in the form that number asks for. */
  unit(unit: string, number: string | null = null): string {
    if (unit === '') return '';
    const [first = '', ...rest] = unit.split('/');
    const numerator = number === null ? this.#token(first) : this.#counted(first, number);
    const denominators = rest.map((token) => this.#token(token));
    if (denominators.length === 0) return numerator;
    return this.lang === 'zh' ? `${numerator}/${denominators.join('·')}` : [numerator, ...denominators].join(' per ');
  }

  #token(token: string): string {
    return this.named(this.#names.vocabulary.units.get(token), token);
  }

  #counted(token: string, number: string): string {
    const unit = this.#names.vocabulary.units.get(token);
    if (!unit) return token;
    const one = this.lang === 'en' && number === '1';
    return this.of(one ? unit.name : (unit.count ?? unit.name));
  }

  /** A cell of a dimension by name. */
  cell(cell: string, dimension: string | null): string {
    const { dimensions } = this.#names.vocabulary;
    let found = dimension === null ? undefined : dimensions.get(dimension)?.cells.get(cell);
    for (const { cells } of dimensions.values()) found ??= cells.get(cell);
    return this.named(found, cell);
  }

  /** A parameter of an area by name, given as `area.minimum-wage`. */
  parameter(address: string): string {
    return this.named(this.#names.vocabulary.parameters.get(address.replace(/^area\./, '')), address);
  }

  /** `item#key` or `area.parameter` by name. */
  address(address: string): string {
    const [item = '', key = ''] = address.split('#');
    return key === '' ? this.parameter(item) : this.key(item, key);
  }

  /** A value relative to a base: "1.3 times the minimum living line". */
  relative(written: Fact, unit = ''): string {
    const { kind } = written as { readonly kind: 'ratio' | 'plus' | 'months' | 'sum' | 'range' };
    const part = (one: Fact) => this.value(one, unit);
    if (kind === 'sum') return (written as { readonly parts: readonly Fact[] }).parts.map(part).join(' + ');
    if (kind === 'range') {
      const { ge, le } = written as { readonly ge?: Fact; readonly le?: Fact };
      const low = ge === undefined ? [] : [this.bounded('at-least', part(ge))];
      const high = le === undefined ? [] : [this.bounded('at-most', part(le))];
      return [...low, ...high].join(this.text('list'));
    }
    const { by, of } = written as { readonly by: number | string; readonly of: string };
    const base = of === 'above' ? this.text('above') : this.address(of);
    const times = new Fraction(String(by));
    if (kind !== 'ratio' || times.compare(1) >= 0) return this.text(`relative.${kind}`, { base, by: this.number(by) });
    return this.text('relative.percent', { base, by: this.number(times.mul(100).toFraction()) });
  }

  /** A lead department by name. */
  department(id: string): string {
    return this.named(this.#names.vocabulary.departments.get(id), id);
  }

  term(id: string): string {
    return this.named(this.#names.vocabulary.terms.get(id), id);
  }

  /** A number as people write it: exact where the decimals end, else to two places with "about". */
  number(fact: number | string): string {
    const exact = new Fraction(String(fact));
    const text = exact.toString();
    return text.includes('(') ? `${this.text('about')}${exact.round(2).toString()}` : text;
  }

  /** A figure with its unit; lists, ranges, prose and yes/no in words; what is null is "not established". */
  value(fact: Fact, unit = ''): string {
    if (fact === null) return this.text('not-established');
    if (typeof fact === 'boolean') return this.text(fact ? 'yes' : 'no');
    if (typeof fact === 'number' || (typeof fact === 'string' && isNumeric(fact)))
      return this.#withUnit(this.number(fact), unit);
    if (typeof fact === 'string') return fact;
    if (isList(fact) && fact.length === 0) return this.text('no-terms');
    if (isList(fact)) return fact.map((one) => this.term(String(one))).join(this.text('list'));
    if (isRelative(fact)) return this.relative(fact, unit);
    if ('text' in fact) return String(fact['text']);
    return this.#range(fact as { readonly ge?: number | string; readonly le?: number | string }, unit);
  }

  /** "At least" or "at most" before a value; Chinese takes a space before a figure, not before words. */
  bounded(key: 'at-least' | 'at-most', value: string): string {
    const said = this.text(key, { value });
    return /^\p{Script=Han}/u.test(value) ? said.replace(` ${value}`, value) : said;
  }

  #range({ ge, le }: { readonly ge?: number | string; readonly le?: number | string }, unit: string): string {
    const low = ge === undefined ? null : this.number(ge);
    const high = le === undefined ? null : this.number(le);
    if (low !== null && high !== null) return this.#withUnit(this.text('between', { low, high }), unit);
    if (low !== null) return this.text('at-least', { value: this.#withUnit(low, unit) });
    return this.text('at-most', { value: this.#withUnit(high ?? '', unit) });
  }

  #withUnit(number: string, unit: string): string {
    const name = this.unit(unit, number);
    if (name === '') return number;
    return name.startsWith('%') ? `${number}${name}` : `${number} ${name}`;
  }
}

function isNumeric(text: string): boolean {
  return /^-?[0-9]+(\.[0-9]+)?(\/[0-9]+)?$/.test(text);
}

/** Whether a fact is a value as it is written: a share of a base, a sum. */
export function isRelative(fact: Fact): boolean {
  return typeof fact === 'object' && fact !== null && 'kind' in fact;
}

function isList(fact: Fact): fact is readonly Fact[] {
  return Array.isArray(fact);
}
