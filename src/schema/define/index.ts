import type { TSchema } from '@sinclair/typebox';
import { areaData } from './area-data.ts';
import { configuration } from './configuration.ts';
import { coverage } from './coverage.ts';
import { edition, selection } from './edition.ts';
import { impact } from './impact.ts';
import { item } from './item.ts';
import { overlay } from './overlay.ts';
import { owed } from './owed.ts';
import { report } from './report.ts';
import { scorecard } from './scorecard.ts';
import { evidence, source } from './source.ts';
import { fundingScheme, parameters, vocabulary } from './vocabulary.ts';
import { waivers } from './waivers.ts';

/** The schema of every kind of file that people write, by the name of its file. A new kind of record is one line here. */
export const schemas = {
  'area-data': areaData,
  configuration,
  edition,
  evidence,
  'funding-scheme': fundingScheme,
  item,
  overlay,
  parameters,
  selection,
  source,
  vocabulary,
  waivers,
} satisfies Record<string, TSchema>;

/** The schema of everything the tool writes as JSON. Nothing reads it back, so no validator is compiled for it. */
export const outputs = { coverage, impact, owed, report, scorecard } satisfies Record<string, TSchema>;
