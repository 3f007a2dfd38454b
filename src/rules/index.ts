import { audienceNarrower } from './audience/narrower.ts';
import { audienceUndecided } from './audience/undecided.ts';
import { chainNotSupplied } from './chain/not-supplied.ts';
import { chainOutsidePeriod } from './chain/outside-period.ts';
import { chainSuccession } from './chain/succession.ts';
import { completeMissingItem } from './complete/missing-item.ts';
import { contentDropped } from './content/dropped.ts';
import { dateBeforeSource } from './date/before-source.ts';
import { dateBehind } from './date/behind.ts';
import { dateExpired } from './date/expired.ts';
import { dateLapsed } from './date/lapsed.ts';
import { dateLate } from './date/late.ts';
import { dateOrder } from './date/order.ts';
import { dateReviewDue } from './date/review-due.ts';
import { dateUndated } from './date/undated.ts';
import { editionContents } from './edition/contents.ts';
import { exceptionExpired } from './exception/expired.ts';
import { exceptionInvalid } from './exception/invalid.ts';
import { exceptionUnused } from './exception/unused.ts';
import { excerptNotEstablished } from './excerpt/not-established.ts';
import { excerptOvertaken } from './excerpt/overtaken.ts';
import { excerptUnlisted } from './excerpt/unlisted.ts';
import { floorBelow } from './floor/below.ts';
import { floorFixed } from './floor/fixed.ts';
import { floorIncomparable } from './floor/incomparable.ts';
import { floorStated } from './floor/stated.ts';
import { floorUnset } from './floor/unset.ts';
import { floorUpcoming } from './floor/upcoming.ts';
import { floorWasBelow } from './floor/was-below.ts';
import { fundingShares } from './funding/shares.ts';
import { linkBase } from './link/base.ts';
import { linkConflict } from './link/conflict.ts';
import { linkNobody } from './link/nobody.ts';
import { linkOrphan } from './link/orphan.ts';
import { linkPercent } from './link/percent.ts';
import { linkShadow } from './link/shadow.ts';
import { linkUnit } from './link/unit.ts';
import { linkUnknown } from './link/unknown.ts';
import { observedStale } from './observed/stale.ts';
import { restraintNoEvidence } from './restraint/no-evidence.ts';
import { restraintOverLimit } from './restraint/over-limit.ts';
import { restraintSteep } from './restraint/steep.ts';
import type { Rule } from './rule.ts';
import { sourceUnchecked } from './source/unchecked.ts';
import { sourceUnknown } from './source/unknown.ts';
import { textCutOff } from './text/cut-off.ts';
import { textNumber } from './text/number.ts';
import { textReview } from './text/review.ts';
import { textUnread } from './text/unread.ts';
import { waiverExpired } from './waiver/expired.ts';
import { waiverForbidden } from './waiver/forbidden.ts';
import { waiverIncomplete } from './waiver/incomplete.ts';
import { waiverStale } from './waiver/stale.ts';

/** Every rule. A new rule is its file and its line here; a test compares this list with the folders. */
export const rules: readonly Rule[] = [
  audienceNarrower,
  audienceUndecided,
  chainNotSupplied,
  chainOutsidePeriod,
  chainSuccession,
  completeMissingItem,
  contentDropped,
  dateBeforeSource,
  dateBehind,
  dateExpired,
  dateLapsed,
  dateLate,
  dateOrder,
  dateReviewDue,
  dateUndated,
  editionContents,
  exceptionExpired,
  exceptionInvalid,
  exceptionUnused,
  excerptNotEstablished,
  excerptOvertaken,
  excerptUnlisted,
  floorBelow,
  floorFixed,
  floorIncomparable,
  floorStated,
  floorUnset,
  floorUpcoming,
  floorWasBelow,
  fundingShares,
  linkBase,
  linkConflict,
  linkNobody,
  linkOrphan,
  linkPercent,
  linkShadow,
  linkUnit,
  linkUnknown,
  observedStale,
  restraintNoEvidence,
  restraintOverLimit,
  restraintSteep,
  sourceUnchecked,
  sourceUnknown,
  textCutOff,
  textNumber,
  textReview,
  textUnread,
  waiverExpired,
  waiverForbidden,
  waiverIncomplete,
  waiverStale,
];
