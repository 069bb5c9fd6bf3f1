/**
 * Rules stand in explicit lists; a file that is in none would silently do nothing.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms } from '../src/forms/index.ts';

test('every edition of the form stands in the list of forms', () => {
  const editions = readdirSync('src/forms').filter((name) => /^\d{4}\.ts$/u.test(name));
  expect(forms.map((form) => `${form.edition}.ts`)).toEqual(editions.sort());
});
