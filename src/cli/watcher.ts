import { basename } from 'node:path';

/** A watch over a folder, until it is closed. */
export interface Watching {
  close(): Promise<void>;
}

const DATA = /\.ya?ml$|^areas\.csv$/i;

/** Tells of every change to a data file below a folder: edits, saves by renaming, files and folders that come and go. */
export async function watcher(root: string, changed: () => void): Promise<Watching> {
  const { watch } = await import('chokidar');
  const watching = watch(root, {
    ignoreInitial: true,
    // As when files are gathered: names with a dot and what packages brought are not looked into.
    ignored: (path, stats) => {
      const name = basename(path);
      if (path === root) return false;
      return name.startsWith('.') || name === 'node_modules' || (stats?.isFile() === true && !DATA.test(name));
    },
  });
  watching.on('all', changed);
  // A folder that cannot be read is reported by the check itself.
  watching.on('error', () => undefined);
  await new Promise<void>((resolve) => watching.once('ready', () => resolve()));
  return watching;
}
