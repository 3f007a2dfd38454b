import type { Files } from '../model/files.ts';
import { printable } from '../report/frame.ts';
import { MOST_BYTES } from '../source/decode.ts';
import type { GitAnswer } from './ask-git.ts';
import type { Io } from './io.ts';
import { type TreeEntry, treeFiles } from './tree-files.ts';
import { UserError } from './user-error.ts';

/** A workspace as a commit had it. */
export interface Base {
  /** As it was asked for. */
  readonly ref: string;
  readonly commit: string;
  readonly files: Files;
}

/** What a workspace may read. */
const WANTED = /\.(ya?ml|csv)$/i;
const LISTING = 256 * 1024 * 1024;

/**
 * The workspace at `root` as the commit had it where REF and HEAD parted, from git's object store. Throws a `UserError`
 * where there is no such commit here.
 */
export function baseAt(io: Io, root: string, ref: string): Base {
  const { ask, commitOf, shallow, missing, ...repository } = repositoryAt(io, root, ref);
  const head = commitOf('HEAD');
  if (!head) throw new UserError('usage.git-no-commit');
  const wanted = commitOf(ref);
  if (!wanted) throw missing();
  const [commit] = lines(ask(['merge-base', wanted, head]));
  if (!commit) throw new UserError(shallow ? 'usage.git-shallow' : 'usage.git-unrelated', { ref });
  return { ref, commit, files: filesOf(ask, root, repository.prefix, ref, commit) };
}

/** The workspace at `root` as the commit REF itself had it. Throws a `UserError` where there is no such commit here. */
export function revisionAt(io: Io, root: string, ref: string): Base {
  const { ask, commitOf, prefix, missing } = repositoryAt(io, root, ref);
  const commit = commitOf(ref);
  if (!commit) throw missing();
  return { ref, commit, files: filesOf(ask, root, prefix, ref, commit) };
}

/** How the repository around a folder is asked. */
interface Repository {
  readonly ask: Ask;
  readonly commitOf: (name: string) => string | undefined;
  readonly shallow: boolean;
  /** From the top of the repository down to the folder. */
  readonly prefix: string;
  /** What is said where a revision is not here. */
  readonly missing: () => UserError;
}

function repositoryAt(io: Io, root: string, ref: string): Repository {
  if (/^-|[\0-\x20\x7f]|^$/.test(ref)) throw new UserError('usage.git-ref', { ref: printable(ref) });
  const ask: Ask = (args, input = '', most = LISTING) => io.git(root, args, input, most);
  const where = ask(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (where.code === null) throw new UserError('usage.no-git');
  if (where.code !== 0) throw new UserError('usage.not-git', { folder: root, reason: firstLine(where.err) });
  const [shallow = '', prefix = ''] = lines(where);
  return {
    ask,
    commitOf: (name) => lines(ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]))[0],
    shallow: shallow === 'true',
    prefix,
    missing: () => new UserError(shallow === 'true' ? 'usage.git-shallow' : 'usage.git-unknown', { ref }),
  };
}

function filesOf(ask: Ask, root: string, prefix: string, ref: string, commit: string): Files {
  const entries = listed(
    ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]),
    ref,
  );
  return treeFiles(root, contents(entries, prefix, ref, ask));
}

interface Entry {
  readonly path: string;
  readonly link: boolean;
  readonly id: string;
}

/** Files and links that a workspace may read; modules are other repositories. */
function listed(answer: GitAnswer, ref: string): readonly Entry[] {
  if (answer.code !== 0) throw new UserError('usage.git-missing', { ref });
  return utf8(answer.out)
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', type, id = '', path = ''] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      const link = mode === '120000';
      return type === 'blob' && (link || WANTED.test(path)) ? [{ path, link, id }] : [];
    });
}

type Ask = (args: readonly string[], input?: string, most?: number) => GitAnswer;

/** Sizes first: a file over the limit is named, never read. */
function contents(entries: readonly Entry[], prefix: string, ref: string, ask: Ask): ReadonlyMap<string, TreeEntry> {
  const ids = [...new Set(entries.map((entry) => entry.id))];
  const sizes = new Map(
    lines(ask(['cat-file', '--batch-check'], ids.map((id) => `${id}\n`).join(''))).map((line): [string, number] => {
      const [id = '', type, size = ''] = line.split(' ');
      if (type !== 'blob') throw new UserError('usage.git-missing', { ref });
      return [id, Number(size)];
    }),
  );
  const small = ids.filter((id) => (sizes.get(id) ?? 0) <= MOST_BYTES);
  const room = small.reduce((sum, id) => sum + (sizes.get(id) ?? 0) + 200, 1024);
  const bytes = blobs(ask(['cat-file', '--batch'], small.map((id) => `${id}\n`).join(''), room).out);
  if (small.some((id) => !bytes.has(id))) throw new UserError('usage.git-missing', { ref });
  return new Map(
    entries.map(({ path, link, id }): [string, TreeEntry] => {
      const found = bytes.get(id) ?? null;
      const entry: TreeEntry = link
        ? { is: 'link', target: utf8(found ?? new Uint8Array()) }
        : { is: 'file', size: sizes.get(id) ?? 0, bytes: found };
      return [path.slice(prefix.length), entry];
    }),
  );
}

/** What `cat-file --batch` prints: a line with id, type and size, the bytes, a newline. */
function blobs(out: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', , size = ''] = utf8(out.subarray(at, end)).split(' ');
    found.set(id, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return found;
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function lines({ code, out }: GitAnswer): readonly string[] {
  return code === 0
    ? utf8(out)
        .replace(/\n$/, '')
        .split('\n')
        .filter((line, index) => line !== '' || index > 0)
    : [];
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
