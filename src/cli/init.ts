import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Area } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Ancestor } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { run } from '../pipeline.ts';
import { terminalText } from '../report/terminal.ts';
import { Speaker } from '../say/say.ts';
import { uiText } from '../say/ui.ts';
import { settingsOf } from '../schema/settings.ts';
import type { Snapshot } from '../source/snapshot.ts';
import { checkArea } from './check-area.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { language } from './language.ts';
import type { CommonFlags } from './set-up.ts';
import { askedDay } from './today.ts';
import { UserError } from './user-error.ts';
import { TOOL } from './version.ts';
import { attempt } from './world/attempt.ts';
import { writing } from './writing.ts';

interface Flags extends CommonFlags {
  readonly area: string;
}

/** Makes a workspace for one area: a configuration, its overlay, and what is known of the areas above. */
export function init(io: Io, dir: string, flags: Flags): number {
  const lang = language(flags.lang, io.env, null);
  const root = resolve(io.cwd, dir);
  const text = io.packaged('dist/catalog.json');
  if (text === null) throw new UserError('usage.no-snapshot');
  const snapshot = JSON.parse(text) as Snapshot;
  const settings = settingsOf({ catalog: `builtin@${snapshot.version}` });
  const asOf = askedDay(flags.asOf ?? null, io.now());
  const nation = run({ files: io.files, root, settings, asOf, snapshot, tool: TOOL });
  checkArea(nation, flags.area);
  const { resolver, catalogue } = nation.subject;
  const chain = resolver.tree.ancestors(flags.area).map((area) => known(area, resolver.overlaysOf(area.code).length));
  const area = resolver.tree.get(flags.area);
  if (!area) throw new UserError('usage.area', { code: flags.area, near: null });
  const edition = resolver.editionOn(asOf);
  const overlay = `local/${area.code}/overlay.yaml`;
  writeNew(io, root, [
    [overlay, skeleton(area, edition?.id ?? '', lang)],
    ['dixian.config.yaml', configuration(snapshot, chain, lang, catalogue.areas)],
  ]);
  const { wording } = new Speaker(catalogue, lang);
  const known_ = [
    uiText(lang, 'init.nation', { version: snapshot.version }),
    ...chain.map((one) => `${wording.area(one.area)} ${uiText(lang, `chain.${one.supplied}`)}`),
  ];
  const made = uiText(lang, 'init.made', { area: wording.area(area.code), dir, overlay });
  if (flags.quiet !== true)
    io.stdout.write(
      terminalText(`${made}\n${uiText(lang, 'init.known')}${known_.join(uiText(lang, 'chain.between'))}\n`),
    );
  return EXIT.clean;
}

function known(area: Area, overlays: number): Ancestor {
  return { area: area.code, supplied: overlays > 0 ? 'excerpt' : 'assumed-national', overlays: [] };
}

/** Writes files where nothing is: all of them, or none. */
function writeNew(io: Io, root: string, files: readonly (readonly [path: string, text: string])[]): void {
  const taken = files.map(([path]) => join(root, path)).find((file) => io.files.there?.(file));
  if (taken !== undefined) throw new UserError('usage.exists', { file: taken });
  const done: string[] = [];
  try {
    for (const [path, text] of files) {
      const file = join(root, path);
      writing(file, () => io.write(file, text));
      done.push(file);
    }
  } catch (error) {
    for (const file of done) attempt(() => io.remove(file, root));
    throw error;
  }
}

function configuration(
  snapshot: Snapshot,
  chain: readonly Ancestor[],
  lang: Lang,
  areas: ReadonlyMap<string, Area>,
): string {
  const assumed = chain.filter((one) => one.supplied === 'assumed-national').map((one) => one.area);
  const names = (codes: readonly string[]) =>
    codes.map((code) => `${code} ${areas.get(code)?.name.zh ?? ''}`).join('、');
  const seen = chain.filter((one) => one.supplied === 'excerpt').map((one) => one.area);
  const lines = [
    '# 国家目录随 dixian 提供；上级的实施标准放进 parents 文件夹并在下面加一行 parents: [parents]。',
    '# The national catalogue comes with dixian; put the overlays of the areas above into a folder and name it: parents: [parents].',
    ...(seen.length > 0 ? [`# 随工具提供摘录的上级 shipped as excerpts: ${names(seen)}`] : []),
    stringify({ catalog: `builtin@${snapshot.version}`, local: ['local'], lang }).trimEnd(),
    ...(assumed.length > 0
      ? [
          `# 没有资料、按国家标准推定的上级；拿到资料后删去 taken to follow the nation until supplied: ${names(assumed)}`,
          stringify({ 'assume-national': assumed }, { defaultStringType: 'PLAIN' }).trimEnd(),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function skeleton(area: Area, edition: string, lang: Lang): string {
  const title =
    lang === 'zh'
      ? `${area.name.zh}基本公共服务实施标准（草案）`
      : {
          zh: `${area.name.zh}基本公共服务实施标准（草案）`,
          en: `Implementation standard of ${area.name.en ?? area.name.zh} (draft)`,
        };
  return `kind: overlay
id: ${`area-${area.code}`}
area: "${area.code}"
${stringify({ title }).trimEnd()}
implements: "${edition}"
# 印发后删去 draft，补上 once issued, remove draft and add: document, issued, effective, expires, published, filed
draft: true
scope: complete
adopts: ["${edition}"]
# 只写与上级不同的部分；不写就是沿用上级。 Only what differs; silence inherits.
# items:
#   sports-venues:
#     measures:
#       weekly-hours: { set: [ { from: ${yearOf(edition)}-01-01, value: 56 } ] }
#     justify: { for: [weekly-hours], need: …, risk: …, afford: …, approved: { by: …, date: … } }
#     responsible: [县体育行政部门]
`;
}

function yearOf(edition: string): Day {
  return /^[0-9]{4}$/.test(edition) ? edition : '2024';
}
