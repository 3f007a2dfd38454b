import type { TSchema } from '@sinclair/typebox';
import { areaData } from './area-data.ts';
import { configuration } from './configuration.ts';
import { edition, selection } from './edition.ts';
import { item } from './item.ts';
import { overlay } from './overlay.ts';
import { report } from './report.ts';
import { evidence, source } from './source.ts';
import { fundingScheme, parameters, vocabulary } from './vocabulary.ts';

/** Every schema of the public contract, by the name of its file. A new kind of record is one line here. */
export const schemas = {
  'area-data': areaData,
  configuration,
  edition,
  evidence,
  'funding-scheme': fundingScheme,
  item,
  overlay,
  parameters,
  report,
  selection,
  source,
  vocabulary,
} satisfies Record<string, TSchema>;
