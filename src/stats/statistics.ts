import { measureTypeIds } from '../measures/index.ts';
import type { Catalogue, Edition, Group, ItemVersion } from '../model/catalogue.ts';
import { sortedBy } from '../model/sorted-by.ts';
import { type Announced, announcedChanges } from '../resolve/announced.ts';
import { versionFor } from '../resolve/local-item.ts';
import { counts } from '../rules/edition/contents.ts';
import { statesAnything } from '../rules/facts.ts';

/** What is known of one field of an edition, or of the edition as a whole. */
export interface FieldStatistics {
  /** The id of the field; null for the whole edition. */
  readonly field: string | null;
  readonly items: number;
  readonly written: number;
  readonly groups: {
    readonly all: number;
    readonly decidable: number;
    readonly attested: number;
    readonly unknown: number;
  };
  readonly content: number;
  readonly measures: number;
  readonly byType: ReadonlyMap<string, number>;
  /** Dated figures that state something, and how many of them rest on a page that was seen. */
  readonly figures: { readonly all: number; readonly page: number; readonly memory: number };
  /** Values, dates and groups that are recorded as not known. */
  readonly open: number;
}

export interface EditionStatistics {
  readonly edition: Edition;
  readonly expected: Edition['expects'];
  readonly found: Edition['expects'];
  readonly met: boolean;
  readonly fields: readonly FieldStatistics[];
  readonly total: FieldStatistics;
  readonly changes: readonly Announced[];
}

/** What the catalogue holds of each edition, counted from the data alone. */
export function statistics(catalogue: Catalogue): readonly EditionStatistics[] {
  return sortedBy(catalogue.editions.values(), ({ effective }) => effective).map((edition) => {
    const found = counts(edition);
    const fields = edition.fields.map((field) => ofField(catalogue, edition, field.id));
    return {
      edition,
      expected: edition.expects,
      found,
      met:
        found.fields === edition.expects.fields &&
        found.categories === edition.expects.categories &&
        found.items === edition.expects.items,
      fields,
      total: ofField(catalogue, edition, null),
      changes: announcedChanges(catalogue, edition),
    };
  });
}

function ofField(catalogue: Catalogue, edition: Edition, field: string | null): FieldStatistics {
  const listed = [...edition.listed.values()].filter((one) => field === null || one.field === field);
  const versions = listed.flatMap(({ id }): ItemVersion[] => {
    const item = catalogue.items.get(id);
    return item ? [versionFor(item, edition)] : [];
  });
  const groups = versions.flatMap((version) => [...version.audience.values()]);
  const measures = versions.flatMap((version) => [...version.measures.values()]);
  const entries = measures.flatMap((measure) => measure.series);
  const figures = entries.filter(statesAnything);
  return {
    field,
    items: listed.length,
    written: versions.length,
    groups: {
      all: groups.length,
      decidable: groups.filter((group) => group.who !== null && !isAttested(group.who)).length,
      attested: groups.filter((group) => group.who !== null && isAttested(group.who)).length,
      unknown: groups.filter((group: Group) => group.who === null).length,
    },
    content: versions.reduce((sum, version) => sum + version.content.size, 0),
    measures: measures.length,
    byType: new Map(measureTypeIds.map((type) => [type, measures.filter((measure) => measure.type === type).length])),
    figures: {
      all: figures.length,
      page: figures.filter((one) => one.checked === 'page').length,
      memory: figures.filter((one) => one.checked !== 'page').length,
    },
    open:
      entries.filter((one) => !statesAnything(one)).length +
      entries.filter((one) => one.from === null).length +
      groups.filter((group) => group.who === null).length,
  };
}

/** Whether an office has to certify part of a condition. */
function isAttested(who: unknown): boolean {
  return JSON.stringify(who).includes('"attested":');
}
