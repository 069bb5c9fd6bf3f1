/**
 * The figures of `npm run bench -- contradictions`: what is put into series of made-up reports is found at its cells, and
 * nothing is found where nothing was put. Smaller than the bench, with dice of the same kind.
 */
import { expect, test } from 'vitest';
import { findContradictions } from '../../scripts/bench/contradictions.ts';

test('40 contradictions are found at their cells, and none among 40 clean pairs', async () => {
  const { kinds, strange, pairs, false: wrong } = await findContradictions(40);
  for (const { kind, seeded, lost, found } of kinds) {
    expect(seeded, kind).toBeGreaterThan(2);
    expect([kind, found + lost]).toEqual([kind, seeded]);
    expect(lost, kind).toBeLessThan(2);
  }
  expect(strange).toEqual([]);
  expect(pairs).toBeGreaterThanOrEqual(40);
  expect(wrong).toEqual([]);
});
