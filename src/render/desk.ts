import { NATION } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { grouped, groupedByEach } from '../model/grouped.ts';
import type { Names } from '../model/names.ts';
import { scopeOf } from '../model/overlay.ts';
import type { Report } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { namesFor } from '../resolve/names-for.ts';
import type { Severities } from '../rules/check.ts';
import type { Subject } from '../rules/rule.ts';
import { arrange } from './arrange.ts';
import { blockingByArea } from './by-area.ts';
import { isDropped } from './dropped.ts';
import { Facets } from './facets.ts';
import { fieldViews } from './fields.ts';
import type { PageInput, Shared, Supplied } from './input.ts';
import { KeptRows } from './kept-rows.ts';
import type { Cited } from './references.ts';
import { Scene } from './scene.ts';

/** What a desk is told that holds only a part of a workspace. */
interface Part {
  /** What everything in the whole workspace is called. */
  readonly names?: Names;
  /** The desk with the part before, over the same shared records: what pages have in common is made once for all parts. */
  readonly after?: Desk | null;
}

/** A checked workspace, with what every page asks of it again and again at hand: one desk a run. */
export class Desk {
  readonly subject: Subject;
  readonly report: Report;
  /** What the configuration has made of the severities of rules. */
  readonly severities: Severities;
  readonly #names: Names;
  readonly #findings: ReadonlyMap<string, readonly Judged[]>;
  readonly #judgements: ReadonlyMap<string, Subject['judgements']>;
  readonly #kept: Map<Lang, Omit<Shared, 'spoken'>>;
  readonly #spoken = new Map<string, ReadonlySet<string>>();
  readonly #blocking: ReadonlyMap<string, readonly Judged[]>;
  /** Whether every record could be read. */
  readonly #isWhole: boolean;

  constructor(subject: Subject, report: Report, severities: Severities, part: Part = {}) {
    this.subject = subject;
    this.report = report;
    this.severities = severities;
    this.#names = part.names ?? subject.catalogue;
    this.#kept = part.after ? part.after.#kept : new Map();
    const files = new Map(subject.overlays.map((overlay) => [overlay.at.in.file, overlay.area]));
    this.#findings = groupedByEach(report.findings, ({ area }) => [area]);
    this.#judgements = grouped(subject.judgements, ({ area }) => area);
    this.#blocking = blockingByArea(report.findings, files);
    this.#isWhole = !report.findings.some(isDropped);
  }

  /** The nation, and every area with an overlay of ours. */
  get areas(): readonly string[] {
    return [NATION, ...[...new Set(this.subject.overlays.map((overlay) => overlay.area))].sort()];
  }

  /** Errors that stand open against an area: nothing is published over them. */
  blocking(area: string): readonly Judged[] {
    return this.#blocking.get(area) ?? [];
  }

  /** Everything a page about an area is made from; `draft` lets it stand over open errors, and it then says so. */
  input(area: string, lang: Lang, draft: boolean): PageInput {
    const { subject, report } = this;
    const { catalogue, resolver, evaluator, asOf } = subject;
    const unissued = resolver.overlaysOf(area).some((overlay) => overlay.draft);
    return {
      catalogue,
      names: namesFor(this.#names, resolver, area),
      resolver,
      evaluator,
      findings: this.#findings.get(area) ?? [],
      judgements: this.#judgements.get(area) ?? [],
      area,
      asOf,
      lang,
      chain: resolver.tree.ancestors(area).map((above) => this.#supplied(above.code)),
      draft: unissued || (draft && (!this.#isWhole || this.blocking(area).length > 0)),
      tool: report.tool,
      record: report.catalogue,
    };
  }

  /** The same, with what the bulletins of a run have in common. */
  sharing(area: string, lang: Lang, draft: boolean): PageInput {
    return { shared: { spoken: this.#spoken, ...this.#shared(lang) }, ...this.input(area, lang, draft) };
  }

  #shared(lang: Lang): Omit<Shared, 'spoken'> {
    const known = this.#kept.get(lang);
    if (known) return known;
    const made = {
      fixed: this.#nationalSources(lang),
      entries: new WeakMap(),
      arranged: new Map(),
      services: new WeakMap(),
      facets: new Facets(),
      rows: new KeptRows(),
      sources: new Map(),
    };
    this.#kept.set(lang, made);
    return made;
  }

  /** The sources of the national standard in the order in which its bulletin cites them. */
  #nationalSources(lang: Lang): readonly Cited[] {
    const scene = new Scene(this.input(NATION, lang, false));
    fieldViews(scene, arrange(scene));
    return scene.references.cited;
  }

  /** What is known of an area above, also when no overlay of ours stands below it. */
  #supplied(area: string): Supplied {
    const known = this.report.chain.find((one) => one.area === area);
    if (known) return known;
    return { area, supplied: scopeOf(this.subject.resolver.overlaysOf(area)) };
  }
}
