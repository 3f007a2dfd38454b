import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import { languages } from '../src/say/ui.ts';
import { type JsonReport, province, TestWorkspace } from './workspace.ts';

const BITS = [
  '[', ']', '{', '}', ': ', '- ', '? ', '\n', '\n  ', '\r', '\r\n', '\t', '"', "'", '#', '&a ', '*a', '!!str ', '<<: ', '|\n', '>\n', '---\n',
  '...\n', '%YAML 1.1\n', '__proto__: ', 'null', '~', '.nan', '1e999', '0x1F', '-0', '2024-02-30', '：', '　', '－', '\u200b', '\u202e', '\ufeff',
  '\u0000', '\ud800', '𠮷', '👨‍👩‍👧', 'kind: item\n', 'value: ', 'from: ', 'who: ', 'x-a: ',
]; // biome-ignore format: a list

const texts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** One change of a text at a place told in thousandths: cut, add, double or move. */
type Change = readonly [at: number, length: number, bit: string, how: 'cut' | 'add' | 'double' | 'move'];

function changed(text: string, [at, length, bit, how]: Change): string {
  const start = Math.floor((text.length * at) / 1000);
  const [head, some, tail] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  return how === 'cut'
    ? head + tail
    : how === 'add'
      ? head + bit + some + tail
      : how === 'double'
        ? head + some + some + tail
        : head + tail + some;
}

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(1000),
  fc.integer({ min: 1, max: 40 }),
  fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 6, unit: 'binary' })),
  fc.constantFrom('cut', 'add', 'double', 'move'),
);

/** Real records a few changes on, and anything at all made of what means something in YAML. */
export const yamlText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...texts('catalog'), ...texts('test/base'), province('')),
        fc.array(change, { minLength: 1, maxLength: 4 }),
      )
      .map(([text, changes]) => changes.reduce(changed, text)),
    fc
      .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 5 })), { maxLength: 60 })
      .map((bits) => `kind: overlay\n${bits.join('')}`),
  );

const address = fc.constantFrom(
  'resident-pension#base-pension',
  'minimum-living#standard',
  'area.minimum-wage',
  'no-such#thing',
  'above',
  '0.0',
  '1.2.3',
  '-1',
  '9'.repeat(9),
);
const bound = fc.oneof(
  fc.integer({ min: -5, max: 130 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  address,
);
const interval = fc.dictionary(fc.constantFrom('ge', 'gt', 'le', 'lt'), bound, { minKeys: 1, maxKeys: 4 });
const value = fc.oneof(
  interval,
  bound,
  fc.boolean(),
  fc.constantFrom('male', 'employee-pension', '', '__proto__'),
  fc.array(bound, { maxLength: 4 }),
  fc.constant(null),
);
const attribute = fc.constantFrom('age', 'sex', 'insured-by', 'registered-here', 'residence', 'agee', 'toString');

/** Conditions of the language, sensible or not. */
export const who = (): fc.Arbitrary<unknown> =>
  fc.letrec<{ who: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.tuple(attribute, value).map(([name, test]) => ({ [name]: test })),
      fc.constantFrom('everyone', null, 3, 'nobody', {}, []),
      fc.constantFrom('below-line', 'no-such').map((term) => ({ attested: term })),
    ),
    who: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      tie('leaf'),
      fc
        .tuple(fc.constantFrom('all', 'any'), fc.array(tie('who'), { maxLength: 5 }))
        .map(([name, of]) => ({ [name]: of })),
      tie('who').map((of) => ({ not: of })),
    ),
  })).who;

/** A workspace in which one file says whatever it is given, without a disk being written. */
export class Fuzzed {
  readonly #one = new TestWorkspace({ 'local/p.yaml': province('') });

  async check(file: string, text: string): Promise<JsonReport> {
    const bytes = Buffer.from(text);
    const is = (path: string) => path === join(this.#one.root, file);
    const files = {
      ...diskFiles,
      read: (path: string) => (is(path) ? bytes : diskFiles.read(path)),
      size: (path: string) => (is(path) ? bytes.length : diskFiles.size(path)),
    };
    const { code, out, err } = await this.#one.run(['validate', '--format', 'json'], { io: { files } });
    expect([0, 1, 3], err).toContain(code);
    const report = JSON.parse(out) as JsonReport;
    const lines = text.split(/\r\n|\r|\n/);
    for (const { rule, range, file: where, message } of report.findings) {
      expect(languages.zh.rules).toHaveProperty([rule]);
      expect(message).not.toBe('');
      if (where !== file) continue;
      const length = lines[range.start.line - 1]?.length ?? -1;
      // What is missing at the end stands behind the last character.
      expect(range.start.column - 1, `${rule} ${range.start.line}:${range.start.column}`).toBeLessThanOrEqual(length);
      const isOneLine = range.end.line === range.start.line;
      expect(
        isOneLine ? range.end.column - range.start.column : range.end.line - range.start.line,
        rule,
      ).toBeGreaterThanOrEqual(0);
    }
    return report;
  }

  remove(): void {
    this.#one.remove();
  }
}

/** Whatever a file says: no throw, no hang, known rules, places inside the file. */
export async function yamlHolds(numRuns: number): Promise<void> {
  const one = new Fuzzed();
  try {
    const file = fc.constantFrom('local/p.yaml', 'catalog/national/items/resident-pension.yaml');
    await fc.assert(
      fc.asyncProperty(file, yamlText(), async (where, text) => void (await one.check(where, text))),
      { numRuns },
    );
  } finally {
    one.remove();
  }
}

/** Whatever a condition says: no throw, no hang, and a verdict wherever it does not read as the one above. */
export async function whoHolds(numRuns: number): Promise<void> {
  const one = new Fuzzed();
  try {
    await fc.assert(
      fc.asyncProperty(who(), async (condition) => {
        const text = province(
          `  resident-pension: { audience: { restate: { receiver: ${JSON.stringify(condition)} } } }\n`,
        );
        await one.check('local/p.yaml', text);
      }),
      { numRuns },
    );
  } finally {
    one.remove();
  }
}
