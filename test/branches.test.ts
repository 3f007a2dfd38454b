import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkup } from '../src/branches/check.ts';
import { heldIn, openApart, type Task, workThrough } from '../src/branches/lanes.ts';
import type { Hire } from '../src/branches/office.ts';
import { pooled } from '../src/branches/pool.ts';
import { Recall, type Store } from '../src/branches/recall.ts';
import { workspaceAt } from '../src/cli/set-up.ts';
import type { Files } from '../src/model/files.ts';
import { run } from '../src/pipeline.ts';
import { json } from '../src/report/json.ts';
import { Speaker } from '../src/say/say.ts';
import { load as loadFile } from '../src/source/load.ts';
import type { Checkup } from '../src/workspace/report-on.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { CASES, ruleCases } from './cases.ts';
import { extraItem, overlayOf, province, TestWorkspace } from './workspace.ts';

let one: TestWorkspace | null = null;
afterEach(() => {
  one?.remove();
  one = null;
});

function opened(made: TestWorkspace): Workspace {
  one = made;
  return workspaceAt(made.io(), join(made.root, 'dixian.config.yaml'), {}).workspace;
}

/** The whole report in a language. */
function said({ report, names }: Checkup, lang: 'zh' | 'en' = 'zh'): string {
  const speaker = new Speaker(names, lang);
  return json(report, {
    speaker,
    colour: false,
    width: 100,
    verbose: true,
    quiet: false,
    base: '',
    failOn: 'error',
  }).join('');
}

/** A store in memory that counts what is kept. */
class Counted implements Store {
  readonly entries = new Map<string, Uint8Array>();
  written = 0;

  get(name: string): Uint8Array | null {
    return this.entries.get(name) ?? null;
  }

  put(name: string, bytes: Uint8Array): void {
    this.written++;
    this.entries.set(name, bytes);
  }
}

/** The overlays of a workspace of ours, whatever is wrong with them. */
function overlaysIn(made: TestWorkspace): readonly string[] {
  const files = readdirSync(made.root, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.ya?ml$/.test(file) && /^kind: +overlay/m.test(made.get(file) ?? ''));
}

describe('branch by branch', () => {
  // A configuration that is refused is never judged.
  test.each(ruleCases().filter(({ rule }) => !rule.startsWith('config/')))(
    '$rule $one is judged as it is as a whole',
    async ({ rule, one: name }) => {
      const made = new TestWorkspace();
      made.lay(join(CASES, rule, name));
      const workspace = opened(made);
      const [whole, parts] = [run(workspace), await checkup(workspace, null, { atATime: 1 })];
      for (const lang of ['zh', 'en'] as const) expect(said(parts, lang)).toBe(said(whole, lang));
      expect(said(await checkup(workspace))).toBe(said(whole));
    },
  );

  test.each(ruleCases().filter(({ rule }) => !rule.startsWith('config/')))(
    '$rule $one is judged as a whole is where only one overlay has changed',
    async ({ rule, one: name }) => {
      const made = new TestWorkspace();
      made.lay(join(CASES, rule, name));
      const store = new Counted();
      await checkup(opened(made), null, { recall: new Recall(store) });
      for (const file of overlaysIn(made)) {
        appendFileSync(join(made.root, file), '\n');
        const workspace = opened(made);
        expect(said(await checkup(workspace, null, { recall: new Recall(store) }))).toBe(said(run(workspace)));
      }
    },
  );

  test('the shipped catalogue, as it stands in this repository', async () => {
    const made = new TestWorkspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
    made.copy('catalog');
    const workspace = opened(made);
    const store = new Counted();
    const parts = await checkup(workspace, null, { recall: new Recall(store) });
    expect(said(parts)).toBe(said(run(workspace)));
    // The nation and a branch for each province with a record: nothing here has to be judged as a whole.
    expect(store.entries.size).toBeGreaterThan(10);
  });

  test.each([
    [
      'an overlay adopts one of another branch',
      { 'local/b.yaml': overlayOf('980000', '').replace('adopts: ["2023"]', 'adopts: ["2023", area-990000]') },
    ],
    [
      'one takes the level of an area elsewhere as its base',
      {
        'local/b.yaml': overlayOf(
          '980000',
          '  minimum-living: { measures: { standard: { set: { value: { urban: { ratio: 1, of: "minimum-living#standard", at: "990000" }, rural: 500 } } } } }\n',
        ),
      },
    ],
    ['two bear one id', { 'local/b.yaml': overlayOf('980000', '').replace('id: area-980000', 'id: area-990000') }],
    [
      'a name leads nowhere',
      { 'local/b.yaml': overlayOf('980000', '').replace('adopts: ["2023"]', 'adopts: ["2023", area-99000]') },
    ],
    [
      'a head that cannot be told at a glance',
      { 'local/b.yaml': overlayOf('980000', '').replace('kind: overlay', '"kind": overlay') },
    ],
    [
      'a head that says something else than it seems to',
      {
        'local/b.yaml': `${overlayOf('980000', '')}x-note: |\n  text\n`.replace(
          'area: "980000"',
          'area: "980000" # 990000',
        ),
      },
    ],
    ['a broken record', { 'local/b.yaml': `${overlayOf('980000', '')}unknown: 1\n` }],
    [
      'an id that is cut where the glance ends',
      { 'local/b.yaml': cutAt(overlayOf('980000', '').replace('id: area-980000', 'id: area-990000'), 'id: area-99') },
    ],
    [
      'two add an item of one name, and one of them is faulty',
      {
        'local/b.yaml': `${overlayOf('980000', '')}${extraItem('乙')}`,
        'local/c.yaml': `${overlayOf('990100', '')}${extraItem('甲', '2023-02-30')}`,
      },
    ],
    ['areas that stand above one another in a circle', { 'catalog/areas.csv': circle() }],
  ] as const)('%s: the same all the same', async (_what, files) => {
    const made = new TestWorkspace({
      'local/a.yaml': province('  resident-pension: { measures: { base-pension: { set: 10 } } }\n'),
      ...files,
    });
    const workspace = opened(made);
    expect(said(await checkup(workspace))).toBe(said(run(workspace)));
  });

  test.each([
    ['alone', {}],
    ['whose whole standard the workspace brings', { 'local/b.yaml': anhui('340000', 'whole', '') }],
  ])('names what an overlay that comes with the tool brings in: %s', async (_what, files) => {
    const made = new TestWorkspace(
      {
        'dixian.config.yaml': 'catalog: builtin@2026.1\nlocal: [local]\nas-of: 2026-11-21\nlang: zh\n',
        'local/a.yaml': anhui('340100', 'hefei', CEILING),
        ...files,
      },
      null,
    );
    const workspace = opened(made);
    expect(workspace.snapshot).not.toBeNull();
    const parts = await checkup(workspace);
    const names = (of: Checkup) => new Speaker(of.names, 'zh').wording.key('temporary-assistance', 'ceiling-multiple');
    expect(names(parts)).toBe(names(run(workspace)));
    expect(said(parts)).toBe(said(run(workspace)));
  });

  test.each([
    ['adopts its overlay', (text: string) => text.replace('adopts: ["2023"]', 'adopts: ["2023", area-990101]'), ''],
    ['takes its level as a base', (text: string) => text, LEVEL_THERE],
  ])('an area that %s is judged anew where the one beside it is edited', async (_what, written, items) => {
    const beside = overlayOf('990101', '  resident-pension: { measures: { base-pension: { set: 200 } } }\n');
    const made = new TestWorkspace({
      'local/a.yaml': province('  resident-pension: { measures: { base-pension: { set: 150 } } }\n'),
      'local/b.yaml': `${beside}${extraItem('甲')}`,
      'local/c.yaml': written(overlayOf('990102', items)),
    });
    const recall = new Recall(new Counted());
    await checkup(opened(made), null, { recall });
    for (const [from, to] of [
      ['200', '20'],
      ['200', '160'],
      ['id: area-990101', 'id: other'],
    ] as const) {
      made.put('local/b.yaml', `${beside.replace(from, to)}${extraItem('甲')}`);
      const workspace = opened(made);
      expect(said(await checkup(workspace, null, { recall }))).toBe(said(run(workspace)));
    }
  });

  /** As much as makes other threads worth while, without saying anything. */
  const PADDING = `# ${'长'.repeat(60)}\n`.repeat(8000);

  test('of an area above that is not supplied one area speaks, however few are judged at a time', async () => {
    const made = new TestWorkspace({
      'local/a.yaml': overlayOf('990101', ''),
      'local/b.yaml': overlayOf('990102', ''),
    });
    const workspace = opened(made);
    const parts = await checkup(workspace, null, { atATime: 1 });
    expect(parts.report.findings.filter(({ rule }) => rule === 'chain/not-supplied').length).toBe(2);
    expect(said(parts)).toBe(said(run(workspace)));
  });

  test('other threads are called before files are read only where nothing is known of many, and never left behind', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => [`local/e${index}.yaml`, 'kind: evidence\n'] as const);
    const workspace = opened(new TestWorkspace(Object.fromEntries(many)));
    const calls = { hired: 0, dismissed: 0 };
    const hire: Hire = () => {
      calls.hired++;
      return { read: () => undefined, work: async () => undefined, dismiss: () => void calls.dismissed++ };
    };
    const means = { hire, recall: new Recall(), now: Date.now() + 60_000 };
    await checkup(workspace, null, means);
    expect(calls).toEqual({ hired: 1, dismissed: 1 });
    await checkup(workspace, null, means);
    await checkup(workspace, null, { ...means, recall: new Recall(), now: null });
    expect(calls).toEqual({ hired: 1, dismissed: 1 });
  });

  test('whoever fails while others are at work says so, and they are sent away', async () => {
    const workspace = opened(
      new TestWorkspace({
        'local/a.yaml': `${province('')}${PADDING}`,
        'local/b.yaml': `${overlayOf('980000', '')}${PADDING}`,
        'local/c.yaml': `${overlayOf('990100', '')}${PADDING}`,
      }),
    );
    const load: Workspace['load'] = (files, root, file) => {
      if (/^local\/[abc]\.yaml$/.test(file)) throw new Error('no more memory');
      return loadFile(files, root, file);
    };
    // As real threads do: one that is sent away never answers.
    const hire: Hire = () => {
      let end = (_: Error): void => undefined;
      const never = new Promise<never>((_, reject) => {
        end = reject;
      });
      never.catch(() => undefined);
      return { read: () => undefined, work: () => never, dismiss: () => end(new Error('sent away')) };
    };
    await expect(checkup({ ...workspace, load }, null, { hire })).rejects.toThrow('no more memory');
  });

  test('other threads take all they can, and nothing is lost', async () => {
    const made = new TestWorkspace({
      'local/a.yaml': `${province('  resident-pension: { measures: { base-pension: { set: 10 } } }\n')}${PADDING}`,
      'local/b.yaml': `${overlayOf('980000', '')}${PADDING}`,
      'local/c.yaml': `${overlayOf('990100', '')}${PADDING}`,
    });
    // Something is found before any record is read.
    symlinkSync(tmpdir(), join(made.root, 'local/out'));
    const workspace = opened(made);
    const taken: string[] = [];
    const hire: Hire = () => {
      const told: Task[] = [];
      return {
        read: (task) => void told.push(task),
        async work(branches, take) {
          for (const task of told) {
            const apart = { ...workspace, files: pooled(workspace.files, workspace.root, heldIn(task)) };
            for (const [index, answer] of workThrough(apart, task, openApart(task, apart), branches)) {
              taken.push(branches[index]?.name ?? '');
              take(index, answer);
            }
          }
        },
        dismiss: () => undefined,
      };
    };
    const parts = await checkup(workspace, null, { hire });
    expect(taken.toSorted()).toEqual(['980000', '990000']);
    expect(parts.report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['yaml/outside', 'floor/below']),
    );
    expect(said(parts)).toBe(said(run(workspace)));
  });
});

/** What an area of Anhui sets for a measure that the excerpt of the province brings in: more than it can be. */
const CEILING =
  '  temporary-assistance: { measures: { ceiling-multiple: { set: [{ from: 2026-01-01, value: { le: 12 }, source: anhui-temporary-assistance-2025 }] } } }\n';

function anhui(area: string, id: string, items: string): string {
  return overlayOf(area, items).replace(`id: area-${area}`, `id: ${id}`);
}

const LEVEL_THERE =
  '  resident-pension: { measures: { base-pension: { set: { value: { ratio: 1, of: "resident-pension#base-pension", at: "990101" } } } } }\n';

function circle(): string {
  const text = readFileSync('test/base/catalog/areas.csv', 'utf8');
  return text.replace(/^(990100,[^,]*,[^,]*,[^,]*),990000/m, '$1,990101');
}

describe('what is kept from one check to the next', () => {
  const files = {
    'local/a.yaml': province('  resident-pension: { measures: { base-pension: { set: 10 } } }\n'),
    'local/b.yaml': overlayOf('980000', ''),
    'local/c.yaml': overlayOf('990100', '  resident-pension: { measures: { base-pension: { set: 9 } } }\n'),
  };

  test('is used again where nothing has changed, in another process too', async () => {
    const workspace = opened(new TestWorkspace(files));
    const store = new Counted();
    const first = said(await checkup(workspace, null, { recall: new Recall(store) }));
    // The ground, what its files say, and two branches.
    expect(store.written).toBe(4);
    expect(said(await checkup(workspace, null, { recall: new Recall(store) }))).toBe(first);
    expect(store.written).toBe(4);
    expect(said(run(workspace))).toBe(first);
  });

  test('depends on a branch only for that branch', async () => {
    const made = new TestWorkspace(files);
    const store = new Counted();
    await checkup(opened(made), null, { recall: new Recall(store) });
    const before = new Map(store.entries);
    made.put('local/b.yaml', files['local/b.yaml'].replace('示例实施标准', '示例标准'));
    await checkup(opened(made), null, { recall: new Recall(store) });
    expect([...store.entries].filter(([name, bytes]) => before.get(name) !== bytes)).toHaveLength(1);
  });

  /** Whatever a report depends on, changed in some way that a report could show. */
  const changes: readonly (readonly [string, (made: TestWorkspace) => void])[] = [
    ...['local/a.yaml', 'local/b.yaml', 'local/c.yaml', 'local/evidence-need.yaml', 'catalog/areas.csv'].map(
      (file) => [file, (made: TestWorkspace) => put(made, file, (text) => `${text}\n`)] as const,
    ),
    ['an item', (made) => put(made, 'catalog/national/items/resident-pension.yaml', (text) => `${text}# x\n`)],
    ['a vocabulary', (made) => put(made, 'catalog/vocabulary/all.yaml', (text) => `${text}# x\n`)],
    ['a file more', (made) => void made.put('local/more.yaml', 'kind: evidence\n')],
    ['a file less', (made) => made.drop('local/evidence-need.yaml')],
    [
      'a file renamed',
      (made) => {
        made.put('local/d.yaml', made.get('local/c.yaml') ?? '');
        made.drop('local/c.yaml');
      },
    ],
    ['a link that leads out', (made) => symlinkSync(tmpdir(), join(made.root, 'local/out'))],
    [
      'a severity',
      (made) => put(made, 'dixian.config.yaml', (text) => text.replace('rules: {', 'rules: { restraint/steep: "off",')),
    ],
    [
      'an area taken for national',
      (made) => put(made, 'dixian.config.yaml', (text) => `${text}\nassume-national: ["990000"]\n`),
    ],
    [
      'the part a folder plays',
      (made) =>
        put(made, 'dixian.config.yaml', (text) =>
          text.replace('local: [local]', 'parents: [local]\nlocal: [local/deep]'),
        ),
    ],
    ['day', (made) => put(made, 'dixian.config.yaml', (text) => text.replace('2024-06-01', '2031-01-01'))],
  ];

  test.each(changes)('is not used for another %s', async (_what, change) => {
    const made = new TestWorkspace({ ...files, 'local/deep/z.yaml': overlayOf('990101', '') });
    const store = new Counted();
    const recall = new Recall(store);
    await checkup(opened(made), null, { recall });
    const kept = store.written;
    change(made);
    const workspace = opened(made);
    expect(said(await checkup(workspace, null, { recall }))).toBe(said(run(workspace)));
    // Something was judged anew: with nothing changed the entries would have been enough.
    expect(store.written).toBeGreaterThan(kept);
  });

  test('is not used for another version of the tool', async () => {
    const workspace = opened(new TestWorkspace(files));
    const store = new Counted();
    await checkup(workspace, null, { recall: new Recall(store) });
    const other = { ...workspace, tool: { ...workspace.tool, version: '99.0.0' } };
    await checkup(other, null, { recall: new Recall(store) });
    expect(store.written).toBe(8);
  });

  describe('with a note of what each file held', () => {
    /** Long enough after the last write that stamps tell something. */
    const means = () => ({ recall: new Recall(new Counted()), now: Date.now() + 60_000 });

    test('reads no file again that nobody has written to', async () => {
      const workspace = opened(new TestWorkspace(files));
      const known = means();
      await checkup(workspace, null, known);
      const read: string[] = [];
      const watched = {
        ...workspace.files,
        read(file: string) {
          read.push(file);
          return workspace.files.read(file);
        },
      };
      const again = await checkup({ ...workspace, files: watched }, null, known);
      expect(read).toEqual([]);
      expect(said(again)).toBe(said(run(workspace)));
    });

    test('sees what has as many bytes and the time of before', async () => {
      const made = new TestWorkspace(files);
      const known = means();
      await checkup(opened(made), null, known);
      const path = join(made.root, 'local/a.yaml');
      const { atime, mtime } = statSync(path);
      put(made, 'local/a.yaml', (text) => text.replace('set: 10', 'set: 11'));
      utimesSync(path, atime, mtime);
      const workspace = opened(made);
      expect(said(await checkup(workspace, null, known))).toBe(said(run(workspace)));
    });

    test('trusts no stamp of the last moments', async () => {
      const made = new TestWorkspace(files);
      const workspace = opened(made);
      const stamped = { ...workspace.files, stamp: stampOf(made, Date.now()) };
      const known = { ...means(), now: Date.now() };
      await checkup({ ...workspace, files: stamped }, null, known);
      put(made, 'local/a.yaml', (text) => text.replace('set: 10', 'set: 11'));
      expect(said(await checkup({ ...workspace, files: stamped }, null, known))).toBe(said(run(workspace)));
    });

    test('begins anew where a file is not what its stamp says', async () => {
      const made = new TestWorkspace(files);
      const workspace = opened(made);
      const lying = { ...workspace.files, stamp: stampOf(made, 0) };
      const known = means();
      await checkup({ ...workspace, files: lying }, null, known);
      put(made, 'local/c.yaml', (text) => text.replace('base-pension: { set: 9 }', 'base-pension: { set: 8 }'));
      // An area more, for which the file of the area above it is needed.
      made.put('local/d.yaml', overlayOf('990101', ''));
      expect(said(await checkup({ ...workspace, files: lying }, null, known))).toBe(said(run(workspace)));
    });

    /** Stamps that nothing changes. */
    function stampOf(made: TestWorkspace, changed: number): Required<Files>['stamp'] {
      return (file) => (existsSync(file) ? { size: statSync(file).size, text: made.root, changed } : null);
    }
  });

  test('says the same in another language without being judged anew', async () => {
    const workspace = opened(new TestWorkspace(files));
    const store = new Counted();
    await checkup(workspace, null, { recall: new Recall(store) });
    const again = await checkup(workspace, null, { recall: new Recall(store) });
    expect(store.entries.size).toBe(4);
    expect(said(again, 'en')).toBe(said(run(workspace), 'en'));
  });

  test('is passed over where it is damaged or foreign', async () => {
    const workspace = opened(new TestWorkspace(files));
    const store = new Counted();
    const whole = said(await checkup(workspace, null, { recall: new Recall(store) }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), fc.uint8Array(), async (at, noise) => {
        const damaged = new Counted();
        for (const [name, bytes] of store.entries) {
          const copy = new Uint8Array(bytes);
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 255;
          damaged.put(name, at % 3 === 0 ? noise : at % 3 === 1 ? copy.subarray(0, at % copy.length) : copy);
        }
        expect(said(await checkup(workspace, null, { recall: new Recall(damaged) }))).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  test('is passed over where it is that of another', async () => {
    const workspace = opened(new TestWorkspace(files));
    const store = new Counted();
    const whole = said(await checkup(workspace, null, { recall: new Recall(store) }));
    const entries = [...store.entries];
    for (const turn of entries.keys()) {
      const mixed = new Counted();
      for (const [index, [name]] of entries.entries())
        mixed.put(name, entries[(index + turn) % entries.length]?.[1] ?? new Uint8Array());
      expect(said(await checkup(workspace, null, { recall: new Recall(mixed) }))).toBe(whole);
    }
  });
});

function put(made: TestWorkspace, file: string, change: (text: string) => string): void {
  const text = made.get(file);
  if (text === null || change(text) === text) throw new Error(`nothing to change in ${file}`);
  made.put(file, change(text));
}

/** The same with a comment before the last words of a head, so long that a glance ends within them. */
function cutAt(text: string, words: string): string {
  const [before = '', after = ''] = text.split(words);
  const area = 'area: "980000"\n';
  const head = before + area;
  return `${head}#${'x'.repeat(4096 - Buffer.byteLength(head) - words.length - 2)}\n${words}${after.replace(area, '')}`;
}
