/**
 * The digest a reviewer's sign-off binds to: 64 bits of FNV-1a over the text without white space, as 16 hex digits.
 * It notices change; it is no protection against forgery.
 */
export function textDigest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.normalize('NFC').replace(/\s+/gu, ''))) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
