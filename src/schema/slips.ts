import { halfWidthOf } from '../model/wide-signs.ts';

/** What a key that runs on into its value begins with: `set` of `set:143`. */
export function keyBefore(key: string): string {
  return key.split(/[:：]/u, 1)[0]?.trim() ?? '';
}

/** The slip of the pen by which a key came about that nobody knows: a colon without a space, a number with commas. */
export function slipInKey(key: string, known: readonly string[]): string | null {
  if (/^[0-9]{3}(?:\.[0-9]+)?$/.test(key)) return 'thousands';
  return /[:：]/u.test(key) && known.includes(keyBefore(key)) ? 'glued' : null;
}

/** The slip of the pen by which a value of another type came about; `type` where it has no name. */
export function slipInType(types: readonly unknown[], given: unknown): string {
  const isAsked = (type: string) => types.includes(type);
  if (isAsked('string') && (typeof given === 'number' || typeof given === 'boolean')) return 'quote';
  if (wideSign(given)) return 'wide';
  if (isAsked('object')) return given === null ? 'empty' : 'deep';
  if (typeof given !== 'string') return 'type';
  // A text such as 50%, where a number alone belongs.
  if (isAsked('number') || isAsked('integer')) return 'number';
  return isAsked('array') && given.startsWith('-') ? 'dash' : 'type';
}

/** The sign of Chinese type with which a text begins in place of one of YAML, and that one. */
export function wideSign(given: unknown): { readonly sign: string; readonly half: string } | null {
  const sign = typeof given === 'string' ? given.charAt(0) : '';
  const half = halfWidthOf(sign);
  return half === null ? null : { sign, half };
}
