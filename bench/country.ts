import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { overlay, type Written } from './overlay.ts';
import { Random } from './random.ts';
import { shared } from './shared.ts';
import { national } from './slots.ts';

/** One area of the register of areas. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly parent: string;
}

export interface Country {
  readonly root: string;
  /** The overlays, relative to the root: what the peers check too. */
  readonly overlays: readonly string[];
  readonly bytes: number;
  /** How many overlays were written with a level below the floor. */
  readonly below: number;
}

/** A share of the areas that sets one level below what stands above it. */
const BELOW = 0.01;

/**
 * Writes a workspace with an overlay for every province, prefecture and county of the register, or for the first `most` of
 * them province by province, beside a copy of the national catalogue. The same seed writes the same bytes.
 */
export function writeCountry(root: string, catalog: string, most: number, seed = 2026): Country {
  const list = national(catalog);
  const random = new Random(seed);
  const written = new Map<string, Written>();
  const overlays: string[] = [];
  let bytes = 0;
  let below = 0;
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const place of places(catalog).slice(0, most)) {
    const low = place.level !== 'province' && random.chance(BELOW);
    const one = overlay(place, written, list, random, low);
    written.set(place.code, one);
    const file = `local/overlays/${place.code.slice(0, 2)}/${place.code}.yaml`;
    put(file, one.text);
    overlays.push(file);
    bytes += Buffer.byteLength(one.text);
    below += one.below ? 1 : 0;
    if (place.level === 'province')
      for (const [name, text] of shared(place, one.wage))
        put(`local/shared/${place.code.slice(0, 2)}/${name}.yaml`, text);
  }
  for (const folder of ['national', 'vocabulary', 'sources', 'funding', 'areas.csv'])
    cpSync(join(catalog, folder), join(root, 'catalog', folder), { recursive: true });
  // The day is fixed, so that the same tree has the same findings whenever it is measured.
  put(
    'dixian.config.yaml',
    'catalog: ./catalog\nlocal: [local]\nas-of: "2026-06-01"\nlang: zh\nrules: { source/unchecked: off }\n',
  );
  return { root, overlays, bytes, below };
}

const LEVELS: readonly string[] = ['province', 'prefecture', 'county'];

/** The 31 provinces with everything below them, each area after the one above it. */
function places(catalog: string): readonly Place[] {
  const rows = parse(readFileSync(join(catalog, 'areas.csv'), 'utf8'), { columns: true }) as Place[];
  return rows
    .filter(({ code, level }) => LEVELS.includes(level) && !/^(71|81|82|99)/.test(code))
    .toSorted(
      (a, b) =>
        Number(a.code.slice(0, 2)) - Number(b.code.slice(0, 2)) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        Number(a.code) - Number(b.code),
    );
}
