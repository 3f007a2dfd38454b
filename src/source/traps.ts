import type { Finding } from '../model/finding.ts';
import { codePoint, INVISIBLE, isInvisibleAt } from '../model/invisible.ts';
import { stretch } from './plain-document.ts';

const DEEPEST = 64;

interface Line {
  readonly text: string;
  readonly offset: number;
  /** Inside a block scalar (`|`, `>`), where anything may stand. */
  readonly prose: boolean;
}

/** One trap: what it looks like in a line, and which characters to point at. */
interface Trap {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly inProse?: boolean;
  /** Whoever indents in this way does so in line after line: told once in a file, with how many lines there are. */
  readonly isHabit?: boolean;
  params?(found: string): Record<string, string>;
}

// Each pattern is linear and captures the characters to point at in its group `bad`.
const TRAPS: readonly Trap[] = [
  { rule: 'yaml/full-width-colon', pattern: /^[ ]*(?:- +)*["']?[A-Za-z0-9_-]{1,64}["']?(?<bad>：)/du },
  {
    rule: 'yaml/full-width-colon',
    pattern:
      /^ *(?:- +)*(?:[A-Za-z0-9_-]{1,64}: +)?(?=[{[])[^"'#]{0,200}\{ *(?:[^"'{}[\]]{0,200}, *)?[A-Za-z0-9_-]{1,64}(?<bad>：)/du,
  },
  { rule: 'yaml/full-width-space', pattern: /^[ \t]*(?<bad>[\u3000\u00a0])/du, isHabit: true },
  {
    rule: 'yaml/full-width-space',
    pattern: /^[ ]*(?:- +)*[A-Za-z0-9_-]{1,64}(?<bad>[\u3000\u00a0])[\u3000\u00a0 ]{0,8}[:：]/du,
  },
  { rule: 'yaml/full-width-space', pattern: /^[ ]*(?:- +)*[A-Za-z0-9_-]{1,64}:(?<bad>[\u3000\u00a0])/du },
  { rule: 'yaml/full-width-dash', pattern: /^[ ]*(?<bad>[－—–])[ \u3000]/du },
  { rule: 'yaml/tab', pattern: /^ *(?<bad>\t)[\t ]*[^\s]/du, isHabit: true },
  {
    rule: 'yaml/invisible',
    pattern: new RegExp(`(?<bad>${INVISIBLE.source})`, 'du'),
    inProse: true,
    params: (found) => ({ code: codePoint(found) }),
  },
];

/** What a trap is made of and yet can be seen; such a trap stands at the beginning of its line or behind a word. */
const SEEN = '\u00a0\u2013\u2014\u3000\uff0d\uff1a';
const DASHES = '\u2013\u2014\uff0d';

const SEEN_TRAPS = TRAPS.filter(({ rule }) => rule.startsWith('yaml/full-width'));
/** What may stand before and behind it on its line, and how far it is looked for. */
const BEFORE = /^[ \t\u00a0\u3000\w"'-]*$/;
const KEY_IN_BRACES = /[{,] *[A-Za-z0-9_-]{1,64}$/;
const FAR = 120;
const NEAR = 12;

/**
 * Whether `traps` might have something to say of a suspect character: quick, and true rather than wrong. However long a line is, only
 * what stands near is looked at.
 */
export function mayTrapAt(text: string, at: number): boolean {
  const one = text.charAt(at);
  if (!SEEN.includes(one)) return one < ' ' || isInvisibleAt(text, at);
  const before = text.charAt(at - 1);
  if (before > '\u007f' || (DASHES.includes(one) && /[^ \n]/.test(before))) return false;
  const near = text.slice(Math.max(0, at - FAR), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  if (one === '：' && KEY_IN_BRACES.test(line)) return true;
  if (line.length === FAR) return BEFORE.test(line);
  const [behind = ''] = text.slice(at, at + NEAR).split('\n');
  return SEEN_TRAPS.some(({ pattern }) => pattern.test(line + behind));
}

/** What the YAML parser would answer with a riddle: full-width punctuation, tabs, invisible characters, too deep nesting. */
export function traps(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const habits = new Map<Trap, { lines: number | null }>();
  for (const line of lines(text)) {
    const seen = new Set<string>();
    for (const trap of TRAPS) {
      if ((line.prose && !trap.inProse) || seen.has(trap.rule)) continue;
      const match = trap.pattern.exec(line.text);
      const span = match?.indices?.groups?.['bad'];
      if (!match || !span) continue;
      seen.add(trap.rule);
      const told = habits.get(trap);
      if (told) {
        told.lines = (told.lines ?? 1) + 1;
        continue;
      }
      const at = stretch(file, text, line.offset + span[0], line.offset + span[1]);
      const params = trap.isHabit ? { lines: null } : (trap.params?.(match.groups?.['bad'] ?? '') ?? {});
      if (trap.isHabit) habits.set(trap, params as { lines: null });
      findings.push({ rule: trap.rule, at, params });
    }
  }
  const deep = tooDeep(text);
  if (deep !== null) {
    findings.push({ rule: 'yaml/too-deep', at: stretch(file, text, deep, deep + 1), params: { limit: DEEPEST } });
  }
  return findings;
}

function* lines(text: string): Generator<Line> {
  let offset = 0;
  let proseBelow = -1;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && indent <= proseBelow) proseBelow = -1;
    const prose = proseBelow >= 0 || line.trimStart().startsWith('#');
    yield { text: line, offset, prose };
    if (!prose && /(?:^|[:-]) *[|>][+-]?[0-9]?[+-]? *(?:#.*)?$/.test(line)) proseBelow = indent;
    offset += raw.length + 1;
  }
}

/** The offset where brackets or indentation nest deeper than any record does; null where they never do. */
function tooDeep(text: string): number | null {
  let brackets = 0;
  const indents: number[] = [];
  for (const line of lines(text)) {
    if (line.prose || line.text.trim() === '') continue;
    const indent = line.text.length - line.text.replace(/^[ -]*/, '').length;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > DEEPEST || indent > DEEPEST * 8) return line.offset;
    const bare = line.text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
    // Block indentation begins anew at the left margin: whatever was open there is a slip the parser will name.
    if (indent === 0 && /^[A-Za-z]/.test(bare)) brackets = 0;
    for (let column = 0; column < bare.length; column++) {
      const character = bare[column];
      if (character === '[' || character === '{') brackets++;
      if ((character === ']' || character === '}') && brackets > 0) brackets--;
      if (brackets > DEEPEST) return line.offset + column;
    }
  }
  return null;
}
