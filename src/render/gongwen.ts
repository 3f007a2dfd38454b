import type { BulletinView } from './bulletin-view.ts';
import type { PageView, Pair } from './page-view.ts';

/** A bulletin laid out as an official document (公文): the body of a notice in numbered parts, and what is wide as attachments. */
export interface GongwenView extends BulletinView {
  readonly sections: readonly GongwenSection[];
  readonly attachments: readonly Attachment[];
}

/** A part of the body: 一、 with its paragraphs （一）, each a term and what is said of it. */
export interface GongwenSection {
  readonly number: string;
  readonly title: string;
  readonly paragraphs: readonly (Pair & { readonly number: string })[];
}

/** What follows on sheets of its own. Exactly one of the parts is named. */
export interface Attachment {
  /** 附件1 */
  readonly number: string;
  /** The place in the list of attachments: 1. */
  readonly place: string;
  readonly title: string;
  readonly anchor: string;
  readonly is: Readonly<Record<AttachmentName, boolean>>;
}

const ATTACHMENTS = ['standards', 'upcoming', 'exceptions', 'beyond', 'departures', 'sources'] as const;
type AttachmentName = (typeof ATTACHMENTS)[number];

/** The same facts in the order of an official document; nothing is added, and no head, signature or seal is made up. */
export function gongwenView(view: BulletinView): GongwenView {
  const label = (key: string): string => view.labels[key] ?? '';
  const sections = [
    { title: label('head.title'), pairs: view.head },
    { title: label('status.title'), pairs: view.status },
    { title: label('notice.title'), pairs: view.notices.map((one) => ({ term: one.title, says: one.says.join(' ') })) },
    { title: label('summary.title'), pairs: view.summary },
    { title: label('how.facets'), pairs: view.facets },
    {
      title: label('how.marks'),
      pairs: view.marks.map(({ symbol, words, means }) => ({ term: `${symbol} ${words}`, says: means ?? '' })),
    },
  ].filter(({ pairs }) => pairs.length > 0);
  const shown = ATTACHMENTS.filter((name) => isShown(view, name));
  return {
    ...view,
    // They are a part of the body here.
    notices: [],
    sections: sections.map(({ title, pairs }, index) => ({
      number: ordinal(view, index + 1, ['', '、'], ['', '.']),
      title,
      paragraphs: pairs.map((pair, at) => ({
        ...pair,
        says: stopped(view, pair.says),
        number: ordinal(view, at + 1, ['（', '）'], ['(', ')']),
      })),
    })),
    attachments: shown.map((name, index) => ({
      number: `${label('gongwen.attachment')}${index + 1}`,
      place: `${index + 1}.`,
      title: label(name === 'standards' ? 'gongwen.standards' : `${name}.title`),
      anchor: `attachment-${index + 1}`,
      is: Object.fromEntries(ATTACHMENTS.map((one) => [one, one === name])) as Readonly<
        Record<AttachmentName, boolean>
      >,
    })),
  };
}

function isShown(view: BulletinView, name: AttachmentName): boolean {
  switch (name) {
    case 'upcoming':
    case 'departures':
      return view[name].length > 0;
    case 'exceptions':
    case 'beyond':
      return view.local;
    default:
      return true;
  }
}

type Signs = readonly [before: string, after: string];

function ordinal({ lang }: PageView, number: number, chinese: Signs, english: Signs): string {
  const [before, after] = lang === 'en' ? english : chinese;
  return `${before}${lang === 'en' ? number : inChinese(number)}${after}`;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Up to ninety-nine: 十, 十一, 二十. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
}

/** A paragraph ends with a full stop, once. */
function stopped({ lang }: PageView, says: string): string {
  if (says === '' || /[。.！!？?；;]$/u.test(says)) return says;
  return `${says}${lang === 'en' ? '.' : '。'}`;
}
