/** What the first lines of an overlay say of it. */
export interface Head {
  readonly id: string;
  readonly area: string;
}

/** Nobody writes the head of an overlay longer than this. */
const HEAD = 4096;

const KIND = /^kind: +overlay *\r?$/m;
const ID = /^id: +["']?([A-Za-z0-9][A-Za-z0-9._-]*)["']? *\r?$/m;
const AREA = /^area: +["']?([A-Za-z0-9][A-Za-z0-9-]*)["']? *\r?$/m;

/**
 * The id and area of an overlay, by a glance at its first lines; null for any other file, and for an overlay written in
 * another manner. Only a guess for sorting files: whoever parses the file holds it to what it really says.
 */
export function peek(bytes: Uint8Array): Head | null {
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  // A line that is cut off says something else than the whole of it.
  const head = bytes.byteLength > HEAD ? first.slice(0, first.lastIndexOf('\n') + 1) : first;
  if (!KIND.test(head)) return null;
  const [, id] = ID.exec(head) ?? [];
  const [, area] = AREA.exec(head) ?? [];
  return id === undefined || area === undefined ? null : { id, area };
}
