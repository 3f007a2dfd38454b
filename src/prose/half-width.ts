const SAME: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '／': '/',
  '～': '~',
  '〜': '~',
  '—': '-',
  '–': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '\n': ' ',
  '\u3000': ' ',
};

/** The text with full-width digits, letters and signs made half-width, one character for one: offsets stay what they were. */
export function halfWidth(text: string): string {
  return text.replace(/[，；：（）．％／～〜—–－−‐\n\u3000０-９Ａ-Ｚａ-ｚ]/gu, (character) => {
    const same = SAME[character];
    return same ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
