import { FACETS } from '../model/catalogue.ts';
import type { Notice } from './page-view.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { prevailsWords } from './status.ts';
import { isParaphrase } from './text-block.ts';

/** What the reader must know before the rest, gravest first; of the numbers of items only where the page prints them. */
export function notices(scene: Scene, parts: readonly Part[], numbered: boolean): readonly Notice[] {
  const found: (Notice | null)[] = [
    scene.input.draft ? notice(scene, 'draft', [scene.say('notice.draft.says')]) : null,
    isDemonstration(scene) ? notice(scene, 'demonstration', [scene.say('notice.demonstration.says')]) : null,
    readingCopy(scene, parts),
    scene.scope === 'excerpt' ? notice(scene, 'excerpt', [scene.say('notice.excerpt.says')]) : null,
    scene.scope === 'none'
      ? { kind: 'excerpt', title: scene.say('head.local.none'), says: [scene.say('notice.none.says')] }
      : null,
    assumed(scene),
    numbered ? contents(scene) : null,
  ];
  return found.filter((one) => one !== null);
}

/** Whether anything on the page is fictional: the area's own standard or one above it. */
export function isDemonstration(scene: Scene): boolean {
  return scene.chainUp().some((area) => scene.input.resolver.overlaysOf(area).some((overlay) => overlay.demonstration));
}

function notice(
  scene: Scene,
  kind: 'draft' | 'demonstration' | 'excerpt' | 'assumed' | 'contents',
  says: readonly string[],
): Notice {
  return { kind, title: scene.say(`notice.${kind}`), says };
}

function readingCopy(scene: Scene, parts: readonly Part[]): Notice | null {
  const paraphrased = parts.some(({ item }) => FACETS.some((facet) => isParaphrase(scene, item, facet)));
  if (!paraphrased) return null;
  const says = scene.say('notice.reading-copy.says', { prevails: prevailsWords(scene) });
  return { kind: 'reading-copy', title: scene.say('notice.reading-copy'), says: [says] };
}

function assumed(scene: Scene): Notice | null {
  const named = (supplied: string) =>
    scene.list(scene.input.chain.filter((one) => one.supplied === supplied).map((one) => scene.wording.area(one.area)));
  const says = [
    { areas: named('assumed-national'), key: 'notice.assumed.says' as const },
    { areas: named('none'), key: 'notice.assumed.none' as const },
    { areas: named('excerpt'), key: 'notice.assumed.excerpt' as const },
  ].flatMap(({ areas, key }) => (areas === '' ? [] : [scene.say(key, { areas })]));
  return says.length === 0 ? null : notice(scene, 'assumed', says);
}

function contents(scene: Scene): Notice | null {
  const { edition } = scene;
  if (edition?.contentsChecked !== 'memory') return null;
  return notice(scene, 'contents', [
    scene.say('notice.contents.says', {
      edition: scene.of(edition.title),
      note: edition.contentsNote ? scene.of(edition.contentsNote) : '',
    }),
  ]);
}
