import { join, resolve } from 'node:path';
import { NATION } from '../model/catalogue.ts';
import type { Judged } from '../model/finding.ts';
import { type Issued, indexView } from '../render/index-view.ts';
import { FORMATS, type Format, Press } from '../render/page.ts';
import { bulletinView } from '../render/view.ts';
import { Speaker } from '../say/say.ts';
import { design } from './design.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { type CommonFlags, type Opened, openWorkspace } from './open.ts';
import { progress } from './progress.ts';
import { checkArea } from './show.ts';
import { UserError } from './user-error.ts';

interface Flags extends CommonFlags {
  readonly area?: string;
  readonly all?: boolean;
  readonly format: string;
  readonly out: string;
  readonly draft?: boolean;
}

const KINDS = ['bulletin'];

/** Writes bulletins for one area or for all, with an index page; areas with unresolved errors are left out unless `--draft`. */
export async function render(io: Io, kind: string, flags: Flags): Promise<number> {
  if (!KINDS.includes(kind)) throw new UserError('usage.kind', { value: kind, known: KINDS.join(', ') });
  const formats = wantedFormats(flags.format);
  if (!flags.area && !flags.all) throw new UserError('usage.area-or-all');
  const opened = openWorkspace(io, flags);
  if (flags.area) checkArea(opened, flags.area);
  const areas = flags.area ? [flags.area] : everyArea(opened);
  const blocked = flags.draft ? [] : areas.filter((area) => blocking(opened, area).length > 0);
  const [only] = blocked;
  if (flags.area && only)
    throw new UserError('usage.blocked', { area: nameOf(opened, only), count: blocking(opened, only).length });
  const press = new Press(design(io));
  const working = await progress(io, opened.lang, flags.quiet === true);
  const issued: Issued[] = [];
  for (const area of areas.filter((one) => !blocked.includes(one))) {
    issued.push(issue(io, opened, press, area, formats, flags));
    working.step(issued.length, areas.length);
  }
  working.stop();
  write(io, flags.out, 'index.html', press.index(indexView(issued, opened.subject.asOf, opened.lang)));
  if (flags.quiet !== true) summary(io, opened, flags, issued, blocked, formats);
  return blocked.length > 0 ? EXIT.findings : EXIT.clean;
}

function wantedFormats(written: string): readonly Format[] {
  return written.split(',').map((name) => {
    const format = FORMATS.find((one) => one === name.trim());
    if (!format) throw new UserError('usage.format', { value: name, known: FORMATS.join(', ') });
    return format;
  });
}

/** The nation, and every area with an overlay of ours. */
function everyArea(opened: Opened): readonly string[] {
  return [NATION, ...[...new Set(opened.subject.overlays.map((overlay) => overlay.area))].sort()];
}

/** Errors that stand open against an area: no bulletin is published over them. */
function blocking(opened: Opened, area: string): readonly Judged[] {
  const files = new Set(
    opened.subject.overlays.filter((overlay) => overlay.area === area).map((overlay) => overlay.at.in.file),
  );
  return opened.report.findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      finding.status === 'open' &&
      (finding.area === area || files.has(finding.at.in.file)),
  );
}

function nameOf(opened: Opened, area: string): string {
  return new Speaker(opened.subject.catalogue, opened.lang).wording.area(area);
}

function issue(io: Io, opened: Opened, press: Press, area: string, formats: readonly Format[], flags: Flags): Issued {
  const { subject, report, lang } = opened;
  const above = subject.resolver.tree.ancestors(area).map((one) => one.code);
  const unissued = subject.resolver.overlaysOf(area).some((overlay) => overlay.draft);
  const view = bulletinView({
    catalogue: subject.catalogue,
    resolver: subject.resolver,
    evaluator: subject.evaluator,
    findings: report.findings.filter((finding) => finding.area === area),
    judgements: subject.judgements.filter((one) => one.area === area),
    area,
    asOf: subject.asOf,
    lang,
    chain: above.flatMap((code) => report.chain.find((one) => one.area === code) ?? supplied(opened, code)),
    draft: unissued || (flags.draft === true && blocking(opened, area).length > 0),
    tool: report.tool,
    record: report.catalogue,
  });
  const files = formats.map((format) => {
    const file = `${area}-${lang}.${format}`;
    write(io, flags.out, file, press.bulletin(view, format));
    return { format, file };
  });
  return { code: area, area: nameOf(opened, area), view, files };
}

/** What is known of an area above when no overlay of ours stands below it. */
function supplied(
  opened: Opened,
  area: string,
): { readonly area: string; readonly supplied: 'complete' | 'excerpt' | 'none' } {
  const overlays = opened.subject.resolver.overlaysOf(area);
  return {
    area,
    supplied: overlays.some((one) => one.scope === 'complete') ? 'complete' : overlays.length > 0 ? 'excerpt' : 'none',
  };
}

function write(io: Io, out: string, file: string, text: string): void {
  try {
    io.write(resolve(io.cwd, out, file), text);
  } catch (error) {
    throw new UserError('usage.out', { file: join(out, file), reason: (error as Error).message });
  }
}

function summary(
  io: Io,
  opened: Opened,
  flags: Flags,
  issued: readonly Issued[],
  blocked: readonly string[],
  formats: readonly Format[],
): void {
  const { wording } = new Speaker(opened.subject.catalogue, opened.lang);
  const { checked, asOf, counts } = opened.report;
  const lines = [
    wording.text('render.checked', {
      items: checked.items,
      overlays: checked.overlays,
      measures: checked.measures,
      error: counts.error,
      asOf,
    }),
    ...(blocked.length > 0
      ? [
          wording.text('render.skipped', {
            count: blocked.length,
            areas: blocked.map((area) => wording.area(area)).join(wording.text('list')),
          }),
        ]
      : []),
    wording.text('render.wrote', {
      count: issued.length * formats.length + 1,
      out: flags.out,
      file: join(flags.out, 'index.html'),
    }),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}
