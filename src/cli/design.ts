import { join, resolve, sep } from 'node:path';
import type { Files } from '../model/files.ts';
import type { Design } from '../render/page.ts';
import { nearest } from '../schema/nearest.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const DESIGN = 'templates/mingbai';

/** The files of the shipped design; with a folder of the user's own, those of the same name replaced by what stands there. */
export function design(io: Io, folder?: string): Design {
  const files = io.packagedFolder(DESIGN);
  if (files === null) throw new UserError('usage.no-snapshot');
  return folder === undefined ? files : { ...files, ...ownFiles(io, folder, files) };
}

/** A page or style of another name would never be used: that is a slip. New partials may be added. */
function ownFiles(io: Io, folder: string, shipped: Design): Design {
  const root = resolve(io.cwd, folder);
  const own = new Map(filesBelow(io.files, root, '').map((path) => [path, textOf(io, root, path)]));
  if (own.size === 0) throw new UserError('usage.no-templates', { folder });
  const stray = [...own.keys()].find(
    (path) => !(path in shipped) && !/^partials\/[^/]+\.(?:html|md)\.hbs$/u.test(path),
  );
  if (stray !== undefined)
    throw new UserError('usage.template-name', { file: stray, near: nearest(stray, Object.keys(shipped)) });
  return Object.fromEntries(own);
}

/** Templates and styles below a folder, by their path from there; other files are none of ours. */
function filesBelow(files: Files, root: string, below: string): readonly string[] {
  return (files.list(join(root, below)) ?? []).flatMap(({ name, folder }) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (folder) return below === '' ? filesBelow(files, root, path) : [];
    return /\.(?:hbs|css)$/u.test(name) ? [path] : [];
  });
}

/** Larger than any template is meant to be; blocks that are never closed take Handlebars minutes in a longer one. */
const MOST = 64 * 1024;

function textOf({ files }: Io, root: string, path: string): string {
  const [home, real] = [files.real(root), files.real(join(root, path))];
  const bytes = (files.size(join(root, path)) ?? MOST + 1) > MOST ? null : files.read(join(root, path));
  if (bytes === null || home === null || !real?.startsWith(`${home}${sep}`))
    throw new UserError('usage.template-unread', { file: path });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('usage.template-unread', { file: path });
  }
}
