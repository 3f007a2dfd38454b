import { describe, expect, test } from 'vitest';
import { design } from '../src/cli/design.ts';
import { type Issued, indexViews } from '../src/render/index-view.ts';
import { Press } from '../src/render/page.ts';
import { TestWorkspace } from './workspace.ts';

/** A run of so many pages for each of so many areas, with the longest names that occur. */
function run(areas: number, each: number, formats = ['html', 'md']): readonly Issued[] {
  return Array.from({ length: areas * each }, (_none, index) => {
    const code = String(110000 + Math.floor(index / each));
    const file = `${code}-item-employment-service-for-persons-with-disabilities-${index}-zh`;
    return {
      title: `新疆生产建设兵团某某师某某团城镇职工基本养老保险及企业职工基本养老保险关系转移接续 ${index}`,
      area: `内蒙古自治区锡林郭勒盟东乌珠穆沁旗 ${code}`,
      code,
      notes: ['草稿', '演示资料', '摘录'],
      lang: 'zh',
      files: formats.map((format) => ({ format, file: `${file}.${format}` })),
    };
  });
}

describe('the index of a run', () => {
  test('is one page for a short run', () => {
    const views = indexViews(run(2, 80), '2026-11-21', 'zh');
    expect(views.map(({ file, view }) => [file, view.entries.length, view.parts.length])).toEqual([
      ['index.html', 160, 0],
    ]);
  });

  test.each([
    [3200, 1, ['html', 'md']],
    [33, 162, ['html', 'md']],
    [33, 81, ['html', 'md', 'pdf', 'docx']],
    [2, 450, ['html']],
  ])(
    'of %d areas with %d pages each lists every page once, areas whole where they fit, and stays light',
    (areas, each, formats) => {
      const issued = run(areas, each, formats);
      const one = new TestWorkspace();
      const press = new Press(design(one.io()));
      one.remove();
      const [front, ...parts] = indexViews(issued, '2026-11-21', 'zh');
      expect(front?.view.parts.map(({ href }) => href)).toEqual(parts.map(({ file }) => `./${file}`));
      expect(parts.flatMap(({ view }) => view.entries.map(({ title }) => title))).toEqual(
        issued.map(({ title }) => title),
      );
      const split = parts.filter(({ view }) => view.entries.length % each !== 0);
      expect(split.length > 0).toBe(each === 450);
      for (const { view } of [...(front ? [front] : []), ...parts])
        expect(Buffer.byteLength(press.page('index', view, 'html'))).toBeLessThan(200_000);
    },
  );
});
