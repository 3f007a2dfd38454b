import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { sortedBy } from '../../model/sorted-by.ts';
import type { PageView } from '../page-view.ts';
import { blocksOf, find } from './blocks.ts';
import { type HeadingLook, type Layout, LOOKS, type Look } from './look.ts';

/** A4, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };

/** A page as a Word document, made from its HTML, so that whatever a design prints is in it. The same page gives the same bytes. */
export async function word(html: string, view: PageView, layout: Layout = 'plain'): Promise<Uint8Array> {
  const look = LOOKS[layout];
  const body = find(parseDocument(html), 'body');
  const parts = body ? blocksOf(body, look) : [];
  const document = new Document({
    title: view.windowTitle,
    subject: view.subtitle,
    creator: 'dixian',
    lastModifiedBy: 'dixian',
    ...(look.numbered === 'outside' ? { evenAndOddHeaderAndFooters: true } : {}),
    styles: stylesOf(look),
    sections: parts.map(({ wide, blocks }) => ({
      headers: { default: header(view), ...(look.numbered === 'outside' ? { even: header(view) } : {}) },
      footers: footers(view, look),
      properties: {
        page: {
          size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { ...(wide ? look.marginAcross : look.margin) },
        },
      },
      children: [...blocks],
    })),
  });
  return withoutClock(await Packer.toBuffer(document));
}

function stylesOf({ text, title, headings }: Look): IStylesOptions {
  const [one, two, three, four] = headings;
  return {
    default: {
      document: { run: { ...text, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
      title: {
        run: { font: title.font, size: title.size, bold: title.bold },
        paragraph: { spacing: { after: title.after }, ...placed(title) },
      },
      heading1: heading(one),
      heading2: heading(two),
      heading3: heading(three),
      heading4: heading(four),
    },
  };
}

function heading(look: HeadingLook) {
  const { font, size, bold, before, after } = look;
  return {
    run: { font, size, bold, color: '000000' },
    paragraph: { spacing: { before, after }, keepNext: true, ...placed(look) },
  };
}

function placed({ centred, firstLine }: HeadingLook) {
  return {
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(firstLine > 0 ? { indent: { firstLine } } : {}),
  };
}

function header({ everyPage }: PageView): Header {
  return new Header({
    children: [new Paragraph({ children: [new TextRun({ text: everyPage, bold: true, size: 18 })] })],
  });
}

/** The number of a sheet stands outside: right on odd ones, left on even ones; else title and number below. */
function footers({ windowTitle }: PageView, { numbered, text }: Look) {
  if (numbered === 'pages') {
    const children = [`${windowTitle}    `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
    return { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children, size: 16 })] })] }) };
  }
  const outside = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              size: 28,
              font: { ...text.font, ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: 'SimSun' },
            }),
          ],
        }),
      ],
    });
  return { default: outside(AlignmentType.RIGHT), even: outside(AlignmentType.LEFT) };
}

/** The library writes the time of day and random ids into the file: they are taken out, and the entries get one fixed time. */
function withoutClock(file: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  const fixed = Object.entries(unzipSync(file)).map(([name, data]) => {
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) return [name, data] as const;
    const text = strFromU8(data)
      .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/gu, '1980-01-01T00:00:00Z')
      .replace(/"rId(?!\d+")[^"]{6,}"/gu, (id) => {
        const known = ids.get(id) ?? `"rIdLink${ids.size + 1}"`;
        ids.set(id, known);
        return known;
      });
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(sortedBy(fixed, ([name]) => name)), { mtime: new Date(1980, 0, 1) });
}
