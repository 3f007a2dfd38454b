import {
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { Look } from './look.ts';
import { type RunLook, runsOf } from './runs.ts';

/** A stretch of the document on paper of one orientation. */
export interface Part {
  readonly wide: boolean;
  readonly blocks: readonly (Paragraph | Table)[];
}

type Block = Paragraph | Table;

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h1: HeadingLevel.TITLE,
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
};

/** What only helps on a screen, or is drawn. */
const LEFT_OUT = new Set(['nav', 'svg', 'style', 'script', 'head']);
const SCREEN_ONLY = /(?:^| )(?:skip|back|unseen)(?: |$)/u;
const WIDE = /(?:^| )standards(?: |$)/u;

/** The paragraphs and tables of a page in order, parted where the paper turns. */
export function blocksOf(root: ParentNode, look: Look, inCell = false): readonly Part[] {
  const parts: { wide: boolean; blocks: Block[] }[] = [{ wide: false, blocks: [] }];
  const put = (wide: boolean, blocks: readonly Block[]): void => {
    const last = parts.at(-1);
    if (last && (last.wide === wide || blocks.length === 0)) last.blocks.push(...blocks);
    else parts.push({ wide, blocks: [...blocks] });
  };
  const walk = (node: ParentNode, wide: boolean): void => {
    for (const child of elements(node)) {
      if (LEFT_OUT.has(child.name) || SCREEN_ONLY.test(child.attribs['class'] ?? '')) continue;
      const turned = wide || (!inCell && WIDE.test(child.attribs['class'] ?? ''));
      const made = blockOf(child, look, inCell);
      if (made) put(turned, made);
      else walk(child, turned);
    }
  };
  walk(root, false);
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** The first element of a name below a node. */
export function find(node: ParentNode, name: string): Element | null {
  for (const child of elements(node)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return null;
}

export function elements(node: ParentNode): readonly Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'tag' || child.type === 'style' || child.type === 'script',
  );
}

/** An element as blocks; null for one that only holds others. */
function blockOf(element: Element, look: Look, inCell: boolean): readonly Block[] | null {
  const level = HEADINGS[element.name];
  if (level !== undefined) return [new Paragraph({ heading: level, children: runsOf(element) })];
  switch (element.name) {
    case 'p':
      return [paragraph(element, look, inCell)];
    case 'ul':
    case 'ol':
      return itemsOf(element, look, inCell);
    case 'dl':
      return pairsOf(element, look, inCell);
    case 'table':
      return tableOf(element, look);
    default:
      return null;
  }
}

function paragraph(element: Element, look: Look, inCell: boolean): Paragraph {
  if (look.body === null || inCell)
    return new Paragraph({ children: runsOf(element, sized(look, inCell)), spacing: { after: 80 } });
  const { line, firstLine } = look.body;
  return new Paragraph({
    children: runsOf(element, {}, look.lead),
    spacing: { line, lineRule: LineRuleType.EXACT },
    indent: { firstLine },
  });
}

/** Tables may be set smaller than the text around them. */
function sized({ tableSize }: Look, inCell: boolean): RunLook {
  return inCell && tableSize !== null ? { size: tableSize } : {};
}

/** A list; an item that itself holds blocks, such as one of a card, is taken apart. */
function itemsOf(list: Element, look: Look, inCell: boolean): readonly Block[] {
  return elements(list).flatMap((item, index): readonly Block[] => {
    const parts = elements(item).map((part) => blockOf(part, look, inCell));
    if (parts.some((part) => part !== null)) return parts.flatMap((part) => part ?? []);
    const sign = list.name === 'ol' ? `${index + 1}. ` : '• ';
    return [
      new Paragraph({
        children: [new TextRun({ ...sized(look, inCell), text: sign }), ...runsOf(item, sized(look, inCell))],
        indent: { left: 360, hanging: 240 },
        spacing: { after: 40 },
      }),
    ];
  });
}

/** Terms in bold, what is said of each below it. */
function pairsOf(list: Element, look: Look, inCell: boolean): readonly Block[] {
  return elements(list).flatMap((child): readonly Block[] => {
    if (child.name === 'dt')
      return [new Paragraph({ children: runsOf(child, { ...sized(look, inCell), bold: true }), keepNext: true })];
    if (child.name === 'dd')
      return [
        new Paragraph({
          children: runsOf(child, sized(look, inCell)),
          indent: { left: 360 },
          spacing: { after: 40 },
        }),
      ];
    return pairsOf(child, look, inCell);
  });
}

/** How the columns share the width of the paper, in per cent, where they are not to be equal. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  pairs: [22, 78],
  facets: [11, 13, 12, 42, 12, 10],
  findings: [38, 10, 30, 22],
};
/** All of the width inside the margins of an upright sheet, in twentieths of a point; the paper scales it. */
const WIDTH = 9866;

/** A table with its caption before it; the rows of its head stand again on every sheet. */
function tableOf(table: Element, look: Look): readonly Block[] {
  const caption = find(table, 'caption');
  const rows = rowsOf(table);
  if (rows.length === 0) return [];
  const named = table.attribs['class']?.split(' ').flatMap((name) => WIDTHS[name] ?? []) ?? [];
  const made = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(named.length > 0
      ? { columnWidths: named.map((share) => Math.round((share * WIDTH) / 100)), layout: TableLayoutType.FIXED }
      : {}),
    rows: rows.map(
      ({ row, head }) => new TableRow({ tableHeader: head, cantSplit: !isLong(row), children: cellsOf(row, look) }),
    ),
  });
  const title = caption ? [new Paragraph({ children: runsOf(caption), keepNext: true })] : [];
  return [...title, made, new Paragraph({ children: [] })];
}

function rowsOf(table: Element): readonly { readonly row: Element; readonly head: boolean }[] {
  return elements(table).flatMap((part) =>
    part.name === 'tr'
      ? [{ row: part, head: false }]
      : elements(part).flatMap((row) => (row.name === 'tr' ? [{ row, head: part.name === 'thead' }] : [])),
  );
}

/** A row that takes a good part of a sheet must be allowed to go on overleaf, or half of the sheets stay empty. */
function isLong(row: Element): boolean {
  const text = textOf(row);
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.length + wide / 2 > 600;
}

function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function cellsOf(row: Element, sheet: Look): TableCell[] {
  const size = sized(sheet, true);
  return elements(row).map((cell) => {
    const inner = elements(cell).some((child) => ['p', 'ul', 'ol', 'dl'].includes(child.name));
    const blocks = inner ? blocksOf(cell, sheet, true).flatMap((part) => part.blocks) : [];
    const own = blocks.length > 0 ? ownWords(cell, size) : [];
    // The name of a row is never parted by the end of a sheet.
    const look = cell.name === 'th' ? { ...size, bold: true } : size;
    const plain = new Paragraph({ children: runsOf(cell, look), keepLines: cell.name === 'th' });
    return new TableCell({
      children: blocks.length > 0 ? [...own, ...blocks] : [plain],
      margins: { left: 60, right: 60 },
    });
  });
}

/** What a cell says before its lists. */
function ownWords(cell: Element, size: RunLook): Paragraph[] {
  const words = runsOf(
    {
      ...cell,
      children: cell.children.filter((child) => child.type === 'text' || inline(child)),
    } as Element,
    size,
  );
  return words.length > 0 ? [new Paragraph({ children: words })] : [];
}

function inline(node: AnyNode): boolean {
  return node.type === 'tag' && ['span', 'b', 'small', 'a', 'i', 'strong', 'code'].includes(node.name);
}
