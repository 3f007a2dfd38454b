import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A machine that is busy with other work is no failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One worker a core: by default one core is left idle, which on two cores doubles the time.
    maxWorkers: '100%',
  },
});
