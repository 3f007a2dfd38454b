/** The only way a room asks for files. Paths are absolute or relative to the working folder; answers use `/`. */
export interface Files {
  /** What is in a folder, sorted by name; null where there is no such folder. */
  list(folder: string): readonly Entry[] | null;
  /** The bytes of a file; null where there is none or it cannot be read. */
  read(file: string): Uint8Array | null;
  /** The size in bytes without reading it; null where there is none. */
  size(file: string): number | null;
  /** The path with every link resolved; null where it leads nowhere. */
  real(path: string): string | null;
}

/** A name in a folder; where it is a link, `folder` tells of what it leads to. */
export interface Entry {
  readonly name: string;
  readonly folder: boolean;
  readonly link?: boolean;
}
