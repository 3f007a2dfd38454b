import type { AreaData, ItemData } from './area-data.ts';

/** Where a concept is said to live: a name that needs no server, and stays the same wherever the site stands. */
const urn = (...parts: readonly string[]): string => `urn:dixian:${parts.map(encodeURIComponent).join(':')}`;

const CONTEXT = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcat: 'http://www.w3.org/ns/dcat#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  PublicService: 'cpsv:PublicService',
  PublicOrganisation: 'cv:PublicOrganisation',
  LegalResource: 'eli:LegalResource',
  Dataset: 'dcat:Dataset',
  Concept: 'skos:Concept',
  Level: 'schema:PropertyValue',
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  label: { '@id': 'skos:prefLabel', '@container': '@language' },
  name: { '@id': 'schema:name', '@container': '@language' },
  identifier: 'dct:identifier',
  spatial: { '@id': 'dct:spatial', '@type': '@id' },
  isVersionOf: { '@id': 'dct:isVersionOf', '@type': '@id' },
  hasCompetentAuthority: { '@id': 'cv:hasCompetentAuthority', '@type': '@id' },
  hasLegalResource: { '@id': 'cv:hasLegalResource', '@type': '@id' },
  thematicArea: { '@id': 'cv:thematicArea', '@type': '@id' },
  hasPart: { '@id': 'dct:hasPart', '@type': '@id' },
  levels: { '@id': 'schema:additionalProperty', '@type': '@id' },
  value: 'schema:value',
  minimum: 'schema:minValue',
  maximum: 'schema:maxValue',
  unit: 'schema:unitText',
  validFrom: { '@id': 'schema:validFrom', '@type': 'xsd:date' },
  begunBy: { '@id': 'urn:dixian:term:begun-by', '@type': 'xsd:date' },
  cell: 'schema:valueReference',
  dimension: 'urn:dixian:term:dimension',
  rest: 'urn:dixian:term:rest',
  by: 'urn:dixian:term:set-by',
  checked: 'urn:dixian:term:checked',
  exceptedAbove: 'urn:dixian:term:excepted-above',
  note: 'skos:note',
  status: { '@id': 'dct:type', '@type': '@id' },
  verdict: { '@id': 'urn:dixian:term:verdict', '@type': '@id' },
  source: { '@id': 'dct:source', '@type': '@id' },
  page: { '@id': 'eli:is_realized_by', '@type': '@id' },
  temporal: { '@id': 'dct:temporal' },
} as const;

/**
 * An area's services in the terms of CPSV-AP. The service as such and the service of an area are two things with two
 * names; the second says which first it is a version of.
 */
export function linkedData(data: AreaData): object {
  const { code } = data.area;
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': urn('dataset', code, data.asOf),
        '@type': 'Dataset',
        title: data.area.name,
        identifier: `${code}/${data.asOf}/${data.catalogue.digest}`,
        spatial: urn('area', code),
        temporal: data.asOf,
        // How much of the area's own standard is on record, and whether anybody may rest on it.
        status: [
          urn('record', data.record),
          ...(['draft', 'demonstration'] as const).filter((one) => data[one]).map((one) => urn('record', one)),
        ],
        hasPart: data.items.map((item) => instance(data, item)),
      },
      { '@id': urn('area', code), '@type': 'dct:Location', label: data.area.name, identifier: code },
      ...data.items.flatMap((item) => [generic(item), local(data, item), ...levels(data, item)]),
      ...departments(data),
      ...fields(data),
      ...data.sources.map(({ id, title, number, url }) => ({
        '@id': urn('source', id),
        '@type': 'LegalResource',
        title,
        ...(number === null ? {} : { identifier: number }),
        ...(isWeb(url) ? { page: url } : {}),
      })),
    ],
  };
}

const instance = ({ area }: AreaData, { id }: ItemData): string => urn('area', area.code, 'item', id);

function generic(item: ItemData): object {
  return {
    '@id': urn('item', item.id),
    '@type': 'PublicService',
    title: item.name,
    identifier: item.code,
    ...(item.field === null ? {} : { thematicArea: urn('field', item.field) }),
  };
}

function local(data: AreaData, item: ItemData): object {
  const { official: _official, ...said } = item.statement.standard ?? { official: false };
  return {
    '@id': instance(data, item),
    '@type': 'PublicService',
    isVersionOf: urn('item', item.id),
    title: item.name,
    identifier: `${data.area.code}/${item.code}`,
    ...('zh' in said ? { description: said } : {}),
    spatial: urn('area', data.area.code),
    ...(item.notApplicable === null
      ? {}
      : { status: urn('term', 'not-applicable'), note: item.notApplicable.reason.zh }),
    hasCompetentAuthority: item.lead.map((id) => urn('department', id)),
    hasLegalResource: [
      ...new Set(item.levels.flatMap(({ source }) => (source === null ? [] : [urn('source', source)]))),
    ],
    levels: item.levels.map((level) => levelId(data, item, level)),
  };
}

/** With the dimension of a cell: two of a measure may have cells of one name. */
function levelId(data: AreaData, item: ItemData, { key, cell, dimension }: ItemData['levels'][number]): string {
  const of = cell === null ? [] : ['cell', ...(dimension === null ? [] : [dimension]), cell];
  return urn('area', data.area.code, 'item', item.id, 'measure', key, ...of);
}

function levels(data: AreaData, item: ItemData): readonly object[] {
  return item.levels.map((level) => ({
    '@id': levelId(data, item, level),
    '@type': 'Level',
    identifier: `${item.id}#${level.key}`,
    ...(level.cell === null ? {} : { cell: level.cell }),
    ...(level.dimension === null ? {} : { dimension: level.dimension }),
    ...(level.rest ? { rest: true } : {}),
    ...valueTerms(level),
    ...(level.unit ? { unit: level.unit } : {}),
    ...since(level),
    ...(level.by === null ? {} : { by: level.by }),
    // What the figure amounts to, and how it stands to what is above it: never a bare number.
    status: level.excepted ? [urn('holds', level.holds), urn('term', 'excepted')] : urn('holds', level.holds),
    ...(level.exceptedAbove === null ? {} : { exceptedAbove: level.exceptedAbove }),
    ...(level.checked === null ? {} : { checked: level.checked }),
    ...(level.verdict === null ? {} : { verdict: urn('verdict', level.verdict) }),
    ...(level.reason === null ? {} : { note: `${level.reason}${level.note === null ? '' : `: ${level.note}`}` }),
    ...(level.source === null ? {} : { source: urn('source', level.source) }),
  }));
}

/** From when, no more exactly than is known; of what had begun by some day the first day is not known at all. */
function since({ from, precision }: ItemData['levels'][number]): object {
  if (from === null) return {};
  if (precision === 'at-latest') return { begunBy: from };
  if (precision === 'year') return { validFrom: { '@value': from.slice(0, 4), '@type': 'xsd:gYear' } };
  if (precision === 'month') return { validFrom: { '@value': from.slice(0, 7), '@type': 'xsd:gYearMonth' } };
  return { validFrom: from };
}

function valueTerms({ value }: ItemData['levels'][number]): object {
  if (value === null) return {};
  if (typeof value !== 'object') return { value };
  if (Array.isArray(value)) return { value };
  const bag = value as { readonly ge?: unknown; readonly le?: unknown; readonly text?: unknown };
  return {
    ...(bag.ge === undefined ? {} : { minimum: bag.ge }),
    ...(bag.le === undefined ? {} : { maximum: bag.le }),
    ...(bag.text === undefined ? {} : { value: bag.text }),
  };
}

function departments({ items, names }: AreaData): readonly object[] {
  return [...new Set(items.flatMap(({ lead }) => lead))].sort().map((id) => ({
    '@id': urn('department', id),
    '@type': 'PublicOrganisation',
    label: names.departments[id] ?? { zh: id },
  }));
}

function fields({ items, names }: AreaData): readonly object[] {
  return [...new Set(items.flatMap(({ field }) => field ?? []))].sort().map((id) => ({
    '@id': urn('field', id),
    '@type': 'Concept',
    label: names.fields[id] ?? { zh: id },
  }));
}

function isWeb(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
