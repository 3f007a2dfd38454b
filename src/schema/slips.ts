import type { Path } from '../model/source.ts';
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

/** The slip that is known by where a value of another type stands: a file that is none, a figure in the brackets of a list. */
export function slipAt(path: Path, given: unknown): string | null {
  if (path.length === 0) return 'whole';
  return typeof given === 'number' && typeof path.at(-1) === 'number' && path.at(-2) === 'value' ? 'alone' : null;
}

/** The slip of the pen by which a value of another type came about; `type` where it has no name. `schema` is what belongs there. */
export function slipInType(
  types: readonly unknown[],
  given: unknown,
  schema: Readonly<Record<string, unknown>>,
): string {
  const isAsked = (type: string) => types.includes(type);
  if (isAsked('string') && (typeof given === 'number' || typeof given === 'boolean'))
    return fits(schema['pattern'], String(given)) ? 'quote' : 'type';
  if (wideSign(given)) return 'wide';
  if (given === null) return 'empty';
  if (isAsked('object') && isListOfMaps(given)) return 'dashes';
  const isPlain = typeof given !== 'object';
  if (isAsked('object'))
    return isPlain && typeof given !== 'string' && isOnly(schema['required'], 'set') ? 'wrap' : 'deep';
  // A text such as 50%, where a number alone belongs.
  if (typeof given === 'string' && (isAsked('number') || isAsked('integer'))) return 'number';
  if (!isAsked('array') || !isPlain) return 'type';
  return String(given).startsWith('-') ? 'dash' : 'list';
}

/** The sign of Chinese type with which a text begins in place of one of YAML, and that one. */
export function wideSign(given: unknown): { readonly sign: string; readonly half: string } | null {
  const sign = typeof given === 'string' ? given.charAt(0) : '';
  const half = halfWidthOf(sign);
  return half === null ? null : { sign, half };
}

/** `- name: …` where `name: …` belongs. */
function isListOfMaps(given: unknown): boolean {
  return (
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
  );
}

/** Whether a text is what belongs there, were it one. */
function fits(pattern: unknown, text: string): boolean {
  return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);
}

function isOnly(required: unknown, key: string): boolean {
  return Array.isArray(required) && required.length === 1 && required[0] === key;
}
