import { textDigest } from '../src/rules/digest.ts';
import type { Place } from './country.ts';
import type { Random } from './random.ts';
import type { National, Slot } from './slots.ts';

type Value = number | string | readonly (readonly [string, number])[];

/** An overlay as written, and what those below need to know of it. */
export interface Written {
  readonly text: string;
  readonly place: Place;
  readonly wage: number;
  /** Whether one of its levels is below the floor. */
  readonly below: boolean;
  /** What binds here: its own values and those of the areas above. */
  readonly values: ReadonlyMap<string, Value>;
}

/** About what a real implementation standard comes to; the last item may go a little over. */
const BYTES = 9_700;

/**
 * The overlay of one area. It fills the slots left to its level, repeats or raises levels from above with their evidence,
 * and tells how services are handled, as local standards do. `low` puts one level below what stands above it.
 */
export function overlay(
  place: Place,
  written: ReadonlyMap<string, Written>,
  list: National,
  random: Random,
  low: boolean,
): Written {
  const above = written.get(place.parent) ?? null;
  const values = new Map(above?.values);
  const wage = above?.wage ?? random.between(160, 260) * 10;
  const setter = new Setter(place, values, random);
  const entries = new Map<string, string[]>();
  const put = (item: string, line: string) => entries.set(item, [...(entries.get(item) ?? []), line]);
  for (const slot of list.slots) if (owed(slot, place, above) || issued(slot, place)) put(slot.item, setter.fill(slot));
  const missed = low ? setter.lower(list.slots.filter((slot) => !owed(slot, place, above))) : null;
  if (missed) put(missed.item, missed.line);
  const rest = list.items.filter(({ id }) => id !== missed?.item);
  let text = head(place);
  const blocks = new Map<string, string>();
  const write = (id: string, measures: readonly string[], name: string): void => {
    const block = item(id, name, measures, place, random);
    blocks.set(id, block);
    text += block;
  };
  for (const [id, measures] of entries) write(id, measures, rest.find((one) => one.id === id)?.name ?? id);
  for (let tries = 0; tries < 200 && Buffer.byteLength(text) < BYTES; tries++) {
    const { id, name } = random.pick(rest);
    if (blocks.has(id)) continue;
    write(id, setter.repeat(list.slots.filter((slot) => slot.item === id)), name);
  }
  return { text, place, wage, below: missed !== null, values };
}

/** Whether a slot is left to this very area: the first level named that its chain has. */
function owed({ by, optional }: Slot, place: Place, above: Written | null): boolean {
  if (by.length === 0 || optional) return false;
  const city = isMunicipality(place.level === 'province' ? place.code : (above?.place.code ?? ''));
  const chain = [
    'province',
    ...(place.level === 'prefecture' || above?.place.level === 'prefecture' ? ['prefecture'] : []),
    ...(place.level === 'county' ? ['county'] : []),
  ];
  if (place.level === 'province' && by[0] === 'prefecture') return city;
  if (chain.length === 1 || (place.level === 'prefecture' && by[0] === 'county')) return by[0] === place.level;
  return by.find((level) => chain.includes(level)) === place.level;
}

/** A text is issued once, by the province; those below take it over word for word, so that nothing is left to compare. */
function issued({ type, by, optional }: Slot, { level }: Place): boolean {
  return level === 'province' && type === 'statement' && by.length > 0 && !optional;
}

function isMunicipality(code: string): boolean {
  return ['110000', '120000', '310000', '500000'].includes(code);
}

/** Finds the values of an area and writes them as measures. */
class Setter {
  readonly #place: Place;
  readonly #values: Map<string, Value>;
  readonly #random: Random;

  constructor(place: Place, values: Map<string, Value>, random: Random) {
    this.#place = place;
    this.#values = values;
    this.#random = random;
  }

  /** A slot that is owed here. */
  fill(slot: Slot): string {
    const id = `${slot.item}#${slot.key}`;
    const value = this.#values.get(id) ?? this.#fresh(slot);
    this.#values.set(id, value);
    return this.#line(slot, value);
  }

  /** Levels of an item that stand above, repeated or raised. */
  repeat(slots: readonly Slot[]): readonly string[] {
    return slots.flatMap((slot) => {
      // A threshold is compared through the audience it moves, not by itself.
      if (slot.type === 'threshold') return [];
      const above = this.#values.get(`${slot.item}#${slot.key}`);
      if (above !== undefined) return [this.#line(slot, above)];
      if (slot.floor === null || slot.floor === 0) return [];
      return [this.#line(slot, slot.floor)];
    });
  }

  /** A level of the province that is missed by a fifth; null where there is none. */
  lower(slots: readonly Slot[]): { readonly item: string; readonly line: string } | null {
    for (const slot of slots) {
      const above = this.#values.get(`${slot.item}#${slot.key}`);
      if (slot.type === 'amount' && slot.cells.length === 0 && typeof above === 'number' && this.#random.chance(0.3))
        return { item: slot.item, line: this.#line(slot, Math.floor(above * 0.8)) };
    }
    return null;
  }

  #fresh(slot: Slot): Value {
    if (slot.type === 'statement') return `${slot.name}按照国家和省有关规定执行，由主管部门公布。`;
    if (slot.cells.length > 0) return slot.cells.map((cell) => [cell, this.#figure(slot)] as const);
    return this.#figure(slot);
  }

  #figure(slot: Slot): number {
    const percent = slot.unit === 'percent';
    const low = slot.lowest ?? (percent ? 50 : slot.highest === null ? 60 : 1);
    const high = slot.highest ?? (percent ? 80 : low * 3);
    return this.#random.between(low, high);
  }

  #line(slot: Slot, value: Value): string {
    const source = `std-${this.#place.code.slice(0, 2)}0000-${this.#random.pick([2023, 2024])}`;
    const written =
      typeof value === 'object' ? `{ ${value.map(([cell, one]) => `${cell}: ${one}`).join(', ')} }` : String(value);
    return `      ${slot.key}: { set: { value: ${written}, source: ${source} } }\n`;
  }
}

function head({ code, name, level }: Place): string {
  return `# ${name}：${level}
kind: overlay
id: area-${code}
area: "${code}"
title: { zh: ${name}基本公共服务实施标准（2023年版，虚构）, en: "Basic public service implementation standard of ${code} (2023 edition, fictional)" }
document: 测试〔2023〕${Number(code) % 97}号
implements: "2023"
issued: "2023-11-20"
effective: "2024-01-01"
expires: "2028-12-31"
published: { date: "2023-12-05", url: "https://www.example.org/${code}/standard-2023.html" }
scope: complete
adopts: ["2023"]
demonstration: true
note: 为测量速度而生成的标准，内容全部虚构。
items:
`;
}

const STEPS = [
  '本人申请或由村（社区）代办',
  '乡镇（街道）受理',
  '主管部门审核',
  '公示',
  '县级经办机构核定',
  '按月发放到社会保障卡',
];
const PLACES = ['各乡镇（街道）便民服务中心', '政务服务大厅', '村（社区）党群服务中心', '社会保障卡合作银行网点'];
const HOURS = ['工作日 8:30—17:30', '周一至周五 9:00—17:00，法定节假日除外', '工作日 9:00—12:00、13:30—17:30'];
const OFFICES = [
  '民政局',
  '卫生健康局',
  '教育局',
  '人力资源和社会保障局',
  '医疗保障局',
  '财政局',
  '住房和城乡建设局',
  '文化和旅游局',
];
const TEXTS = [
  '由主管部门按照国家和省有关规定组织实施，所需经费列入财政预算，执行情况每年向社会公布，接受群众监督。',
  '符合条件的居民均可在居住地申请，办理机构不得附加条件；行动不便的，工作人员上门办理。',
  '服务机构应当公示服务内容、流程和监督方式，建立服务档案，并对服务质量定期评估，评估结果作为改进依据。',
];

function item(
  id: string,
  name: string,
  measures: readonly string[],
  { code, name: area }: Place,
  random: Random,
): string {
  let block = `  ${id}:\n`;
  if (measures.length > 0) block += `    measures:\n${measures.join('')}`;
  if (random.chance(0.5)) {
    const facet = random.pick(['standard', 'content']);
    const text = `${name}：${random.pick(TEXTS)}`;
    block += `    text:\n      ${facet}: ${text}\n    reviewed:\n      text.${facet}: { by: ${area}司法局（虚构）, date: "2023-11-10", text: "${textDigest(text)}" }\n`;
  }
  block += `    responsible: [${area}${random.pick(OFFICES)}（虚构）, 乡镇人民政府（街道办事处）]\n`;
  if (random.chance(0.6)) {
    const steps = STEPS.filter(() => random.chance(0.7));
    block += `    service:
      steps: [${(steps.length > 0 ? steps : STEPS).join(', ')}]
      places: [${random.pick(PLACES)}, ${area}${random.pick(OFFICES)}办事窗口（虚构）]
      hours: ${random.pick(HOURS)}
      hotline: 0${code.slice(0, 3)}-${random.between(1000000, 9999999)}（虚构）
      complaint: 向${area}${random.pick(OFFICES)}（虚构）书面或者电话投诉，也可以通过政务服务便民热线反映
`;
  }
  if (random.chance(0.2)) block += '    # 所需资金按照财政事权和支出责任划分办法分担\n';
  return block;
}
