import type { Place } from './country.ts';

/** What the overlays of a province refer to: its documents, its evidence and the minimum wage. */
export function shared(place: Place, wage: number): readonly (readonly [string, string])[] {
  const { code, name } = place;
  const evidence = (['need', 'risk', 'affordability'] as const).map(
    (type) => [`evidence-${type}`, evidenceText(place, type)] as const,
  );
  const sources = `kind: source
documents:
${[2023, 2024, 2025]
  .map(
    (year) => `  std-${code}-${year}:
    title: ${name}基本公共服务标准（${year}年，虚构）
    number: 测试〔${year}〕1号
    issuers: [${name}人民政府（虚构）]
    issued: ${year - 1}-12-01
    published: ${year - 1}-12-05
    status: in-force
    type: fictional
`,
  )
  .join('')}`;
  const parameters = `kind: parameters
area: "${code}"
values:
  minimum-wage:
    unit: CNY/person/month
    series:
      - { from: 2023-07-01, value: ${wage}, source: std-${code}-2023 }
      - { from: 2025-07-01, value: ${wage + 100}, source: std-${code}-2025 }
`;
  return [['sources', sources], ['parameters', parameters], ...evidence];
}

function evidenceText({ code, name }: Place, type: string): string {
  return `kind: evidence
id: ${type}-${code}
type: ${type}
title: ${name}超出国家标准事项论证（虚构）
area: "${code}"
date: 2023-09-15
by: ${name}发展改革委（虚构）
document: 测试论证〔2023〕1号
conclusion:
  zh: 新增支出占一般公共预算支出的比例不高，可以承受；未发现引起攀比或难以持续的风险。
  en: "The added spending can be borne; no risk of a race between areas was found."
method: 按保障对象人数、近三年财政收支和人口预测测算。
horizon: P5Y
demonstration: true
`;
}
