/**
 * The quick way to Simplified script gives what OpenCC gives, for every character and every entry of its dictionaries.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import * as OpenCC from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { toSimplified } from '../src/text/simplified.ts';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });

test('every character', () => {
  const wrong: string[] = [];
  for (let code = 0x80; code <= 0x323af; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (toSimplified(character) !== convert(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test('every phrase, alone and inside a sentence', () => {
  const wrong = phrases
    .split('|')
    .map((entry) => entry.split(' ')[0] ?? '')
    .filter((phrase) => [phrase, `本局${phrase}工作`].some((text) => toSimplified(text) !== convert(text)));
  expect(phrases.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

test('a text in Simplified script stays as it is, one in Traditional does not', () => {
  expect(toSimplified('政府信息公开工作年度报告')).toBe('政府信息公开工作年度报告');
  expect(toSimplified('政府資訊公開，一目瞭然')).toBe('政府资讯公开，一目了然');
});
