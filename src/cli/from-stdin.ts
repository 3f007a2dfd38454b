import { join, resolve } from 'node:path';
import { MOST_BYTES } from '../source/decode.ts';
import type { Io } from './io.ts';
import { overlaid } from './overlaid.ts';
import type { Examined } from './set-up.ts';
import { UserError } from './user-error.ts';

export interface StdinFlags {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** A world in which the text on stdin takes the place of a file. */
export interface FromStdin {
  readonly io: Io;
  /** The file as the workspace names it, as a path to report on; none where it is the configuration. */
  paths(opened: Examined): readonly string[];
}

/** Reads stdin for the file it stands for. Throws a `UserError` where one is given without the other. */
export async function fromStdin(io: Io, { stdin, stdinFilename }: StdinFlags): Promise<FromStdin> {
  if (!stdin || !stdinFilename) throw new UserError('usage.stdin-filename');
  const files = overlaid(io.files, resolve(io.cwd, stdinFilename), await io.stdin(MOST_BYTES));
  return {
    io: { ...io, files },
    paths({ root, config, files: read }) {
      if (files.isReplaced(config)) return [];
      const name = read.find((one) => files.isReplaced(join(root, one)));
      if (name === undefined) throw new UserError('usage.stdin-elsewhere', { path: stdinFilename });
      return [join(root, name)];
    },
  };
}
