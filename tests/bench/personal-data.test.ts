/**
 * Numbers of persons are found among many that look like them; `npm run bench -- personal-data` over 1,000 reports says how many.
 */
import { expect, test } from 'vitest';
import { measurePersonalData } from '../../scripts/bench/personal-data.ts';

test('of thirty planted in a hundred reports all are found, and of three hundred alike none', async () => {
  const { planted, alike, missed, told } = await measurePersonalData(100);
  expect([planted, alike]).toEqual([30, 300]);
  expect(missed).toEqual([]);
  expect(told).toEqual([]);
});
