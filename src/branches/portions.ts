import type { Overlay } from '../model/overlay.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Prepared } from '../pipeline.ts';
import { ROLES } from '../workspace/workspace.ts';
import type { Headed, Job } from './branch.ts';
import type { Line } from './lines.ts';

/** Some areas of a branch, with the files of their lines. */
export interface Portion {
  readonly areas: readonly string[];
  readonly files: readonly Headed[];
}

/** The areas of a job in portions, in the order of their files; `own` are the files of those that are judged. */
export function portionsOf(
  own: readonly Headed[],
  { files, atATime = own.length }: Job,
  lineOf: (area: string) => Line,
): readonly Portion[] {
  const all = [...new Set(own.map(({ head }) => head.area))];
  const portions: Portion[] = [];
  for (let at = 0; at < all.length; at += atATime) {
    const areas = all.slice(at, at + atATime);
    const near = new Set(areas.flatMap((area) => [...lineOf(area).areas]));
    portions.push({ areas, files: files.filter(({ head }) => near.has(head.area)) });
  }
  return portions;
}

/** A file of a branch that has been read, and the overlay it holds. */
export interface Read {
  readonly shaped: Prepared['shaped'][number];
  readonly overlay: Overlay;
}

/** What has been read of areas that stand above others: it is read once for all of these. */
export class Above {
  readonly #areas: ReadonlySet<string>;
  readonly #read = new Map<string, Read>();

  constructor(own: readonly Headed[], lineOf: (area: string) => Line) {
    const lines = [...new Set(own.map(({ head }) => head.area))].map((area) => [area, lineOf(area)] as const);
    this.#areas = new Set(lines.flatMap(([area, line]) => [...line.areas].filter((one) => one !== area)));
  }

  /** What of some files is known, and what is still to be read: of those to be judged all that is wrong has to be seen. */
  split(
    files: readonly Headed[],
    own: readonly Headed[],
  ): { readonly known: readonly Read[]; readonly unread: readonly Headed[] } {
    const judged = new Set(own);
    const known = (one: Headed) => (judged.has(one) ? undefined : this.#read.get(one.file));
    const rank = ({ shaped }: Read) => ROLES.indexOf(shaped.role);
    // In the order in which reading puts them.
    const inOrder = files.flatMap((one) => known(one) ?? []).toSorted((a, b) => rank(a) - rank(b));
    return { known: inOrder, unread: files.filter((one) => !known(one)) };
  }

  keep(shaped: Prepared['shaped'], overlays: readonly Overlay[]): void {
    const found = new Map<SourceDocument, Overlay>(overlays.map((one) => [one.at.in, one]));
    for (const one of shaped) {
      const overlay = found.get(one.document);
      if (overlay && this.#areas.has(overlay.area)) this.#read.set(one.document.file, { shaped: one, overlay });
    }
  }
}
