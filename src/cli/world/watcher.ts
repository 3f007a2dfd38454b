import { basename } from 'node:path';
import { isWithin } from '../../source/discover.ts';
import { diskFiles } from './disk-files.ts';

/** A watch over a folder, until it is closed. */
export interface Watching {
  close(): Promise<void>;
}

const DATA = /\.ya?ml$|^areas\.csv$/i;

/** In milliseconds: so often it is looked whether a folder that has gone is back. */
const A_LOOK = 500;

/**
 * Tells of every change to a data file below a folder: edits, saves by renaming, files and folders that come and go; also of
 * the folder itself, which may be moved away and back.
 */
export async function watcher(root: string, changed: () => void): Promise<Watching> {
  let isGone = false;
  const begin = () =>
    watched(root, (event, path) => {
      isGone ||= event === 'unlinkDir' && path === root;
      changed();
    });
  let watching = await begin();
  const timer = setInterval(async () => {
    if (!isGone || diskFiles.real(root) === null) return;
    isGone = false;
    await watching.close();
    watching = await begin();
    changed();
  }, A_LOOK);
  return {
    async close() {
      clearInterval(timer);
      await watching.close();
    },
  };
}

async function watched(root: string, happened: (event: string, path: string) => void): Promise<Watching> {
  const { watch } = await import('chokidar');
  const isElsewhere = elsewhere(root);
  const watching = watch(root, {
    ignoreInitial: true,
    // As when files are gathered: names with a dot and what packages brought are not looked into, nor where a link leads out.
    ignored: (path, stats) => {
      const name = basename(path);
      if (path === root) return false;
      if (stats?.isDirectory() && isElsewhere(path)) return true;
      return name.startsWith('.') || name === 'node_modules' || (stats?.isFile() === true && !DATA.test(name));
    },
  });
  watching.on('all', happened);
  // A folder that cannot be read is reported by the check itself.
  watching.on('error', () => undefined);
  await new Promise<void>((resolve) => watching.once('ready', () => resolve()));
  return watching;
}

/** Whether a folder, links resolved, lies outside, or is one that is watched by another name: a link may lead back up. */
function elsewhere(root: string): (folder: string) => boolean {
  const home = diskFiles.real(root) ?? root;
  const names = new Map<string, string>([[home, root]]);
  return (folder) => {
    const real = diskFiles.real(folder);
    if (real === null) return false;
    const name = names.get(real) ?? folder;
    names.set(real, name);
    return name !== folder || !isWithin(home, real);
  };
}
