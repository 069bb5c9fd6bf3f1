/**
 * What counts as the same letters when a quotation is verified, and what stands in marks of quotation.
 */
import { describe, expect, test } from 'vitest';
import { cutsNumber, foldedLetters, printedLetters } from '../../src/search/verify/letters.ts';
import { quotationsIn } from '../../src/search/verify/quotations.ts';
import { siteFold as fold } from '../../src/text/site-fold.ts';

const folded = (text: string): string => foldedLetters(text, fold).text;

describe('letter for letter', () => {
  test.each([
    ['主动公开\n政府信息', '主动公开政府信息'],
    ['主动公开\u3000\u200b政府信息 30 条', '主动公开政府信息30条'],
    ['2015 年度', '2015年度'],
  ])('%j is %j', (a, b) => expect(printedLetters(a).text).toBe(printedLetters(b).text));

  test.each([
    ['主动公开，政府信息', '主动公开政府信息'],
    ['12 3件', '123件'],
    ['12\n3件', '123件'],
    ['open data', 'opendata'],
    ['公開', '公开'],
    ['３５条', '35条'],
  ])('%j is not %j', (a, b) => expect(printedLetters(a).text).not.toBe(printedLetters(b).text));
});

describe('folded', () => {
  test.each([
    ['“放管服”改革', '放管服改革'],
    ['政府信息公開', '政府信息公开'],
    ['予以答覆', '予以答复'],
    ['３５条', '35条'],
    ['1,234件', '1234件'],
    ['1—3月', '1-3月'],
    ['PDF格式', 'pdf格式'],
    ['2019 年', '2019年'],
  ])('%j is %j', (a, b) => expect(folded(a)).toBe(folded(b)));

  test.each([
    ['3.5万元', '35万元'],
    ['占5%', '占5'],
    ['增长-5件', '增长5件'],
    ['3、5件', '35件'],
    ['1-3月', '13月'],
    ['1,23件', '123件'],
    ['12 3件', '123件'],
  ])('%j is not %j', (a, b) => expect(folded(a)).not.toBe(folded(b)));

  test('every letter has its place', () => {
    const text = '同比增长－3.5％，“公開”12 3件';
    const { text: letters, starts, ends } = foldedLetters(text, fold);
    expect(letters).toBe('同比增长-3.5%公开12 3件');
    for (const [at, letter] of [...letters].entries())
      if (/\p{Script=Han}/u.test(letter)) expect(fold(text.slice(starts[at], ends[at])).text).toBe(letter);
  });
});

describe('a number is cut', () => {
  test.each([
    ['135条', '35条'],
    ['35.6万', '35'],
    ['3.56万', '56万'],
    ['1,234件', '234件'],
    ['占35%以上', '占35'],
    ['共35万元', '共35'],
    ['二十五件', '十五件'],
    ['比上年-5件', '5件'],
  ])('%s: %s', (text, part) => {
    const at = text.indexOf(part);
    expect(cutsNumber(text, at, at + part.length)).toBe(true);
  });

  test.each([
    ['135条', '135条'],
    ['共35条，12件', '35条'],
    ['统一一个平台', '一个平台'],
    ['2019年1月', '1月'],
    ['1—3月', '3月'],
    ['第三，五件', '五件'],
  ])('%s: not by %s', (text, part) => {
    const at = text.indexOf(part);
    expect(cutsNumber(text, at, at + part.length)).toBe(false);
  });
});

describe('quotations', () => {
  const words = (text: string, of?: 'paragraphs' | 'quotations'): string[] =>
    quotationsIn(text, of).quotations.map((quotation) => quotation.text);

  test('stand between marks; short ones are words set in marks', () => {
    const text = '报告说“本年度主动公开政府信息三十条”，所谓“放管服”，又说「依申請公開政府信息共兩件」。';
    expect(words(text)).toEqual(['本年度主动公开政府信息三十条', '依申請公開政府信息共兩件']);
    expect(quotationsIn(text).skipped).toBe(1);
    const [first] = quotationsIn(text).quotations;
    expect(text.slice(first?.from, first?.to)).toBe(first?.text);
  });

  test.each(['""', '＂＂', "''", '‘’', '『』', '﹁﹂', '﹃﹄', '｢｣', '〝〞', '«»'])(
    'stand between %s too',
    ([from = '', to = '']) => {
      const [first, second] = ['本年度主动公开政府信息三十条', '依申请公开政府信息共两件'];
      expect(words(`官员称${from}${first}${to}，还说${from}${second}${to}。`)).toEqual([first, second]);
      expect(words(`他写道“推进${from}放管服${to}改革工作的落实”。`)).toEqual([`推进${from}放管服${to}改革工作的落实`]);
      expect(words(`他写道“推进${from}放管服改革工作的落实”，又说“${first}”。`)).toHaveLength(2);
    },
  );

  test('do not begin at an apostrophe', () => {
    expect(words("China's 2019 open government, it's 8'30 long")).toHaveLength(1);
    expect(words("Rock 'n' roll，本年度主动公开政府信息三十条", 'quotations')).toEqual([]);
  });

  test('hold marks inside marks, and end with their paragraph where nothing closes them', () => {
    expect(words('他写道“推进「放管服」改革工作的落实”。')).toEqual(['推进「放管服」改革工作的落实']);
    expect(words('他写道“推进“放管服”改革工作的落实”。')).toEqual(['推进“放管服”改革工作的落实']);
    expect(words('“本年度主动公开政府信息\n\n下一段不在其中的文字')).toEqual(['本年度主动公开政府信息']);
  });

  test('are paragraphs where there are none; a full line goes on in the next', () => {
    expect(words('一、总体情况\n本年度主动公开政府信息三十条。')).toEqual([
      '一、总体情况',
      '本年度主动公开政府信息三十条。',
    ]);
    const broken = '本年度认真贯彻条例的各项规定和要求，主动公开\n各类信息三十条。';
    expect(words(broken)).toEqual([broken]);
    expect(words('“本年度主动公开政府信息三十条”在此', 'paragraphs')).toEqual(['“本年度主动公开政府信息三十条”在此']);
    expect(words('本年度主动公开政府信息三十条', 'quotations')).toEqual([]);
  });

  test('are lines of their own where they look like rows of a table', () => {
    const rows = '（一）予以公开自然人商业企业科研机构其他总计结果表 12 0 0 3 0 15\n行政处罚\t4609';
    expect(words(rows)).toEqual(rows.split('\n'));
  });

  test('are parted by an ellipsis, not by the points before a page’s number', () => {
    const pieces = (text: string): string[] =>
      quotationsIn(text).quotations.flatMap((one) => one.pieces.map((piece) => one.text.slice(...piece)));
    expect(pieces('本年度主动公开……政府信息三十条')).toEqual(['本年度主动公开', '政府信息三十条']);
    expect(pieces('本年度主动公开[...]政府信息三十条')).toEqual(['本年度主动公开', '政府信息三十条']);
    expect(pieces('政府信息的情况…………………………4')).toEqual(['政府信息的情况…………………………4']);
    expect(pieces('占3.5，即2019...2020年的数')).toHaveLength(2);
  });
});
