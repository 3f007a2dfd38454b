import type { BulletinView } from './bulletin-view.ts';
import type { CoverageView } from './coverage-view.ts';
import type { GongwenView } from './gongwen.ts';
import type { AnnexView } from './kinds/annex.ts';
import type { CardView } from './kinds/card.ts';
import type { ChangesView } from './kinds/changes.ts';
import type { CommitmentView } from './kinds/commitment.ts';
import type { ComparisonView } from './kinds/comparison.ts';
import type { GuideView } from './kinds/guide.ts';
import type { ItemView } from './kinds/item.ts';

/** The view of each kind of page, and of each other layout, by the name of its template: from here `npm run generate` writes `schemas/view.schema.json`. */
export interface Views {
  readonly bulletin: BulletinView;
  readonly item: ItemView;
  readonly comparison: ComparisonView;
  readonly changes: ChangesView;
  readonly guide: GuideView;
  readonly card: CardView;
  readonly annex: AnnexView;
  readonly commitment: CommitmentView;
  readonly coverage: CoverageView;
  readonly 'bulletin-gongwen': GongwenView;
}
