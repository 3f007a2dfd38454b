import { dayBefore } from '../model/day.ts';
import type { Fact, Finding } from '../model/finding.ts';
import type { Names } from '../model/names.ts';
import type { Lang } from '../model/text.ts';
import { idsByName } from './called.ts';
import { type Facts, type Format, fill } from './fill.ts';
import { sayPerson } from './person.ts';
import { isRelative, Wording } from './wording.ts';
import type { RuleWords, Sentence } from './words.ts';
import type { TextKey } from './zh.ts';

/** A finding in words: the sentence, what to do, and the words for each related place. */
export interface Said {
  readonly message: string;
  readonly hint: string | null;
  readonly related: readonly string[];
}

/** Puts findings into words, once, at the end. */
export class Speaker {
  readonly wording: Wording;
  readonly #formats: Readonly<Record<string, Format>>;

  constructor(names: Names, lang: Lang) {
    this.wording = new Wording(names, lang);
    this.#formats = formatsOf(this.wording, names);
  }

  say(finding: Finding): Said {
    const words = this.#wordsOf(finding.rule);
    const facts = factsOf(finding);
    const sentence = (from: Sentence | undefined) =>
      from === undefined ? null : fill(chosen(from, finding.variant), facts, this.#formats);
    return {
      message: sentence(words.message) ?? finding.rule,
      hint: sentence(words.hint) || null,
      related: (finding.related ?? []).map((one) => this.#related(one.says, one.params)),
    };
  }

  title(rule: string): string {
    return this.#wordsOf(rule).title;
  }

  #related(says: string, params: Facts): string {
    return fill(this.wording.words.text[`related.${says}` as TextKey] ?? '', params, this.#formats);
  }

  #wordsOf(rule: string): RuleWords {
    const words = (this.wording.words.rules as Readonly<Record<string, RuleWords>>)[rule];
    if (!words) throw new Error(`no words for rule ${rule}`);
    return words;
  }
}

/** What a sentence may ask for. The head of a finding comes first: spread out before it, other facts would make this slow. */
function factsOf(finding: Finding): Facts {
  const { area = null, item = null, key, cell = null, since = null, until = null, params = {} } = finding;
  const facts: Record<string, Fact> = {
    area,
    item,
    key: key ?? params['key'] ?? null,
    cell,
    since,
    until,
    measure: `${item ?? ''}#${key ?? ''}`,
  };
  for (const name in params) if (!(name in facts)) facts[name] = params[name] ?? null;
  return facts;
}

function chosen(sentence: Sentence, variant: string | undefined): string {
  if (typeof sentence === 'string') return sentence;
  return (variant === undefined ? undefined : sentence[variant]) ?? sentence['default'] ?? '';
}

const text = (fact: Fact): string => (fact === null ? '' : String(fact));

const MOST_IDS = 3;

/** No name is longer than this; a text that was pasted in its place would bury the sentence it stands in. */
const LONGEST_NAME = 200;

function cut(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
}

function formatsOf(wording: Wording, names: Names): Readonly<Record<string, Format>> {
  const idsNamed = idsByName(names);
  const unitOf = (facts: Facts, argument: string | undefined) => text(facts[argument ?? 'unit'] ?? '');
  const isLessBetter = ({ item = '', key: of = '' }: Facts) =>
    wording.findMeasure(text(item), text(of))?.better === 'less';
  const shortOf = (facts: Facts) =>
    typeof facts['floor'] === 'boolean'
      ? 'guarantee'
      : isLessBetter(facts)
        ? 'less'
        : Array.isArray(facts['floor'])
          ? 'set'
          : ('more' as const);
  const key: Format = (fact, facts) => cut(wording.key(text(facts['item'] ?? ''), text(fact ?? facts['key'] ?? '')));
  return {
    area: (fact) => cut(wording.area(text(fact))),
    item: (fact) => cut(wording.item(text(fact))),
    name: key,
    measure: key,
    content: key,
    group: key,
    unit: (fact) => wording.unit(text(fact)),
    value: (fact, facts, argument) => wording.value(fact, unitOf(facts, argument)),
    percent: (fact) => `${Number(fact) > 0 ? '+' : ''}${text(fact)}%`,
    day: (fact) => text(fact),
    before: (fact) => (fact === null ? '' : dayBefore(text(fact))),
    list: (fact) => list(wording, fact, (one) => one),
    types: (fact) =>
      text(fact)
        .split(', ')
        .map((one) => wording.text(`form.${one}` as TextKey))
        .join(wording.text('form.or')),
    help: (fact) => text(fact).split('\n')[wording.lang === 'zh' ? 0 : 1] ?? '',
    holds: (fact) => wording.text(`holds.${text(fact)}` as TextKey),
    levels: (fact) => list(wording, fact, (one) => wording.text(`level.${one}` as TextKey)),
    evidence: (fact) => list(wording, fact, (one) => wording.text(`evidence.${one}` as TextKey)),
    called: (fact, facts) => {
      const ids = fact === null ? [] : idsNamed(text(fact), text(facts['what'] ?? null) || null);
      return ids.length === 0 || ids.length > MOST_IDS ? '' : wording.text('called', { ids: ids.join(', ') });
    },
    divides: (fact) => {
      const cells = Array.isArray(fact) ? (fact as readonly Fact[]).map(text) : [];
      const ids = [...names.vocabulary.dimensions].flatMap(([id, one]) =>
        cells.every((cell) => one.cells.has(cell)) ? [id] : [],
      );
      return ids.length === 0 || ids.length > MOST_IDS ? '' : wording.text('divides', { ids: ids.join(', ') });
    },
    faults: (fact) =>
      list(wording, fact, (one) => {
        const [id = '', why = ''] = one.split(',');
        return wording.text('fault', { id, why: wording.text(`fault.${why}` as TextKey) });
      }),
    facet: (fact) => wording.text(`facet.${text(fact)}` as TextKey),
    cell: (_fact, facts) => cellOf(wording, facts),
    terms: (fact) => list(wording, fact, (one) => wording.text(`term.${one}` as TextKey)),
    counted: (fact) => wording.text(`counted.${text(fact)}` as TextKey),
    cells: (fact, facts) => list(wording, fact, (one) => wording.cell(one, text(facts['dimension'] ?? null) || null)),
    addresses: (fact) => list(wording, fact, (one) => (one.includes('#') ? wording.address(one) : wording.item(one))),
    items: (fact) => list(wording, fact, (one) => wording.item(one)),
    areas: (fact) => list(wording, fact, (one) => wording.area(one)),
    person: (fact, facts) => sayPerson(fact, facts['subject'] ?? null, wording, names),
    overlay: (fact) => {
      const overlay = names.overlays.find((one) => one.id === fact);
      return overlay ? cut(wording.of(overlay.title)) : text(fact);
    },
    below: (_fact, facts) => wording.text(`below.${shortOf(facts)}`),
    was: (_fact, facts) => wording.text(`was-below.${shortOf(facts)}`),
    need: (fact, facts, argument) => {
      if (Array.isArray(fact))
        return wording.text('need.set', { ids: fact.map(text).join(', '), names: wording.value(fact) });
      const unit = unitOf(facts, argument);
      // A fraction as it can be written: "about 333.33" is less than a third of 1,000, and would be told of again.
      const words = isFraction(fact) ? `"${fact}" ${wording.unit(unit)}`.trimEnd() : wording.value(fact, unit);
      return typeof fact === 'number' || typeof fact === 'string' || isRelative(fact)
        ? wording.text(isLessBetter(facts) ? 'need.less' : 'need.more', { value: words })
        : words;
    },
    address: (fact, facts) => addressed(wording, text(fact), facts),
  };
}

/** Whether a figure has decimals without end. */
function isFraction(fact: Fact): fact is string {
  return typeof fact === 'string' && fact.includes('/');
}

function list(wording: Wording, fact: Fact, say: (one: string) => string): string {
  return (Array.isArray(fact) ? (fact as readonly Fact[]) : [fact])
    .map((one) => cut(say(text(one))))
    .join(wording.text('list'));
}

/** `item#key` or `area.parameter` by name; a cell in brackets. */
function addressed(wording: Wording, address: string, facts: Facts): string {
  return `${cut(wording.address(address))}${address === facts['measure'] ? cellOf(wording, facts) : ''}`;
}

/** The cell a finding speaks of, in brackets; nothing where there is none. */
function cellOf(wording: Wording, { cell = null, dimension = null }: Facts): string {
  if (!cell) return '';
  const name = cut(wording.cell(text(cell), text(dimension) || null));
  return wording.lang === 'zh' ? `（${name}）` : ` (${name})`;
}
