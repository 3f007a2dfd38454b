import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './contender.ts';

/** Fetched for the bench alone; the tool depends on none of them. */
const PEERS = ['@sourcemeta/jsonschema@16.11.0', 'ajv-cli@5.0.0', 'ajv-formats@3.0.1', 'js-yaml@4.1.1', 'yaml@2.9.1'];

/** Reads every overlay and does nothing with it: what any tool in this language has to do at least. */
const PARSE = `import { readdirSync, readFileSync } from 'node:fs';
const [, , library, folder] = process.argv;
const { load, parse = load } = await import(library);
for (const name of readdirSync(folder, { recursive: true }))
  if (name.endsWith('.yaml')) parse(readFileSync(folder + '/' + name, 'utf8'));
`;

/** The other validators, and bare parsing, over the overlays of a country. */
export function peers(cache: string, schema: string, country: string): Readonly<Record<string, Contender>> {
  const folder = join(cache, 'peers');
  const installed = join(folder, 'installed.json');
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PEERS], { cwd: folder, stdio: 'ignore' });
    writeFileSync(installed, JSON.stringify(PEERS));
  }
  writeFileSync(join(folder, 'parse.mjs'), PARSE);
  cpSync(schema, join(folder, 'overlay.schema.json'));
  const bin = (name: string) => join(folder, 'node_modules/.bin', name);
  const overlays = join(country, 'local/overlays');
  const against = join(folder, 'overlay.schema.json');
  return {
    sourcemeta: {
      name: 'sourcemeta jsonschema validate --fast (native; schema only)',
      command: [bin('jsonschema'), 'validate', '--fast', against, overlays],
      cwd: folder,
    },
    ajv: {
      name: 'ajv-cli validate (schema only)',
      command: [
        bin('ajv'),
        'validate',
        '--spec=draft2020',
        '--strict=false',
        ...['-c', 'ajv-formats', '-s', against, '-d', join(overlays, '**/*.yaml')],
      ],
      cwd: folder,
    },
    'js-yaml': {
      name: 'js-yaml, parsing only',
      command: [process.execPath, join(folder, 'parse.mjs'), 'js-yaml', overlays],
      cwd: folder,
    },
    yaml: {
      name: 'yaml, parsing only',
      command: [process.execPath, join(folder, 'parse.mjs'), 'yaml', overlays],
      cwd: folder,
    },
  };
}
