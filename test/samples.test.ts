import { describe, expect, test } from 'vitest';
import { diskFiles } from '../src/cli/world/disk-files.ts';
import { type Outcome, run } from '../src/pipeline.ts';
import { workspace } from './temporary.ts';
import { overlayOf } from './workspace.ts';

const PARAMETERS = `kind: parameters
area: "990100"
values:
  minimum-wage: { unit: CNY/person/month, series: [{ from: 2023-01-01, value: 2000 }] }
`;

/** The samples of the design, with overlays laid over them, checked through the whole line. */
function samples(files: Readonly<Record<string, string>>, asOf = '2024-06-01'): Outcome {
  const one = workspace({ ...files, 'local/parameters.yaml': PARAMETERS });
  one.lay('test/samples');
  return run({
    files: diskFiles,
    root: one.root,
    settings: {
      catalog: 'catalog',
      parents: [],
      local: ['local'],
      asOf: null,
      lang: 'zh',
      failOn: 'error',
      rules: {},
      steep: 3,
      assumeNational: ['990000', '990100'],
      excerpts: [],
      site: null,
    },
    asOf,
    snapshot: null,
    tool: { name: 'test', version: '0' },
  });
}

/** The verdict on each measure on the day, cell by cell where there are several. */
function verdicts({ subject }: Outcome, area: string): Readonly<Record<string, string>> {
  const on = subject.asOf;
  return Object.fromEntries(
    subject.judgements
      .filter((one) => one.area === area)
      .flatMap((one) =>
        one.periods
          .filter((period) => (period.since ?? '') <= on && (period.until === null || on < period.until))
          .map((period) => [period.cell === null ? one.key : `${one.key}.${period.cell}`, period.verdict]),
      ),
  );
}

const people = (outcome: Outcome) =>
  outcome.report.findings
    .filter((one) => one.rule === 'audience/narrower')
    .map((one) => [one.key, one.verdict, one.params?.['person']]);

describe('the samples of the design give the verdicts it states', () => {
  const disability = (hardship: string, severe: string) => `  disability-two-subsidies:
    audience: { ${hardship}: { hardship: { all: [{ disability-certificate: true }, { household: margin }] } } }
    measures:
      living-rate: { set: [{ from: 2024-01-01, value: 100 }, { from: 2025-01-01, value: 110 }] }
      care-rate: { by: area-class, set: [{ from: 2024-01-01, value: { a: 140, b: 120 } }] }
      decision-days: { set: 20 }
    add: { measures: { proactive-notice: { name: 主动告知, type: guarantee, set: true } } }
${severe}`;

  test('(a) a province fills the slots, shortens a limit, adds a guarantee', () => {
    expect(verdicts(samples({ 'local/p.yaml': overlayOf('990000', disability('widen', '')) }), '990000')).toMatchObject(
      {
        'living-rate': 'specified',
        'care-rate.a': 'specified',
        'care-rate.b': 'specified',
        'decision-days': 'stronger',
        'proactive-notice': 'added',
      },
    );
  });

  test('(a) a registered residence put into the condition names who loses', () => {
    const narrowed = `  disability-two-subsidies: { audience: { restate: { severe: { all: [{ disability-certificate: true }, { disability-grade: { le: 2 } }, { registered-here: true }] } } } }\n`;
    expect(people(samples({ 'local/p.yaml': overlayOf('990000', narrowed) }))).toEqual([
      [
        'severe',
        'narrower',
        [
          { feature: 'disability-certificate', value: true },
          { feature: 'disability-grade', value: 1 },
          { feature: 'registered-here', value: false },
        ],
      ],
    ]);
  });

  test('(b) a county: stronger, weaker and excepted until the exception ends', () => {
    const county = `  facility-opening:
    measures:
      open-hours: { set: 56 }
      open-days: { set: 300 }
      charge-share: { set: 30 }
      free-days: { set: [national-fitness-day, national-day, spring] }
    exceptions: [{ for: open-days, from: 2024-01-01, until: 2025-06-30, reason: 主场馆大修, remedy: 每周开放时间延长, approved: { area: CN, by: 批准机关, date: 2023-12-01 }, published: { date: 2023-12-20 } }]
`;
    const now = samples({ 'local/x.yaml': overlayOf('990101', county) });
    expect(verdicts(now, '990101')).toEqual({
      'open-hours': 'stronger',
      'open-days': 'weaker',
      'charge-share': 'stronger',
      'free-days': 'stronger',
    });
    const status = (outcome: Outcome) =>
      outcome.report.findings.filter((one) => one.rule === 'floor/below').map((one) => one.status);
    expect(status(now)).toEqual(['excepted']);
    expect(status(samples({ 'local/x.yaml': overlayOf('990101', county) }, '2025-07-01'))).toEqual(['open']);
  });

  test('(c) a province: pointwise stronger with a tier of its own, and the floor of the day counts', () => {
    const province = `  basic-pension:
    measures:
      rate: { set: [{ from: 2024-01-01, value: 180 }] }
      subsidy: { set: { value: { t200: 40, t500: 90, t1000: 150 } } }
      elder-extra: { by: age-band, set: { value: { age-65: 5, age-70: 10 } } }
`;
    const outcome = samples({ 'local/p.yaml': overlayOf('990000', province) });
    expect(verdicts(outcome, '990000')).toMatchObject({
      rate: 'stronger',
      'subsidy.t200': 'stronger',
      'subsidy.t500': 'stronger',
      'elder-extra.age-65': 'specified',
      'elder-extra.age-70': 'specified',
    });
    const [rate] = outcome.subject.judgements.filter((one) => one.key === 'rate');
    expect(rate?.periods[0]?.against.map((one) => String(one.placed.entry.from))).toEqual(['2024-01-01']);
  });

  test('(d) shares of one base compare as shares; ages 18 to 24 lose a sixteen-year-old; 16 to 26 is wider', () => {
    const ages = (from: number, to: number) => `  internship:
    audience: { restate: { youth: { all: [{ age: { ge: ${from}, le: ${to} } }, { employed: false }] } } }
    measures: { allowance-rate: { set: { value: { ratio: 0.8, of: area.minimum-wage } } } }
`;
    const narrow = samples({ 'local/c.yaml': overlayOf('990100', ages(18, 24)) });
    expect(verdicts(narrow, '990100')).toEqual({ 'allowance-rate': 'stronger' });
    expect(people(narrow)).toEqual([
      [
        'youth',
        'narrower',
        [
          { feature: 'age', value: 16 },
          { feature: 'employed', value: false },
        ],
      ],
    ]);
    const wide = samples({ 'local/c.yaml': overlayOf('990100', ages(16, 26)) });
    expect(people(wide)).toEqual([]);
    expect(wide.subject.audiences.map((one) => one.gains)).toEqual([true]);
  });
});
