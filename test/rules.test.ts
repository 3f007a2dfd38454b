import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../src/cli/exit-code.ts';
import type { Io } from '../src/cli/io.ts';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import { run } from '../src/pipeline.ts';
import { rules } from '../src/rules/index.ts';
import { whyZh } from '../src/say/why-zh.ts';
import { readSettings } from '../src/schema/settings.ts';
import { load } from '../src/source/load.ts';
import { CASES as ROOT, ruleCases } from './cases.ts';
import { temporary } from './temporary.ts';
import { type JsonReport, TestWorkspace } from './workspace.ts';

const cases = ruleCases();

/** What no folder of text files can hold: each makes its case in a workspace and may replace part of the world. */
const MADE: Readonly<Record<string, readonly ((workspace: TestWorkspace) => Partial<Io>)[]>> = {
  'yaml/encoding': [
    (workspace) => {
      workspace.put('local/sources.yaml', new Uint8Array(Buffer.from('kind: source\ndocuments: {}\n', 'utf16le')));
      return {};
    },
    (workspace) => {
      const gb18030 = [...Buffer.from('kind: source # '), 0xca, 0xbe, 0xc0, 0xfd, 0x0a];
      workspace.put('local/sources.yaml', new Uint8Array(gb18030));
      return {};
    },
  ],
  'yaml/too-large': [
    (workspace) => {
      workspace.put('local/sources.yaml', `kind: source\n${'#'.repeat(2_200_000)}\ndocuments: {}\n`);
      return {};
    },
  ],
  'yaml/outside': [
    (workspace) => {
      symlinkSync('/', join(workspace.root, 'local/elsewhere'));
      return {};
    },
  ],
  'yaml/unreadable': [
    () => ({
      files: { ...diskFiles, read: (file) => (file.endsWith('evidence-need.yaml') ? null : diskFiles.read(file)) },
    }),
  ],
};

function laid(rule: string, one: string): TestWorkspace {
  const workspace = temporary(new TestWorkspace());
  workspace.lay(join(ROOT, rule, one));
  raise(workspace, rule);
  return workspace;
}

/** Warnings and notes are held to be errors here, so that every rule can fail a run. */
function raise(workspace: TestWorkspace, rule: string): void {
  if ((rules.find((one) => one.id === rule)?.severity ?? 'error') === 'error') return;
  const written = workspace.get('dixian.config.yaml') ?? '';
  const line = written.includes('rules: {') ? written : `${written}rules: { }\n`;
  workspace.put('dixian.config.yaml', line.replace('rules: {', `rules: { ${rule}: error,`).replace(', }', ' }'));
}

/** The exit code and the rules that speak in a workspace; a broken configuration speaks on stderr. */
async function spoken(workspace: TestWorkspace, io: Partial<Io> = {}): Promise<readonly [number, readonly string[]]> {
  const { code, out, err } = await workspace.run(['validate', '--format', 'json'], { io });
  const found =
    out === ''
      ? [...err.matchAll(/ {2}error {2}([a-z/-]+)/g)].map((match) => match[1] ?? '')
      : (JSON.parse(out) as JsonReport).findings.map((finding) => finding.rule);
  return [code, [...new Set(found)].sort()];
}

/** The same with one rule left out of the list, which no user can do. */
function spokenWithout(workspace: TestWorkspace, rule: string): readonly [number, readonly string[]] {
  const { document } = load(diskFiles, workspace.root, 'dixian.config.yaml');
  const settings = document && readSettings(document).settings;
  if (!settings?.asOf) throw new Error('no configuration');
  const { root } = workspace;
  const world = { files: diskFiles, root, settings, asOf: settings.asOf, snapshot: null };
  const { report } = run(
    { ...world, tool: { name: 'test', version: '' } },
    rules.filter((one) => one.id !== rule),
  );
  return [exitCodeOf(report, settings.failOn), report.findings.map((finding) => finding.rule)];
}

const codeOf = (rule: string) => (rule.startsWith('yaml/') ? 3 : rule.startsWith('config/') ? 2 : 1);

describe('bad: the rule speaks and the run fails', () => {
  for (const { rule, one } of cases.filter((each) => each.one.startsWith('bad'))) {
    test(`${rule} ${one}`, async () => {
      expect(await spoken(laid(rule, one))).toEqual([codeOf(rule), expect.arrayContaining([rule])]);
    });
  }
  for (const [rule, makers] of Object.entries(MADE)) {
    for (const [index, make] of makers.entries()) {
      test(`${rule} made ${index + 1}`, async () => {
        const workspace = temporary(new TestWorkspace());
        const [code, found] = await spoken(workspace, make(workspace));
        expect([code, found]).toEqual([codeOf(rule), expect.arrayContaining([rule])]);
      });
    }
  }
});

describe('good: the rule is silent and the run passes', () => {
  for (const { rule, one } of cases.filter((each) => each.one.startsWith('good'))) {
    test(`${rule} ${one}`, async () => {
      const [code, found] = await spoken(laid(rule, one));
      expect([code, found]).toEqual([0, found.filter((each) => each !== rule)]);
    });
  }
});

describe('only: nothing else speaks, and without the rule it would pass', () => {
  const families = /^(floor|audience|content|complete|exception)\//;
  for (const { id } of rules.filter((rule) => families.test(rule.id))) {
    test(id, async () => {
      const workspace = laid(id, 'only-1');
      expect(await spoken(workspace)).toEqual([1, [id]]);
      expect(spokenWithout(workspace, id)).toEqual([0, []]);
    });
  }
});

describe('what a configuration may make of each rule', () => {
  const refused = (rule: string, severity: string) => {
    const text = `catalog: catalog\nlocal: [local]\nrules: { ${rule}: "${severity}" }\n`;
    const { root } = temporary(new TestWorkspace({ 'dixian.config.yaml': text }, null));
    const { document } = load(diskFiles, root, 'dixian.config.yaml');
    return !document || readSettings(document).findings.length > 0;
  };
  const asked = new Map(rules.map(({ id, severity }) => [id, severity]));

  for (const id of Object.keys(whyZh)) {
    const guards = /^((floor|audience|complete)\/|link\/unknown$)/.test(id);
    test(id, () => {
      // What no rule finds has no severity to change; a floor may be guarded more strictly, never less.
      expect([refused(id, 'off'), refused(id, asked.get(id) ?? 'error'), refused(id, 'error')]).toEqual([
        guards || !asked.has(id),
        false,
        false,
      ]);
    });
  }
});

describe('no rule without cases', () => {
  const count = (rule: string, kind: string) =>
    cases.filter((each) => each.rule === rule && each.one.startsWith(kind)).length;

  test('two bad and two good for every rule of the list', () => {
    const short = rules.filter(({ id }) => count(id, 'bad') < 2 || count(id, 'good') < 2);
    expect(short.map((rule) => rule.id)).toEqual([]);
  });

  test('a bad and a good one for every other, or one made here', () => {
    const without = Object.keys(whyZh).filter(
      (id) => !(id in MADE) && (count(id, 'bad') === 0 || count(id, 'good') === 0),
    );
    expect(without).toEqual([]);
  });

  test('each case says in Chinese what it shows', () => {
    const silent = cases.filter(({ rule, one }) => {
      const workspace = temporary(new TestWorkspace({}, null));
      workspace.lay(join(ROOT, rule, one));
      const words = { bad: '反例', good: '正例', only: '只有' }[one.split('-')[0] ?? ''];
      return !workspace.files('.').some((file) => workspace.get(file)?.startsWith(`# ${words}`));
    });
    expect(silent).toEqual([]);
  });
});
