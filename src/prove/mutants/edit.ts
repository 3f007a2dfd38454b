import type { Path } from '../../model/source.ts';
import type { Edit } from './mutant.ts';

type Node = Readonly<Record<string | number, unknown>>;

/** A copy of a record with something else written at a place; what was handed in stays as it was. */
export function edited(data: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((record, { path, value }) => write(record, path, value), data);
}

function write(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = write((node as Node | undefined)?.[step], rest, value);
  if (Array.isArray(node))
    return inner === undefined ? node.toSpliced(Number(step), 1) : node.with(Number(step), inner);
  const { [step]: before, ...others } = (node ?? {}) as Record<string, unknown>;
  if (inner === undefined) return others;
  return before === undefined ? { ...others, [step]: inner } : { ...(node as object), [step]: inner };
}
