import { randomUUID } from 'node:crypto';
import { isLasting } from './lasting.ts';
import type { Root } from './print/spot.ts';
import { Sheet } from './sheet.ts';

/** Prints a partial about one view. */
type PrintPart = (name: string, view: object, root: Root) => string;

/**
 * `{{kept "row" this}}`: a partial that prints one view and nothing else of the page but its labels. A view that lasts is
 * printed once for all pages it stands on.
 */
export function keeping(print: PrintPart, finish: (page: string) => string) {
  const whole = new Map<string, WeakMap<object, Buffer>>();
  const within = new Map<string, WeakMap<object, string>>();
  // Stands for a part that is printed already until the page around it is tidy; no record can know it and bring it itself.
  const sign = randomUUID();
  const sheet = new Sheet();
  let parts: (Buffer | string)[] = [];
  // A part within a part is put in at once, and made tidy with what is around it.
  let inside = false;
  const printed = (name: string, view: object, root: Root): string => {
    const around = inside;
    inside = true;
    try {
      return print(name, view, root);
    } finally {
      inside = around;
    }
  };
  const inner = (name: string, view: object, root: Root): string => {
    const make = () => printed(name, view, root).replace(/\n$/u, '');
    return isLasting(view) ? known(name, within, view, make) : make();
  };
  const part = (name: string, view: object, root: Root): Buffer | string => {
    const make = () => finish(printed(name, view, root));
    return isLasting(view) ? known(name, whole, view, () => Buffer.from(make())) : make();
  };
  const say = (root: Root, name: string, view: object): string =>
    inside ? inner(name, view, root) : `${sign}${parts.push(part(name, view, root)) - 1}:`;
  /** The bytes of a page with its parts in their places; they hold until the next page. */
  const putIn = (page: string): Buffer => {
    const [start = '', ...others] = page.split(sign);
    sheet.clear();
    sheet.text(start);
    for (const other of others) {
      const end = other.indexOf(':');
      const within = parts[Number(other.slice(0, end))];
      if (typeof within === 'string') sheet.text(within);
      else if (within) sheet.bytes(within);
      // A part ends with a line break of its own.
      sheet.text(other.slice(other[end + 1] === '\n' ? end + 2 : end + 1));
    }
    parts = [];
    return sheet.written;
  };
  return { say, putIn };
}

/** What was made of a view by the partial of a name, or is made now. */
function known<T>(name: string, all: Map<string, WeakMap<object, T>>, view: object, make: () => T): T {
  const made = all.get(name) ?? new WeakMap<object, T>();
  all.set(name, made);
  const before = made.get(view);
  if (before !== undefined) return before;
  const now = make();
  made.set(view, now);
  return now;
}
