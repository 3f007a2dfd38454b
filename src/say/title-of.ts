import type { Text } from '../model/text.ts';
import type { Wording } from './wording.ts';

/** The name of an item as the edition spoken of has it, where that is known. */
export function titleOf({ id, title }: { readonly id: string; readonly title: Text | null }, wording: Wording): string {
  return title ? wording.of(title) : wording.item(id);
}
