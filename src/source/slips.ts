import type { YAMLError } from 'yaml';
import { halfWidthOf } from '../model/wide-signs.ts';

/** A slip of the pen behind an error of the parser: which, and where it stands. */
interface Slip {
  readonly variant: string;
  readonly from: number;
  readonly to: number;
  readonly params: { readonly sign: string; readonly half: string };
}

/** A sign between two entries that only looks like a comma. */
const COMMA = /[，；、](?=\s*["']?[\w-]{1,64}["']?\s*:)/u;
const DASH = /^ *-(?=[^\s-])/u;

/** The slip an error comes of, where what stands there tells it; null where the parser's own word has to do. */
export function slipAt(text: string, { code, pos: [from, to] }: YAMLError): Slip | null {
  const slip = (variant: string, at: number, sign: string, half: string): Slip => ({
    variant,
    from: at,
    to: at + sign.length,
    params: { sign, half },
  });
  if (code === 'BLOCK_IN_FLOW' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    const sign = text.charAt(from);
    const half = halfWidthOf(sign);
    if (half !== null) return slip('wide', from, sign, half);
    const comma = code === 'BLOCK_IN_FLOW' ? COMMA.exec(text.slice(from, to)) : null;
    return comma && slip('comma', from + comma.index, comma[0], ',');
  }
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return null;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const dash = DASH.exec(text.slice(start).split('\n', 1)[0] ?? '');
  return dash && slip('dash', start + dash[0].length - 1, '-', '- ');
}
