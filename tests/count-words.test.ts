/**
 * Counts are grouped as the library for numbers groups them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../src/site/words/number.ts';

test('any count', () => {
  const library = new Intl.NumberFormat('zh-CN');
  fc.assert(
    fc.property(fc.oneof(fc.nat(1100), fc.nat(2_000_000), fc.nat()), (count) => {
      expect(countWords(count)).toBe(library.format(count));
    }),
  );
});
