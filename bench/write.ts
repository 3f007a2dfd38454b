import { rmSync } from 'node:fs';
import { writeCountry } from './country.ts';

// Only writes the country: `node src/build/run.js bench/write FOLDER [AREAS]`, to look at or to profile.
const [, , , folder = 'out/country', most = '9999'] = process.argv;
rmSync(folder, { recursive: true, force: true });
const { overlays, bytes, below } = writeCountry(folder, 'catalog', Number(most));
console.log(`${overlays.length} overlays, ${bytes} bytes, ${below} below the floor`);
