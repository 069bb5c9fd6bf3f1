/**
 * The figures of `npm run bench -- fidelity`: over the cases what is stated with confidence and wrong stays within a known
 * number, and over made-up reports nothing is.
 */
import { expect, test } from 'vitest';
import { benchFidelity } from '../../scripts/bench/fidelity.ts';

test('wrong and left open: few over the cases, none over 60 made-up reports', async () => {
  const [cases, ...corpora] = await benchFidelity(30);
  const sums = cases?.rows.at(-1) ?? [];
  // In a hundred statements; both are meant to become less.
  expect(sums[4]).toBeLessThan(1.3);
  expect(sums[5]).toBeLessThan(1.7);
  expect(corpora).toHaveLength(2);
  for (const { rows } of corpora) {
    expect(rows.map(([field]) => field)).toContain('requests of the table');
    expect(rows.filter(([, , wrong, open]) => wrong !== 0 || open !== 0)).toEqual([]);
  }
});
