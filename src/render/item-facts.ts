import { NATION } from '../model/catalogue.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import { capital } from '../say/capital.ts';
import { sayDay } from './days.ts';
import type { Pair } from './page-view.ts';
import type { Scene } from './scene.ts';
import { prevailsWords } from './status.ts';
import { trace } from './trace.ts';

/** Where an item belongs, by which number and code it is quoted, and what it rests on. */
export function itemFacts(scene: Scene, item: LocalItem): readonly Pair[] {
  const { vocabulary, sources } = scene.input.catalogue;
  const listed = scene.edition?.listed.get(item.id);
  const field = listed?.field ?? item.national.field;
  const category = listed?.category ?? item.national.category;
  const place = [
    field ? scene.of(vocabulary.fields.get(field)?.name ?? { zh: field }) : '',
    category ? scene.of(vocabulary.categories.get(category)?.name ?? { zh: category }) : '',
  ].filter(Boolean);
  const number = scene.edition?.contentsChecked === 'memory' ? 'row.number.memory' : 'row.number';
  const basis = item.national.basis.map(({ source, at }) => {
    const title = sources.get(source)?.title;
    return [title ? scene.of(title) : source, at ?? ''].filter(Boolean).join(' ');
  });
  return [
    { term: scene.say('item.place'), says: scene.list(place) || scene.say('head.none') },
    { term: scene.say('item.code'), says: item.id, trace: trace(item.national.at) },
    ...(listed
      ? [
          {
            term: scene.say('item.number'),
            says: capital(scene.say(number, { number: listed.number }), scene.input.lang),
          },
        ]
      : []),
    ...(item.owner === NATION
      ? []
      : [{ term: scene.say('item.owner'), says: scene.wording.area(item.owner), trace: trace(item.national.at) }]),
    { term: scene.say('status.day'), says: sayDay(scene.input.asOf, scene.input.lang) },
    { term: scene.say('item.basis'), says: scene.list(basis, 'semicolon') || scene.say('head.none') },
    { term: scene.say('status.prevails'), says: capital(prevailsWords(scene), scene.input.lang) },
  ];
}
