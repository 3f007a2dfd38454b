/** Every bulletin of a country, in HTML and in Markdown. */
export interface Bulletins {
  readonly bulletins: number;
  /** After the check. */
  readonly perSecond: number;
  readonly megabytes: number | null;
}

/** What is measured, by name: the median of several runs. */
export interface Medians {
  readonly seconds: Readonly<Record<string, number>>;
  /** How many times as long one took as another: the median of the rounds, since the machine is another one from round to round. */
  ratio(one: string, other: string): number;
  readonly megabytes: Readonly<Record<string, number | null>>;
  readonly bulletins: { readonly whole: Bulletins; readonly tenth: Bulletins };
}

/** A promise about speed or memory: a figure and the most it may be. Null: it could not be measured here. */
export interface Must {
  readonly what: string;
  readonly is: number | null;
  readonly most: number;
  readonly unit: 'times' | 's' | 'ms' | 'MB';
}

/** Every promise, as it stands in this run. */
export function musts({ seconds, ratio, megabytes, bulletins: { whole, tenth } }: Medians): readonly Must[] {
  const times = (what: string, one: string, other: string, most: number): Must => ({
    what,
    is: ratio(one, other),
    most,
    unit: 'times',
  });
  return [
    times('whole country, cold, against ajv-cli', 'cold', 'ajv', 1),
    times('whole country, cold, against sourcemeta', 'cold', 'sourcemeta', 1.3),
    times('nothing changed, against sourcemeta', 'warm', 'sourcemeta', 0.3),
    times('one county edited, against sourcemeta', 'edited', 'sourcemeta', 0.3),
    { what: 'peak memory, whole country, cold', is: megabytes['cold'] ?? null, most: 600, unit: 'MB' },
    { what: 'shipped catalogue, cold', is: seconds['shipped cold'] ?? null, most: 1, unit: 's' },
    { what: 'shipped catalogue, warm', is: seconds['shipped warm'] ?? null, most: 0.4, unit: 's' },
    times('--help against a bare node', 'help', 'node', 2),
    times('ten times the areas', 'cold', 'tenth', 11),
    { what: 'a bulletin of the whole country, 200 a second', is: 1000 / whole.perSecond, most: 5, unit: 'ms' },
    { what: 'peak memory, bulletins of the whole country', is: whole.megabytes, most: 600, unit: 'MB' },
    {
      what: 'memory for bulletins of ten times the areas',
      is: whole.megabytes === null || tenth.megabytes === null ? null : whole.megabytes / tenth.megabytes,
      most: 2,
      unit: 'times',
    },
  ];
}

export function isMissed({ is, most }: Must): boolean {
  return is !== null && !(is <= most);
}
