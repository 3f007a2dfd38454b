import type { Facet } from '../model/catalogue.ts';
import { audienceBlock } from './audience-block.ts';
import type { ContentBlock, ListBlock, TextBlock } from './bulletin-view.ts';
import { contentBlock } from './content-block.ts';
import { fundingBlock } from './funding-block.ts';
import { KeptBlocks } from './kept-blocks.ts';
import { leadBlock } from './lead-block.ts';
import type { Part } from './row.ts';
import type { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';

/** The facets of items as rows print them, each made once for all areas of a run that have no say in it. */
export class Facets {
  readonly #audience = new KeptBlocks<TextBlock>();
  readonly #content = new KeptBlocks<ContentBlock>();
  readonly #standard = new KeptBlocks<TextBlock>();
  readonly #funding = new KeptBlocks<TextBlock>();
  readonly #lead = new KeptBlocks<ListBlock>();

  audience(scene: Scene, { item }: Part): TextBlock {
    const hasSay = ({ text, widen, restate, service }: Entry) =>
      text.has('audience') || widen.size + restate.size > 0 || service !== null;
    return this.#audience.block(scene, item, hasSay, () => audienceBlock(scene, item));
  }

  content(scene: Scene, part: Part): ContentBlock {
    const make = () => contentBlock(scene, part);
    return part.only === null ? this.#content.block(scene, part.item, says('content'), make) : make();
  }

  standard(scene: Scene, { item }: Part): TextBlock {
    return this.#standard.block(scene, item, says('standard'), () => textBlock(scene, item, 'standard'));
  }

  funding(scene: Scene, { item }: Part): TextBlock {
    const hasSay = ({ text, funding }: Entry) => text.has('funding') || funding !== null;
    return this.#funding.block(scene, item, hasSay, () => fundingBlock(scene, item));
  }

  lead(scene: Scene, { item }: Part): ListBlock {
    const hasSay = ({ responsible }: Entry) => responsible.length > 0;
    return this.#lead.block(scene, item, hasSay, () => leadBlock(scene, item));
  }
}

type Entry = Parameters<Parameters<KeptBlocks<object>['block']>[2]>[0];

const says =
  (facet: Facet) =>
  ({ text }: Entry): boolean =>
    text.has(facet);
