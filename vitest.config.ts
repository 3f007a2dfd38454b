import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One worker a core: by default one core is left idle, which on two cores doubles the time.
    maxWorkers: '100%',
  },
});
