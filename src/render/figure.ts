const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/**
 * What English counts and measures in, the longer names first. A list, for "30 days" must stay together and "30 and" need not:
 * no pattern tells a unit from any other word.
 */
const ENGLISH_UNITS = [
  'working days?|school days?|school years?|class hours?|gestational weeks?|years? of age|months? of age|years old',
  'minutes?|hours?|days?|weeks?|months?|years?|terms?|quarters?|yuan|ten thousand|thousand|million|per ?cent|percentage points?',
  'persons?|people|pupils?|boarders?|child|children|bab(?:y|ies)|households?|couples?|pregnanc(?:y|ies)',
  'villages?|townships?|venues?|courses?|times?|performances?|showings?|films?|events?|items?|kinds?|titles?|cop(?:y|ies)',
  'sets?|instructors?|areas?|services?|points?|m²|square metres?|km|kilometres?|metres?|mg|kg|ml',
].join('|');

/** Chinese units of more than one sign that stand in prose without a space. */
const CHINESE_UNITS =
  '个工作日|工作日|平方米|个百分点|百分点|个自然日|在校日|小时|分钟|公里|毫克|个月|月龄|孕周|学年|学期|个季度|季度|课时|万元|亿元|万人|千人|人次|场次|周岁';

/** A day, or a number with what belongs to it: 2024年1月1日, 123 元/人·月, 15%, 30 working days. Never broken apart. */
export const FIGURE = new RegExp(
  [
    '\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?',
    `\\d{1,2} (?:${MONTHS}) \\d{4}`,
    `(?:${MONTHS}) \\d{4}`,
    `(?<![a-z0-9])\\d[\\d.,]*(?![a-z])(?:${[
      ' ?%',
      ` (?:${ENGLISH_UNITS})(?![a-z])`,
      // With a space before it the unit is ours, up to the slash and beyond.
      ' \\p{Script=Han}{1,6}(?:/[\\p{Script=Han}·]+)?',
      `(?:${CHINESE_UNITS}|\\p{Script=Han})(?:/[\\p{Script=Han}·]+)?`,
    ].join('|')})?`,
  ].join('|'),
  'gu',
);
