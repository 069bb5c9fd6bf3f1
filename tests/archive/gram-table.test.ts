/**
 * The table of runs keeps to its size: a text more than it should have does not make it grow, and none is lost.
 */
import { expect, test } from 'vitest';
import { GramTable } from '../../src/archive/same-words/gram-table.ts';

/** Different numbers all over 32 bits, for each number another. */
const checkOf = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0;

test('a full table takes a text more in the memory that it has, and is empty when it is cleared', () => {
  const table = new GramTable();
  let count = 0;
  for (; !table.isFull; count++) table.setAt(table.add(count, checkOf(count)), count % 1000);
  const before = process.memoryUsage().arrayBuffers;
  for (const end = count + 100_000; count < end; count++) table.setAt(table.add(count, checkOf(count)), count % 1000);
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(before + 1e6);
  let wrong = 0;
  for (let number = 0; number < count; number++) {
    const slot = table.slotOf(number, checkOf(number));
    if (slot === -1 || table.valueAt(slot) !== number % 1000) wrong++;
  }
  expect(wrong).toBe(0);
  expect(table.slotOf(count, checkOf(count))).toBe(-1);
  table.clear();
  expect([table.isFull, table.slotOf(0, checkOf(0)), table.slotOf(count - 1, checkOf(count - 1))]).toEqual([
    false,
    -1,
    -1,
  ]);
});
