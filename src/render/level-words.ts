import Fraction from 'fraction.js';
import type { Measure } from '../model/catalogue.ts';
import { type End, type Quantity, type Relative, relativesIn, type Sum } from '../model/value.ts';
import { baseDimension } from '../resolve/base-dimension.ts';
import { levelInUnit } from '../resolve/compare.ts';
import type { Level } from '../resolve/levels.ts';
import type { Scene } from './scene.ts';

/** A level in words: a figure with its unit, a range, prose, or "not established". */
export function levelWords(scene: Scene, measure: Pick<Measure, 'type' | 'unit'>, level: Level): string {
  const { wording } = scene;
  switch (level.is) {
    case 'exact':
      return scalarWords(scene, measure, level);
    case 'bounds':
      return wording.value(
        { ...(level.ge ? { ge: level.ge.toFraction() } : {}), ...(level.le ? { le: level.le.toFraction() } : {}) },
        level.unit,
      );
    case 'text':
      return level.text;
    case 'unknown':
      return scene.say('mark.unknown');
  }
}

/** A level above beside one that is held against it: in the unit of that, so that the two can be told apart at sight. */
export function besideOf(scene: Scene, measure: Pick<Measure, 'unit'>, above: Level, level: Level): Level {
  const unit = level.is === 'exact' || level.is === 'bounds' ? level.unit : measure.unit;
  return levelInUnit(above, unit, scene.input.catalogue.vocabulary.units);
}

function scalarWords(
  scene: Scene,
  measure: Pick<Measure, 'type'>,
  { value, unit }: Extract<Level, { is: 'exact' }>,
): string {
  const { wording } = scene;
  if (value instanceof Fraction) {
    if (measure.type === 'charge' && value.equals(0)) return scene.say('value.free');
    return wording.value(value.toFraction(), unit);
  }
  return typeof value === 'object'
    ? wording.value([...value])
    : typeof value === 'string'
      ? value
      : wording.value(value);
}

/** How a value is written where that says more than the level: its base, the parts of a sum. Empty for a plain figure. */
export function writtenWords(scene: Scene, item: string, { flat, unit }: Quantity, level: Level): string {
  if (flat.form === 'relative') return relativeWords(scene, flat, unit);
  if (flat.form === 'sum') return scene.say('value.sum', { parts: partsWords(scene, item, flat, unit, level) });
  if (flat.form !== 'bounds' || relativesIn(flat).length === 0) return '';
  const end = (one: End | undefined, key: 'at-least' | 'at-most') =>
    one === undefined ? [] : [scene.wording.bounded(key, endWords(scene, item, one, unit))];
  return scene.list([...end(flat.ge, 'at-least'), ...end(flat.le, 'at-most')]);
}

function endWords(scene: Scene, item: string, end: End, unit: string): string {
  if (end instanceof Fraction) return scene.wording.value(end.toFraction(), unit);
  if (end.form === 'relative') return relativeWords(scene, end, unit);
  return scene.say('value.total', { parts: partsWords(scene, item, end, unit, null) });
}

/** A value in words: its level, and where that cannot be worked out how it is written. */
export function valueWords(scene: Scene, measure: Measure, level: Level, quantity: Quantity): string {
  const written = level.is === 'unknown' ? writtenWords(scene, measure.item, quantity, level) : '';
  return written || levelWords(scene, measure, level);
}

/** "1.3 times the local minimum-living line". */
export function relativeWords(scene: Scene, flat: Relative, unit: string): string {
  const base = baseWords(scene, flat);
  const by = scene.wording.number(flat.by.toFraction());
  if (flat.kind === 'plus')
    return scene.say('value.plus', { base, by: scene.wording.value(flat.by.toFraction(), unit) });
  if (flat.kind === 'months') return scene.say('value.months', { base, by });
  if (flat.by.equals(1)) return scene.say('value.same', { base });
  if (flat.by.compare(1) < 0)
    return scene.say('value.percent', { base, by: scene.wording.number(flat.by.mul(100).toFraction()) });
  return scene.say('value.ratio', { base, by });
}

function baseWords(scene: Scene, flat: Relative): string {
  if (flat.of === 'above') return scene.say('base.above');
  const plain = scene.wording.address(flat.of);
  const { resolver, area, asOf, lang } = scene.input;
  const name = flat.cell
    ? `${scene.wording.cell(flat.cell, baseDimension(resolver, area, flat.of, asOf))}${lang === 'en' ? ' ' : ''}${plain}`
    : plain;
  if (flat.of.startsWith('area.')) return name;
  if (flat.at === 'here') return scene.say('base.here', { name });
  if (flat.at === 'above') return scene.say('base.above.name', { name });
  return scene.say('base.at', { area: scene.wording.area(flat.at), name });
}

/** The parts of a sum by name: what each comes to, and beside it what it is worked out from. */
function partsWords(scene: Scene, item: string, { parts }: Sum, unit: string, level: Level | null): string {
  const terms = level?.is === 'exact' || level?.is === 'unknown' ? (level.terms ?? []) : [];
  const said = [...parts].map(([key, { name, value }], index) => {
    const term = terms[index];
    const figure = term?.is === 'exact' && term.value instanceof Fraction ? term.value : null;
    return scene.say('value.part', {
      name: name ? scene.of(name) : partName(scene, item, key),
      value: figure ? scene.wording.value(figure.toFraction(), unit) : endWords(scene, item, value, unit),
      written: figure && !(value instanceof Fraction) ? endWords(scene, item, value, unit) : null,
    });
  });
  return scene.list(said);
}

/** Keys people take for the level that pays or sets a part. */
const PAYERS = {
  national: 'part.national',
  nation: 'part.national',
  central: 'part.central',
  centre: 'part.central',
  province: 'part.province',
  provincial: 'part.province',
  prefecture: 'part.prefecture',
  city: 'part.prefecture',
  municipal: 'part.prefecture',
  county: 'part.county',
  district: 'part.county',
  township: 'part.township',
} as const;

const isPayer = (key: string): key is keyof typeof PAYERS => Object.hasOwn(PAYERS, key);

function partName(scene: Scene, item: string, key: string): string {
  return isPayer(key) ? scene.say(PAYERS[key]) : scene.wording.key(item, key);
}

/** Why a level cannot be given. */
export function unknownWords(scene: Scene, level: Extract<Level, { is: 'unknown' }>): string {
  if (level.why === 'recorded') return level.detail ? scene.say('value.why', { why: level.detail }) : '';
  // What goes by classes of areas differs from place to place below an area that is in none.
  const { area, resolver } = scene.input;
  const isEach = level.why === 'class' && resolver.tree.childrenOf(area).length > 0;
  return scene.say(isEach ? 'value.each-class' : `value.${level.why}`);
}
