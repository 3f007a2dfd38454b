import { NATION } from '../model/catalogue.ts';
import { arrange } from './arrange.ts';
import { beyondViews } from './beyond.ts';
import type { BulletinView, DepartureView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { exceptionViews, notApplicableViews } from './exceptions.ts';
import { fieldViews } from './fields.ts';
import { headPairs } from './head.ts';
import type { BulletinInput } from './input.ts';
import { facetPairs, markKey } from './key.ts';
import { isDemonstration, notices } from './notices.ts';
import { Scene } from './scene.ts';
import { statusPairs } from './status.ts';
import { summaryPairs } from './summary.ts';
import { trace } from './trace.ts';
import { upcomingViews } from './upcoming.ts';
import { words } from './words.ts';

/** Everything the bulletin of an area, or of the nation, says on a day, fully worded. */
export function bulletinView(input: BulletinInput): BulletinView {
  const scene = new Scene(input);
  const sections = arrange(scene);
  const parts = sections.flatMap((section) =>
    section.categories.flatMap((shelf) => shelf.entries.flatMap((entry) => entry.parts)),
  );
  // Sources are numbered as they are cited, so the parts are made in the order in which they stand on the page.
  const fields = fieldViews(scene, sections);
  const upcoming = upcomingViews(scene, parts);
  const exceptions = exceptionViews(scene);
  const notApplicable = notApplicableViews(scene);
  const beyond = beyondViews(scene);
  const ownItems = new Set(parts.filter(({ item }) => item.owner !== NATION).map(({ item }) => item.id)).size;
  return {
    lang: input.lang === 'zh' ? 'zh-CN' : 'en',
    ...titles(scene),
    everyPage: everyPage(scene),
    labels: words[input.lang],
    notices: notices(scene, parts),
    head: headPairs(scene),
    status: statusPairs(scene),
    summary: summaryPairs(scene, { fields, ownItems, exceptions: exceptions.length + notApplicable.length, upcoming }),
    facets: facetPairs(scene),
    marks: markKey(scene, fields),
    fields,
    upcoming,
    exceptions,
    notApplicable,
    beyond,
    departures: departures(scene),
    local: input.area !== NATION,
    sources: scene.references.views(),
    feedback: scene.say('feedback.says'),
    foot: foot(scene),
  };
}

function titles(scene: Scene): Pick<BulletinView, 'title' | 'subtitle' | 'windowTitle'> {
  const { area, asOf, lang } = scene.input;
  const kind = area === NATION ? 'nation' : 'area';
  const edition = scene.edition ? scene.of(scene.edition.title) : '';
  const facts = { area: scene.wording.area(area), edition, day: sayDay(asOf, lang) };
  return {
    title: scene.say(`title.${kind}`, facts),
    subtitle: scene.say(`subtitle.${kind}`, facts),
    windowTitle: scene.say(`window.${kind}`, facts),
  };
}

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

function departures(scene: Scene): readonly DepartureView[] {
  return scene.overlays.flatMap((overlay) =>
    overlay.departures.map((one) => ({
      item: scene.wording.item(one.item),
      note: scene.of(one.note),
      trace: trace(one.at),
    })),
  );
}

function foot(scene: Scene): readonly string[] {
  const { tool, record } = scene.input;
  return [
    scene.say('foot.tool', { name: tool.name, version: tool.version }),
    scene.say('foot.catalogue', { version: record.version, digest: record.digest }),
    scene.say('foot.reproducible'),
  ];
}
