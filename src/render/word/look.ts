/** How a Word document is set: as a page of ours, or as an official document. */
export const layouts = ['plain', 'gongwen'] as const;
export type Layout = (typeof layouts)[number];

export interface Face {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** A heading: its face, its size in half points, whether it is bold and stands in the middle. */
export interface HeadingLook {
  readonly font: Face;
  readonly size: number;
  readonly bold: boolean;
  readonly centred: boolean;
  /** The indent of its first line. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
}

/** All measures of a layout; lengths in twentieths of a point. */
export interface Look {
  readonly text: { readonly font: Face; readonly size: number };
  readonly title: HeadingLook;
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook, HeadingLook];
  readonly margin: Sides;
  /** Of a sheet that lies across. */
  readonly marginAcross: Sides;
  /** Size of text in tables, in half points; null for that of all text. */
  readonly tableSize: number | null;
  /** Lines and first-line indent of the paragraphs outside tables; null for those of the program. */
  readonly body: { readonly line: number; readonly firstLine: number } | null;
  /** The face of what a paragraph of the body begins with; null where it is bold. */
  readonly lead: Face | null;
  /** — 1 — outside, as official documents are numbered, or title and pages below. */
  readonly numbered: 'pages' | 'outside';
}

interface Sides {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const face = (eastAsia: string, latin = 'Times New Roman'): Face => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
});
const all = (side: number): Sides => ({ top: side, bottom: side, left: side, right: side });
const mm = (length: number): number => Math.round((length / 25.4) * 1440);
const plain = (size: number, after: number): HeadingLook => ({
  font: face('SimHei', 'Arial'),
  size,
  bold: true,
  centred: false,
  firstLine: 0,
  before: 240,
  after,
});
const official = (font: Face, size = 32): HeadingLook => ({
  font,
  size,
  bold: false,
  centred: false,
  firstLine: 0,
  before: 0,
  after: 0,
});

/** Fonts are named, never embedded: where one is missing the program takes another. */
export const LOOKS: Readonly<Record<Layout, Look>> = {
  plain: {
    text: { font: face('SimSun'), size: 21 },
    title: { ...plain(40, 120), before: 0 },
    headings: [plain(32, 80), plain(28, 80), plain(24, 80), plain(22, 80)],
    margin: all(1020),
    marginAcross: all(1020),
    tableSize: null,
    body: null,
    lead: null,
    numbered: 'pages',
  },
  // GB/T 9704-2012: 37, 35, 28 and 26 mm; 16 points in lines of 28; a title of 22 points.
  gongwen: {
    text: { font: face('FangSong'), size: 32 },
    title: { ...official(face('方正小标宋简体'), 44), centred: true, after: 560 },
    headings: [
      official(face('SimHei')),
      official(face('KaiTi')),
      official(face('FangSong')),
      official(face('FangSong')),
    ],
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
    marginAcross: { top: mm(28), bottom: mm(26), left: mm(35), right: mm(37) },
    tableSize: 18,
    body: { line: 560, firstLine: 640 },
    lead: face('KaiTi'),
    numbered: 'outside',
  },
};
