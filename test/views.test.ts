import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../src/cli/open.ts';
import type { BulletinView } from '../src/render/bulletin-view.ts';
import { Desk } from '../src/render/desk.ts';
import { gongwenView } from '../src/render/gongwen.ts';
import { kindNames, kinds } from '../src/render/kinds/index.ts';
import type { Kind } from '../src/render/kinds/kind.ts';
import { TestWorkspace } from './workspace.ts';

const ajv = new Ajv2020({ allErrors: true });
ajv.addSchema(JSON.parse(readFileSync('schemas/view.schema.json', 'utf8')), 'views');

/** What the published schema says against a view of a kind. */
function problems(kind: string, view: unknown): readonly string[] {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}View`;
  const check = ajv.getSchema(`views#/$defs/${name}`);
  if (!check) throw new Error(`no ${name} in the schema`);
  check(view);
  return (check.errors ?? []).map((one) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`);
}

/** The shipped catalogue has something of everything. */
const one = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
one.copy('catalog');
const opened = openWorkspace(one.io(), { asOf: '2026-11-21' });
const desk = new Desk(opened.subject, opened.report, opened.settings.rules);
afterAll(() => one.remove());

/** Topics of which many pages are made: the first few of an area are enough. */
const MOST = 3;
function* views(kind: Kind): Generator<{ readonly page: string; readonly view: object }> {
  for (const area of desk.areas)
    for (const topic of kind.topics(desk, area).slice(0, area.startsWith('99') ? undefined : MOST))
      for (const lang of ['zh', 'en'] as const)
        yield {
          page: `${area} ${topic} ${lang}`,
          view: kind.view(desk, { area, topic, lang, draft: true, links: () => './x.html' }),
        };
}

describe('the published schema of views', () => {
  test.each(kindNames)(
    '%s: every area, both languages',
    async (name) => {
      let count = 0;
      for (const { page, view } of views(await kinds[name].load())) {
        expect(problems(name, view), page).toEqual([]);
        count += 1;
      }
      expect(count).toBeGreaterThan(0);
    },
    300_000,
  );

  test('the layout of official documents', async () => {
    for (const { page, view } of views(await kinds.bulletin.load()))
      expect(problems('gongwen', gongwenView(view as BulletinView)), page).toEqual([]);
  }, 300_000);

  test('a part nobody documents, and one that is missing, are told', async () => {
    for (const name of kindNames) {
      const [first] = views(await kinds[name].load());
      const { title: _, ...less } = (first?.view ?? {}) as Record<string, unknown>;
      expect(problems(name, { ...less, extra: '' })).toEqual([
        expect.stringContaining('"title"'),
        expect.stringContaining('"extra"'),
      ]);
    }
  });
});
