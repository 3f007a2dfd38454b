import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, plainTable } from '../src/link/csv-rows.ts';

/** What the plain way reads must be what the CSV package reads. */
function agree(text: string): boolean {
  const plain = plainTable(text);
  if (plain === null) return false;
  const whole: readonly CsvRow[] = parse(text, { columns: true, info: true, skip_empty_lines: true, trim: true });
  expect(
    plain.rows.map(({ record, info }) => ({ record, lines: info.lines })),
    JSON.stringify(text),
  ).toEqual(whole.map(({ record, info }) => ({ record, lines: info.lines })));
  return true;
}

describe('the plain way to read a table', () => {
  it('reads the shipped register', () => {
    expect(agree(readFileSync('catalog/areas.csv', 'utf8'))).toBe(true);
  });

  it('agrees with the CSV package on everything it accepts', () => {
    const piece = fc.constantFrom('a', 'b', '北京', 'x y', ' ', ',', ',', '\n', '\n', '"', '\r\n', '\t', '\u3000', '-');
    const row = fc.array(fc.constantFrom('a', '', 'x y', '1', '北京市', '__proto__', ' z'), {
      minLength: 3,
      maxLength: 3,
    });
    const table = fc
      .array(row, { maxLength: 4 })
      .map((rows) => ['a,b,c', ...rows.map((one) => one.join(','))].join('\n'));
    const text = fc.oneof(
      table,
      table.map((one) => `${one}\n`),
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (one) => {
        if (agree(one)) read++;
      }),
      { numRuns: 4000, seed: 5 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
