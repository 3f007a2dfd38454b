import { inLang, type Lang } from '../model/text.ts';
import { sayDay } from './days.ts';
import type { Asked } from './kinds/kind.ts';
import { isDemonstration, notices } from './notices.ts';
import type { LinkView, PageView } from './page-view.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { prevailsWords } from './status.ts';
import { words } from './words.ts';

/** What is the same for every kind of page; `parts` are the items whose sentences it prints. */
export function frame(
  scene: Scene,
  kind: string,
  asked: Asked,
  parts: readonly Part[],
): Omit<PageView, 'title' | 'subtitle' | 'windowTitle'> {
  const { tool, record, lang } = scene.input;
  return {
    lang: tagOf(lang),
    everyPage: everyPage(scene),
    labels: words[lang],
    nav: navOf(kind, asked),
    notices: notices(scene, parts, NUMBERED.has(kind)),
    feedback: scene.say('feedback.says'),
    foot: [
      scene.say('foot.describes', {
        day: sayDay(scene.input.asOf, lang),
        edition: scene.edition ? scene.of(scene.edition.title) : scene.say('status.none'),
        prevails: prevailsWords(scene),
      }),
      scene.say('foot.tool', { name: tool.name, version: tool.version }),
      scene.say('foot.catalogue', { version: record.version, digest: record.digest }),
      scene.say('foot.reproducible'),
    ],
  };
}

/** The kinds that print the numbers of items in the national list. */
const NUMBERED: ReadonlySet<string> = new Set(['bulletin', 'comparison', 'item', 'guide']);

/** The language of a page as HTML names it. */
export function tagOf(lang: Lang): 'zh-CN' | 'en' {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

/** The ways out of a page: those the publication adds, and the same page in the other language. */
export function navOf(kind: string, asked: Asked): readonly LinkView[] {
  return [...(asked.nav ?? []), ...otherLanguage(kind, asked)];
}

const NAMES = { zh: '中文', en: 'English' };

/** The same page in the other language, where the publication has it. */
function otherLanguage(kind: string, { area, topic, lang, links }: Asked): LinkView[] {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const href = links?.({ kind, area, topic, lang: other }) ?? '';
  return href === '' ? [] : [{ name: inLang(NAMES, other), href, lang: tagOf(other) }];
}

/** What every printed sheet must say of itself. */
function everyPage(scene: Scene): string {
  const says = [
    scene.input.draft ? scene.say('every.draft') : '',
    isDemonstration(scene) ? scene.say('every.demonstration') : '',
  ];
  return scene.list(
    says.filter((one) => one !== ''),
    'semicolon',
  );
}
