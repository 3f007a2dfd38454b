import type { Format } from './format.ts';

/** Every output format, fetched when asked for. A new format is its file and its line here. */
export const formats = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;
