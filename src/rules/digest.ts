/**
 * The digest a reviewer's sign-off binds to: 64 bits of FNV-1a over the text without white space, as 16 hex digits.
 * It notices change; it is no protection against forgery.
 */
export function textDigest(text: string): string {
  // The 64 bits as four times 16: products stay exact numbers, and numbers are many times faster than bigints.
  let [a, b, c, d] = [0xcbf2, 0x9ce4, 0x8422, 0x2325];
  for (const byte of utf8.encode(text.normalize('NFC').replace(/\s+/gu, ''))) {
    d ^= byte;
    // Times 0x100_0000_01b3, the lowest 16 bits first.
    const low = d * 0x1b3;
    const second = c * 0x1b3 + (low >>> 16);
    const third = b * 0x1b3 + d * 0x100 + (second >>> 16);
    a = (a * 0x1b3 + c * 0x100 + (third >>> 16)) & 0xffff;
    b = third & 0xffff;
    c = second & 0xffff;
    d = low & 0xffff;
  }
  return [a, b, c, d].map((part) => part.toString(16).padStart(4, '0')).join('');
}

const utf8 = new TextEncoder();
