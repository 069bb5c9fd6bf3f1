/**
 * The quick way of short texts to Traditional script gives what OpenCC gives: for every character, every phrase alone and
 * beside others, and for what the forms demand.
 */
import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/cn2t';
import fc from 'fast-check';
import phrases from 'opencc-js/dict/STPhrases';
import { expect, test } from 'vitest';
import { forms } from '../src/forms/index.ts';
import { traditionalForms } from '../src/text/traditional-script.ts';

// The package's own types describe the module that `require` gives.
const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof OpenCC;
const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const byOpenCC = (text: string): string[] => [...new Set(converters.map((convert) => convert(text)))];

const words = phrases.split('|').map((entry) => entry.split(' ')[0] ?? '');

test('every character that a dictionary may know', () => {
  const wrong: string[] = [];
  for (const [first, last] of [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ] as const)
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      if (traditionalForms(character).join() !== byOpenCC(character).join()) wrong.push(character);
    }
  expect(wrong).toEqual([]);
});

test('phrases, beside each other and cut', () => {
  expect(words.length).toBeGreaterThan(10_000);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...'里面发后干只台，a '), fc.constant('\u{F92C}')))
    .map((parts) => parts.join('').slice(1));
  fc.assert(
    fc.property(text, (title) => {
      expect(traditionalForms(title)).toEqual(byOpenCC(title));
    }),
    { numRuns: 1_000 },
  );
});

test('the headings of the forms', () => {
  for (const { parts } of forms)
    for (const heading of parts.flatMap(({ headings }) => headings))
      expect(traditionalForms(heading)).toEqual(byOpenCC(heading));
});
