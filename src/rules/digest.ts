/**
 * The digest a reviewer's sign-off binds to: 64 bits of FNV-1a over the text without white space, as 16 hex digits.
 * It notices change; it is no protection against forgery.
 */
export function textDigest(text: string): string {
  // The 64 bits as two times 32: whole numbers of that size are many times faster than bigints.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const bytes = utf8.encode(text.normalize('NFC').replace(/\s+/gu, ''));
  for (let index = 0; index < bytes.length; index++) {
    low ^= bytes[index] ?? 0;
    // Times 0x100_0000_01b3; what the lower half carries is found by its own halves.
    const carry = ((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) >>> 16;
    high = (Math.imul(high, 0x1b3) + (low << 8) + carry) | 0;
    low = Math.imul(low, 0x1b3);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

const utf8 = new TextEncoder();
