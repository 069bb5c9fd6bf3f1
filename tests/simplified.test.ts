/**
 * The quick way to Simplified script gives what OpenCC gives, for every character and every entry of its dictionaries.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import * as OpenCC from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { convertScript, restoreSimplified, toSimplified } from '../src/text/simplified.ts';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });

test('every character', () => {
  const wrong: string[] = [];
  for (let code = 0x80; code <= 0x323af; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (convertScript(character) !== convert(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test('every phrase, alone and inside a sentence', () => {
  const wrong = phrases
    .split('|')
    .map((entry) => entry.split(' ')[0] ?? '')
    .filter((phrase) => [phrase, `本局${phrase}工作`].some((text) => convertScript(text) !== convert(text)));
  expect(phrases.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

test('a text in Simplified script stays as it is, one in Traditional does not', () => {
  expect(toSimplified('政府信息公开工作年度报告')).toBe('政府信息公开工作年度报告');
  expect(toSimplified('政府資訊公開，一目瞭然')).toBe('政府资讯公开，一目了然');
});

test('nothing touches a text in Simplified script, whose characters OpenCC changes elsewhere', () => {
  for (const text of ['乾县教育局', '乾务镇人民政府', '著名品牌', '瞭望']) expect(toSimplified(text), text).toBe(text);
  expect(toSimplified('乾縣教育局')).toBe('乾县教育局');
});

test('what a machine has made Traditional: 着 behind verbs, names of places as they are', () => {
  expect(restoreSimplified('隨著工作開展，圍繞著群眾，接著辦理')).toBe('随着工作开展，围绕着群众，接着办理');
  expect(restoreSimplified('顯著提高，著名景點，編著')).toBe('显著提高，著名景点，编著');
  expect(restoreSimplified('成效卓著，專著兩部，名著，土著，指著圖')).toBe('成效卓著，专著两部，名著，土著，指着图');
  expect(restoreSimplified('乾務鎮人民政府、乾縣、乾安縣')).toBe('乾务镇人民政府、乾县、乾安县');
  expect(restoreSimplified('餅乾')).toBe('饼干');
});
