/**
 * Figures are found by whole numbers, and parts of them where that is asked.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from '../../src/search/query/forms.ts';
import { siteSearchFoldText as fold } from '../../src/search/site-search-fold.ts';
import { siteFoldText } from '../../src/text/site-fold.ts';
import { readDigit } from '../../src/search/whole-numbers.ts';

function finds(query: string, text: string): boolean {
  return formsOf(query, fold).some((form) => fold(text).includes(form));
}

test.each([
  ['125', '共125件'],
  ['125', '共１２５件'],
  ['12.5', '下降12.5%'],
  ['12.5', '下降12．5%'],
  ['3.5万元', '支出3.5万元。'],
  ['1234567', '访问量1,234,567次'],
  ['1,234,567', '访问量1234567次'],
  ['3120.6万元', '资金3 120.6万元'],
  ['3', '①3件'],
  ['2019年', '1.2019年，市科技局'],
  ['2019', '于2019.12.31发布'],
  ['2019.12', '于2019.12.31发布'],
  ['60号', '国办发〔2019〕60号'],
  ['2019〕60', '国办发〔2019〕60号'],
  ['0953-6012345', '电话0953—6012345'],
  ['2018', '2018-2019学年'],
  ['35', '35 120 0'],
  ['120', '35 120 0'],
  ['*25', '共125件'],
  ['12*', '共125件'],
  ['*2*', '共125件'],
  ['*5', '3.5'],
  ['3*', '3.5'],
])('%s is in %s', (query, text) => expect(finds(query, text)).toBe(true));

test.each([
  ['125', '下降12.5%'],
  ['35万元', '支出3.5万元'],
  ['5万元', '支出3.5万元'],
  ['3', '支出3.5万元'],
  ['12', '共125件'],
  ['25', '共125件'],
  ['125', '共2125件'],
  ['125', '共1,125件'],
  ['12019', '①2019年'],
  ['201960', '〔2019〕60号'],
  ['35120', '35 120 0'],
  ['*25', '共1250件'],
  ['12*', '共3125件'],
  ['12.5', '共125件'],
])('%s is not in %s', (query, text) => expect(finds(query, text)).toBe(false));

const texts = fc.string({ unit: fc.constantFrom(...'0123.,，． 年元①⒈²½〔〕-公'), maxLength: 30 });

test('every number of any text is found in it, and the text stays as long as it was', () => {
  fc.assert(
    fc.property(texts, texts, (before, behind) => {
      const text = `${before}公125.5元${behind}`;
      expect(finds('125.5元', text)).toBe(true);
      expect(Array.from(fold(text), (one) => readDigit(one)?.digit ?? one).join('')).toBe(siteFoldText(text));
    }),
    { numRuns: 2000 },
  );
});
