/** The only way a room asks for files. Paths are absolute or relative to the working folder; answers use `/`. */
export interface Files {
  /** What is in a folder, sorted by name; null where there is no such folder. */
  list(folder: string): readonly FolderEntry[] | null;
  /** The bytes of a file, where `room` says if it is asked; null where there is none or it cannot be read. */
  read(file: string, room?: Room): Uint8Array | null;
  /** The size in bytes without reading it; null where there is none. */
  size(file: string): number | null;
  /** What shows whether a file was written to; null where there is none, missing where nothing shows it. */
  stamp?(file: string): Stamp | null;
  /** Whether anything of that name is there, even a link that leads nowhere; missing where only a list of the folder tells. */
  there?(path: string): boolean;
  /** The path with every link resolved; null where it leads nowhere. */
  real(path: string): string | null;
  /** What a link names that leads nowhere so far, as it would be written through it; null where that cannot be; missing where links are not followed. */
  leads?(path: string): string | null;
}

/** Gives room for so many bytes. */
export type Room = (size: number) => Uint8Array;

/** Whatever happens to a file when it is written to, besides that it holds something else. */
export interface Stamp {
  readonly size: number;
  /** Another text after every write. */
  readonly text: string;
  /** When it was last written to, put in place or renamed, in milliseconds since 1970. */
  readonly changed: number;
}

/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
  /** Known to be what it is itself, and no link to elsewhere. */
  readonly plain?: boolean;
}
