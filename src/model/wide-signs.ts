/** Signs of Chinese type that are taken for those of YAML, and what to write. */
const HALVES: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
  '＂': '"',
};

/** The sign of YAML that one of Chinese type stands for; null of any other character. */
export function halfWidthOf(sign: string): string | null {
  return HALVES[sign] ?? null;
}
