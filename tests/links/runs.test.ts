/**
 * Ids written as runs are the same ids, and what is missing among runs is what is missing among ids.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsIn, missingFrom, runsOf } from '../../src/links/runs.ts';

const id = fc.oneof(
  fc.constantFrom('title', 's1', 's01', 's1-2', 'L0', 'L00', '', '7', '一 二'),
  fc.tuple(fc.constantFrom('L', 's1-p', 's1-t1-r', 'L0', ''), fc.nat(12)).map(([prefix, n]) => `${prefix}${n}`),
  fc.string({ maxLength: 4 }),
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map((number) => `x${number}`),
);
const ids = fc.array(id, { maxLength: 40 });

test('runs hold the ids that they were made of, each once', () => {
  fc.assert(
    fc.property(ids, (some) => {
      expect([...idsIn(runsOf(some))].sort()).toEqual([...new Set(some)].sort());
    }),
  );
});

test('missing is what is wanted and not there', () => {
  fc.assert(
    fc.property(ids, ids, (there, wanted) => {
      const missing = [...new Set(wanted)].filter((one) => !there.includes(one));
      expect(missingFrom(runsOf(there))(runsOf(wanted)).sort()).toEqual(missing.sort());
    }),
  );
});

test('lines of a source page are one run', () => {
  expect(runsOf(['title', 'L1', 'L2', 'L3', 's1-p2'])).toEqual(['title', ['L', 1, 3], 's1-p2']);
});
