import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestRepository } from './repository.ts';
import { type JsonFinding, overlayOf } from './workspace.ts';

/** A move in the small world: which file holds what. The first choice of each file is that it is not there, or as in the base. */
const CHOICES: Readonly<Record<string, readonly (string | null)[]>> = {
  'local/p.yaml': overlays('990000'),
  'local/c.yaml': overlays('990100'),
  'local/d.yaml': overlays('990101'),
  'local/m.yaml': overlays('980000'),
  'local/broken.yaml': [null, 'kind: overlay\nid: [\n', 'kind: overlay\nid: broken\n', overlayOf('980101', '')],
  'local/wage.yaml': [null, wage('990000', 2000), wage('990000', 2400), wage('980000', 2000)],
  'local/evidence-need.yaml': ['=', null, 'date: 2022-01-01 => date: 2025-01-01'],
  'catalog/national/items/resident-pension.yaml': [
    '=',
    'value: 123 => value: 131',
    'age: { ge: 60 } => age: { ge: 55 }',
  ],
  'catalog/national/items/minimum-living.yaml': ['=', 'value: 30 => value: 20', 'by: residence => better: less'],
  'catalog/national/editions/2023.yaml': ['=', 'local-deadline: P6M => local-deadline: P1M'],
  'catalog/areas.csv': ['=', '990101,示例县,county,,990100 => 990101,示例县,county,,980000'],
  'dixian.config.yaml': [
    '=',
    'as-of: 2024-06-01 => as-of: 2025-06-01',
    'local] => local]\nassume-national: ["990000"]',
  ],
};

function overlays(area: string): readonly (string | null)[] {
  const items = (pension: string, living: string, more = '') =>
    `  resident-pension: { measures: { base-pension: { set: ${pension} } }${more} }
  minimum-living: { measures: { standard: { set: { value: ${living} } } } }
  extreme-hardship: { measures: { basic-living: { set: { value: { urban: 900, rural: 650 } } } } }
`;
  const line = '{ urban: 700, rural: 500 }';
  return [
    null,
    overlayOf(area, ''),
    overlayOf(area, items('100', line)),
    overlayOf(area, items('90', line)),
    overlayOf(
      area,
      items('[{ from: 2024-03-01, value: 110 }, { from: 2024-09-01, value: 150 }]', '{ urban: 720, rural: 560 }'),
    ),
    overlayOf(area, items('200', '{ urban: { ratio: 0.4, of: area.minimum-wage }, rural: 500 }')),
    overlayOf(
      area,
      items(
        '200',
        line,
        ', justify: { for: [base-pension], ceiling: 300, need: ev-need, risk: ev-risk, afford: ev-afford, approved: { by: 示例, date: 2023-02-01 } }',
      ),
    ),
    overlayOf(area, items('100', line), 'binds: none\n'),
    overlayOf(area, items('{ value: { ratio: 0.17, of: minimum-living#standard, at: "990000", cell: urban } }', line)),
  ];
}

function wage(area: string, value: number): string {
  return `kind: parameters\narea: "${area}"\nvalues: { minimum-wage: { unit: CNY/person/month, series: [{ from: 2023-01-01, value: ${value} }] } }\n`;
}

const world = fc.record(
  Object.fromEntries(Object.entries(CHOICES).map(([file, all]) => [file, fc.nat(all.length - 1)])),
);

const NOTHING: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(CHOICES).map((file) => [file, 0]));

/** Seldom drawn: what a city has set for a later day comes to be below a province that sets something. */
const SELDOM: [typeof NOTHING, typeof NOTHING, string[]] = [
  { ...NOTHING, 'local/c.yaml': 4 },
  { ...NOTHING, 'local/p.yaml': 8, 'catalog/national/items/minimum-living.yaml': 2 },
  ['local/p.yaml', 'catalog/national/items/minimum-living.yaml'],
];

function put(one: TestRepository, base: ReadonlyMap<string, string>, choices: Readonly<Record<string, number>>): void {
  for (const [file, index] of Object.entries(choices)) {
    const choice = CHOICES[file]?.[index] ?? null;
    const original = base.get(file) ?? '';
    const [from = '', to = ''] = choice?.split(' => ') ?? [];
    if (choice === null) one.drop(file);
    else one.put(file, choice === '=' ? original : choice.includes(' => ') ? original.replace(from, to) : choice);
  }
}

/** Whether a finding is worse on some day than another of the same fingerprint: day by day, without the cleverness of the tool. */
function worse(now: JsonFinding, before: JsonFinding): boolean {
  const rank = (one: JsonFinding) => (one.status ? 0 : ({ info: 1, warning: 2, error: 3 }[one.severity] ?? 9));
  if (rank(now) > rank(before)) return true;
  const periods = (one: JsonFinding) =>
    one.segments.length > 0
      ? one.segments
      : [{ since: one.since, until: one.until, local: null, floor: null, by: null }];
  const all = [...periods(now), ...periods(before)];
  const days = ['1900-01-01', ...all.flatMap(({ since, until }) => [since, until].flatMap((day) => day ?? []))];
  const gapOn = (one: JsonFinding, day: string) => {
    const on = periods(one).find(({ since, until }) => (since ?? '') <= day && (until === null || day < until));
    return on ? (typeof on.local === 'number' && typeof on.floor === 'number' ? Math.abs(on.local - on.floor) : 0) : -1;
  };
  return days.some((day) => gapOn(now, day) > gapOn(before, day) + 1e-9);
}

/** By what a finding is found again: a shortfall by its address, whether it is below today, soon or before. */
const kinOf = ({ rule, area, item, key, cell, fingerprint }: JsonFinding) =>
  /^floor\/(below|upcoming|was-below)$/.test(rule) ? [area, item, key, cell].join('|') : fingerprint;
const addressOf = ({ area, item }: JsonFinding) => `${area}|${item}`;
/** What begins on a day to come warns; of the change that brings it, it is an error. All else is as grave as ever. */
const inFull = (
  finding: JsonFinding,
  index: number,
  { findings, asOf }: { findings: readonly JsonFinding[]; asOf: string },
) =>
  findings[index]?.severity === 'warning' && finding.severity === 'error' && (finding.since ?? '') > asOf
    ? { ...finding, severity: 'warning' as const }
    : finding;
const plain = ({ status, ...finding }: JsonFinding) => (status === 'present' ? finding : { status, ...finding });

/** That an area has lost its standard, or takes back what it had promised, is told of the change alone: no state says so by itself. */
function isLoss({ rule, params }: JsonFinding): boolean {
  return rule === 'date/lapsed' && ('file' in params || 'base' in params);
}

test('against and changed equal the full run, filtered, and lose nothing a change introduced', async () => {
  const one = new TestRepository();
  const base = new Map(Object.keys(CHOICES).map((file) => [file, one.get(file) ?? '']));
  let introduced = 0;
  let left = 0;
  try {
    await fc.assert(
      fc.asyncProperty(
        world,
        world,
        fc.subarray(Object.keys(CHOICES), { minLength: 1, maxLength: 3 }),
        async (a, b, moved) => {
          put(one, base, a);
          one.commit();
          const { report: before } = await one.findings();
          put(one, base, Object.fromEntries(moved.map((file) => [file, b[file] ?? 0])));
          const { report: full } = await one.findings();
          const { report: gated } = await one.findings('--against', 'HEAD');
          const { report: changed } = await one.findings('--changed');
          const { report: both } = await one.findings('--changed', '--against', 'HEAD');

          const found = gated.findings.filter((finding) => !isLoss(finding));
          expect(found.map((finding, index) => plain(inFull(finding, index, full)))).toEqual(full.findings.map(plain));
          const known = new Map(before.findings.map((finding) => [kinOf(finding), finding]));
          const fresh = full.findings.filter((finding) => {
            const same = known.get(kinOf(finding));
            return !finding.status && (!same || worse(finding, same));
          });
          const open = found.filter((finding) => !finding.status);
          const shown = (findings: readonly JsonFinding[]) => new Set(findings.map((finding) => finding.fingerprint));
          expect(fresh.filter((finding) => !shown(open).has(finding.fingerprint))).toEqual([]);
          expect(open.filter((finding) => !shown(changed.findings).has(finding.fingerprint))).toEqual([]);
          expect(open.filter((finding) => !shown(both.findings).has(finding.fingerprint))).toEqual([]);

          const affected = new Set(changed.findings.map(addressOf));
          const filtered = full.findings.filter((finding) => affected.has(addressOf(finding)));
          expect(changed.findings.map(plain)).toEqual(filtered.map(plain));
          introduced += open.length;
          left += full.findings.length - changed.findings.length;
        },
      ),
      { numRuns: 25, examples: [SELDOM] },
    );
    // The world would prove nothing if changes introduced nothing or reached everything.
    expect(Math.min(introduced, left)).toBeGreaterThan(5);
  } finally {
    one.remove();
  }
}, 300_000);
