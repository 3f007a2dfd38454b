import type { Table } from './table.ts';

/** Who made the data, of what, for which day. */
export interface Provenance {
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalogue: { readonly version: string; readonly digest: string };
  readonly asOf: string;
}

/** A Frictionless Data Package (version 1) for tables that lie beside it, each in `<name>.csv`. */
export function descriptor(
  name: string,
  title: string,
  tables: readonly Table[],
  { tool, catalogue, asOf }: Provenance,
): object {
  return {
    profile: 'tabular-data-package',
    name,
    title,
    description: `${tool.name} ${tool.version}; catalogue ${catalogue.version} (${catalogue.digest}); as of ${asOf}`,
    resources: tables.map((one) => ({
      profile: 'tabular-data-resource',
      name: one.name,
      title: one.title,
      path: `${one.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      // RFC 4180, with a byte order mark by which spreadsheets know UTF-8.
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: one.columns,
        primaryKey: one.primaryKey,
        ...(one.foreignKeys.length > 0
          ? {
              foreignKeys: one.foreignKeys.map(({ fields, to, at }) => ({
                fields,
                reference: { resource: to, fields: at },
              })),
            }
          : {}),
        missingValues: [''],
      },
    })),
  };
}
