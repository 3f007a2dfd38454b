import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source.ts';
import { explain } from './explain.ts';

/** The shape problems of one value, each at its place, in one plain fact each. */
export function shapeProblems(validator: ValidateFunction, document: SourceDocument): Finding[] {
  // The next call overwrites `errors`, so they are used up here.
  if (validator(document.data)) return [];
  return explain(document, validator.errors as ErrorObject[]);
}
