/**
 * Rules stand in explicit lists; a file that is in none would silently do nothing.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../src/convert/check/index.ts';
import { forms } from '../src/forms/index.ts';

test('every check file stands in the list of checks', () => {
  const notChecks = new Set(['index.ts', 'check.ts']);
  const files = readdirSync('src/convert/check').filter((name) => !notChecks.has(name));
  expect(checks.map((check) => `${check.id}.ts`).sort()).toEqual(files.sort());
});

test('every edition of the form stands in the list of forms', () => {
  const editions = readdirSync('src/forms').filter((name) => /^\d{4}\.ts$/u.test(name));
  expect(forms.map((form) => `${form.edition}.ts`)).toEqual(editions.sort());
});
