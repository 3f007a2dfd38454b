import type { Root } from './print/spot.ts';

/** A fixed text of the tool in the language of the page. */
export function labelOf({ labels }: Root, key: string): string {
  const label = labels[key];
  if (label === undefined) throw new Error(`no label ${key}`);
  return label;
}
