/**
 * Frontmatter against the YAML library: whatever is in it, both print the same.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFrontmatter, stringifyByYaml } from '../src/convert/write/frontmatter.ts';

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
const key = fc.oneof(
  fc.constantFrom('id', 'url', 'year', 'sha256', 'basis'),
  fc.constantFrom('y', 'no', 'null', 'true', 'a b', '1', '-', 'Y', 'constructor', '年'),
);
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.array(text, { maxLength: 2 }),
);
const object = fc.dictionary(key, leaf, { maxKeys: 5 });
const meta = fc.dictionary(key, fc.oneof({ weight: 3, arbitrary: leaf }, object), { minKeys: 1, maxKeys: 5 });

test('any frontmatter', () => {
  fc.assert(
    fc.property(meta, (value) => {
      expect(printFrontmatter(value)).toBe(stringifyByYaml(value));
    }),
    { numRuns: 3000 },
  );
});

test('frontmatter of plain fields alone, and an object that comes twice', () => {
  const plain = fc.dictionary(
    fc.constantFrom('id', 'url', 'year', 'title'),
    fc.oneof(text, fc.nat(), fc.constant(null)),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(plain, plain, (outer, inner) => {
      const value = { ...outer, agency: inner };
      expect(printFrontmatter(value)).toBe(stringifyByYaml(value));
      const twice = { ...value, again: inner };
      expect(printFrontmatter(twice)).toBe(stringifyByYaml(twice));
    }),
    { numRuns: 2000 },
  );
});
