import { join, resolve } from 'node:path';
import { MANIFEST, type Manifest, readManifest, sha256 } from '../publish/manifest.ts';
import { printable } from '../report/frame.ts';
import { terminalText } from '../report/terminal.ts';
import { uiText } from '../say/ui.ts';
import { configuredLanguage } from './configured-language.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { language } from './language.ts';
import { surveyJson } from './surveys/survey-json.ts';
import { textOrJson } from './text-or-json.ts';
import { UserError } from './user-error.ts';

interface Flags {
  readonly lang?: string;
  readonly format: string;
}

/** How the files of a folder differ from what its manifest says. */
interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/** The most a manifest may weigh: some hundred thousand files. */
const LARGEST = 100_000_000;

/** Holds a published site against its manifest; answers the exit code. */
export function verify(io: Io, dir: string, flags: Flags): number {
  const format = textOrJson(flags.format);
  const lang = language(flags.lang, io.env, configuredLanguage(io));
  const folder = resolve(io.cwd, dir);
  const size = io.files.size(join(folder, MANIFEST));
  if (size === null) throw new UserError('usage.no-manifest', { dir });
  const bytes = size > LARGEST ? null : io.files.read(join(folder, MANIFEST));
  const manifest = bytes === null ? null : readManifest(new TextDecoder().decode(bytes));
  if (!manifest) {
    io.stderr.write(terminalText(`${uiText(lang, 'verify.bad-manifest', { dir })}\n`));
    return EXIT.unreadable;
  }
  const found = differences(io, folder, manifest);
  const sound = manifest.complete && Object.values(found).every((files) => files.length === 0);
  if (format === 'json') {
    const { complete, files } = manifest;
    io.stdout.write(surveyJson<object>(manifest, { complete, files: files.length, ...found }));
  } else {
    const say = (key: 'missing' | 'changed' | 'extra') =>
      found[key].map((file) => uiText(lang, `verify.${key}`, { file: printable(file) }));
    const lines = [
      ...say('missing'),
      ...say('changed'),
      ...say('extra'),
      ...(manifest.complete ? [] : [uiText(lang, 'verify.incomplete')]),
      sound
        ? uiText(lang, 'verify.sound', { count: manifest.files.length, asOf: manifest.asOf })
        : uiText(lang, 'verify.differs', {
            missing: found.missing.length,
            changed: found.changed.length,
            extra: found.extra.length,
          }),
    ];
    io.stdout.write(terminalText(`${lines.join('\n')}\n`));
  }
  return sound ? EXIT.clean : EXIT.findings;
}

function differences(io: Io, folder: string, manifest: Manifest): Differences {
  const here = new Set(filesIn(io, folder, ''));
  const missing: string[] = [];
  const changed: string[] = [];
  for (const { path, bytes, sha256 } of manifest.files) {
    if (!here.has(path)) missing.push(path);
    else if (!isAsListed(io, join(folder, path), bytes, sha256)) changed.push(path);
  }
  const listed = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  return { missing, changed, extra: [...here].filter((path) => !listed.has(path)).sort() };
}

function isAsListed(io: Io, file: string, size: number, digest: string): boolean {
  if (io.files.size(file) !== size) return false;
  const bytes = io.files.read(file);
  return bytes !== null && sha256(bytes) === digest;
}

/** Everything below a folder but what git keeps there. A link is a file of its own: it is never followed. */
function* filesIn(io: Io, folder: string, below: string): Generator<string> {
  const real = io.files.real(join(folder, below));
  for (const { name, folder: isFolder } of io.files.list(join(folder, below)) ?? []) {
    if (below === '' && name === '.git') continue;
    const path = below === '' ? name : `${below}/${name}`;
    const isLink = real === null || io.files.real(join(folder, path)) !== join(real, name);
    if (isFolder && !isLink) yield* filesIn(io, folder, path);
    else yield isLink ? `${path} →` : path;
  }
}
