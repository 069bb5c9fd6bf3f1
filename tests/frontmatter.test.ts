/**
 * Frontmatter is read back as it was, whatever stands in it, and by any reader: every string is quoted.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printFrontmatter } from '../src/convert/write/frontmatter.ts';

const text = fc
  .array(
    fc.constantFrom(
      ...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)),
      ...'一，。\u00A0\u3000\u0085\u2028\u2029\uFEFF\uD800\u200B\u007F\u0000\t\n\r😀',
      '---',
      '# ',
      ': ',
      'null',
      '2019',
    ),
    { maxLength: 12 },
  )
  .map((signs) => signs.join(''));
const leaf = fc.oneof(text, fc.nat(), fc.constant(null));
const fields = fc.dictionary(fc.constantFrom('id', 'url', 'year', 'title'), leaf, { minKeys: 1 });

test('any frontmatter is read back', () => {
  fc.assert(
    fc.property(fields, fields, (outer, inner) => {
      const meta = { ...outer, agency: inner };
      expect(parse(printFrontmatter(meta))).toEqual(meta);
    }),
    { numRuns: 2000 },
  );
});

test('strings are quoted, and nothing else is', () => {
  const meta = { title: '2019', year: 2019, period: null, agency: { name: 'no' } };
  expect(printFrontmatter(meta)).toBe('title: "2019"\nyear: 2019\nperiod: null\nagency:\n  name: "no"');
});
