import type { Names } from '../../model/names.ts';
import type { Lang } from '../../model/text.ts';
import type { BulletinView } from '../../render/bulletin-view.ts';
import type { Desk } from '../../render/desk.ts';
import { gongwenView } from '../../render/gongwen.ts';
import { type Issued, telling } from '../../render/index-view.ts';
import type { Before, Kind, Target } from '../../render/kinds/kind.ts';
import { Press } from '../../render/page.ts';
import type { PageView } from '../../render/page-view.ts';
import { Speaker } from '../../say/say.ts';
import type { Io } from '../io.ts';
import { pageFormats, type Ready } from './page-formats.ts';
import { fileOf, type Plan } from './page-plan.ts';
import type { Made, Order } from './page-task.ts';
import { PageWriter } from './page-writer.ts';

/** Makes pages one after the other and writes each as soon as it is made. */
export class PageMaker {
  readonly #io: Io;
  readonly #order: Order;
  readonly #kind: Kind;
  readonly #press: Press;
  readonly #speaker: Speaker;
  readonly #writer: PageWriter;
  readonly #issued: Issued[] = [];

  constructor(io: Io, order: Order, kind: Kind, names: Names) {
    this.#io = io;
    this.#order = order;
    this.#kind = kind;
    this.#press = new Press(order.design);
    this.#speaker = new Speaker(names, order.lang);
    this.#writer = new PageWriter(io, order);
  }

  get made(): Made {
    const { written, unchanged } = this.#writer;
    return { issued: this.#issued, written, unchanged };
  }

  /** Makes a page in every format that was asked for. */
  async page(desk: Desk, page: Target, { links }: Plan, before?: Before): Promise<void> {
    const { draft, formats } = this.#order;
    const { area, lang } = page;
    const view = this.#kind.view(desk, { draft, links, ...page, ...(before ? { before } : {}) });
    const files = [];
    for (const format of formats) {
      const file = `${fileOf(page)}.${format}`;
      const ready = { io: this.#io, press: this.#press, ...this.#laidOut(view), asOf: desk.report.asOf };
      const bytes = await pageFormats[format]?.(ready);
      if (bytes !== undefined) this.#writer.write(file, bytes);
      files.push({ format, file });
    }
    const { title, notices } = view;
    const named = this.#speaker.wording.area(area);
    this.#issued.push({ title, area: named, code: area, lang, notes: telling(notices), files });
  }

  #laidOut(view: PageView): Pick<Ready, 'kind' | 'layout' | 'view'> {
    const { name, layout } = this.#order;
    // The flag was refused for every kind but this one, whose views are of this type.
    return layout === 'gongwen'
      ? { kind: 'bulletin-gongwen', layout, view: gongwenView(view as BulletinView) }
      : { kind: name, layout, view };
  }
}

/** What several makers have made, in the order of the areas and languages that were asked for. */
export function together(all: readonly Made[], areas: readonly string[], langs: readonly Lang[]): Made {
  const issued = new Map(all.flatMap((one) => one.issued.map((page) => [`${page.code} ${page.lang}`, page] as const)));
  return {
    issued: areas.flatMap((area) => langs.flatMap((lang) => issued.get(`${area} ${lang}`) ?? [])),
    written: all.reduce((sum, one) => sum + one.written, 0),
    unchanged: all.reduce((sum, one) => sum + one.unchanged, 0),
  };
}
