import type { Day } from '../../model/day.ts';
import type { Press } from '../../render/page.ts';
import type { PageView } from '../../render/page-view.ts';
import type { Layout } from '../../render/word/look.ts';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';

/** A page ready to be put into a format. */
export interface Ready {
  readonly io: Io;
  readonly press: Press;
  /** The template: a kind of page, or a layout of it. */
  readonly kind: string;
  readonly layout: Layout;
  readonly view: PageView;
  readonly asOf: Day;
}

type Make = (ready: Ready) => Uint8Array | Promise<Uint8Array>;

/** Every format of a page by the ending of its file; what is heavy is fetched when asked for. To be written before the next is made. */
export const pageFormats: Readonly<Record<string, Make>> = {
  html: ({ press, kind, view }) => press.bytes(kind, view, 'html'),
  md: ({ press, kind, view }) => press.bytes(kind, view, 'md'),
  pdf: async ({ io, press, kind, view, asOf }) => {
    const made = await io.pdf(press.page(kind, view, 'html'), asOf);
    if (made instanceof Uint8Array) return made;
    throw made.why === 'no-browser'
      ? new UserError('usage.no-browser')
      : new UserError('usage.not-printed', { said: made.said });
  },
  docx: async ({ press, kind, layout, view }) =>
    (await import('../../render/word/word.ts')).word(press.page(kind, view, 'html'), view, layout),
};

export const pageFormatNames = Object.keys(pageFormats);
