import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slim } from '../src/render/slim.ts';
import { tidy } from '../src/render/tidy.ts';

const pieces = (...all: string[]) => fc.array(fc.constantFrom(...all), { maxLength: 30 }).map((some) => some.join(''));

test('blanks before a line end go, and no others', () => {
  fc.assert(
    fc.property(pieces(' ', '\t', '\n', '字', 'a', '\r'), (page) => {
      const even = page.replace(/[ \t]+(?=\n)/gu, '');
      expect(tidy(page)).toBe(`${even.replace(/\n{3,}/gu, '\n\n').trim()}\n`);
    }),
    { numRuns: 2000 },
  );
});

test('each source can be read from where it stands and the one before it', () => {
  const source = fc.tuple(fc.constantFrom('a.yaml', 'b:1.yaml', 'dixian:c.yaml'), fc.constantFrom('1', '22', 'x', ''));
  fc.assert(
    fc.property(fc.array(source, { maxLength: 12 }), (sources) => {
      const written = sources.map(([file, line]) => `${file}:${line}`);
      const page = slim(written.map((one) => `<p data-source="${one}">`).join(''));
      let file = '';
      const read = [...page.matchAll(/data-source="([^"]*)"/gu)].map(([, one = '']) => {
        const whole = /^:\d+$/u.test(one) ? `${file}${one}` : one;
        if (/:\d+$/u.test(whole)) file = whole.slice(0, whole.lastIndexOf(':'));
        return whole;
      });
      expect(read).toEqual(written);
    }),
    { numRuns: 2000 },
  );
});
