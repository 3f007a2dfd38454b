import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeCountry } from '../bench/country.ts';
import { openApart } from '../src/branches/lanes.ts';
import { breath } from '../src/cli/interruption.ts';
import type { Io } from '../src/cli/io.ts';
import { Board } from '../src/cli/pages/board.ts';
import { thrown, told } from '../src/cli/pages/fault.ts';
import { pagesThrough } from '../src/cli/pages/page-lanes.ts';
import type { HirePages, PageTask } from '../src/cli/pages/page-task.ts';
import type { Outcome, Pages, PagesAsked } from '../src/cli/pages/pages.ts';
import { pagesByBranch } from '../src/cli/pages/pages-by-branch.ts';
import { pagesOfArea } from '../src/cli/pages/pages-of-area.ts';
import { pagesWhole } from '../src/cli/pages/pages-whole.ts';
import { workspaceOf } from '../src/cli/told-workspace.ts';
import { UserError } from '../src/cli/user-error.ts';
import { bulletin } from '../src/render/kinds/bulletin.ts';
import { type KindName, kindNames, kinds } from '../src/render/kinds/index.ts';
import type { KindEntry } from '../src/render/kinds/kind.ts';
import { BadTemplate } from '../src/render/page.ts';
import { CASES, ruleCases } from './cases.ts';
import { workspace } from './temporary.ts';
import { extraItem, overlayOf, province, type TestWorkspace } from './workspace.ts';

/** A run that keeps what it writes. */
function writing(one: TestWorkspace, more: Partial<Io> = {}): { readonly io: Io; readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  const write = (file: string, content: string | Uint8Array) => {
    if (files.has(file)) throw new Error(`${file} is written twice`);
    files.set(file, Buffer.from(content as Uint8Array).toString());
  };
  return { io: one.io(undefined, { io: { write, ...more } }), files };
}

const design = workspace().io().packagedFolder('templates/mingbai');

/** Every page of a kind in both languages, as drafts where errors stand open. */
async function all(pages: Pages, areas = pages.areas, name: KindName = 'bulletin'): Promise<Outcome> {
  const asked: PagesAsked = {
    order: {
      ...{ name, layout: 'plain', formats: ['html', 'md'], draft: true, folder: '/out', out: 'out' },
      design: design ?? {},
      lang: pages.examined.lang,
    },
    areas,
    langs: ['zh', 'en'],
    topic: null,
    since: null,
  };
  return pages.make(asked, { step: () => undefined, interrupted: new Promise(() => undefined) });
}

/** Another thread that is none: it is told the task as a thread is, and lives in a world of its own. */
const another =
  (io: () => Io): HirePages =>
  (task) => {
    const told: PageTask = structuredClone(task);
    const place = workspaceOf(io(), told.files);
    const shared = openApart(told.files, place);
    const work = pagesThrough(told, { io: io(), workspace: place, shared, kind: bulletin }, () => Promise.resolve());
    return { made: work.then((done) => [structuredClone(done)]) };
  };

/** What is known of a workspace before pages are made. */
const seen = ({ areas, blocking, examined: { report, lang } }: Pages) => ({
  areas,
  blocking: areas.map((area) => blocking(area).map(({ rule, item, at }) => [rule, item, at.in.file])),
  counts: report.counts,
  checked: report.checked,
  lang,
});

/** Holds the two ways against each other; says whether there was a second way. */
async function agree(one: TestWorkspace): Promise<boolean> {
  const whole = writing(one);
  const [apart, shared] = [writing(one), writing(one)];
  const wholly = pagesWhole(whole.io, kinds.bulletin, {});
  const alone = await pagesByBranch(apart.io, kinds.bulletin, {});
  const helped = await pagesByBranch({ ...shared.io, hirePages: another(() => shared.io) }, kinds.bulletin, {});
  if (!alone || !helped) return false;
  expect(seen(alone)).toEqual(seen(wholly));
  const outcome = await all(wholly);
  expect(await all(alone)).toEqual(outcome);
  expect(await all(helped)).toEqual(outcome);
  for (const { files } of [apart, shared]) expect(sorted(files)).toEqual(sorted(whole.files));
  return true;
}

const sorted = (files: ReadonlyMap<string, string>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));

describe('bulletins branch by branch', () => {
  const cases = ruleCases().filter(({ rule }) => !rule.startsWith('config/'));
  // One case of each rule is enough: the check that stands before it is held together over all of them.
  test.each(cases.filter(({ one }) => one === 'bad-1'))(
    '$rule $one: the same bytes as all at once',
    async ({ rule, one: name }) => {
      const one = workspace();
      one.lay(join(CASES, rule, name));
      await agree(one);
    },
  );

  test('a generated country', async () => {
    const one = workspace({}, null);
    writeCountry(one.root, 'catalog', 22);
    expect(await agree(one)).toBe(true);
  });

  test('areas that change over, a draft, an area below none of ours, and names that two branches bring in', async () => {
    const one = workspace({
      'local/a.yaml': province('  resident-pension: { measures: { base-pension: { set: 100 } } }\n'),
      'local/b.yaml': `${overlayOf('980000', '')}${extraItem('乙')}`,
      'local/c.yaml': `${overlayOf('990100', '')}${extraItem('甲')}`,
      'local/d.yaml': overlayOf('990101', '', 'draft: true\n'),
    });
    expect(await agree(one)).toBe(true);
  });

  test('the catalogue that comes with the tool stands below', async () => {
    const one = workspace(
      {
        'dixian.config.yaml': 'catalog: builtin@2026.1\nlocal: [local]\nas-of: 2026-11-21\nlang: zh\n',
        'local/a.yaml': overlayOf('340100', ''),
      },
      null,
    );
    expect(await agree(one)).toBe(true);
  });

  test.each([
    ['adopts an overlay of another branch', overlayOf('980000', '').replace('["2023"]', '["2023", area-990000]'), 0],
    ['cannot be told at a glance', overlayOf('980000', '').replace('kind: overlay', '"kind": overlay'), 0],
    ['cannot be read', `${overlayOf('980000', '')}unknown: 1\n`, 1],
  ])('an overlay that %s: all at once instead', async (_what, text, ends) => {
    const one = workspace({ 'local/a.yaml': province(''), 'local/b.yaml': text });
    expect(await agree(one)).toBe(false);
    const { code } = await one.run(['render', '--all', '--out', 'out', '--draft']);
    expect([code, one.get('out/990000-zh.html') === null]).toEqual([ends, false]);
  });
});

describe('pages of one area', () => {
  const onChain = kindNames.filter((name) => (kinds[name] as KindEntry).onChain);

  /** What the two ways write and say of an area. */
  async function bothWays(one: TestWorkspace, name: KindName, area: string) {
    const listed: KindEntry = kinds[name];
    const [whole, apart] = [writing(one), writing(one)];
    const alone = await pagesOfArea(apart.io, listed, {}, area);
    if (!alone) throw new Error('the workspace cannot be parted');
    const wholly = pagesWhole(whole.io, listed, {});
    expect(alone.blocking(area).length).toBe(wholly.blocking(area).length);
    expect(alone.examined.report.counts).toEqual(wholly.examined.report.counts);
    return {
      whole: [await all(wholly, [area], name), sorted(whole.files)],
      apart: [await all(alone, [area], name), sorted(apart.files)],
    };
  }

  const CODES = ['000000', '110000', '110101', '140525'];

  test.each(onChain)('%s: the same bytes as with the whole workspace open', async (name) => {
    const one = workspace({}, null);
    writeCountry(one.root, 'catalog', 22);
    let pages = 0;
    for (const area of CODES) {
      const { whole, apart } = await bothWays(one, name, area);
      expect(apart).toEqual(whole);
      pages += (apart[1] as readonly unknown[]).length;
    }
    expect(pages).toBeGreaterThan(0);
  });

  test.each(onChain)('%s of an area above which several stand and that has findings of every kind', async (name) => {
    const one = workspace();
    one.lay(join(CASES, 'floor/below/bad-1'));
    one.put('local/side.yaml', overlayOf('980000', ''));
    for (const area of ['990000', '990101', '980000']) {
      const { whole, apart } = await bothWays(one, name, area);
      expect(apart).toEqual(whole);
    }
  });

  test('what two areas call by one id each calls by its own name', async () => {
    const one = workspace({
      'local/a.yaml': `${overlayOf('990100', '')}${extraItem('甲')}`,
      'local/b.yaml': `${overlayOf('980000', '')}${extraItem('乙')}`,
    });
    for (const [area, own, other] of [
      ['990100', '甲', '乙'],
      ['980000', '乙', '甲'],
    ] as const) {
      const { out } = await one.run(['show', 'extra', '--area', area]);
      await one.run(['render', 'item', '--item', 'extra', '--area', area, '--format', 'md', '--out', 'out', '--draft']);
      for (const said of [out, one.get(`out/${area}-item-extra-zh.md`) ?? '']) {
        expect(said).toContain(`${own}的标准`);
        expect(said).not.toContain(`${other}的标准`);
      }
    }
  });

  test('one that is not registered is refused as it is everywhere', async () => {
    const one = workspace({ 'local/a.yaml': province('') });
    const { code, err } = await one.run(['render', '--area', '990109', '--out', 'out']);
    expect([code, err]).toEqual([2, expect.stringContaining('990109')]);
  });
});

describe('bulletins in several threads', () => {
  const files = { 'local/a.yaml': province(''), 'local/b.yaml': overlayOf('980000', '') };
  const argv = ['render', 'bulletin', '--all', '--out', 'out', '--lang', 'en'];

  test('say and write what one thread does', async () => {
    const [alone, helped] = [workspace(files), workspace(files)];
    const said = await alone.run(argv);
    expect(await helped.run(argv, { io: { hirePages: another(() => helped.io()) } })).toEqual(said);
    expect(helped.files('out')).toEqual(alone.files('out'));
    for (const file of alone.files('out')) expect(helped.get(file)).toBe(alone.get(file));
  });

  test('are interrupted between two pages, all of them', async () => {
    const one = workspace(files);
    let interrupt = (): void => undefined;
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    const io: Partial<Io> = {
      interrupted: () => interrupted,
      write: (file, content) => {
        one.put(file.slice(one.root.length + 1), content);
        interrupt();
      },
    };
    const { code, err } = await one.run(argv, { io: { ...io, hirePages: another(() => one.io(undefined, { io })) } });
    const whole = one.files('out').length / 2;
    expect([code, err]).toEqual([130, expect.stringContaining(`${whole} of 3 pages`)]);
    expect(whole).toBeLessThan(3);
  });

  test.each([
    ['cannot write', new UserError('usage.out', { file: 'out/x', reason: 'ENOSPC' }), 2, 'ENOSPC'],
    ['breaks down', new Error('out of memory'), 4, 'out of memory'],
  ])('end with the error of one that %s', async (_what, error, code, words) => {
    const one = workspace(files);
    const failing: HirePages = ({ board }) => {
      new Board(board).stop();
      return { made: Promise.reject(error) };
    };
    const ran = await one.run(argv, { io: { hirePages: failing } });
    expect([ran.code, ran.err, ran.out]).toEqual([code, expect.stringContaining(words), '']);
    expect(one.get('out/index.html')).toBeNull();
  });

  test('are stopped where this one fails', async () => {
    const one = workspace(files);
    let stopped = false;
    const watching: HirePages = ({ board }) => {
      const ended = async () => {
        while (!new Board(board).isStopped) await breath();
        stopped = true;
        return [];
      };
      return { made: ended() };
    };
    const write = () => {
      throw new Error('EROFS');
    };
    const { code, err } = await one.run(argv, { io: { hirePages: watching, write } });
    expect([code, err, stopped]).toEqual([2, expect.stringContaining('EROFS'), true]);
  });

  test.each([
    new UserError('usage.out', { file: 'x', reason: 'y' }),
    new BadTemplate('row.html.hbs', new Error('no')),
    new TypeError('a fault of ours'),
  ])('%s comes out of a thread as it went in', (error) => {
    const again = thrown(structuredClone(told(error)));
    expect([again.message, again.stack]).toEqual([error.message, expect.stringContaining('Error')]);
    if (error instanceof UserError) expect(again).toMatchObject({ key: error.key, facts: error.facts });
    if (error instanceof BadTemplate) expect(again).toBeInstanceOf(BadTemplate);
  });
});
