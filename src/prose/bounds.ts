/** Which side of a figure is meant. */
export type Bound = 'ge' | 'gt' | 'le' | 'lt';

const BEFORE: readonly (readonly [Bound, string])[] = [
  ['ge', '不低于|不得低于|不少于|不得少于|不应少于|不小于|不短于|至少|最少|年满|达到'],
  ['le', '不超过|不得超过|不应超过|不高于|不得高于|不多于|不大于|不长于|不迟于|不晚于|最多|至多'],
  ['gt', '超过|高于|大于|多于'],
  ['lt', '低于|少于|小于|不足|不满|未满|不到'],
];

const AFTER: readonly (readonly [Bound, string])[] = [
  ['ge', '(?:及|\\(含\\))?以上'],
  ['le', '(?:及|\\(含\\))?以下|以内|之内|内(?!容)'],
];

const before = BEFORE.map(([bound, words]) => [bound, new RegExp(`(?:${words})`, 'y')] as const);
const after = AFTER.map(([bound, words]) => [bound, new RegExp(`(?:${words})`, 'y')] as const);

interface Found {
  readonly bound: Bound;
  readonly end: number;
}

/** A bound that stands before its figure: 不低于, 不超过, 满 right before a number. */
export function boundBefore(text: string, at: number): Found | null {
  if (text[at] === '满' && /[0-9〇一二两三四五六七八九十]/.test(text[at + 1] ?? ''))
    return { bound: 'ge', end: at + 1 };
  return first(before, text, at);
}

/** A bound that stands behind its figure: 以上, 以内. */
export function boundAfter(text: string, at: number): Found | null {
  return first(after, text, at);
}

function first(words: readonly (readonly [Bound, RegExp])[], text: string, at: number): Found | null {
  for (const [bound, pattern] of words) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { bound, end: at + match[0].length };
  }
  return null;
}

/** Whether the figure is the least (`ge`, `gt`) or the most (`le`, `lt`). */
export function isLeast(bound: Bound): boolean {
  return bound === 'ge' || bound === 'gt';
}
