import { type FundingScheme, LEVELS, type Level } from '../model/catalogue.ts';
import type { OverlayItem } from '../model/overlay.ts';
import type { LocalItem } from '../resolve/local-item.ts';
import type { TextBlock } from './bulletin-view.ts';
import type { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';
import { trace } from './trace.ts';

/** Who pays: the sentence, the central share for this area, and how the local levels share the rest. */
export function fundingBlock(scene: Scene, item: LocalItem): TextBlock {
  const block = textBlock(scene, item, 'funding');
  const schemes = (item.funding?.schemes ?? []).flatMap((id) => scene.input.catalogue.schemes.get(id) ?? []);
  const lines = [
    ...schemes.map((scheme) => schemeWords(scene, scheme)),
    ...scene.entriesFor(item.id).flatMap(({ overlay, entry }) => sharesWords(scene, overlay.area, entry)),
  ];
  const text = block.text || (lines.length > 0 ? '' : scene.say('row.no-statement'));
  return { ...block, text, lines, trace: block.trace || (item.funding ? trace(item.funding.at) : '') };
}

function schemeWords(scene: Scene, scheme: FundingScheme): string {
  const says = scene
    .list([scene.of(scheme.description), centralWords(scene, scheme)].filter(Boolean), 'semicolon')
    .replace(/[。.]([；;])/u, '$1');
  return scene.say('row.central.scheme', { scheme: scene.of(scheme.name), says });
}

/** The share the centre bears in the class this area belongs to. */
function centralWords(scene: Scene, { central, by }: FundingScheme): string {
  if (central === null || scene.scope === 'nation') return '';
  if (typeof central === 'number') return scene.say('row.central.flat', { share: central });
  const dimension = by === null ? undefined : scene.input.catalogue.vocabulary.dimensions.get(by);
  const cell = dimension ? scene.input.resolver.tree.classOf(scene.input.area, dimension) : null;
  const share = cell === null ? undefined : central.get(cell);
  return share === undefined || cell === null
    ? ''
    : scene.say('row.central', { share, class: scene.wording.cell(cell, by) });
}

function sharesWords(scene: Scene, area: string, { funding }: OverlayItem): string[] {
  if (!funding) return [];
  const shares = [...funding.shares].map(([level, share]) =>
    scene.say('row.share', { level: levelName(scene, level), share }),
  );
  const key = funding.of === 'whole' ? 'row.shares.whole' : 'row.shares.above-floor';
  return [scene.say(key, { area: scene.wording.area(area), shares: scene.list(shares) })];
}

/** A level of government by name, the centre among them. */
export function levelName(scene: Scene, level: string): string {
  if (level === 'central') return scene.say('payer.centre');
  return Object.hasOwn(LEVELS, level) ? scene.wording.text(`level.${level as Level}`) : level;
}
