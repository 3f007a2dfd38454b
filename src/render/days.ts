import type { Day } from '../model/day.ts';
import type { Lang } from '../model/text.ts';
import { type DatedValue, type Precision, relativesIn } from '../model/value.ts';
import type { Placed } from '../resolve/levels.ts';
import { fill } from '../say/fill.ts';
import type { Scene } from './scene.ts';
import { words } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it: 2024年1月1日, 1 January 2024. */
export function sayDay(day: Day, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (lang === 'zh') return `${Number(year)}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** A day no more exactly than it is known: of some only the month or the year was seen, or a day by which it had come. */
export function sayKnownDay(day: Day, precision: Precision, lang: Lang): string {
  if (precision === 'day') return sayDay(day, lang);
  const said = words[lang];
  if (precision === 'at-latest') return fill(said['since.at-latest'], { day: sayDay(day, lang) }, {});
  const [year = '', month = ''] = day.split('-');
  const facts = { year, month: lang === 'zh' ? Number(month) : (MONTHS[Number(month) - 1] ?? month) };
  return fill(said[precision === 'year' ? 'day.year' : 'day.month'], facts, {});
}

/** From when a value counts; of one that is worked out from a base it is the rule that began then, for the figure may be of a later day. */
export function sayPlacedSince(scene: Scene, { entry, quantity }: Pick<Placed, 'entry' | 'quantity'>): string {
  const since = saySince(scene, entry);
  return relativesIn(quantity.flat).length > 0 && entry.from !== null ? scene.say('since.rule', { since }) : since;
}

/** From when a value counts, no more exactly than is known. */
export function saySince(scene: Scene, entry: Pick<DatedValue, 'from' | 'precision'>): string {
  const { lang, catalogue } = scene.input;
  if (entry.from === null) return scene.say('since.unknown');
  if (entry.precision !== 'day') return sayKnownDay(entry.from, entry.precision, lang);
  // A value without a date of its own counts from the day of the first edition that lists it.
  const edition = [...catalogue.editions.values()].find((one) => one.effective === entry.from);
  return edition
    ? scene.say('since.edition', { edition: edition.id })
    : scene.say('since.from', { day: sayDay(entry.from, lang) });
}
