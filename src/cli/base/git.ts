import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from '../../model/files.ts';
import { printable } from '../../report/frame.ts';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';
import type { GitAnswer } from '../world/ask-git.ts';
import { type Ask, type Blob, idOf, lines, type Stored, stored, utf8 } from './blobs.ts';
import { readable } from './readable.ts';
import { type TreeEntry, treeFiles } from './tree-files.ts';

/** A workspace as a commit had it. */
export interface Base {
  /** As it was asked for. */
  readonly ref: string;
  readonly commit: string;
  readonly files: Files;
  /** Where the workspace was then, as seen from the top of the repository, if it has been moved since. */
  readonly folder: string | null;
}

/** What a workspace reads. */
const WANTED = /\.(ya?ml|csv)$/i;
const LISTING = 256 * 1024 * 1024;

/**
 * The workspace of a configuration as the commit had it where REF and HEAD parted (REF itself, where they did so more than once), from
 * git's object store. Throws a `UserError` where there is no such commit here.
 */
export function baseAt(io: Io, config: string, ref: string): Base {
  const repository = repositoryAt(io, config, ref);
  const { ask, shallow } = repository;
  const head = commitOf(repository, 'HEAD');
  if (!head) throw new UserError('usage.git-no-commit');
  const wanted = commitAsked(repository);
  const parted = lines(ask(['merge-base', '--all', wanted, head]));
  // Of several, one may lack what both have come to share since: then the tip of the other branch is what the change is held against.
  const commit = parted.length > 1 ? wanted : parted[0];
  if (!commit) throw new UserError(shallow ? 'usage.git-shallow' : 'usage.git-unrelated', { ref });
  if (shallow && isCutOff(repository, commit, [wanted, head])) throw new UserError('usage.git-shallow', { ref });
  const files = filesOf(repository, commit);
  const folder = files.size(config) === null ? folderBefore(repository, commit) : null;
  if (folder === null) return { ref, commit, files, folder };
  const prefix = folder === '' ? '' : `${folder}/`;
  return { ref, commit, files: filesOf({ ...repository, prefix }, commit), folder };
}

/**
 * Whether history ends, in a clone that has only the last of it, somewhere between a base and what came after: then another commit may be
 * where the branches really parted.
 */
function isCutOff({ io, root, ask }: Repository, base: string, after: readonly string[]): boolean {
  const [file = ''] = lines(ask(['rev-parse', '--git-path', 'shallow']));
  const ends = utf8(io.files.read(resolve(root, file)) ?? new Uint8Array())
    .split('\n')
    .filter((one) => /^[0-9a-f]{40,64}$/.test(one));
  if (ends.length > MOST_ENDS) return true;
  const leadsTo = (earlier: string, later: string) => ask(['merge-base', '--is-ancestor', earlier, later]).code === 0;
  return ends.some((end) => !leadsTo(end, base) && after.some((one) => leadsTo(end, one)));
}

/** More ends than this are not asked about one by one. */
const MOST_ENDS = 200;

/**
 * Where a workspace was that is not where it is now: the only place with a configuration of that name which is no longer there and of
 * which most of what it held stands here. Another workspace may be gone, or not be checked out.
 */
function folderBefore(repository: Repository, commit: string): string | null {
  const { io, root, config, ask, prefix, ref } = repository;
  const top = join(io.files.real(root) ?? root, ...stepsOf(prefix).map(() => '..'));
  const answer = ask(['ls-tree', '-r', '-z', '--full-tree', commit]);
  const all = answer.code === 0 ? listed(answer, '', ref) : [];
  const places = all.flatMap(({ path, link }) => {
    if (link || basename(path) !== basename(config) || io.files.size(join(top, path)) !== null) return [];
    const folder = dirname(`/${path}`).slice(1);
    return isMostlyHere(repository, all, folder === '' ? '' : `${folder}/`) ? [folder] : [];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

function isMostlyHere({ io, root }: Repository, all: readonly Entry[], prefix: string): boolean {
  const held = all.filter(({ path, link }) => !link && path.startsWith(prefix) && WANTED.test(path));
  const here = held.filter(({ path, id }) => {
    const bytes = readable(io.files, join(root, path.slice(prefix.length)));
    return bytes !== null && idOf(bytes, id.length) === id;
  });
  return here.length * 2 > held.length;
}

function stepsOf(prefix: string): readonly string[] {
  return prefix.split('/').filter((step) => step !== '');
}

/** The same as the commit REF itself had it. Throws a `UserError` where there is no such commit here. */
export function revisionAt(io: Io, config: string, ref: string): Base {
  const repository = repositoryAt(io, config, ref);
  const commit = commitAsked(repository);
  return { ref, commit, files: filesOf(repository, commit), folder: null };
}

/** The repository around a workspace, about which a revision is asked. */
interface Repository {
  readonly io: Io;
  /** The folder of the workspace, and the configuration in it. */
  readonly root: string;
  readonly config: string;
  readonly ask: Ask;
  readonly shallow: boolean;
  /** From the top of the repository down to the folder. */
  readonly prefix: string;
  /** The revision, as it was asked for. */
  readonly ref: string;
}

function repositoryAt(io: Io, config: string, ref: string): Repository {
  if (/^-|[\0-\x20\x7f]|^$/.test(ref)) throw new UserError('usage.git-ref', { ref: printable(ref) });
  const root = dirname(config);
  const ask: Ask = (args, input = '', most = LISTING) => io.git(root, args, input, most);
  const where = ask(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (where.code === null) throw new UserError('usage.no-git');
  if (where.code !== 0) throw new UserError('usage.not-git', { folder: root, reason: firstLine(where.err) });
  const [, shallow, prefix = ''] = /^(\w+)\n(.*)\n$/s.exec(utf8(where.out)) ?? [];
  return { io, root, config, ask, shallow: shallow === 'true', prefix, ref };
}

/** The commit of a name; what is not to be reached by a name is none. */
function commitOf({ ask }: Repository, name: string): string | undefined {
  const named = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return lines(named).find((one) => !one.startsWith('^'));
}

function commitAsked(repository: Repository): string {
  const { ref, shallow } = repository;
  const commit = commitOf(repository, ref);
  if (!commit) throw new UserError(shallow ? 'usage.git-shallow' : 'usage.git-unknown', { ref });
  return commit;
}

function filesOf({ io, root, config, ask, prefix, ref }: Repository, commit: string): Files {
  const within = prefix === '' ? [] : ['--', prefix];
  const all = listed(ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...within]), prefix, ref);
  const blobOf = ({ path, link, id }: Entry): Blob => ({
    id,
    onDisk: () => (link ? null : readable(io.files, join(root, path))),
  });
  const wanted = all.filter(({ path, link }) => link || WANTED.test(path) || path === basename(config));
  const known = new Map(stored(wanted.map(blobOf), ask, ref));
  // Of what no workspace reads the names tell something, and a link may lead there all the same.
  const content = (entry: Entry): Stored => {
    const found = known.get(entry.id) ?? stored([blobOf(entry)], ask, ref).get(entry.id) ?? NOTHING;
    known.set(entry.id, found);
    return found;
  };
  const tree = new Map(all.map((entry) => [entry.path, entryOf(entry, content)]));
  return treeFiles(root, tree, io.files.real(root) ?? root);
}

const NOTHING: Stored = { size: 0, bytes: null };

function entryOf(entry: Entry, content: (entry: Entry) => Stored): TreeEntry {
  return entry.link
    ? { is: 'link', target: utf8(content(entry).bytes ?? new Uint8Array()) }
    : { is: 'file', content: () => content(entry) };
}

interface Entry {
  /** As seen from the workspace. */
  readonly path: string;
  readonly link: boolean;
  readonly id: string;
}

/** Files and links; modules are other repositories. No git names a folder above itself. */
function listed(answer: GitAnswer, prefix: string, ref: string): readonly Entry[] {
  if (answer.code !== 0) throw new UserError('usage.git-missing', { ref });
  return utf8(answer.out)
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', type, id = '', path = ''] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      const link = mode === '120000';
      return type === 'blob' && !path.split('/').includes('..') ? [{ path: path.slice(prefix.length), link, id }] : [];
    });
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
