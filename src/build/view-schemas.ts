// Writes schemas/view.schema.json, what templates are given, from the types of the views: nobody keeps a second description.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { sortedBy } from '../model/sorted-by.ts';
import { kindNames } from '../render/kinds/index.ts';

const VIEWS = 'src/render/views.ts';
const { properties: of, definitions } = createGenerator({
  path: VIEWS,
  tsconfig: 'tsconfig.json',
  expose: 'all',
  additionalProperties: false,
  topRef: false,
  // `npm run types` checks them, with another compiler.
  skipTypeCheck: true,
}).createSchema('Views');

/** The generator writes an older draft, in which only the place of the definitions differs. */
const moved = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/$defs/'));

if (!of || kindNames.some((kind) => !(kind in of))) throw new Error(`${VIEWS} does not name the view of every kind`);
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://dixian.example/schemas/view.schema.json',
  title: 'What templates are given: the view of a page of any kind; $defs holds the view of each kind by its name.',
  anyOf: Object.values(of).map(moved),
  $defs: moved(Object.fromEntries(sortedBy(Object.entries(definitions ?? {}), ([id]) => id))),
};
writeFileSync(join(process.cwd(), 'schemas/view.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
