/**
 * Counts are grouped as the library for numbers groups them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords } from '../../src/charts/number-words.ts';

test('any count', () => {
  const library = new Intl.NumberFormat('zh-CN');
  fc.assert(
    fc.property(fc.oneof(fc.nat(1100), fc.nat(2_000_000), fc.nat()), (count) => {
      expect(numberWords(count)).toBe(library.format(count));
    }),
  );
});
