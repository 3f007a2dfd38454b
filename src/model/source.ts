/** Keys and indexes from the root of a document to a node. */
export type Path = readonly (string | number)[];

/** A place in a text; lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whether the name or the value of a map entry is meant. */
export type Part = 'key' | 'value';

/** Some characters of a text as it reads after parsing, from the first up to, not including, the second. */
export type Chars = readonly [number, number];

/** A file that was read and parsed. `locate` works out positions only when asked. */
export interface SourceDocument {
  /** Relative to the workspace, with `/`; shipped records begin with `dixian:`. */
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  /** The range of the node at `path`, or of its nearest ancestor that exists; `chars` narrows it to part of its text. */
  locate(path: Path, part?: Part, chars?: Chars): Range;
  /** The line `locate` answers, where that can be told with less work. */
  lineOf?(path: Path, part?: Part): number;
}

/** A place in a document, cheap to carry: no lines are worked out until it is printed. */
export interface Pointer {
  readonly in: SourceDocument;
  readonly path: Path;
  readonly part?: Part;
  readonly chars?: Chars;
}

/** A place one step below another: of every entry of a country there are several, and nobody asks most of them for a path. */
class Below implements Pointer {
  readonly in: SourceDocument;
  readonly #above: Pointer;
  readonly #step: string | number;

  constructor(above: Pointer, step: string | number) {
    this.in = above.in;
    this.#above = above;
    this.#step = step;
  }

  get path(): Path {
    let depth = 0;
    let at: Pointer = this;
    for (; at instanceof Below; at = at.#above) depth++;
    const steps = [...at.path];
    steps.length += depth;
    for (let one: Pointer = this, last = steps.length; one instanceof Below; one = one.#above)
      steps[--last] = one.#step;
    return steps;
  }
}

/** Where a pointer points, in lines and columns. */
export function rangeAt(pointer: Pointer): Range {
  return pointer.in.locate(pointer.path, pointer.part, pointer.chars);
}

/** What is written there; undefined where there is nothing. */
export function writtenAt({ in: document, path }: Pointer): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | null)?.[step], document.data);
}

/** The pointer one or more steps further down. */
export function below(pointer: Pointer, ...steps: readonly (string | number)[]): Pointer {
  let at = pointer;
  for (const step of steps) at = new Below(at, step);
  return at;
}

/** A place as one text, to be looked up by. */
export function placeKey({ in: { file }, path }: Pointer): string {
  return `${file}|${path.join('/')}`;
}

/** The pointer to an entry beside another one. */
export function beside(pointer: Pointer, step: string | number): Pointer {
  return { in: pointer.in, path: pointer.path.with(-1, step) };
}

/** The pointer to the name of the entry instead of its value. */
export function atKey(pointer: Pointer): Pointer {
  return { in: pointer.in, path: pointer.path, part: 'key' };
}

/** The pointer to some characters of the text it points to. */
export function within(pointer: Pointer, chars: Chars): Pointer {
  const { in: document, path, part } = pointer;
  return { in: document, path, ...(part ? { part } : {}), chars };
}
