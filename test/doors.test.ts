import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../src/branches/recall.ts';
import { CASES } from './cases.ts';
import { TestRepository } from './repository.ts';
import { overlayOf, province } from './workspace.ts';

/** Entries in memory. */
class Kept implements Store {
  readonly entries = new Map<string, Uint8Array>();
  readonly get = (name: string) => this.entries.get(name) ?? null;
  readonly put = (name: string, bytes: Uint8Array) => void this.entries.set(name, bytes);
}

const pension = (area: string, value: number) =>
  overlayOf(area, `  resident-pension: { measures: { base-pension: { set: ${value} } } }\n`);
const waiver = (rule: string, more = 'until: 2024-12-31') =>
  `  - { rule: ${rule}, area: "990000", item: resident-pension, key: base-pension, reason: 补办, owner: 张某, ${more} }\n`;
const LOW = province('  resident-pension: { measures: { base-pension: { set: { value: 200, source: nowhere } } } }\n');

/**
 * The same workspace twice: one that is judged branch by branch, with what is kept from run to run, and one that is judged as a
 * whole, because a rule is off that says nothing here. Each is a repository of its own.
 */
class Twins {
  readonly parts: TestRepository;
  readonly whole: TestRepository;
  readonly #kept = new Kept();
  readonly #none = new Kept();

  constructor(files: Readonly<Record<string, string>>, lay: string | null = null) {
    [this.parts, this.whole] = [new TestRepository(), new TestRepository()];
    for (const one of [this.parts, this.whole]) {
      if (lay !== null) one.lay(join(CASES, lay));
      for (const [file, text] of Object.entries(files)) one.put(file, text);
    }
    const config = this.whole.get('dixian.config.yaml') ?? '';
    this.whole.put('dixian.config.yaml', config.replace('rules: {', 'rules: { link/orphan: "off",'));
    for (const one of [this.parts, this.whole]) one.commit();
  }

  put(file: string, text: string | null): void {
    for (const one of [this.parts, this.whole]) text === null ? one.drop(file) : one.put(file, text);
  }

  io(one: TestRepository, text = '') {
    const kept = one === this.parts ? this.#kept : this.#none;
    const bytes = Buffer.from(text);
    return {
      store: () => kept,
      // Long enough after the last write that stamps tell something.
      now: () => new Date(Date.now() + 60_000),
      stdin: async () => bytes,
    };
  }

  /** What both say to a call: the commits apart, which differ. */
  async say(argv: readonly string[], text = ''): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (const one of [this.parts, this.whole]) {
      const { code, out, err } = await one.run(['validate', '--format', 'json', ...argv], { io: this.io(one, text) });
      all.push({ code, err, report: JSON.parse(out.replaceAll(/"[0-9a-f]{40}"/g, '"commit"')) });
    }
    return all;
  }

  /** Verdicts on branches are kept where there are any. */
  get isInParts(): boolean {
    return this.#kept.entries.size > this.#none.entries.size;
  }

  remove(): void {
    for (const one of [this.parts, this.whole]) one.remove();
  }
}

let twins: Twins | null = null;
afterEach(() => {
  twins?.remove();
  twins = null;
});

const NESTED = { 'local/b.yaml': overlayOf('980000', ''), 'local/c.yaml': pension('990100', 9) };
const WORKSPACES: readonly (readonly [string, () => Twins])[] = [
  ['overlays of several branches', () => new Twins({ ...NESTED, 'local/a.yaml': province('') })],
  [
    'waivers that cover, cover nothing, are past their day and not allowed',
    () =>
      new Twins({
        ...NESTED,
        'local/a.yaml': LOW,
        'local/w.yaml': `kind: waivers\nentries:\n${waiver('source/unknown')}${waiver('date/late')}${waiver('date/behind', 'until: 2024-01-01')}${waiver('floor/below')}`,
      }),
  ],
  [
    'a baseline',
    () => new Twins({ ...NESTED, 'local/a.yaml': LOW, 'dixian.baseline.yaml': baseline('source/unknown') }),
  ],
  ['an excerpt', () => new Twins(NESTED, 'excerpt/overtaken/bad-1')],
  ['observed values', () => new Twins({ 'local/c.yaml': pension('980101', 9) }, 'observed/stale/bad-1')],
];

function baseline(rule: string): string {
  return `kind: waivers\nentries:\n${waiver(rule)}`;
}

/** A change of some files after a first run; null takes a file away. */
const CHANGES: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ['a value of a county', { 'local/c.yaml': pension('990100', 300) }],
  ['an area more', { 'local/d.yaml': pension('990101', 5) }],
  ['a baseline, or another', { 'dixian.baseline.yaml': baseline('date/late') }],
  ['a record all areas share', { 'local/evidence-need.yaml': null }],
  ['an area less', { 'local/c.yaml': null }],
];

const CALLS: readonly (readonly string[])[] = [[], ['--changed', '--against', 'HEAD']];
/** A file, the text on stdin that takes its place, and what else is asked. */
const PIPED: readonly (readonly [string, string, ...string[]])[] = [
  ['local/c.yaml', pension('990100', 7)],
  ['local/c.yaml', pension('990100', 8), '--changed'],
  ['local/new.yaml', pension('990102', 7), 'local'],
  ['dixian.baseline.yaml', baseline('date/behind'), '.'],
  ['local/evidence-need.yaml', 'kind: evidence\n'],
];

describe.each(WORKSPACES)('%s, branch by branch and as a whole', (_name, make) => {
  test('say the same after one change and another, by every call', async () => {
    twins = make();
    for (const [what, files] of [['nothing', {}] as const, ...CHANGES]) {
      for (const [file, text] of Object.entries(files)) twins.put(file, text);
      for (const call of CALLS) {
        const [parts, whole] = await twins.say(call);
        expect(parts, `${what}: ${call.join(' ')}`).toEqual(whole);
      }
    }
    expect(twins.isInParts).toBe(true);
  });

  test('say the same of texts on stdin, and nothing of these afterwards', async () => {
    twins = make();
    const [before] = await twins.say([]);
    for (const [file, text, ...more] of PIPED) {
      const [parts, whole] = await twins.say(['--stdin', '--stdin-filename', file, ...more], text);
      expect(parts, file).toEqual(whole);
      expect(parts).not.toEqual(before);
    }
    expect((await twins.say([]))[0]).toEqual(before);
    expect(twins.isInParts).toBe(true);
  });

  test('say the same while one watches', async () => {
    twins = make();
    const { parts } = twins;
    const said: string[] = [];
    let changed = (): void => undefined;
    let interrupt = (): void => undefined;
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    const ended = parts.run(['validate', '--watch', '--quiet', '--format', 'json'], {
      io: {
        ...twins.io(parts),
        interrupted: () => interrupted,
        watch: async (_root, tell) => {
          changed = tell;
          return { close: async () => undefined };
        },
        stdout: { isTTY: false, columns: 100, write: (text) => void (text !== '' && said.push(text)) },
      },
    });
    for (const [index, files] of [{}, ...CHANGES.map(([, one]) => one)].entries()) {
      for (const [file, text] of Object.entries(files)) twins.put(file, text);
      if (index > 0) changed();
      const [, whole] = await twins.say([]);
      const wanted = JSON.stringify((whole as { report: object }).report);
      for (let tries = 0; JSON.stringify(JSON.parse(said.at(-1) ?? 'null')) !== wanted; tries++) {
        if (tries > 200) expect(said.at(-1)).toBe(wanted);
        await pause(50);
      }
    }
    interrupt();
    expect((await ended).code).toBe(0);
  });
});
