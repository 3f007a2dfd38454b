import { type ObjectOptions, type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';

/** Title and description in both languages: what an editor shows while one types. */
export interface Doc {
  readonly title: string;
  readonly description: string;
}

/** `zh`/`en` name the thing; `zhMore`/`enMore` say what to write there. */
export function doc(zh: string, en: string, zhMore: string, enMore: string): Doc {
  return { title: `${zh} · ${en}`, description: `${zhMore}\n${enMore}` };
}

const definitions = new Map<string, TSchema>();

/** Registers a shared definition and answers a `$ref` to it; every schema that uses it carries it in its own `$defs`. */
export function define<T extends TSchema>(name: string, schema: T) {
  definitions.set(name, schema);
  return Type.Unsafe<Static<T>>({ $ref: `#/$defs/${name}` });
}

/** The registered definition behind a name; throws for a name nobody registered (a fault of ours). */
export function definition(name: string): TSchema {
  const found = definitions.get(name);
  if (!found) throw new Error(`no schema definition named ${name}`);
  return found;
}

/** An object with no keys but those named and the local bag `x-…`. */
export function closed<P extends TProperties>(properties: P, docs: Doc, options: ObjectOptions = {}): TObject<P> {
  return Type.Object(properties, {
    additionalProperties: false,
    patternProperties: { '^x-': {} },
    ...docs,
    ...options,
  });
}

/** A map from ids (ASCII slugs) to one kind of entry. */
export function keyed<T extends TSchema>(entry: T, docs: Doc) {
  return Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
    additionalProperties: entry,
    ...docs,
  });
}

/** One of a closed list of words. */
export function oneOf<const W extends readonly string[]>(words: W, docs: Doc) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...docs });
}

/** One of a closed list of words, or several of them. */
export function someOf<const W extends readonly string[]>(words: W, docs: Doc) {
  return Type.Unsafe<W[number] | W[number][]>({
    type: ['string', 'array'],
    if: { type: 'string' },
    then: { enum: [...words] },
    items: { type: 'string', enum: [...words] },
    minItems: 1,
    ...docs,
  });
}
