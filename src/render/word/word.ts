import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { PageView } from '../page-view.ts';
import { blocksOf, find } from './blocks.ts';

/** 18 mm and A4, in twentieths of a point. */
const MARGIN = 1020;
const A4 = { width: 11906, height: 16838 };
const FONTS = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' };
const HEADING_FONTS = { ...FONTS, ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' };

/** A page as a Word document, made from its HTML, so that whatever a design prints is in it. The same page gives the same bytes. */
export async function word(html: string, view: PageView): Promise<Uint8Array> {
  const body = find(parseDocument(html), 'body');
  const parts = body ? blocksOf(body) : [];
  const furniture = { headers: { default: header(view) }, footers: { default: footer(view) } };
  const document = new Document({
    title: view.windowTitle,
    subject: view.subtitle,
    creator: 'dixian',
    lastModifiedBy: 'dixian',
    styles: {
      default: {
        document: { run: { font: FONTS, size: 21, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
        title: { run: { font: HEADING_FONTS, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: heading(32),
        heading2: heading(28),
        heading3: heading(24),
        heading4: heading(22),
      },
    },
    sections: parts.map(({ wide, blocks }) => ({
      ...furniture,
      properties: {
        page: {
          size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        },
      },
      children: [...blocks],
    })),
  });
  return withoutClock(await Packer.toBuffer(document));
}

function heading(size: number) {
  return {
    run: { font: HEADING_FONTS, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  };
}

function header({ everyPage }: PageView): Header {
  return new Header({
    children: [new Paragraph({ children: [new TextRun({ text: everyPage, bold: true, size: 18 })] })],
  });
}

function footer({ windowTitle }: PageView): Footer {
  const children = [`${windowTitle}    `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children, size: 16 })] })] });
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
  return zipSync(Object.fromEntries(fixed.toSorted(([a], [b]) => (a < b ? -1 : 1))), { mtime: new Date(1980, 0, 1) });
}
