import { inParts } from './in-parts.ts';

/**
 * A document as indented JSON, in parts, whose last value is a long list: `document` has it empty, and `tell` makes its entries.
 * Joined the parts are what `JSON.stringify` would write of the whole, which would have to be there all at once.
 */
export function longJson<T>(
  document: unknown,
  entries: readonly T[],
  tell: (entry: T, index: number) => unknown,
): readonly string[] {
  const whole = `${JSON.stringify(document, null, 2)}\n`;
  if (entries.length === 0) return [whole];
  const list = whole.lastIndexOf('[]');
  const indent = whole.slice(whole.lastIndexOf('\n', list) + 1).search(/\S/) / 2;
  const told = inParts(entries, (some, from) =>
    indented(
      some.map((one, index) => tell(one, from + index)),
      indent,
    ),
  );
  // A comma by itself: to put it in front would copy all that follows.
  const between = told.flatMap((part, index) => (index === 0 ? part : [',', part]));
  return [whole.slice(0, list + 1), ...between, `\n${'  '.repeat(indent)}${whole.slice(list + 1)}`];
}

/** What stands between the brackets of a list that is indented so often, but for the end of the last line. */
function indented(list: readonly unknown[], indent: number): string {
  const around = (inner: unknown) => {
    let value = inner;
    for (let depth = 0; depth < indent; depth++) value = [value];
    return JSON.stringify(value, null, 2);
  };
  const empty = around([]);
  const start = empty.indexOf('[]') + 1;
  return around(list).slice(start, start - empty.length - 2 * indent - 1);
}
