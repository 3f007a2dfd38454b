import { defineConfig } from 'vitest/config';

/** What reads every format back, builds packages, drives a browser or goes through the whole catalogue: for `npm run check`. */
const THOROUGH = [
  'against',
  'changes',
  'formats',
  'homes',
  'hostile-git',
  'kinds',
  'national',
  'pages',
  'publish',
  'published',
  'quick-parse',
].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    // A machine that is busy with other work is no failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One worker a core: by default one core is left idle, which on two cores doubles the time.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: THOROUGH } },
      { extends: true, test: { name: 'thorough', include: THOROUGH } },
    ],
  },
});
