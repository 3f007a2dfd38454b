import type { Fact } from '../model/finding.ts';
import type { Names } from '../model/names.ts';
import type { Wording } from './wording.ts';

interface Feature {
  readonly feature: string;
  readonly value: string | number | boolean;
}

/** A representative of a group in words: "someone (age: 16 years, employment: unemployed)"; a household or an employer, where it is of those. */
export function sayPerson(fact: Fact, subject: Fact, wording: Wording, names: Names): string {
  const features = (Array.isArray(fact) ? fact : []) as unknown as readonly Feature[];
  if (features.length === 0) return wording.text('person.none');
  const kind = subject === 'household' || subject === 'employer' ? subject : 'person';
  return wording.text(`${kind}.of`, {
    features: features.map((one) => sayFeature(one, wording, names)).join(wording.text('list')),
  });
}

function sayFeature({ feature, value }: Feature, wording: Wording, { vocabulary }: Names): string {
  const attributeName = (id: string) => wording.named(vocabulary.attributes.get(id), id);
  const valueName = (attribute: string, id: string) =>
    wording.named(vocabulary.attributes.get(attribute)?.values.get(id), id);
  if (feature.startsWith('attested:'))
    return wording.text(value ? 'person.attested' : 'person.not-attested', { name: wording.term(feature.slice(9)) });
  if (feature.startsWith('opaque:')) {
    const [attribute = '', , address = ''] = feature.slice(7).split(/[ @]/);
    return wording.text(value ? 'person.opaque' : 'person.not-opaque', {
      name: attributeName(attribute),
      value: wording.address(address),
    });
  }
  const [attribute = '', tag] = feature.split('=');
  if (tag !== undefined)
    return wording.text(value ? 'person.tag' : 'person.no-tag', {
      name: attributeName(attribute),
      value: valueName(attribute, tag),
    });
  if (typeof value === 'boolean')
    return wording.text(value ? 'person.yes' : 'person.no', { name: attributeName(attribute) });
  const unit = vocabulary.attributes.get(attribute)?.unit;
  const shown =
    typeof value === 'number'
      ? `${value}${unit ? `${wording.lang === 'en' ? ' ' : ''}${wording.of(unit)}` : ''}`
      : valueName(attribute, String(value));
  return wording.text('person.is', { name: attributeName(attribute), value: shown });
}
