import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { type Io, readFolder, realIo } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { askGit } from '../src/cli/world/ask-git.ts';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import { printPdf } from '../src/cli/world/print-pdf.ts';
import { watcher } from '../src/cli/world/watcher.ts';

const REAL = realIo();

/** What a run said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a run stands and what it meets, where that is not the usual. */
interface Outside {
  readonly in?: string;
  readonly env?: Record<string, string>;
  readonly io?: Partial<Io>;
}

/** A workspace in a temporary folder: the small fictional catalogue of test/base, with files laid over it. */
export class TestWorkspace {
  readonly root: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, base: string | null = 'test/base') {
    this.root = mkdtempSync(join(tmpdir(), 'dixian-'));
    if (base !== null) cpSync(base, this.root, { recursive: true });
    for (const [file, text] of Object.entries(files)) this.put(file, text);
  }

  put(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  drop(file: string): void {
    rmSync(join(this.root, file), { force: true });
  }

  /** Lays a folder of the project over the workspace. */
  copy(folder: string): void {
    cpSync(folder, join(this.root, folder), { recursive: true });
  }

  /** Lays the contents of a folder of the project over the root of the workspace. */
  lay(folder: string): void {
    cpSync(folder, this.root, { recursive: true });
  }

  /** All files below a folder, sorted. */
  files(folder: string): readonly string[] {
    return readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.root.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort();
  }

  get(file: string): string | null {
    return existsSync(join(this.root, file)) ? readFileSync(join(this.root, file), 'utf8') : null;
  }

  /** The outside world as seen from this folder or one below it; what is written to the streams is added to `said`. */
  io(said = { out: '', err: '' }, options: Outside = {}): Io {
    const add = (name: 'out' | 'err') => (text: string) => {
      said[name] += text;
    };
    return {
      cwd: join(this.root, options.in ?? ''),
      env: options.env ?? {},
      files: diskFiles,
      stdout: { isTTY: false, columns: 100, write: add('out') },
      stderr: { isTTY: false, columns: 100, write: add('err') },
      now: () => new Date('2024-06-01T04:00:00Z'),
      clock: () => performance.now(),
      watch: watcher,
      interrupted: () => new Promise(() => undefined),
      stdin: async () => new Uint8Array(),
      packaged: (path) => (existsSync(resolve(path)) ? readFileSync(resolve(path), 'utf8') : null),
      packagedFolder: (folder) => readFolder(resolve(folder)),
      write: (file, content) => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      },
      git: (...asked) => askGit(process.env, ...asked),
      remove: REAL.remove,
      claim: REAL.claim,
      store: () => null,
      hire: null,
      hirePages: null,
      pdf: (html, day) => printPdf(process.env, html, day),
      ...options.io,
    };
  }

  /** The program run in process, in this folder or one below it. */
  async run(argv: readonly string[], options: Outside = {}): Promise<Ran> {
    const said = { out: '', err: '' };
    const code = await main(argv, this.io(said, options));
    return { code, ...said };
  }

  /** The findings of `validate --format json`, with the report. */
  async findings(...argv: readonly string[]): Promise<{ readonly code: number; readonly report: JsonReport }> {
    const { code, out, err } = await this.run(['validate', '--format', 'json', ...argv]);
    if (out === '') throw new Error(`no report: ${err}`);
    return { code, report: JSON.parse(out) as JsonReport };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string | null;
  readonly file: string;
  readonly range: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly area: string | null;
  readonly item: string | null;
  readonly key: string | null;
  readonly cell: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly segments: readonly {
    readonly since: string | null;
    readonly until: string | null;
    readonly local: unknown;
    readonly floor: unknown;
    readonly by: string | null;
  }[];
  readonly message: string;
  readonly hint: string | null;
  readonly related: readonly { readonly file: string; readonly message: string }[];
  readonly fingerprint: string;
  readonly status?: string;
}

export interface JsonReport {
  readonly asOf: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly checked: Readonly<Record<string, number>>;
  readonly chain: readonly { readonly area: string; readonly supplied: string }[];
  readonly findings: readonly JsonFinding[];
  readonly against?: Readonly<Record<string, unknown>>;
}

/** A complete overlay of the fictional province, with whatever is laid into its items. */
export function province(items: string, head = ''): string {
  return overlayOf('990000', items, head);
}

/** A complete overlay of an area; the two lines the province owes are set, so that nothing else is found. */
export function overlayOf(area: string, items: string, head = ''): string {
  const owed =
    area === '990000' || area === '980000'
      ? '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n'
      : '';
  const body = `${items.includes('minimum-living:') ? '' : owed}${items}`;
  return `kind: overlay
id: area-${area}
area: "${area}"
title: 示例实施标准
document: 示发〔2024〕1号（虚构）
implements: "2023"
issued: 2023-12-01
effective: 2024-01-01
scope: complete
adopts: ["2023"]
${head}${body === '' ? '' : `items:\n${body}`}published: { date: 2023-12-05 }
`;
}

/** An excerpt of what an area has laid down: what it does not say was not seen. */
export function excerptOf(area: string, items: string, head = ''): string {
  return `kind: overlay
id: area-${area}
area: "${area}"
title: 示例摘录
implements: "2023"
scope: excerpt
transcribed: { from: 示例网页, date: 2024-06-01, by: 测试 }
${head}items:
${items}`;
}

/** The item of an overlay that sets the basic pension, with whatever else it says of the item. */
export function pension(set: string, more = ''): string {
  return `  resident-pension: { measures: { base-pension: { set: ${set} } }${more} }\n`;
}

/** An item of an area's own, `extra`, for the end of an overlay. */
export function extraItem(name: string, from = '2024-01-01'): string {
  return `own-items:
  extra:
    name: ${name}
    audience: { receiver: { name: 居民, subject: person, who: { age: { ge: 60 } } } }
    content: { pay: { name: 发放, for: receiver } }
    measures:
      level: { name: ${name}的标准, type: amount, unit: CNY/person/month, floor: { from: ${from}, value: 5, source: test } }
`;
}

/** That a higher basic pension was approved. */
export const APPROVED =
  ', justify: { for: [base-pension], ceiling: 999, need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例省人民政府, date: 2023-12-01 } }';

/** A configuration of the fictional catalogue. */
export function configOf(more: string): string {
  return `catalog: catalog\nlocal: [local]\nlang: zh\nas-of: 2024-06-01\nrules: { source/unchecked: "off" }\n${more}`;
}
