import type { Who } from '../model/catalogue.ts';
import type { Scene } from './scene.ts';

type Node = Readonly<Record<string, unknown>>;
const BOUNDS = ['ge', 'gt', 'le', 'lt'] as const;

/** A condition in plain words, one clause an attribute. */
export function whoWords(scene: Scene, who: Who): string {
  if (who === 'everyone') return scene.say('who.everyone');
  if (typeof who !== 'object' || who === null) return scene.say('who.undecided');
  const [[name, test] = ['', null]] = Object.entries(who as Node);
  if ((name === 'all' || name === 'any') && Array.isArray(test)) return joined(scene, test, name);
  if (name === 'not') return scene.say('who.not', { who: inner(scene, test) });
  if (name === 'attested') return scene.wording.term(String(test));
  return testWords(scene, name, test);
}

function joined(scene: Scene, parts: readonly unknown[], name: 'all' | 'any'): string {
  return scene.list(
    parts.map((part) => inner(scene, part)),
    `who.${name}`,
  );
}

/** A clause that itself joins several is put in brackets. */
function inner(scene: Scene, who: unknown): string {
  const words = whoWords(scene, who);
  const several = typeof who === 'object' && who !== null && ['all', 'any'].some((name) => name in who);
  return several ? scene.say('who.group', { who: words }) : words;
}

function testWords(scene: Scene, id: string, test: unknown): string {
  const attribute = scene.input.catalogue.vocabulary.attributes.get(id);
  const name = attribute ? scene.of(attribute.name) : id;
  if (typeof test === 'boolean') return scene.say(test ? 'who.true' : 'who.false', { name });
  const value = (one: unknown): string => {
    const term = attribute?.values.get(String(one));
    return term ? scene.of(term.name) : `${threshold(scene, one)}${unitOf(scene, id, one)}`;
  };
  if (typeof test !== 'object' || test === null) return scene.say('who.test', { name, value: value(test) });
  if (Array.isArray(test)) return scene.say('who.test', { name, value: scene.list(test.map(value)) });
  const bounds = BOUNDS.flatMap((bound) =>
    bound in test ? [scene.say(`who.${bound}`, { value: value((test as Node)[bound]) })] : [],
  );
  return scene.say('who.test', { name, value: scene.list(bounds) });
}

/** A threshold is a number, or a measure or parameter by name. */
function threshold(scene: Scene, one: unknown): string {
  if (typeof one !== 'string') return String(one);
  const [item = '', key = ''] = one.split('#');
  if (key) return scene.wording.key(item, key);
  return one.startsWith('area.') ? scene.wording.parameter(one) : one;
}

/** Units of attributes are written in the plural; one year is not years. */
function unitOf(scene: Scene, id: string, value: unknown): string {
  const unit = scene.input.catalogue.vocabulary.attributes.get(id)?.unit;
  // A threshold that is named has its own unit.
  if (!unit || typeof value === 'string') return '';
  const words = scene.of(unit);
  return ` ${scene.input.lang === 'en' && value === 1 ? words.replace(/s$/u, '') : words}`;
}
