import type { Source } from '../../model/catalogue.ts';
import type { Overlay } from '../../model/overlay.ts';
import { sortedBy } from '../../model/sorted-by.ts';
import type { Subject } from '../../rules/rule.ts';
import { overlaySource } from '../cited.ts';
import { CHECKED, column, DATE, REQUIRED, type Table, table } from '../table.ts';

type Row = Pick<
  Source,
  'id' | 'title' | 'number' | 'issued' | 'published' | 'repealed' | 'type' | 'url' | 'checked'
> & {
  readonly issuers: string;
};

/** Every document that is cited, the local standards themselves among them. */
export function sourcesTable({ catalogue }: Subject): Table {
  return table<Row>({
    name: 'sources',
    title: '来源 · Sources',
    primaryKey: ['id'],
    columns: [
      column(
        'id',
        '标识，overlay: 为地方标准文件本身 · Id; overlay: marks a local standard itself',
        ({ id }) => id,
        REQUIRED,
      ),
      column('title', '名称 · Title', ({ title }) => title.zh, REQUIRED),
      column('number', '文号 · Document number', ({ number }) => number),
      column('issuers', '发布机关 · Issued by', ({ issuers }) => issuers || null),
      column('issued', '印发日期 · Issued', ({ issued }) => issued, DATE),
      column('published', '公布日期 · Published', ({ published }) => published, DATE),
      column('repealed', '废止日期 · Repealed', ({ repealed }) => repealed, DATE),
      column('type', '类型，fictional 为虚构 · Type; fictional for demonstrations', ({ type }) => type),
      column('url', '网址 · Address', ({ url }) => url),
      column('checked', '核对 · Checked', ({ checked }) => checked, CHECKED),
    ],
    rows: () => [
      ...sortedBy(catalogue.sources.values(), ({ id }) => id).map(ofSource),
      ...sortedBy(catalogue.overlays, ({ id }) => id).map(ofOverlay),
    ],
  });
}

function ofSource(source: Source): Row {
  return { ...source, issuers: source.issuers.map((issuer) => issuer.zh).join('、') };
}

function ofOverlay(overlay: Overlay): Row {
  const { title, issued, published, repealed } = overlay;
  const type = overlay.demonstration ? 'fictional' : 'overlay';
  const id = overlaySource(overlay);
  return {
    id,
    title,
    number: overlay.document,
    issuers: '',
    issued,
    published,
    repealed,
    type,
    url: null,
    checked: null,
  };
}
