import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const CASES = 'test/rules';

/** Every case of every rule: `test/rules/<family>/<name>/<case>/` holds the files laid over the small base workspace. */
export function ruleCases(): readonly { readonly rule: string; readonly one: string }[] {
  return folders(CASES).flatMap((family) =>
    folders(join(CASES, family)).flatMap((name) =>
      folders(join(CASES, family, name)).map((one) => ({ rule: `${family}/${name}`, one })),
    ),
  );
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
