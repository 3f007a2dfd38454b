import { randomUUID } from 'node:crypto';
import type { Root } from './print/spot.ts';

/** Prints a partial about one view. */
type PrintPart = (name: string, view: object, root: Root) => string;

/**
 * `{{kept "row" this}}`: a partial that prints one view and nothing else of the page but its labels. A view that stands on many
 * pages of a run is printed once.
 */
export function keeping(print: PrintPart, finish: (page: string) => string) {
  const whole = new Map<string, WeakMap<object, string>>();
  const within = new Map<string, WeakMap<object, string>>();
  // Stands for a part that is printed already until the page around it is tidy; no record can know it and bring it itself.
  const sign = randomUUID();
  let parts: string[] = [];
  // A part within a part is put in at once, and made tidy with what is around it.
  let inside = false;
  const say = (root: Root, name: string, view: object): string => {
    const inner = inside;
    const printed = partsCalled(name, inner ? within : whole);
    const before = printed.get(view);
    if (before !== undefined) return inner ? before : `${sign}${parts.push(before) - 1}:`;
    inside = true;
    try {
      const made = print(name, view, root);
      const part = inner ? made.replace(/\n$/u, '') : finish(made);
      printed.set(view, part);
      return inner ? part : `${sign}${parts.push(part) - 1}:`;
    } finally {
      inside = inner;
    }
  };
  const putIn = (page: string): string => {
    const [start = '', ...others] = page.split(sign);
    const pieces = [start];
    for (const other of others) {
      const end = other.indexOf(':');
      const part = parts[Number(other.slice(0, end))] ?? '';
      // A part ends with a line break of its own.
      pieces.push(part, other.slice(other[end + 1] === '\n' ? end + 2 : end + 1));
    }
    parts = [];
    return pieces.join('');
  };
  return { say, putIn };
}

function partsCalled(name: string, all: Map<string, WeakMap<object, string>>): WeakMap<object, string> {
  const known = all.get(name);
  if (known) return known;
  const made = new WeakMap<object, string>();
  all.set(name, made);
  return made;
}
