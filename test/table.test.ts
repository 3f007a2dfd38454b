import fc from 'fast-check';
import Fraction from 'fraction.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureTypeIds } from '../src/measures/index.ts';
import {
  baseOf,
  type Case,
  FORMS,
  type Form,
  MIRROR,
  type Never,
  type Refused,
  type Row,
  TABLE,
  VERDICTS,
} from './table.ts';
import { type JsonFinding, overlayOf, TestWorkspace } from './workspace.ts';

/** One pair of sides, with the key of the measure that shows it. */
interface Shown extends Case {
  readonly item: string;
  readonly key: string;
  readonly row: Row;
  /** What the area brings in itself is written nowhere above. */
  readonly added: boolean;
  readonly expected: string;
}

const itemOf = (row: Row, form: Form) => `table-${row.name}-${form}`;
const isCase = (one: Case | Never): one is Case => 'above' in one;
const isRefused = (one: Row['forms'][Form]): one is Refused => 'refused' in one;

const shown: readonly Shown[] = TABLE.flatMap((row) =>
  FORMS.flatMap((form) => {
    const verdicts = row.forms[form];
    if (isRefused(verdicts)) return [];
    return VERDICTS.flatMap((verdict): Shown[] => {
      const one = verdicts[verdict];
      if (!isCase(one)) return [];
      const base = { item: itemOf(row, form), row };
      const contrary = one.mirror ?? MIRROR[verdict];
      return [
        { ...base, key: verdict, ...one, added: verdict === 'added', expected: verdict },
        { ...base, key: `${verdict}-mirror`, above: one.here, here: one.above, added: false, expected: contrary },
      ];
    });
  }),
);

/** The sample of each form that a type refuses: what an amount would take. */
const SAMPLES: Readonly<Record<string, string>> = {
  relative: '{ value: { ratio: 2, of: table-base#year } }',
  bounds: '{ value: { ge: 1, le: 2 } }',
  sum: '{ value: { sum: { one: 1, two: 2 } } }',
};
const refused = TABLE.flatMap((row) =>
  FORMS.flatMap((form) => {
    const one = row.forms[form];
    return isRefused(one) ? [{ row, form, item: itemOf(row, form), rule: one.refused }] : [];
  }),
);

const kind = ({ type, better, unit }: Row) =>
  `name: 例, type: ${type}${better ? `, better: ${better}` : ''}${unit ? `, unit: ${unit}` : ''}`;

const FRAME = `name: 例
content: { pay: { name: 提供 } }
lead: [mca]
basis: [{ source: nation-2021 }]
`;

function nationalItem(item: string, measures: readonly string[], groups: readonly string[]): string {
  return `kind: item
id: ${item}
${FRAME}audience: { all-people: { name: 居民, subject: person, who: everyone }${groups.map((one) => `, ${one}`).join('')} }
measures:
${measures.map((one) => `  ${one}\n`).join('')}`;
}

/** A measure as the nation has it: a floor, or a slot left open. */
function national({ key, row, above }: Pick<Shown, 'key' | 'row' | 'above'>): string {
  const strength = above === null ? 'decide: { by: province, optional: true }' : `floor: ${above}`;
  return `${key}: { ${kind(row)}, source: nation-2021, checked: page, ${strength} }`;
}

const groupOf = (key: string) => `who-${key}`;

function catalogue(): Record<string, string> {
  const items = [...new Set(shown.map((one) => one.item))];
  const units = ['CNY/person/month', 'hour/week', 'person/venue', 'percent', 'working-day', 'CNY/person', 'year'];
  const base = units.map(
    (unit) =>
      `${baseOf(unit)}: { name: 基数, type: amount, unit: ${unit}, source: nation-2021, checked: page, floor: 10 }`,
  );
  const files = items.map((item): [string, string] => {
    const mine = shown.filter((one) => one.item === item && !one.added);
    const groups = mine
      .filter(({ row }) => row.type === 'threshold')
      .map(({ key }) => `${groupOf(key)}: { name: 人群, subject: person, who: { age: { ge: "${item}#${key}" } } }`);
    return [item, nationalItem(item, mine.map(national), groups)];
  });
  const written = [['table-base', nationalItem('table-base', base, [])] as const, ...files];
  return {
    ...Object.fromEntries(written.map(([item, text]) => [`catalog/national/items/${item}.yaml`, text])),
    'catalog/national/editions/2023.yaml': edition(written.map(([item]) => item)),
    'catalog/vocabulary/percent.yaml': 'kind: vocabulary\nunits: { percent: { name: 百分比, dimension: shares } }\n',
  };
}

function edition(items: readonly string[]): string {
  const old = ['resident-pension', 'minimum-living', 'extreme-hardship', 'sports-venues'];
  return `kind: edition
id: "2023"
title: 示例国家标准（2023年版）
source: nation-2023
issued: 2023-07-30
effective: 2023-07-30
supersedes: "2021"
local-deadline: P6M
review: P5Y
expects: { fields: 1, categories: 1, items: ${items.length + old.length} }
contents-checked: page
contents: [{ field: support, categories: [{ id: social-assistance, items: [${[...old, ...items].join(', ')}] }] }]
`;
}

/** The overlay of the province: no document and no evidence, so that whatever goes beyond is said. */
function local(): string {
  const items = [...new Set(shown.map((one) => one.item))].flatMap((item) => {
    const mine = shown.filter((one) => one.item === item && one.here !== null);
    const sets = mine.filter((one) => !one.added).map(({ key, here }) => `${key}: { set: ${here} }`);
    const adds = mine.filter((one) => one.added).map(({ key, row, here }) => `${key}: { ${kind(row)}, set: ${here} }`);
    return [
      `  ${item}: { measures: { ${sets.join(', ')} }${adds.length > 0 ? `, add: { measures: { ${adds.join(', ')} } }` : ''} }\n`,
    ];
  });
  const owed = '  minimum-living: { measures: { standard: { set: { value: { urban: 700, rural: 500 } } } } }\n';
  return overlayOf('990000', `${owed}${items.join('')}`).replace(/document:.*\n/, '');
}

describe('every type and form, every verdict and its mirror', () => {
  const workspace = new TestWorkspace({ ...catalogue(), 'local/p.yaml': local() });
  let findings: readonly JsonFinding[] = [];
  let states: Readonly<Record<string, { readonly levels: Readonly<Record<string, string>> }>> = {};
  beforeAll(async () => {
    findings = (await workspace.findings()).report.findings;
    const { out } = await workspace.run(['coverage', '--format', 'json']);
    states = JSON.parse(out).areas[0].items;
  });
  afterAll(() => workspace.remove());

  /** What a finding says; where no rule has anything to say, what the coverage of the item shows; else it is inherited. */
  const verdictOf = ({ item, key }: Shown): string => {
    const said = findings.filter(
      (one) => one.item === item && (one.key === key || one.key === groupOf(key)) && one.verdict !== null,
    );
    const gravest = VERDICTS.toReversed().find((verdict) => said.some((one) => one.verdict === verdict));
    return gravest ?? states[item]?.levels[key] ?? 'inherits';
  };

  test('nothing else is wrong with the workspace', () => {
    const foreign = findings.filter((one) => !one.item?.startsWith('table-'));
    expect(foreign.map((one) => `${one.rule} ${one.message}`)).toEqual([]);
  });

  for (const row of TABLE) {
    for (const form of FORMS) {
      const mine = shown.filter((one) => one.item === itemOf(row, form));
      test(`${row.name} ${form}`, () => {
        expect(mine.map((one) => `${one.key}: ${verdictOf(one)}`)).toEqual(
          mine.map((one) => `${one.key}: ${one.expected}`),
        );
      });
    }
  }
});

describe('a form a type does not take', () => {
  const workspace = new TestWorkspace();
  afterAll(() => workspace.remove());

  test('is refused above and here, at its place', async () => {
    const sample = (form: Form) => SAMPLES[form] ?? '';
    for (const { item, row, form } of refused) {
      workspace.put(
        `catalog/national/items/${item}.yaml`,
        nationalItem(item, [national({ key: 'above', row, above: sample(form) })], []),
      );
    }
    workspace.put('catalog/national/editions/2023.yaml', edition(refused.map(({ item }) => item)));
    workspace.put(
      'local/p.yaml',
      overlayOf(
        '990000',
        refused.map(({ item, form }) => `  ${item}: { measures: { above: { set: ${sample(form)} } } }\n`).join(''),
      ),
    );
    const { report } = await workspace.findings();
    const places = report.findings
      .filter((one) => one.rule === 'link/value')
      .map(({ file, range }) => {
        const line = workspace.get(file)?.split('\n')[range.start.line - 1] ?? '';
        return file.startsWith('local') ? `here ${line.trim().split(':')[0]}` : `above ${file.split('/').at(-1)}`;
      });
    const wanted = refused.flatMap(({ item }) => [`above ${item}.yaml`, `here ${item}`]);
    expect(places.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('what is the same is judged the same', () => {
  const workspace = new TestWorkspace();
  afterAll(() => workspace.remove());
  const unit = fc.constantFrom('CNY/person/month', 'CNY/person/year', 'wan-CNY/person/month', 'wan-CNY/person/year');
  const drawn = fc.sample(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), unit), {
    numRuns: 1000,
    seed: 1,
  });
  const factor = (one: string) => new Fraction(one.startsWith('wan') ? 10_000 : 1).div(one.endsWith('year') ? 12 : 1);
  /** A value in one unit as another document would print it: exactly, or as a sum. */
  const again = (value: number, to: string, index: number) => {
    const exact = new Fraction(value).div(factor(to));
    const half = exact.div(2).toFraction();
    return index % 2 === 0
      ? `{ value: "${exact.toFraction()}", unit: ${to} }`
      : `{ value: { sum: { cash: "${half}", kind: "${half}" } }, unit: ${to} }`;
  };

  test('a thousand amounts by the month and by the year, in yuan and in 万元, whole and in parts', async () => {
    const row: Row = { name: 'same', type: 'amount', unit: 'CNY/person/month', forms: {} as Row['forms'] };
    const base = drawn.map(([above], index) => national({ key: `m${index}`, row, above: `${above}` }));
    const set = (values: readonly string[]) =>
      `  table-same:\n    measures:\n${values.map((value, index) => `      m${index}: { set: ${value} }\n`).join('')}`;
    workspace.put('catalog/national/items/table-same.yaml', nationalItem('table-same', base, []));
    workspace.put('catalog/national/editions/2023.yaml', edition(['table-same']));
    const issued = drawn.map(([, here]) => `{ value: ${here}, unit: CNY/person/month }`);
    const reissued = drawn.map(([, here, to], index) => again(here, to, index));
    workspace.put('local/a.yaml', overlayOf('990000', set(issued)));
    workspace.put('local/b.yaml', overlayOf('980000', set(reissued)));
    const { report } = await workspace.findings();
    const verdicts = (area: string) =>
      report.findings
        .filter((one) => one.area === area && one.item === 'table-same')
        .map((one) => `${one.key} ${one.rule} ${one.verdict}`)
        .sort();
    expect(verdicts('980000')).toEqual(verdicts('990000'));
    const unequal = drawn.filter(([above, here]) => above !== here).length;
    expect(new Set(verdicts('990000').map((one) => one.split(' ')[0])).size).toBe(unequal);
  });
});

describe('the table is total', () => {
  test('every type has a row, and the direction it may turn', () => {
    expect(measureTypeIds.filter((type) => !TABLE.some((row) => row.type === type))).toEqual([]);
    const turned = TABLE.filter((row) => row.better === 'less').map((row) => row.type);
    expect(turned).toEqual(['quantity', 'set']);
  });

  test('every row has every form, every form every verdict or why not', () => {
    const holes = TABLE.flatMap((row) =>
      FORMS.flatMap((form) => {
        const verdicts = row.forms[form];
        if (isRefused(verdicts)) return verdicts.refused === '' ? [`${row.name} ${form}`] : [];
        return VERDICTS.filter((verdict) => {
          const one = verdicts[verdict];
          return one === undefined || ('never' in one && one.never === '');
        }).map((verdict) => `${row.name} ${form} ${verdict}`);
      }),
    );
    expect(holes).toEqual([]);
  });

  test('every verdict is shown by some row', () => {
    expect(VERDICTS.filter((verdict) => !shown.some((one) => one.key === verdict))).toEqual([]);
  });
});
