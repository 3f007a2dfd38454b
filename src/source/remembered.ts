import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { MOST_BYTES } from './decode.ts';
import { type Loaded, load } from './load.ts';

/** Reads files like `load`, and parses a text it has read before under the same name only once. */
export function remembered(): typeof load {
  const known = new Map<string, { readonly digest: string; readonly loaded: Loaded }>();
  return (files, root, file) => {
    const size = files.size(join(root, file));
    const bytes = size !== null && size <= MOST_BYTES ? files.read(join(root, file)) : null;
    if (!bytes) return load(files, root, file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const before = known.get(file);
    if (before?.digest === digest) return before.loaded;
    // The file may be written again at this moment: what is parsed must be what was hashed.
    const loaded = load({ ...files, size: () => bytes.length, read: () => bytes }, root, file);
    known.set(file, { digest, loaded });
    return loaded;
  };
}
