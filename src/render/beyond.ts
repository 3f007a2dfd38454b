import { measureType } from '../measures/index.ts';
import type { Justification, Overlay, OverlayItem } from '../model/overlay.ts';
import { capital } from '../say/capital.ts';
import type { BeyondView, MeasureView } from './bulletin-view.ts';
import { sayDay } from './days.ts';
import { approvedWords } from './exceptions.ts';
import { measureView } from './lines.ts';
import type { Scene } from './scene.ts';
import { trace } from './trace.ts';

interface Gain {
  readonly key: string;
  readonly what: readonly string[];
  readonly evidence: boolean;
}

/** What the area does beyond the national scope, with the evidence and approval on record; of some items, or of all. */
export function beyondViews(scene: Scene, items: ReadonlySet<string> | null = null): readonly BeyondView[] {
  const asked = ({ id }: { readonly id: string }) => items === null || items.has(id);
  return scene.overlays.flatMap((overlay) => [
    ...[...overlay.items.values()]
      .filter((entry) => !overlay.ownItems.has(entry.id) && asked(entry))
      .flatMap((entry) => overItem(scene, overlay, entry)),
    ...[...overlay.ownItems.values()].filter(asked).map((item) => {
      const gain = { key: item.id, what: [scene.say('beyond.item')], evidence: true };
      return view(scene, overlay, item.id, gain, overlay.items.get(item.id), trace(item.at));
    }),
  ]);
}

function overItem(scene: Scene, overlay: Overlay, entry: OverlayItem): BeyondView[] {
  const item = scene.item(entry.id);
  if (!item) return [];
  const measures = [...item.measures.values()].filter(({ key }) => entry.sets.has(key) || entry.addedMeasures.has(key));
  const gains = measures.flatMap((measure) =>
    valueGain(scene, measure.key, measure.type, scene.measures.get(measure) ?? measureView(scene, item, measure)),
  );
  return [...gains, ...otherGains(scene, entry)].map((gain) =>
    view(scene, overlay, entry.id, gain, entry, trace(entry.at)),
  );
}

function valueGain(scene: Scene, key: string, type: string, view: MeasureView): Gain[] {
  const lines = view.lines.filter((line) => line.own && (line.mark.kind === 'above' || line.mark.kind === 'added'));
  if (lines.length === 0) return [];
  const what = lines.map((line) => {
    const value = `${line.cell ? scene.say('cell.of', { cell: line.cell }) : ''}${line.value}`;
    return scene.say('beyond.value', { name: view.name, value, mark: line.mark.words });
  });
  return [
    { key, what, evidence: lines.some((line) => line.mark.kind === 'added') || measureType(type).gate === 'evidence' },
  ];
}

function otherGains(scene: Scene, entry: OverlayItem): Gain[] {
  return [
    ...[...entry.addedContent.values()].map((one) => ({
      key: one.key,
      what: [scene.say('beyond.content', { name: scene.of(one.name) })],
      evidence: true,
    })),
    ...[...entry.addedGroups.values()].map((one) => ({
      key: one.key,
      what: [scene.say('beyond.widened', { group: scene.of(one.name) })],
      evidence: true,
    })),
    ...[...entry.widen.keys()].map((key) => ({
      key,
      what: [scene.say('beyond.widened', { group: scene.wording.key(entry.id, key) })],
      evidence: true,
    })),
  ];
}

function view(
  scene: Scene,
  overlay: Overlay,
  item: string,
  gain: Gain,
  entry: OverlayItem | undefined,
  place: string,
): BeyondView {
  const found = entry?.justify.filter((one) => one.for.includes(gain.key)) ?? [];
  const excerpt = overlay.scope === 'excerpt';
  const missing = !gain.evidence ? 'evidence.not-needed' : excerpt ? 'evidence.excerpt' : 'evidence.none';
  const evidence = found.flatMap((one) => evidenceWords(scene, one));
  const faults = scene.findingsOf('restraint/no-evidence', item, gain.key).map((one) => scene.speaker.say(one).message);
  const approved = found.flatMap((one) => (one.approved ? [approvedWords(scene, one.approved)] : []));
  const unapproved = !gain.evidence ? 'evidence.not-needed' : excerpt ? 'approved.excerpt' : 'approved.none';
  return {
    item: scene.wording.item(item),
    what: gain.what,
    evidence: [...(evidence.length > 0 ? evidence : [scene.say(missing)]), ...faults],
    approved:
      approved.length > 0 ? scene.list(approved, 'semicolon') : capital(scene.say(unapproved), scene.input.lang),
    trace: found[0] ? trace(found[0].at) : place,
  };
}

function evidenceWords(scene: Scene, justify: Justification): string[] {
  const { catalogue, lang } = scene.input;
  return [justify.need, justify.risk, justify.afford].flatMap((id) => {
    const one = id === null ? undefined : catalogue.evidence.get(id);
    if (!one) return [];
    const facts = {
      type: scene.wording.text(`evidence.${one.type}`),
      title: scene.of(one.title),
      by: scene.of(one.by),
      date: sayDay(one.date, lang),
      conclusion: scene.of(one.conclusion),
    };
    return [scene.say('evidence.says', facts)];
  });
}
