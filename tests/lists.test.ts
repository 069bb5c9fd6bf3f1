/**
 * Rules stand in explicit lists; a file that is in none would silently do nothing.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms, listTables } from '../src/forms/index.ts';

test('every edition of the form, and every table of the years before it, stands in a list of forms', () => {
  const editions = readdirSync('src/forms').filter((name) => /^\d{4}\.ts$/u.test(name));
  expect([...listTables, ...forms].map(({ edition }) => `${edition}.ts`)).toEqual(editions.sort());
});
