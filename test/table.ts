import type { Better } from '../src/model/catalogue.ts';
import type { Verdict } from '../src/model/finding.ts';

export const VERDICTS = [
  'inherits',
  'equal',
  'specified',
  'added',
  'stronger',
  'wider',
  'weaker',
  'narrower',
  'mixed',
  'incomparable',
  'unread',
] as const satisfies readonly Verdict[];

/** The same two sides changed about: what was above stands here, and what stood here is above. */
export const MIRROR: Readonly<Record<Verdict, Verdict>> = {
  inherits: 'specified',
  equal: 'equal',
  specified: 'inherits',
  added: 'inherits',
  stronger: 'weaker',
  wider: 'narrower',
  weaker: 'stronger',
  narrower: 'wider',
  mixed: 'mixed',
  incomparable: 'incomparable',
  unread: 'inherits',
};

export const FORMS = ['scalar', 'breakdown', 'relative', 'bounds', 'sum', 'text'] as const;
export type Form = (typeof FORMS)[number];

/** A value above and one here, as written; null where that side is silent. */
export interface Case {
  readonly above: string | null;
  readonly here: string | null;
  /** The verdict of the sides changed about, where it is not the contrary: why stands beside it. */
  readonly mirror?: Verdict;
}

/** A verdict that a value of this form cannot have, and why. */
export interface Never {
  readonly never: string;
}

/** A form the type does not take: the rule that refuses it. */
export interface Refused {
  readonly refused: string;
}

export type Verdicts = Readonly<Record<Verdict, Case | Never>>;

export interface Row {
  readonly name: string;
  readonly type: string;
  readonly better?: Better;
  readonly unit?: string;
  readonly forms: Readonly<Record<Form, Verdicts | Refused>>;
}

/** The measure in a unit that relative values are shares of. */
export const baseOf = (unit: string) => unit.toLowerCase().replaceAll('/', '-');

const never = (why: string): Never => ({ never: why });
const REFUSED: Refused = { refused: 'link/value' };
const OF_PEOPLE = never('who is entitled is a matter of groups; only a threshold moves them');
const IN_ORDER = never('two figures are always in order');
const IS_READ = never('a figure is read');

/** The cases any form has that takes three values from worst to best for the resident. */
function ordered(worse: string, same: string, best: string, rest: Pick<Verdicts, 'mixed' | 'incomparable'>): Verdicts {
  return {
    inherits: { above: same, here: null },
    equal: { above: same, here: same },
    specified: { above: null, here: same },
    added: { above: null, here: same },
    stronger: { above: same, here: best },
    weaker: { above: same, here: worse },
    wider: OF_PEOPLE,
    narrower: OF_PEOPLE,
    unread: IS_READ,
    ...rest,
  };
}

/** Prose in the place of a value: there is nothing to put in order. */
const TEXT = (other: string): Verdicts => ({
  inherits: { above: '{ value: { text: 按规定发放 } }', here: null, mirror: 'unread' },
  equal: never('even the same words may promise less elsewhere: incomparable until reviewed'),
  specified: never('a slot filled with prose is unread'),
  added: never('prose that is added is unread'),
  stronger: never('prose has no order'),
  weaker: never('prose has no order'),
  mixed: never('prose has no order'),
  wider: OF_PEOPLE,
  narrower: OF_PEOPLE,
  incomparable: { above: other, here: '{ value: { text: 按规定发放 } }' },
  unread: { above: null, here: '{ value: { text: 按规定发放 } }' },
});

/** A value recorded as not known claims nothing above, and here it is a promise nobody can read. */
const NOT_KNOWN = '{ value: null, why: 不详 }';
const notKnown = (above: string): Case => ({ above, here: NOT_KNOWN, mirror: 'specified' });

function numbers(better: Better, unit: string, other: string): Row['forms'] {
  const [worse, same, best] = better === 'more' ? [10, 20, 30] : [30, 20, 10];
  const [low, middle, high] = [worse, same, best].map(String) as [string, string, string];
  const cells = (urban: number, rural: number) => `{ by: residence, value: { urban: ${urban}, rural: ${rural} } }`;
  const ratio = (by: number, of = `table-base#${baseOf(unit)}`) => `{ value: { ratio: ${by}, of: ${of} } }`;
  const [far, further] = better === 'more' ? [90, 95] : [1, 0.5];
  const range = (end: number, other = far) =>
    `{ value: { ge: ${better === 'more' ? end : other}, le: ${better === 'more' ? other : end} } }`;
  const sum = (total: number) => `{ value: { sum: { one: 4, rest: ${total - 4} } } }`;
  return {
    scalar: ordered(low, middle, high, {
      mixed: IN_ORDER,
      incomparable: { above: middle, here: `{ value: 20, unit: ${other} }` },
    }),
    breakdown: ordered(cells(worse, same), cells(same, same), cells(same, best), {
      mixed: never('each cell stands for itself: the one that loses is weaker, whatever another gains'),
      incomparable: {
        above: cells(same, same),
        here: `{ by: residence, value: { urban: ${same}, rural: { value: 20, unit: ${other} } } }`,
      },
    }),
    relative: ordered(ratio(worse / 10), ratio(same / 10), ratio(best / 10), {
      mixed: IN_ORDER,
      incomparable: { above: middle, here: ratio(2, 'area.minimum-wage') },
    }),
    bounds: {
      ...ordered(range(worse), range(same), range(best), { mixed: IN_ORDER, incomparable: IS_READ }),
      // What lies in the range above is what it allows for.
      stronger: { above: range(same), here: range(best, further) },
      weaker: { above: range(same), here: range(worse), mirror: 'specified' },
      mixed: never('only the end that is worse for the resident is assured'),
      // The end that is better for the resident alone assures nothing, and as a floor it binds nobody.
      incomparable: {
        above: middle,
        here: `{ value: { ${better === 'more' ? 'le' : 'ge'}: 20 } }`,
        mirror: 'specified',
      },
    },
    sum: ordered(sum(worse), sum(same), sum(best), {
      mixed: IN_ORDER,
      incomparable: { above: middle, here: `{ value: { sum: { one: 4, rest: 16 } }, unit: ${other} }` },
    }),
    text: TEXT(middle),
  };
}

const NUMBERLESS = { relative: REFUSED, bounds: REFUSED, sum: REFUSED } as const;

function sets(better: Better): Row['forms'] {
  const [few, many] = ['[spring]', '[spring, new-year, fitness-day]'];
  const [worse, best] = better === 'more' ? [few, many] : [many, few];
  const same = '[spring, new-year]';
  const cells = (urban: string, rural: string) => `{ by: residence, value: { urban: ${urban}, rural: ${rural} } }`;
  return {
    scalar: ordered(worse, same, best, {
      mixed: { above: same, here: '[spring, fitness-day]' },
      incomparable: notKnown(same),
    }),
    breakdown: ordered(cells(worse, same), cells(same, same), cells(same, best), {
      mixed: { above: cells(same, same), here: cells(same, '[spring, fitness-day]') },
      incomparable: { above: cells(same, same), here: cells(same, '{ value: null, why: 不详 }'), mirror: 'specified' },
    }),
    ...NUMBERLESS,
    text: TEXT(same),
  };
}

/** A bare yes or no: the best above leaves nothing better, so the floor of the stronger case is no. */
const guarantees: Row['forms'] = {
  scalar: {
    ...ordered('false', 'true', 'true', { mixed: IN_ORDER, incomparable: notKnown('true') }),
    stronger: { above: 'false', here: 'true' },
  },
  breakdown: {
    ...ordered(yesNo(false), yesNo(true), yesNo(true), {
      mixed: never('each cell stands for itself'),
      incomparable: {
        above: yesNo(true),
        here: '{ by: residence, value: { urban: true, rural: { value: null, why: 不详 } } }',
        mirror: 'specified',
      },
    }),
    stronger: { above: yesNo(false), here: yesNo(true) },
  },
  ...NUMBERLESS,
  text: TEXT('true'),
};

function yesNo(rural: boolean): string {
  return `{ by: residence, value: { urban: true, rural: ${rural} } }`;
}

/** Of prose only the very same words are equal; with nothing above it is unread. */
function words(same: string, other: string): Verdicts {
  return {
    ...TEXT(same),
    inherits: { above: same, here: null, mirror: 'unread' },
    equal: { above: same, here: same },
    incomparable: { above: same, here: other },
    unread: { above: null, here: same },
  };
}

const statements: Row['forms'] = {
  scalar: words('按规定发放', '按本地规定发放'),
  breakdown: words(
    '{ by: residence, value: { urban: 按规定发放, rural: 按规定发放 } }',
    '{ by: residence, value: { urban: 按规定发放, rural: 酌情发放 } }',
  ),
  ...NUMBERLESS,
  text: TEXT('按规定发放'),
};

/** An age from which people are served: a lower one is wider, and it has no order but that. */
function ages(young: string, same: string, old: string, rest: Pick<Verdicts, 'mixed' | 'incomparable'>): Verdicts {
  return {
    ...ordered(old, same, young, rest),
    stronger: never('a threshold is judged only through the people it moves: wider'),
    weaker: never('a threshold is judged only through the people it moves: narrower'),
    wider: { above: same, here: young },
    narrower: { above: same, here: old },
  };
}

const ageCells = (urban: number, rural: number) => `{ by: residence, value: { urban: ${urban}, rural: ${rural} } }`;
const ageShare = (by: number, of = 'table-base#year') => `{ value: { ratio: ${by}, of: ${of} } }`;
const ageSum = (rest: number) => `{ value: { sum: { one: 4, rest: ${rest} } } }`;
const ageRange = (le: number) => `{ value: { ge: 10, le: ${le} } }`;
const NO_FIGURE = never('a bare age moves everybody one way');
/** Whoever is asked for an age that is not known cannot be told from those who are not. */
const unknownAge: Case = { above: '60', here: ageShare(6, 'area.minimum-wage') };

const thresholds: Row['forms'] = {
  scalar: ages('50', '60', '70', { mixed: NO_FIGURE, incomparable: unknownAge }),
  breakdown: ages(ageCells(60, 50), ageCells(60, 60), ageCells(70, 60), {
    mixed: { above: ageCells(60, 60), here: ageCells(70, 50) },
    incomparable: { above: ageCells(60, 60), here: ageShare(6, 'area.minimum-wage') },
  }),
  relative: ages(ageShare(5), ageShare(6), ageShare(7), { mixed: NO_FIGURE, incomparable: unknownAge }),
  bounds: {
    ...TEXT('60'),
    inherits: { above: ageRange(60), here: null },
    equal: never('a range of ages is no age: incomparable'),
    specified: { above: null, here: ageRange(60) },
    added: { above: null, here: ageRange(60) },
    incomparable: { above: '60', here: ageRange(60) },
    unread: IS_READ,
  },
  sum: ages(ageSum(46), ageSum(56), ageSum(66), { mixed: NO_FIGURE, incomparable: unknownAge }),
  text: TEXT('60'),
};

/** Every type of measure, in each direction it may have. */
export const TABLE: readonly Row[] = [
  {
    name: 'amount',
    type: 'amount',
    unit: 'CNY/person/month',
    forms: numbers('more', 'CNY/person/month', 'CNY/venue/month'),
  },
  { name: 'quantity', type: 'quantity', unit: 'hour/week', forms: numbers('more', 'hour/week', 'day/week') },
  {
    name: 'quantity-less',
    type: 'quantity',
    better: 'less',
    unit: 'person/venue',
    forms: numbers('less', 'person/venue', 'hour/venue'),
  },
  { name: 'coverage', type: 'coverage', unit: 'percent', forms: numbers('more', 'percent', 'person') },
  { name: 'time-limit', type: 'time-limit', unit: 'working-day', forms: numbers('less', 'working-day', 'day') },
  { name: 'charge', type: 'charge', unit: 'CNY/person', forms: numbers('less', 'CNY/person', 'CNY/venue') },
  { name: 'guarantee', type: 'guarantee', forms: guarantees },
  { name: 'set', type: 'set', forms: sets('more') },
  { name: 'set-less', type: 'set', better: 'less', forms: sets('less') },
  { name: 'threshold', type: 'threshold', unit: 'year', forms: thresholds },
  { name: 'statement', type: 'statement', forms: statements },
];
