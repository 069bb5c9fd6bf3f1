/**
 * What a question means as it was typed: operators where they are meant, and words where they are not.
 */
import { expect, test } from 'vitest';
import { parseQuery, wordsIn } from '../../src/search/query/parse.ts';
import type { Question } from '../../src/search/query/query.ts';
import { siteSearchFoldText } from '../../src/search/site-search-fold.ts';

const parse = (query: string): ReturnType<typeof parseQuery> => parseQuery(query, siteSearchFoldText);

/** A question in one line: 甲 & (乙 | 丙) & !丁. */
function line(question: Question | null): string {
  if (question === null) return '';
  if (question.kind === 'phrase') return question.written;
  const parts = question.of.map(line);
  if (question.kind === 'near') return `[${parts.join(` ~${question.distance} `)}]`;
  if (question.kind === 'any') return `(${parts.join(' | ')})`;
  return `(${[...parts, ...question.not.map((part) => `!${line(part)}`)].join(' & ')})`;
}

test.each([
  ['甲 乙', '(甲 & 乙)'],
  ['甲 AND 乙', '(甲 & 乙)'],
  ['甲 甲', '甲'],
  ['甲 -乙', '(甲 & !乙)'],
  ['甲 －乙', '(甲 & !乙)'],
  ['甲 NOT 乙', '(甲 & !乙)'],
  ['甲 --乙', '(甲 & !乙)'],
  ['甲 NOT -乙', '(甲 & !乙)'],
  ['-乙 甲', '(甲 & !乙)'],
  ['甲 OR 乙', '(甲 | 乙)'],
  ['甲 或 乙', '(甲 | 乙)'],
  ['甲 | 乙 ｜ 丙', '(甲 | 乙 | 丙)'],
  ['甲 乙 OR 丙 丁', '(甲 & (乙 | 丙) & 丁)'],
  ['(甲 乙) OR 丙', '((甲 & 乙) | 丙)'],
  ['（甲 OR 乙） -丙', '((甲 | 乙) & !丙)'],
  ['甲 -(乙 OR 丙)', '(甲 & !(乙 | 丙))'],
  ['甲 -（乙 丙）', '(甲 & !(乙 & 丙))'],
  ['甲 NEAR 乙', '[甲 ~10 乙]'],
  ['甲 NEAR/3 乙 NEAR/3 丙', '[甲 ~3 乙 ~3 丙]'],
  ['NEAR(甲 乙, 20)', '[甲 ~20 乙]'],
  ['丁 NEAR(甲 乙 丙)', '(丁 & [甲 ~10 乙 ~10 丙])'],
  ['-NEAR(甲 乙, 3) 丁', '(丁 & ![甲 ~3 乙])'],
  ['NEAR(甲) 乙', '(NEAR(甲) & 乙)'],
  ['甲 ＮＥＡＲ／3 乙', '[甲 ~3 乙]'],
  ['“甲 乙” NEAR 丙', '[甲 乙 ~10 丙]'],
  ['"甲 乙" 丙', '(甲 乙 & 丙)'],
  ['甲 -"乙 丙"', '(甲 & !乙 丙)'],
  ['(“甲 乙” OR 丙) 丁', '((甲 乙 | 丙) & 丁)'],
])('%s asks %s', (query, wanted) => {
  expect(line(parse(query).question)).toBe(wanted);
  expect(parse(query).problem).toBeNull();
});

test.each([
  ['或', ['或']],
  ['OR', ['or']],
  ['或 或', ['或']],
  ['甲或乙', ['甲或乙']],
  ['甲|乙', ['甲|乙']],
  ['（一）主动公开', ['一主动公开']],
  ['（一） 主动公开', ['一', '主动公开']],
  ['（甲 乙', ['甲', '乙']],
  ['“放管服”改革', ['放管服改革']],
  ['“放管服” 改革', ['放管服', '改革']],
  ['-乙', ['乙']],
  ['甲 - 乙', ['甲', '乙']],
  ['甲-乙', ['甲乙']],
  ['甲——乙', ['甲乙']],
  ['near 甲', ['near', '甲']],
  ['|---|---|', ['|||']],
])('%s is no operator: %j', (query, words) => {
  expect(parse(query).hasOperators).toBe(false);
  expect(wordsIn(parse(query))).toEqual(words);
});

test.each([
  ['甲 OR', '甲'],
  ['OR 甲', '甲'],
  ['甲 NEAR', '甲'],
  ['甲 OR OR 乙', '(甲 | 乙)'],
  ['甲 OR 。 乙', '(甲 & 乙)'],
])('%s lacks a side and asks %s', (query, wanted) => expect(line(parse(query).question)).toBe(wanted));

test.each([
  ['-甲 -乙', 'only-excluded'],
  ['甲 OR -乙', 'only-excluded'],
  ['甲 (-乙)', 'only-excluded'],
  ['(甲 OR 乙) NEAR 丙', 'near-groups'],
  ['甲 NEAR/3 乙 NEAR/5 丙', 'near-distances'],
])('%s cannot be asked: %s', (query, problem) => {
  expect(parse(query)).toMatchObject({ question: null, problem });
});

test('a star beside a digit is seen inside brackets too', () => {
  expect(wordsIn(parse('（*7）'))).toEqual(wordsIn(parse('*7')));
  expect(wordsIn(parse('*7'))).toHaveLength(2);
});

test('what is left out is not marked', () => {
  expect(wordsIn(parse('甲 -乙 (丙 OR 丁)'))).toEqual(['甲', '丙', '丁']);
});
