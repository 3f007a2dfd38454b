import { expect, test } from 'vitest';
import { whoHolds, yamlHolds } from './fuzz.ts';

// The short runs stand in bad-input.test.ts.
test('a thousand texts', async () => {
  await expect(yamlHolds(1000)).resolves.toBeUndefined();
}, 600_000);

test('a thousand conditions', async () => {
  await expect(whoHolds(1000)).resolves.toBeUndefined();
}, 600_000);
