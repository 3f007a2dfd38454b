import { NATION } from '../../model/catalogue.ts';
import { arrange } from '../arrange.ts';
import { beyondViews } from '../beyond.ts';
import type { BulletinView, DepartureView } from '../bulletin-view.ts';
import { sayDay } from '../days.ts';
import { exceptionViews, notApplicableViews } from '../exceptions.ts';
import { fieldViews } from '../fields.ts';
import { frame } from '../frame.ts';
import { headPairs } from '../head.ts';
import { facetPairs, markKey } from '../key.ts';
import { Scene } from '../scene.ts';
import { statusPairs } from '../status.ts';
import { summaryPairs } from '../summary.ts';
import { trace } from '../trace.ts';
import { upcomingViews } from '../upcoming.ts';
import { type Kind, WHOLE } from './kind.ts';

/** The whole standard of an area, or of the nation, in its five facets. */
export const bulletin = {
  topics: () => WHOLE,
  view(desk, asked): BulletinView {
    const scene = new Scene(desk.sharing(asked.area, asked.lang, asked.draft));
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
      local: asked.area !== NATION,
      ...frame(scene, 'bulletin', asked, parts),
      ...titles(scene),
      head: headPairs(scene),
      status: statusPairs(scene),
      summary: summaryPairs(scene, {
        fields,
        ownItems,
        exceptions: exceptions.length + notApplicable.length,
        upcoming,
      }),
      facets: facetPairs(scene),
      marks: markKey(scene, fields),
      fields,
      upcoming,
      exceptions,
      notApplicable,
      beyond,
      departures: departures(scene),
      sources: scene.references.views(),
    };
  },
} satisfies Kind;

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

function departures(scene: Scene): readonly DepartureView[] {
  return scene.overlays.flatMap((overlay) =>
    overlay.departures.map((one) => ({
      item: scene.wording.item(one.item),
      note: scene.of(one.note),
      trace: trace(one.at),
    })),
  );
}
