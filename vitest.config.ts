import { defineConfig } from 'vitest/config';

/**
 * What takes its time: every format read back, packages built, a browser, the whole catalogue, a thousand random worlds.
 * `npm run check` runs these too; the rest is `npm test`, which ends within a minute.
 */
const THOROUGH = [
  'against',
  'branches',
  'by-branch',
  'cards',
  'changes',
  'doors',
  'formats',
  'fuzz',
  'homes',
  'hostile',
  'hostile-git',
  'init',
  'injection',
  'interrupted',
  'kinds',
  'languages',
  'naive',
  'national',
  'pages',
  'pledges',
  'portions',
  'prose',
  'prove',
  'publish',
  'published',
  'quick-parse',
  'reading',
  'render',
  'revisions',
  'shipped',
  'survey',
  'true',
  'unreadable',
  'views',
  'watch',
  'worse',
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
