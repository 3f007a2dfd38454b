import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve('src');

/** Who may import whom. Imports point down only; a room that is not named here may not be there. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly outside: readonly string[] }>> = {
  model: { rooms: [], outside: ['fraction.js'] },
  measures: { rooms: ['model'], outside: ['fraction.js'] },
  source: { rooms: ['model'], outside: ['yaml', 'node:path', 'node:crypto', 'node:buffer'] },
  'schema/define': { rooms: ['schema/define', 'model', 'measures'], outside: ['@sinclair/typebox'] },
  schema: {
    rooms: ['model', 'schema/define', 'schema/generated'],
    outside: ['ajv', '@sinclair/typebox', 'fastest-levenshtein'],
  },
  link: { rooms: ['model', 'measures', 'schema', 'schema/define'], outside: ['fraction.js', 'csv-parse/sync'] },
  resolve: { rooms: ['model', 'measures'], outside: ['fraction.js', 'temporal-polyfill'] },
  audience: { rooms: ['model'], outside: ['fraction.js'] },
  prose: { rooms: ['model', 'measures'], outside: ['fraction.js'] },
  twins: { rooms: ['model', 'measures', 'prose', 'resolve'], outside: ['fraction.js'] },
  judge: { rooms: ['model', 'measures', 'audience', 'resolve'], outside: ['fraction.js'] },
  gate: { rooms: ['model', 'audience'], outside: ['fraction.js', 'node:crypto'] },
  rules: {
    rooms: ['model', 'measures', 'prose', 'twins', 'schema', 'resolve', 'judge', 'gate'],
    outside: ['fraction.js'],
  },
  // The naive evaluator shares nothing with what it checks: no resolve, judge, measures or rules in here.
  prove: { rooms: ['model', 'schema', 'schema/define'], outside: ['fraction.js'] },
  stats: { rooms: ['model', 'measures', 'resolve', 'rules'], outside: [] },
  changes: { rooms: ['model', 'measures', 'audience', 'resolve'], outside: [] },
  survey: { rooms: ['model', 'resolve', 'judge', 'rules'], outside: [] },
  say: { rooms: ['model'], outside: ['fraction.js'] },
  report: {
    rooms: ['model', 'gate', 'say'],
    outside: ['chalk', 'sarif', 'fast-string-width', 'get-east-asian-width', 'node:crypto'],
  },
  render: {
    rooms: ['model', 'measures', 'resolve', 'judge', 'rules', 'changes', 'survey', 'say'],
    outside: ['handlebars', 'fraction.js', 'node:crypto', 'docx', 'fflate', 'htmlparser2', 'domhandler'],
  },
  data: {
    rooms: ['model', 'resolve', 'judge', 'rules', 'survey', 'report', 'render'],
    outside: ['fflate', 'write-excel-file/node', 'node:crypto'],
  },
  publish: {
    rooms: ['model', 'survey', 'rules', 'say', 'render', 'data'],
    outside: ['d3-scale', 'node:crypto'],
  },
  browser: { rooms: [], outside: ['minisearch'] },
  workspace: { rooms: ['model', 'source', 'schema', 'gate'], outside: [] },
  'pipeline.ts': {
    rooms: ['model', 'source', 'schema', 'link', 'resolve', 'judge', 'rules', 'workspace'],
    outside: [],
  },
  branches: {
    rooms: ['model', 'source', 'link', 'rules', 'workspace', 'pipeline.ts'],
    outside: ['node:timers/promises', 'node:crypto', 'node:path', 'node:v8'],
  },
  cli: {
    rooms: [
      'model',
      'measures',
      'source',
      'schema',
      'link',
      'resolve',
      'judge',
      'gate',
      'rules',
      'say',
      'report',
      'render',
      'stats',
      'changes',
      'survey',
      'prove',
      'publish',
      'workspace',
      'pipeline.ts',
      'branches',
      '../package.json',
    ],
    outside: [
      'commander',
      'ora',
      'yaml',
      'picomatch',
      'cli-table3',
      'chokidar',
      'node:crypto',
      'node:path',
      'node:fs',
      'node:url',
      'node:os',
      'node:child_process',
      'node:module',
      'node:v8',
      'node:worker_threads',
    ],
  },
};

/** Packages with one home each, a file or a folder, and the world, which only cli/io.ts and what it is made of may touch. */
const HOMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^commander$/, ['cli/main.ts', 'cli/commands.ts', 'cli/help-words.ts']],
  [/^ora$/, ['cli/progress.ts']],
  [/^chalk$/, ['report/text.ts']],
  [/^handlebars$/, ['render/print/handlebars.ts']],
  [/^csv-parse/, ['link/csv-rows.ts']],
  [/^chokidar$/, ['cli/world/']],
  [/^node:(child_process|module)/, ['cli/world/']],
  [/^node:os/, ['cli/world/', 'cli/hire.ts']],
  [/^node:v8/, ['branches/recall.ts', 'cli/hire.ts']],
  [/^node:worker_threads/, ['cli/hire.ts', 'cli/judge-apart.ts', 'cli/pages/page-apart.ts']],
  [/^node:(fs|url|process)/, ['cli/world/', 'cli/io.ts']],
  [/^(docx|htmlparser2|domhandler)$/, ['render/word/word.ts', 'render/word/blocks.ts', 'render/word/runs.ts']],
  [/^fflate$/, ['render/word/word.ts', 'data/workbook.ts']],
  [/^write-excel-file/, ['data/workbook.ts']],
  [/^d3-/, ['publish/plot.ts']],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.[jt]s$/.test(file))
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !file.startsWith('build/') && !file.includes('/generated/'));

function imports(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export) [^'\n]* from '([^'\n]+)'|^\} from '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm,
  );
  return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function room(file: string): string {
  for (const name of ['schema/define', 'schema/generated', 'pipeline.ts']) if (file.startsWith(name)) return name;
  return file.split('/')[0] ?? '';
}

function inside({ file, target }: Import): string {
  return relative(SRC, resolve(SRC, dirname(file), target))
    .split(sep)
    .join('/');
}

describe('the house', () => {
  test('every folder is a room', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in ROOMS))).toEqual([]);
  });

  test('imports point down only', () => {
    const wrong = files.flatMap(imports).filter((one) => {
      const allowed = ROOMS[room(one.file)];
      if (!one.target.startsWith('.')) return !allowed?.outside.includes(one.target);
      const target = inside(one);
      const wanted = target.startsWith('..') ? target : room(target);
      return wanted !== room(one.file) && !allowed?.rooms.includes(wanted);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.target}`)).toEqual([]);
  });

  test('packages and the outside world have one home each', () => {
    const wrong = files
      .flatMap(imports)
      .filter((one) =>
        HOMES.some(([pattern, homes]) => pattern.test(one.target) && !homes.some((home) => one.file.startsWith(home))),
      );
    expect(wrong.map((one) => `${one.file} imports ${one.target}`)).toEqual([]);
  });

  // Spread, a pointer below another loses its path, and the types do not notice.
  test('pointers are made by the functions of model/source.ts, never spread', () => {
    expect(
      files.filter((file) => /\{ \.\.\.[^}]*, (part|chars)\b/.test(readFileSync(join(SRC, file), 'utf8'))),
    ).toEqual([]);
  });

  test('only cli/io.ts and what it is made of touches the process, the console and the clock', () => {
    const WORLD = /^cli\/(?:world\/|io\.ts$|hire\.ts$)/;
    const touching = files.filter(
      (file) =>
        !WORLD.test(file) &&
        /\bprocess\.|\bconsole\.|new Date\(\)|Date\.now/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(touching).toEqual([]);
  });
});
