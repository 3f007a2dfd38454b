import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { TestRepository } from './repository.ts';
import { TestWorkspace } from './workspace.ts';

const made: TestWorkspace[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

/** A workspace that goes with the test that has made it. */
export function temporary<T extends TestWorkspace>(one: T): T {
  made.push(one);
  return one;
}

/** Such a one over the small fictional catalogue, or over nothing. */
export function workspace(...args: ConstructorParameters<typeof TestWorkspace>): TestWorkspace {
  return temporary(new TestWorkspace(...args));
}

/** Such a one that is a repository. */
export function repository(...args: ConstructorParameters<typeof TestRepository>): TestRepository {
  return temporary(new TestRepository(...args));
}

/** The workspace that is shipped, copied, so that a figure in it can be changed. */
export function shipped(): TestWorkspace {
  const one = workspace({ 'dixian.config.yaml': readFileSync('dixian.config.yaml', 'utf8') }, null);
  one.copy('catalog');
  return one;
}
