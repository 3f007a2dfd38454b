import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a document by one of our published schemas, as a user would check it. */
export function outputProblems(name: string, data: unknown): readonly string[] {
  return problems(`schemas/${name}.schema.json`, data, () => new Ajv2020({ allErrors: true, allowUnionTypes: true }));
}

/** Schemas that another one names. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = { 'pre-commit-config': ['pre-commit-hooks'] };

/** What is wrong with a document by a schema of others, kept in test/official. */
export function officialProblems(name: string, data: unknown): readonly string[] {
  return problems(
    `test/official/${name}.json`,
    data,
    () =>
      new Ajv({
        allErrors: true,
        strict: false,
        validateFormats: false,
        unicodeRegExp: false,
        schemas: (NAMED_BY[name] ?? []).map((one) => JSON.parse(readFileSync(`test/official/${one}.json`, 'utf8'))),
      }),
  );
}

function problems(file: string, data: unknown, ajv: () => Ajv | Ajv2020): readonly string[] {
  const validate = compiled.get(file) ?? ajv().compile(JSON.parse(readFileSync(file, 'utf8')));
  compiled.set(file, validate);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(
    (one: ErrorObject) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`,
  );
}
