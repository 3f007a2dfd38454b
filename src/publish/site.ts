import { type Change, changesOf } from '../data/changes.ts';
import { Codes } from '../data/codes.ts';
import { type Edition, NATION } from '../model/catalogue.ts';
import type { Lang } from '../model/text.ts';
import type { Desk } from '../render/desk.ts';
import type { About, Kind, Links, Target } from '../render/kinds/kind.ts';
import type { Press } from '../render/page.ts';
import type { Subject } from '../rules/rule.ts';
import { Wording } from '../say/wording.ts';
import { isWithin } from '../survey/below.ts';
import { Routes, way } from './routes.ts';

/** One file of a site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What was written of a file. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Part of a site that is made in one go, and forgotten once it is written: that keeps memory flat. */
export type Step = () => Iterable<SiteFile> | AsyncIterable<SiteFile>;

/** A kind of page with its name, and what its pages are about. */
export interface NamedKind {
  readonly name: string;
  readonly about: About;
  readonly kind: Kind;
}

export interface SiteInput {
  readonly desk: Desk;
  readonly press: Press;
  readonly kinds: readonly NamedKind[];
  readonly langs: readonly Lang[];
  /** The areas that are published: the nation first. */
  readonly areas: readonly string[];
  readonly draft: boolean;
  /** Where the site will stand, such as `https://standards.example/`; null where that is not known. */
  readonly address: string | null;
  /** What pages may run, by the name of the file. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** A site in the making: what all its pages ask again and again. */
export class Site {
  readonly input: SiteInput;
  readonly routes: Routes;
  readonly codes: Codes;
  readonly subject: Subject;
  readonly #written = new Map<string, Written[]>();
  #changes: readonly Change[] | null = null;
  readonly #targets: ReadonlyMap<string, readonly Target[]>;
  readonly #paths: ReadonlySet<string>;
  readonly #wordings: ReadonlyMap<Lang, Wording>;

  constructor(input: SiteInput) {
    this.input = input;
    this.subject = input.desk.subject;
    this.routes = new Routes(input.langs);
    this.codes = new Codes(this.subject.catalogue);
    this.#targets = new Map(input.areas.map((area) => [area, targetsOf(this, area)]));
    this.#paths = new Set([...this.#targets.values()].flat().map((target) => this.routes.page(target)));
    this.#wordings = new Map(input.langs.map((lang) => [lang, new Wording(this.subject.catalogue, lang)]));
  }

  /** Remembers what was written, for the pages that list files with their digests. */
  wrote(file: Written): void {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const there = this.#written.get(folder);
    if (there?.some(({ path }) => path === file.path)) throw new Error(`two files of the site are called ${file.path}`);
    if (there) there.push(file);
    else this.#written.set(folder, [file]);
  }

  /** The files written so far into a folder, given with its slash; empty for the root. */
  writtenIn(folder: string): readonly Written[] {
    return this.#written.get(folder) ?? [];
  }

  /** Everything written so far. */
  get written(): readonly Written[] {
    return [...this.#written.values()].flat();
  }

  /** What the nation and the published areas have moved, the latest first. */
  get changes(): readonly Change[] {
    const areas = new Set(this.input.areas);
    this.#changes ??= changesOf(this.subject).filter(({ area }) => areas.has(area));
    return this.#changes;
  }

  wording(lang: Lang): Wording {
    const wording = this.#wordings.get(lang);
    if (!wording) throw new Error(`the site is not made in ${lang}`);
    return wording;
  }

  /** The edition in force. */
  get edition(): Edition | null {
    return this.subject.resolver.editionOn(this.subject.asOf);
  }

  /** The pages by kind that an area has. */
  pagesOf(area: string): readonly Target[] {
    return this.#targets.get(area) ?? [];
  }

  has(target: Target): boolean {
    return this.#paths.has(this.routes.page(target));
  }

  /** Where other pages by kind stand, seen from a page; empty where there is none. */
  linksFrom(path: string): Links {
    return (to) => (this.has(to) ? way(path, this.routes.page(to)) : '');
  }

  /** The areas below the nation that are published, in the order of their codes. */
  get localAreas(): readonly string[] {
    return this.input.areas.filter((area) => area !== NATION);
  }
}

/**
 * Every page an area has. Those about items an area below the nation has only where it
 * speaks of the item itself: elsewhere the pages of the nation say the same.
 */
function targetsOf({ input: { desk, kinds, langs }, subject }: Site, area: string): readonly Target[] {
  return kinds.flatMap(({ name, about, kind }) => {
    if (name === 'coverage' && !hasSmallTable(subject, area)) return [];
    const topics = kind.topics(desk, area);
    const own = about === 'item' && area !== NATION ? topics.filter((topic) => speaksOf(subject, area, topic)) : topics;
    return own.flatMap((topic) => langs.map((lang): Target => ({ kind: name, area, topic, lang })));
  });
}

function speaksOf({ resolver }: Subject, area: string, item: string): boolean {
  return resolver.overlaysOf(area).some((overlay) => overlay.items.has(item) || overlay.ownItems.has(item));
}

/** The most areas a table of coverage has in a site: beyond, it is heavier than a page may be. */
const COVERED = 12;

function hasSmallTable({ overlays, resolver }: Subject, area: string): boolean {
  const recorded = new Set(overlays.map((overlay) => overlay.area));
  return [...recorded].filter((one) => isWithin(resolver.tree, one, area)).length <= COVERED;
}
