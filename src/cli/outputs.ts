import { resolve } from 'node:path';
import type { Files } from '../model/files.ts';
import { type FormatName, formats } from '../report/index.ts';
import type { Io } from './io.ts';
import { placeOf } from './place.ts';
import { UserError } from './user-error.ts';

/** A report that was asked for; without a file it goes to stdout. */
export interface Output {
  readonly name: FormatName;
  /** Absolute. */
  readonly file: string | null;
}

/** The reports asked for as NAME, which is NAME=-, or NAME=FILE. No two of them may end up in one place, by way of links either. */
export function outputsOf({ cwd, files }: Io, written: readonly string[]): readonly Output[] {
  const outputs = written.map((one): Output => {
    const [name = '', file] = one.split(/=(.*)/s);
    if (!isFormat(name)) throw new UserError('usage.format', { value: name, known: Object.keys(formats).join(', ') });
    if (file === '') throw new UserError('usage.format-file', { value: one, name });
    return { name, file: file === undefined || file === '-' ? null : resolve(cwd, file) };
  });
  for (const [index, output] of outputs.entries()) {
    const place = placeOfOutput(files, output);
    const other = outputs.slice(0, index).find((one) => placeOfOutput(files, one) === place);
    if (!other) continue;
    const both = { a: other.name, b: output.name };
    throw output.file === null
      ? new UserError('usage.two-out', both)
      : new UserError('usage.same-file', { ...both, file: output.file });
  }
  return outputs;
}

function placeOfOutput(files: Files, { file }: Output): string | null {
  return file === null ? null : placeOf(files, file);
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
