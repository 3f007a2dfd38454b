import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureTypes } from '../src/measures/index.ts';
import { rules } from '../src/rules/index.ts';
import { names } from '../src/say/fill.ts';
import { languages } from '../src/say/ui.ts';
import type { Sentence } from '../src/say/words.ts';

const sentences = (sentence: Sentence | undefined): Readonly<Record<string, string>> =>
  sentence === undefined ? {} : typeof sentence === 'string' ? { default: sentence } : sentence;

describe('registries agree with the folders', () => {
  test('every rule file is listed, and every rule lies in the file of its name', () => {
    const inFolders = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes(sep) && file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, '').split(sep).join('/'));
    expect(rules.map((rule) => rule.id).sort()).toEqual(inFolders.sort());
  });

  test('every rule has words in every language', () => {
    for (const words of Object.values(languages)) {
      for (const rule of rules) expect(words.rules).toHaveProperty([rule.id]);
    }
  });

  test('both languages have the same variants and ask for the same facts', () => {
    const { zh, en } = languages;
    for (const [id, chinese] of Object.entries(zh.rules)) {
      const english = en.rules[id as keyof typeof en.rules];
      for (const part of ['message', 'hint'] as const) {
        const a = sentences(chinese[part]);
        const b = sentences(english[part]);
        expect(Object.keys(b).sort(), `${id} ${part}`).toEqual(Object.keys(a).sort());
        for (const variant of Object.keys(a)) {
          expect(new Set(names(b[variant] ?? '')), `${id} ${part} ${variant}`).toEqual(
            new Set(names(a[variant] ?? '')),
          );
        }
      }
    }
    for (const [key, chinese] of Object.entries(zh.text)) {
      expect(new Set(names(en.text[key as keyof typeof en.text])), key).toEqual(new Set(names(chinese)));
    }
  });

  test('measure types have unique ids and examples', () => {
    expect(new Set(measureTypes.map((type) => type.id)).size).toBe(measureTypes.length);
    for (const type of measureTypes) expect(type.examples.length).toBeGreaterThan(0);
  });
});
