// Builds dist/ (or the folder that is named): the program as one script, what it is compiled to, and the shipped catalogue,
// parsed ahead.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import packageJson from '../../package.json' with { type: 'json' };
import { whyZh } from '../say/why-zh.ts';
import { digestOf } from '../source/digest.ts';
import { parse } from '../source/parse.ts';
import type { ShippedFile, Snapshot } from '../source/snapshot.ts';
import { ruleExamples } from './rule-examples.ts';

const root = process.cwd();
const DIST = resolve(root, process.argv[3] ?? 'dist');

/** Commander asks for what starts other programs, which it never does for us: that is half of Node's network code. */
const noSubprograms: Plugin = {
  name: 'no-subprograms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

rmSync(DIST, { recursive: true, force: true });
// One script, so that what it is compiled to can be kept; parts that are asked for when they are needed run only then.
await build({
  entryPoints: [join(root, 'src/cli/program.ts')],
  outfile: join(DIST, 'program.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [noSubprograms],
  // We say ourselves whether there are colours: what would find it out loads half of Node's network code.
  alias: { '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js' },
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
});

// What is left beyond ASCII stands in patterns: escaped, the script can be read without a look at each character.
const script = join(DIST, 'program.cjs');
const text = readFileSync(script, 'utf8');
if (/\\[^\0-\x7f]/.test(text)) throw new Error('a character beyond ASCII with a backslash before it cannot be escaped');
const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(script, text.replace(/[^\0-\x7f]/g, escaped));

// What pages of a published site may run: small, and without what they stand on.
await build({
  entryPoints: ['site', 'search'].map((name) => join(root, `src/browser/${name}.ts`)),
  outdir: join(DIST, 'browser'),
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});

/** The data files of the catalogue in order, demonstration areas left out: nobody's floors are fictional. */
function catalogueFiles(folder: string): string[] {
  return readdirSync(join(root, 'catalog', folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (/^local\/99/.test(path)) return [];
      return entry.isDirectory() ? catalogueFiles(path) : /\.ya?ml$|^areas\.csv$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

function ship(path: string): ShippedFile {
  const text = readFileSync(join(root, 'catalog', path), 'utf8');
  const file = `dixian:${path}`;
  if (path.endsWith('.csv')) return { file, text };
  const { document, sound, findings } = parse(file, text);
  if (!document || !sound)
    throw new Error(`catalog/${path} cannot be shipped: ${findings.map((finding) => finding.rule).join(', ')}`);
  return { file, text, data: document.data };
}

const files = catalogueFiles('').map(ship);
const snapshot: Snapshot = {
  version: packageJson.dixian.catalogue,
  digest: digestOf(files.map((one) => [one.file, one.text])),
  files,
};
writeFileSync(join(DIST, 'catalog.json'), JSON.stringify(snapshot));
writeFileSync(join(DIST, 'rules.json'), JSON.stringify(ruleExamples(root, Object.keys(whyZh))));
// By what is kept from one run to the next it is told whether the same program has kept it.
const program = digestOf([['program.cjs', readFileSync(script, 'latin1')]]);
writeFileSync(join(DIST, 'build.txt'), program.slice(0, 32));
for (const kind of ['help', 'run'])
  execFileSync(process.execPath, [join(root, 'src/build/keep-code.js'), DIST, kind], { stdio: 'inherit' });
