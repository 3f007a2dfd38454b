/** One shipped file: its text for positions and, for YAML, its data ready made. */
export interface ShippedFile {
  readonly file: string;
  readonly text: string;
  readonly data?: unknown;
}

/** The catalogue that comes with the tool, parsed ahead. */
export interface Snapshot {
  readonly version: string;
  readonly digest: string;
  readonly files: readonly ShippedFile[];
}
