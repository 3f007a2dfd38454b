/**
 * What nobody sees, or what turns the text around it about: control and direction characters, what Unicode lets a printer leave out,
 * halves of characters, and what is no character at all. Not tabs and line ends; nor what chooses a form of the sign before it (of an
 * ideograph in a name, a Mongolian letter, an emoji) or joins emoji.
 */
export const INVISIBLE = new RegExp(
  [
    String.raw`(?![\t\n\r])\p{Cc}`,
    String.raw`\p{Cs}`,
    String.raw`\p{Noncharacter_Code_Point}`,
    String.raw`[\u2028\u2029\ufff9-\ufffb]`,
    // Blank signs of several scripts.
    String.raw`[\u2800\u{16fe4}\u{1d159}\u{13430}-\u{1343f}]`,
    String.raw`(?!(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}])` +
      String.raw`(?!(?<=[‘’“”、。！，．：；？])[\ufe00\ufe01])` +
      String.raw`(?!(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f])` +
      String.raw`(?!(?<=[0-9#*])\ufe0f(?=\u20e3))` +
      String.raw`(?!(?<=\p{Script=Mongolian})[\u180b-\u180f])` +
      String.raw`(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic}))` +
      String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]`,
  ].join('|'),
  'u',
);

const HERE = new RegExp(INVISIBLE.source, 'uy');

/** Whether such a character stands at a place, which may be either half of it. */
export function isInvisibleAt(text: string, at: number): boolean {
  HERE.lastIndex = at;
  return HERE.test(text);
}

/** The first such character of a text as U+…; null where there is none. */
export function invisibleIn(text: string): string | null {
  const [found] = INVISIBLE.exec(text) ?? [];
  return found === undefined ? null : codePoint(found);
}

/** A character by its number, as Unicode writes it. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
