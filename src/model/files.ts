/** The only way a room asks for files. Paths are absolute or relative to the working folder; answers use `/`. */
export interface Files {
  /** Names in a folder with whether each is a folder, sorted; null where there is no such folder. */
  list(folder: string): readonly { readonly name: string; readonly folder: boolean }[] | null;
  /** The bytes of a file; null where there is none or it cannot be read. */
  read(file: string): Uint8Array | null;
  /** The size in bytes without reading it; null where there is none. */
  size(file: string): number | null;
  /** The path with every link resolved; null where it leads nowhere. */
  real(path: string): string | null;
}
