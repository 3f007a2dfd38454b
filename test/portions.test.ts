import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkup, inBranches, type Means } from '../src/branches/check.ts';
import { Recall } from '../src/branches/recall.ts';
import { workspaceAt } from '../src/cli/set-up.ts';
import { run } from '../src/pipeline.ts';
import { json } from '../src/report/json.ts';
import { Speaker } from '../src/say/say.ts';
import type { Checkup } from '../src/workspace/report-on.ts';
import { countries } from './random-country.ts';
import { TestWorkspace } from './workspace.ts';

function said({ report, names }: Checkup): string {
  const look = { colour: false, width: 100, verbose: true, quiet: false, base: '', failOn: 'error' } as const;
  return json(report, { speaker: new Speaker(names, 'zh'), ...look }).join('');
}

/** A country on disk. */
class Laid extends TestWorkspace {
  get whole(): string {
    return said(run(this.#workspace));
  }

  async inParts(means: Means): Promise<string> {
    return said(await checkup(this.#workspace, null, means));
  }

  /** Whether it can be judged in parts at all. */
  async isParted(): Promise<boolean> {
    return (await inBranches(this.#workspace, null, { atATime: 1 })) !== null;
  }

  get #workspace() {
    return workspaceAt(this.io(), join(this.root, 'dixian.config.yaml'), {}).workspace;
  }
}

const RUNS = 80;

test('a random country is judged as a whole is: a few areas at a time, and after edits with what is known of it', async () => {
  const fired = new Set<string>();
  let parted = 0;
  await fc.assert(
    fc.asyncProperty(countries, async ({ files, edits }) => {
      const made = new Laid(files);
      try {
        const { whole } = made;
        for (const { rule } of JSON.parse(whole).findings) fired.add(rule);
        if (await made.isParted()) parted++;
        for (const atATime of [1, 2, 3]) expect(await made.inParts({ atATime })).toBe(whole);
        const memory = new Map<string, Uint8Array>();
        const store = { get: (name: string) => memory.get(name) ?? null, put: memory.set.bind(memory) };
        await made.inParts({ atATime: 2, recall: new Recall(store) });
        for (const { file, text } of edits) {
          if (text === null) made.drop(file);
          else made.put(file, text);
          expect(await made.inParts({ atATime: 2, recall: new Recall(store) })).toBe(made.whole);
        }
      } finally {
        made.remove();
      }
    }),
    { numRuns: RUNS },
  );
  expect(parted).toBeGreaterThan(RUNS / 4);
  // Countries in which nothing is wrong would prove nothing.
  expect(fired.size).toBeGreaterThan(20);
});
