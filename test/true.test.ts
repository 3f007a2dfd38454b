import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Element, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindNames, kinds } from '../src/render/kinds/index.ts';
import { TestWorkspace } from './workspace.ts';

/** One page of each kind. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  item: ['--item', 'resident-pension'],
  guide: ['--item', 'resident-pension'],
  card: ['--situation', 'older-people'],
};
const LANGS = ['zh', 'en'] as const;
const cases = kindNames.flatMap((kind) =>
  (['html', 'md'] as const).flatMap((format) => LANGS.map((lang) => ({ kind, format, lang }))),
);

/** What every page must say, whatever its kind. */
const SAID = {
  'the day it describes': { zh: /2026年11月21日/, en: /21 November 2026/ },
  'the edition in force': { zh: /国家基本公共服务标准（2023年版）/, en: /Standards \(2023 Edition\)/ },
  'which document prevails': {
    zh: /为准|不代替各地印发的文件/,
    en: /prevails|does not take the place of any document/,
  },
  'what made it, and from which records': { zh: /由 dixian .*摘要 [0-9a-f]{64}/s, en: /dixian .*digest [0-9a-f]{64}/s },
} as const;

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const one of made) one.remove();
});

/** The catalogue as it is shipped. */
function shipped(): TestWorkspace {
  const one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
  made.push(one);
  one.copy('catalog');
  return one;
}

/** The pages of every kind of an area, by kind, format and language. */
async function pagesOf(one: TestWorkspace, area: string, more: readonly string[]) {
  const pages = new Map<string, string>();
  for (const kind of kindNames) {
    const argv = ['render', kind, '--area', area, '--lang', 'both', ...(TOPICS[kind] ?? []), ...more];
    const { code, err } = await one.run([...argv, '--out', `o/${area}/${kind}`]);
    expect([kind, code, err]).toEqual([kind, 0, '']);
    for (const file of one.files(`o/${area}/${kind}`)) {
      const [, lang, format] = file.match(/-(zh|en)\.(html|md)$/) ?? [];
      if (lang) pages.set(`${kind} ${format} ${lang}`, one.get(file) ?? '');
    }
  }
  return (kind: string, format: string, lang: string): string => pages.get(`${kind} ${format} ${lang}`) ?? '';
}

/** The words of a page: what its style and its tags say is left out, and spaces that hold figures together are spaces. */
function wordsOf(page: string, format: string): string {
  if (format === 'md') return page.replaceAll('\u00a0', ' ').replaceAll('\\', '');
  const main = parseDocument(page.replace(/<style>.*?<\/style>/s, ''));
  return DomUtils.textContent(main).replaceAll('\u00a0', ' ');
}

/** What a printed sheet carries at its head. */
function margin(page: string): string {
  const [, written = ''] = page.match(/@top-center ?\{ ?content: ?"([^"]*)"/) ?? [];
  return written.replace(/\\([0-9a-f]+) /g, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe('every page of an area that is only an example', () => {
  let page: Awaited<ReturnType<typeof pagesOf>>;
  beforeAll(async () => {
    page = await pagesOf(shipped(), '990101', ['--as-of', '2026-11-21']);
  }, 240_000);

  test.each(cases)('$kind, $format, $lang: says when, under what, what prevails, and that it is fictional', (asked) => {
    const { kind, format, lang } = asked;
    const text = wordsOf(page(kind, format, lang), format);
    for (const [what, said] of Object.entries(SAID)) expect(text, what).toMatch(said[lang]);
    expect(text).toMatch(lang === 'zh' ? /演示.*虚构/s : /[Dd]emonstration.*fictional/s);
    if (format === 'html') expect(margin(page(kind, format, lang))).toMatch(lang === 'zh' ? /演示/ : /emonstration/);
    if (format === 'html') expect(margin(page(kind, format, lang))).not.toMatch(/草稿|DRAFT/);
  });

  test.each(cases.filter(({ format, kind }) => format === 'html' && kind !== 'coverage'))(
    '$kind, $lang: every figure leads to the record it comes from',
    ({ kind, format, lang }) => {
      const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(page(kind, format, lang)).children);
      const figures = DomUtils.findAll(({ name }) => name === 'b', main?.children ?? []);
      const lost = figures.filter((figure) => !traced(figure)).map((figure) => DomUtils.textContent(figure));
      expect(lost).toEqual([]);
      expect(page(kind, format, lang)).toMatch(/data-source="catalog\/[^"]+:\d+/);
    },
  );

  test.each(cases.filter(({ kind }) => ['bulletin', 'item', 'comparison', 'card'].includes(kind)))(
    '$kind, $format, $lang: a figure nobody has seen on a page says so',
    ({ kind, format, lang }) => {
      expect(wordsOf(page(kind, format, lang), format)).toMatch(
        lang === 'zh' ? /凭记忆，待核对/ : /from memory, to be checked/,
      );
    },
  );

  test.each(LANGS)('bulletin, %s: what is announced stands apart, with its day', (lang) => {
    for (const format of ['html', 'md']) {
      const text = wordsOf(page('bulletin', format, lang), format);
      expect(text).toMatch(
        lang === 'zh' ? /已公布、尚未执行[\s\S]*2027年/ : /[Aa]nnounced, not yet in force[\s\S]*2027/,
      );
    }
  });
});

/** Whether an element or one around it names its record. */
function traced(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parent && isTag(one.parent) ? one.parent : null)
    if (one.attribs['data-source']) return true;
  return false;
}

describe('every page of an area whose province nobody supplied', () => {
  let page: Awaited<ReturnType<typeof pagesOf>>;
  beforeAll(async () => {
    page = await pagesOf(shipped(), '350400', ['--as-of', '2026-11-21']);
  }, 240_000);

  test.each(cases)('$kind, $format, $lang: names it', ({ kind, format, lang }) => {
    const text = wordsOf(page(kind, format, lang), format);
    expect(text).toMatch(
      lang === 'zh'
        ? /福建省的标准没有提供|没有提供标准的上级：[^。]*福建省/
        : /Fujian was not supplied|not supplied: [^.]*Fujian/,
    );
  });
});

describe('an area with open errors', () => {
  let one: TestWorkspace;
  const argv = (kind: string, out: string) => {
    const flags = ['--lang', 'both', '--as-of', '2026-11-21', ...(TOPICS[kind] ?? []), '--out', out];
    return ['render', kind, '--area', '990101', ...flags];
  };
  beforeAll(() => {
    one = shipped();
    const file = 'catalog/local/990101-shili-xian/overlay.yaml';
    one.put(file, (one.get(file) ?? '').replace('until: 2027-12-31', 'until: 2026-03-01'));
  });

  test.each(kindNames.filter((kind) => !('overErrors' in kinds[kind])))(
    '%s is not made without being asked for as a draft',
    async (kind) => {
      const { code, err } = await one.run(argv(kind, 'refused'));
      expect([code, err]).toEqual([1, expect.stringContaining('--draft')]);
      expect(existsSync(join(one.root, 'refused'))).toBe(false);
    },
  );

  test.each(kindNames.filter((kind) => kind !== 'coverage'))(
    '%s says on every sheet that it is a draft',
    async (kind) => {
      const { code } = await one.run([...argv(kind, `o/${kind}`), '--draft']);
      const pages = one.files(`o/${kind}`).filter((file) => !file.endsWith('index.html'));
      expect([code, pages.length]).toEqual([0, 4]);
      for (const file of pages) {
        const page = one.get(file) ?? '';
        const draft = file.includes('-zh.') ? /草稿/ : /DRAFT/;
        expect(page, file).toMatch(draft);
        if (file.endsWith('.html')) expect(margin(page), file).toMatch(draft);
      }
    },
  );
});
