/**
 * Every rule that a page can name has a Chinese name.
 */
import { expect, test } from 'vitest';
import { checks } from '../../src/convert/check/index.ts';
import { repairs } from '../../src/convert/repair/index.ts';
import { ruleWords } from '../../src/site/words/rules.ts';

/** Rules that are no files of their own: layout, and findings of the steps themselves. */
const OTHERS = [
  'bold-marks',
  'heading-marks',
  'page-furniture',
  'page-number',
  'publication-date',
  'document-number',
  'repeated-title',
  'table-borders',
  'doubled-number',
  'contents-list',
  'heading-numbers',
  'bold-spans',
  'cut-character',
];

test.each([...repairs, ...checks].map((rule) => rule.id).concat(OTHERS))('%s', (rule) => {
  expect(ruleWords(rule)).toMatch(/\p{Script=Han}/u);
});
