import fc from 'fast-check';

/** The areas of a random country: two provinces, with what is below them. */
const PARENTS: Readonly<Record<string, string>> = {
  '990000': 'CN',
  '990100': '990000',
  '990200': '990000',
  '990101': '990100',
  '990102': '990100',
  '990103': '990100',
  '990201': '990200',
  '980000': 'CN',
  '980101': '980000',
  '980102': '980000',
};
const AREAS = Object.keys(PARENTS);
const LEVELS = new Map([
  ['0000', 'province'],
  ['00', 'prefecture'],
]);

const some = <T>(value: fc.Arbitrary<T>, oneIn: number) =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** The register of areas; rarely one comes from another, or ends. */
const register = fc
  .record({
    heir: some(fc.tuple(fc.constantFrom(...AREAS), fc.constantFrom(...AREAS)), 4),
    ended: some(fc.constantFrom(...AREAS), 4),
  })
  .map(({ heir, ended }) => {
    const rows = AREAS.map((code) => {
      const level = [...LEVELS].find(([end]) => code.endsWith(end))?.[1] ?? 'county';
      const from = heir && heir[0] === code && heir[1] !== code ? heir[1] : '';
      const until = ended === code ? '2024-03-01' : '';
      return `${code},区${code},${level},,${PARENTS[code]},${from && '2024-03-01'},${until},${from},fictional`;
    });
    return `code,name,level,rank,parent,from,until,succeeds,source\nCN,全国,nation,,,,,,fictional\n${rows.join('\n')}\n`;
  });

/** What leads nowhere, or into another branch, has everything judged as a whole: it must be rare. */
const value = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('5', '50', '100', '120', '150', '300') },
  {
    weight: 20,
    arbitrary: fc.constantFrom('{ ratio: 1.3, of: above }', '{ ratio: 1.3, of: "minimum-living#standard" }'),
  },
  {
    weight: 10,
    arbitrary: fc.constantFrom('{ ratio: 1/2, of: "own-a#m" }', '{ ratio: 2, of: "resident-pension#extra" }'),
  },
  { weight: 10, arbitrary: fc.constantFrom('{ plus: 10, of: above }', '{ plus: -5, of: above }') },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      '{ ge: { ratio: 1/2, of: above }, le: { ratio: 2, of: "own-a#m" } }',
      '{ sum: { a: { ratio: 1/2, of: "minimum-living#standard" }, b: { name: 部分, value: { ratio: 1/2, of: "own-a#m" } } } }',
      '{ ge: { sum: { a: 100, b: { ratio: 1/2, of: above } } } }',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('{ months: 2, of: "minimum-living#standard" }', '{ ratio: 2, of: area.minimum-wage }'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{ ratio: 1, of: above, at: "990100" }', '{ ratio: 1, of: above, at: "980000" }'),
  },
);
const set = fc.oneof(
  { weight: 6, arbitrary: value.map((one) => `{ value: ${one} }`) },
  { weight: 1, arbitrary: value.map((one) => `{ value: ${one}, unit: CNY/person/year }`) },
  { weight: 1, arbitrary: fc.constant('{ by: residence, value: { urban: 700, rural: 500 } }') },
  {
    weight: 1,
    arbitrary: fc.tuple(value, value).map(([now, then]) => `[{ value: ${now} }, { from: 2024-07-01, value: ${then} }]`),
  },
);

const MEASURES: Readonly<Record<string, readonly string[]>> = {
  'resident-pension': ['base-pension', 'elder-extra', 'extra'],
  'minimum-living': ['standard'],
  'extreme-hardship': ['basic-living'],
  'sports-venues': ['weekly-hours', 'fee'],
  'own-a': ['m'],
};
/** Brought in by every province. */
const EXTRA = 'add: { measures: { extra: { name: 补充, type: amount, unit: CNY/person/month, set: 10 } } }';
const OWN =
  '  own-a: { name: 项, audience: { people: { name: 人, subject: person, who: everyone } }, content: { pay: { name: 发, for: people } }, measures: { m: { name: 标准, type: amount, unit: CNY/person/month, floor: { value: 100 } } } }';

const entry = (item: string) =>
  fc
    .record({
      sets: fc.uniqueArray(fc.constantFrom(...(MEASURES[item] ?? [])), { minLength: 1 }),
      to: fc.array(set, { minLength: 3, maxLength: 3 }),
      binds: some(fc.constant(', binds: descendants'), 8),
      more: some(
        fc
          .constantFrom(
            'binds: none',
            'audience: { widen: { receiver: { age: { ge: 55 } } } }',
            'audience: { restate: { receiver: { age: { ge: 65 } } } }',
            'text: { standard: 每人每月发放88元 }',
          )
          .filter((more) => item === 'resident-pension' || !more.startsWith('audience')),
        4,
      ),
    })
    .map(({ sets, to, binds, more }) => {
      const measures = sets.map((key, at) => `${key}: { set: ${to[at]}${binds ?? ''} }`);
      return { item, parts: [`measures: { ${measures.join(', ')} }`, ...(more ? [more] : [])] };
    });

/** An overlay but for its place: `others` are the overlays there are, `isFirst` that of a province everything rests on. */
const body = fc
  .record({
    implements: some(fc.constant('2021'), 40),
    effective: fc.constantFrom('2024-01-01', '2024-01-01', '2023-08-01', '2024-05-01', '2024-08-01'),
    scope: fc.constantFrom('complete', 'complete', 'excerpt'),
    repealed: some(fc.constant('repealed: { date: 2024-04-01 }'), 20),
    items: fc.subarray(Object.keys(MEASURES)).chain((items) => fc.tuple(...items.map(entry))),
    adds: some(fc.constant(EXTRA), 15),
    own: some(fc.constant(OWN), 25),
    broken: some(fc.constantFrom('unknown: 1', '  bad: [', '  nosuch: { measures: { x: { set: 1 } } }'), 60),
    adopts: some(fc.nat(), 15),
    replaces: some(fc.constant(true), 4),
  })
  .map((one) => ({ id, area, others, isFirst }: Place) => {
    const near = others.filter((other) => other.area === area && other.id !== id);
    // Rarely one of another province: where such a name leads nobody can see from one branch.
    const known =
      (one.adopts ?? 0) % 9 === 0 ? others : others.filter((other) => other.area.slice(0, 2) === area.slice(0, 2));
    const adopted = one.adopts === null ? undefined : known[one.adopts % known.length];
    const isOwn = isFirst || one.own !== null;
    const items = one.items.map(({ item, parts }) => ({
      item,
      parts: item === 'resident-pension' && !isFirst && one.adds ? [...parts, one.adds] : parts,
    }));
    const first = isFirst ? [{ item: 'resident-pension', parts: [EXTRA] }] : [];
    const all = [...first, ...items.filter(({ item }) => !isFirst || item !== 'resident-pension')];
    return [
      `kind: overlay\nid: ${id}\narea: "${area}"\ntitle: 标准\nimplements: "${one.implements ?? '2023'}"`,
      `issued: 2023-12-01\neffective: ${one.effective}\nscope: ${one.scope}`,
      `adopts: ["2023"${adopted ? `, ${adopted.id}` : ''}]\npublished: { date: 2023-12-05 }`,
      ...(one.repealed && !isFirst ? [one.repealed] : []),
      ...(one.replaces && near[0] ? [`replaces: ${near[0].id}`] : []),
      ...(all.length > 0
        ? [`items:\n${all.map(({ item, parts }) => `  ${item}: { ${parts.join(', ')} }`).join('\n')}`]
        : []),
      ...(one.broken && !isFirst ? [one.broken] : []),
      ...(isOwn ? [`own-items:\n${OWN}`] : []),
      '',
    ].join('\n');
  });

interface Overlaid {
  readonly id: string;
  readonly area: string;
  readonly file: string;
}

interface Place extends Omit<Overlaid, 'file'> {
  readonly others: readonly Overlaid[];
  readonly isFirst: boolean;
}

export interface Country {
  /** The workspace, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is written to an overlay afterwards, one after the other; null takes the file away. */
  readonly edits: readonly { readonly file: string; readonly text: string | null }[];
}

/** Waivers that may cover something: whether one is stale is known only where everything could be read. */
const waivers = fc
  .array(fc.tuple(fc.constantFrom('text/number', 'restraint/steep', 'excerpt/overtaken'), fc.constantFrom(...AREAS)), {
    minLength: 1,
    maxLength: 3,
  })
  .map(
    (all) =>
      `kind: waivers\nentries:\n${all.map(([rule, area]) => `  - { rule: ${rule}, area: "${area}", item: resident-pension, reason: 补, owner: 某人, until: 2024-12-31 }\n`).join('')}`,
  );

const FIRST = ['990000', '980000'];
const folder = fc.constantFrom('local', 'local', 'up', 'up/in');

/** Small countries in which most rules find something, and what is changed in them. */
export const countries: fc.Arbitrary<Country> = fc
  .record({
    areas: register,
    first: fc.array(fc.tuple(folder, body), { minLength: FIRST.length, maxLength: FIRST.length }),
    rest: fc.array(fc.tuple(folder, body, fc.constantFrom(...AREAS)), { minLength: 5, maxLength: 12 }),
    edits: fc.array(fc.tuple(fc.nat(), body), { minLength: 1, maxLength: 3 }),
    letPass: some(waivers, 2),
  })
  .map(({ areas, first, rest, edits, letPass }) => {
    const written = [
      ...first.map(([where, write], nth) => ({ where, write, area: FIRST[nth] ?? '' })),
      ...rest.map(([where, write, area]) => ({ where, write, area })),
    ];
    const all = written.map(({ where, area }, nth) => ({
      id: `o-${nth}`,
      area,
      file: `${where}/${(nth * 7919) % 97}.yaml`,
    }));
    const text = (nth: number, write: (place: Place) => string) => {
      const { id = '', area = '' } = all[nth] ?? {};
      return write({ id, area, others: all, isFirst: nth < FIRST.length });
    };
    return {
      files: {
        'dixian.config.yaml':
          'catalog: catalog\nlocal: [local, up/in]\nparents: [up]\nlang: zh\nas-of: 2024-06-01\nrules: { source/unchecked: "off" }\n',
        'catalog/areas.csv': areas,
        'local/keep.txt': '',
        'up/in/keep.txt': '',
        ...(letPass ? { 'local/waivers.yaml': letPass } : {}),
        ...Object.fromEntries(written.map(({ write }, nth) => [all[nth]?.file ?? '', text(nth, write)])),
      },
      edits: edits.flatMap(([at, write]) => {
        const nth = at % all.length;
        const file = all[nth]?.file;
        return file === undefined ? [] : [{ file, text: at % 7 === 0 ? null : text(nth, write) }];
      }),
    };
  });
