import { isDay, isInCalendar } from '../model/day.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { below, type SourceDocument } from '../model/source.ts';
import type { Lang } from '../model/text.ts';
import { configuration } from './generated/configuration.js';
import type { Records } from './kinds.ts';
import { shapeProblems } from './shape-problems.ts';

/** What `dixian.config.yaml` says, with defaults filled in. */
export interface Settings {
  /** `builtin@VERSION`, or a folder relative to the workspace. */
  readonly catalog: string;
  readonly parents: readonly string[];
  readonly local: readonly string[];
  readonly asOf: string | null;
  readonly lang: Lang | null;
  readonly failOn: 'error' | 'warning';
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly steep: number;
  readonly assumeNational: readonly string[];
  readonly excerpts: readonly string[];
  /** Where a published site will stand. */
  readonly site: string | null;
}

/** Rules of these families may be made graver, never milder. */
const ALWAYS_ON = /^(?:floor|audience|complete)\//;
/** Those of them that do not fail a run of themselves. */
const MILD: Readonly<Record<string, Severity>> = { 'floor/upcoming': 'warning', 'floor/was-below': 'info' };
/** What is found before any rule is asked: a record that cannot be read or linked takes part in no check, so it is always an error. */
const EARLIER =
  /^(?:(?:yaml|schema|config)\/|date\/overlap$|link\/(?:areas|breakdown|duplicate|misplaced|namespace|no-reason|no-unit|strength|unknown|value)$)/;
const GRAVITY: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** The settings of a configuration document, or what is wrong with it. */
export function readSettings(document: SourceDocument): {
  readonly settings: Settings | null;
  readonly findings: readonly Finding[];
} {
  const findings = shapeProblems(configuration, document);
  if (findings.length > 0) return { settings: null, findings };
  const raw = document.data as Records['configuration'];
  for (const [rule, severity] of Object.entries(raw.rules ?? {})) {
    const [isEarlier, isOn] = [EARLIER.test(rule), ALWAYS_ON.test(rule)];
    const least = isEarlier ? 'error' : isOn ? (MILD[rule] ?? 'error') : 'off';
    if (GRAVITY.indexOf(severity) >= GRAVITY.indexOf(least)) continue;
    findings.push({
      rule: 'config/always-on',
      ...(isEarlier ? { variant: 'earlier' } : {}),
      at: below({ in: document, path: [] }, 'rules', rule),
      params: { rule },
    });
  }
  const asOf = raw['as-of'];
  if (asOf !== undefined && !isDay(asOf))
    findings.push({
      rule: 'schema/date',
      at: below({ in: document, path: [] }, 'as-of'),
      params: { value: asOf },
      ...(isInCalendar(asOf) ? { variant: 'far' } : {}),
    });
  return { settings: settingsOf(raw), findings };
}

/** What a configuration says, with defaults for what it leaves out. */
export function settingsOf(raw: Records['configuration']): Settings {
  return {
    catalog: raw.catalog,
    parents: raw.parents ?? [],
    local: raw.local ?? [],
    asOf: raw['as-of'] ?? null,
    lang: raw.lang ?? null,
    failOn: raw['fail-on'] ?? 'error',
    rules: raw.rules ?? {},
    steep: raw.steep ?? 3,
    assumeNational: raw['assume-national'] ?? [],
    excerpts: raw.excerpts ?? [],
    site: raw.site ?? null,
  };
}
