import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownNames } from '../cli/check-settings.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Files } from '../model/files.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleExample, RuleExamples, SaidOfExample } from '../model/rule-example.ts';
import type { Lang } from '../model/text.ts';
import { type Outcome, run } from '../pipeline.ts';
import { printable } from '../report/frame.ts';
import { Speaker } from '../say/say.ts';
import { readSettings, type Settings } from '../schema/settings.ts';
import { load } from '../source/load.ts';
import { HOME, laidOver, pathsIn } from './laid-over.ts';

/** The day on which the small catalogue of test/base is looked at, unless the case names one. */
const AS_OF = '2024-06-01';
const CASES = 'test/rules';
const BASE = 'test/base';

/** The cases `bad-1` and `good-1` of each rule, with what the tool says of the bad one. Throws if it says nothing. */
export function ruleExamples(root: string, ids: readonly string[]): RuleExamples {
  const folder = (id: string, one: string) => join(root, CASES, id, one);
  return Object.fromEntries(
    ids
      .filter((id) => existsSync(folder(id, 'bad-1')))
      .map((id) => [
        id,
        {
          bad: { files: filesOf(folder(id, 'bad-1')), said: saidOf(root, id, folder(id, 'bad-1')) },
          good: { files: filesOf(folder(id, 'good-1')), said: null },
        },
      ]),
  );
}

/** The files of a case; the one that begins with a comment on what it shows comes first. */
function filesOf(folder: string): RuleExample['files'] {
  const files = pathsIn(folder).map((file) => ({ file, text: visible(readFileSync(join(folder, file), 'utf8')) }));
  const isMain = (text: string) => /^# (?:正|反)例：/u.test(text);
  return files.toSorted((a, b) => Number(isMain(b.text)) - Number(isMain(a.text)));
}

/** A longer example shows its first lines. */
const LINES = 40;

/** Tabs as arrows and what cannot be seen as boxes: an example must show what it is about. */
function visible(text: string): string {
  const lines = text.replaceAll('\t', '→   ').split('\n').map(printable);
  return (lines.length > LINES ? [...lines.slice(0, LINES), '…', ''] : lines).join('\n');
}

function saidOf(root: string, id: string, folder: string): Readonly<Record<Lang, SaidOfExample>> {
  const { findings, catalogue } = findingsOf(root, laidOver([join(root, BASE), folder]));
  const finding = findings.find((one) => one.rule === id);
  if (!finding) throw new Error(`${folder} does not show ${id}`);
  return { zh: inWords(finding, catalogue, 'zh'), en: inWords(finding, catalogue, 'en') };
}

function inWords(finding: Finding, catalogue: Catalogue, lang: Lang): SaidOfExample {
  const { message, hint } = new Speaker(catalogue, lang).say(finding);
  const { start } = finding.at.in.locate(finding.at.path, finding.at.part);
  return { at: `${finding.at.in.file}:${start.line}:${start.column}`, message, hint };
}

/** What is found; in a broken configuration only that, put into words with the catalogue of the base. */
function findingsOf(
  root: string,
  files: Files,
): { readonly findings: readonly Finding[]; readonly catalogue: Catalogue } {
  const { document } = load(files, HOME, 'dixian.config.yaml');
  const { settings, findings } = document ? readSettings(document) : { settings: null, findings: [] };
  if (document && settings && findings.length === 0) {
    const outcome = checked(files, settings);
    return {
      findings: [...unknownNames(document, settings, outcome), ...outcome.report.findings],
      catalogue: outcome.subject.catalogue,
    };
  }
  const base = laidOver([join(root, BASE)]);
  const written = load(base, HOME, 'dixian.config.yaml').document;
  const sound = written && readSettings(written).settings;
  if (!sound) throw new Error(`${BASE} has no configuration`);
  return { findings, catalogue: checked(base, sound).subject.catalogue };
}

function checked(files: Files, settings: Settings): Outcome {
  const tool = { name: 'examples', version: '' };
  return run({ files, root: HOME, settings, asOf: settings.asOf ?? AS_OF, snapshot: null, tool });
}
