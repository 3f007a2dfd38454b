import type { Lang } from '../model/text.ts';
import { proseHtml } from './html-text.ts';

/** The words titles are mostly made of. Browsers end a Chinese line after any sign; in large type a word torn apart is hard to read. */
const WORDS =
  /国家|基本|公共|服务|标准|公报|变动|对照|承诺书|办事|指南|明白卡|实施|审核|附件|自治[区州县]|特别行政区|城乡|居民|职工|养老|医疗|保险|最低|生活|保障|救助|供养|特困|残疾人|老年人|儿童|教育|补助|补贴|健康|管理|免费|农村|就业|创业|失业|工伤|生育|住房|改造|文化|体育|设施|开放|人群/gu;

/** A title as HTML: like other prose, and no word torn apart at the end of a line. */
export function headlineHtml(text: string, lang: Lang): string {
  return proseHtml(text, lang).replace(WORDS, '<i>$&</i>');
}
