import type { KindEntry } from './kind.ts';

const ALONE = { about: 'area', onChain: true } as const;

/** Every kind of page, fetched when asked for. A new one is its file, its templates, its name in `say/` and its line here. */
export const kinds = {
  bulletin: { ...ALONE, oneEach: true, load: async () => (await import('./bulletin.ts')).bulletin },
  item: { about: 'item', onChain: true, load: async () => (await import('./item.ts')).item },
  comparison: { ...ALONE, load: async () => (await import('./comparison.ts')).comparison },
  changes: { about: 'before', load: async () => (await import('./changes.ts')).changes },
  guide: { about: 'item', onChain: true, load: async () => (await import('./guide.ts')).guide },
  card: { about: 'situation', onChain: true, load: async () => (await import('./card.ts')).card },
  annex: { ...ALONE, overErrors: true, load: async () => (await import('./annex.ts')).annex },
  commitment: { ...ALONE, load: async () => (await import('./commitment.ts')).commitment },
  coverage: { about: 'area', overErrors: true, load: async () => (await import('./coverage.ts')).coverage },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type KindName = keyof typeof kinds;

/** The kinds in the order in which help and sites list them. */
export const kindNames = Object.keys(kinds) as readonly KindName[];
