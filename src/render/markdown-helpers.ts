import { capital } from '../say/capital.ts';
import { labelOf } from './label-of.ts';
import { escapeMarkdown, isPlainMarkdown } from './markdown-text.ts';
import type { Helpers } from './print/helper.ts';
import type { Root } from './print/spot.ts';
import { remembering } from './recent.ts';
import { safeUrl } from './safe-url.ts';

/** Texts that are remembered as they were printed. */
const MOST_TEXTS = 5000;

const escaped = remembering(MOST_TEXTS, (text) => escapeMarkdown(text));

// To look at a text costs less than to look for it among thousands.
const markdown = (text: string): string => (isPlainMarkdown(text) ? text : escaped(text));

/** The helpers of templates that write Markdown: all that may print there, so all they answer is safe. */
export const markdownHelpers = {
  text: { safe: true, takes: 1, say: (_root: Root, text: string) => markdown(text) },
  /** A text that stands alone: in English it begins with a capital. */
  alone: {
    safe: true,
    takes: 1,
    say: ({ lang }: Root, text: string) => markdown(lang === 'en' && text ? capital(text, lang) : text),
  },
  label: {
    safe: true,
    fixed: true,
    takes: 1,
    say: (root: Root, key: string) => escapeMarkdown(labelOf(root, key), 'keep'),
  },
  list: { safe: true, takes: 1, say: joined },
  blocks: {
    safe: true,
    takes: 1,
    say: (root: Root, blocks: readonly Block[]) =>
      joined(
        root,
        blocks.flatMap((block) => blockParts(root, block)),
      ),
  },
  /** One facet on lines of its own, not in a table cell. */
  block: { safe: true, takes: 1, say: (root: Root, one: Block) => joined(root, blockParts(root, one)) },
  refs: {
    safe: true,
    takes: 1,
    say: (_root: Root, refs: readonly { readonly number: string }[]) =>
      refs.map(({ number }) => markdown(`[${number}]`)).join(' '),
  },
  ordinal: { safe: true, takes: 1, say: (_root: Root, number: string) => String(Number(number)) },
  url: { safe: true, takes: 1, say: (_root: Root, url: string) => safeUrl(url) },
} satisfies Helpers;

/** A facet of a row: prose with lines, or entries. */
interface Block {
  readonly of: string;
  readonly text?: string;
  readonly lines?: readonly string[];
  readonly entries?: readonly string[];
}

/** A table cell holds one line, so that what HTML shows as paragraphs and lists is joined by semicolons. */
function blockParts(root: Root, { of, text, lines, entries }: Block): string[] {
  const parts = [text ?? '', ...(lines ?? []), ...(entries ?? [])].filter((part) => part !== '');
  return parts.map((part, index) => (of && index === 0 ? `${of}${labelOf(root, 'colon')}${part}` : part));
}

function joined(root: Root, parts: readonly string[]): string {
  // A full stop before a semicolon reads badly.
  const trimmed = parts.map((part, index) =>
    index < parts.length - 1 && /[。.]$/u.test(part) ? part.slice(0, -1) : part,
  );
  return trimmed.map(markdown).join(labelOf(root, 'semicolon'));
}
