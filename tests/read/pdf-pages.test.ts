/**
 * Pages of PDFs written by hand: their frames, and where paragraphs begin.
 */
import { describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { grid, rawPdf, say } from '../support/raw-pdf.ts';

const read = (...pages: string[]): Promise<Extract> => readPdf(rawPdf({ pages }));

describe('frames of pages', () => {
  const body = '政府信息公开情况如下所述';
  const kinds = ({ lines }: Extract): Array<string | null> => lines.map(({ surrounding }) => surrounding);

  test('are what repeats, and numbers that go with the page', async () => {
    const page = (number: number): string =>
      say(200, 800, '某某局年度报告') + say(72, 600, `${body}${number * 31}`) + say(290, 40, `- ${number} -`);
    expect(kinds(await read(page(1), page(2), page(3)))).toEqual(
      Array.from({ length: 3 }, () => ['page-header', null, 'page-number']).flat(),
    );
  });

  test.each(['3', '- 3 -', '— 3 —', '第3页', '第 3 页 共 5 页', '3/5'])('of the shape %s', async (shape) => {
    const page = (number: number): string => say(72, 600, body) + say(290, 40, shape.replace('3', String(number)));
    const extract = await read(page(3), page(4), page(5));
    expect(kinds(extract)).toEqual([null, 'page-number', null, 'page-number', null, 'page-number']);
  });

  test('are not figures that change otherwise, nor lines inside of the text', async () => {
    const page = (figure: number): string =>
      say(72, 600, body) + say(72, 580, '同一行') + say(290, 40, `共${figure}件`);
    expect(kinds(await read(page(12), page(40), page(9)))).toEqual(Array.from({ length: 9 }, () => null));
  });

  test('on a single page are its number at the foot, and nothing else', async () => {
    expect(kinds(await read(say(72, 600, body) + say(290, 40, '- 1 -')))).toEqual([null, 'page-number']);
    expect(kinds(await read(say(72, 600, body) + say(290, 40, '37')))).toEqual([null, null]);
    expect(kinds(await read(say(72, 820, '某某局') + say(72, 600, body) + say(290, 300, '1')))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('paragraphs', () => {
  const begins = ({ lines }: Extract): Array<boolean | null> => lines.map((one) => one.begins);
  const full = '政'.repeat(36);

  test('begin with an indent, behind a short line, behind space; else they go on', async () => {
    const extract = await read(
      say(96, 700, '政'.repeat(34)) +
        say(72, 680, full) +
        say(72, 660, '短行') +
        say(72, 640, full) +
        say(72, 590, full),
    );
    expect(begins(extract)).toEqual([true, false, false, true, true]);
  });

  test('go on over the end of a page, with its number and a table between', async () => {
    const table = grid([72, 200, 328], [560, 540, 520], ['甲', '乙', '1', '2']);
    const extract = await read(
      say(96, 700, '政'.repeat(34)) + say(72, 600, full) + table + say(290, 40, '- 1 -'),
      say(72, 780, full) + say(96, 760, '政'.repeat(34)) + say(290, 40, '- 2 -'),
    );
    const prose = extract.lines.filter(({ cell, surrounding }) => cell === null && surrounding === null);
    expect(prose.map((one) => one.begins)).toEqual([true, true, false, true]);
  });

  test('of the page’s middle: a title of two lines is one, two short ones may be, a heading begins', async () => {
    const title = (y: number, words: string): string => say(300 - words.length * 9, y, words, 18);
    const prose = [600, 580, 560, 540].map((y) => say(72, y, full)).join('');
    const long = '某'.repeat(24);
    expect(begins(await read(title(760, long) + title(730, '年度报告') + prose)).slice(0, 3)).toEqual([
      true,
      false,
      true,
    ]);
    expect(begins(await read(title(760, '某某局') + title(730, '年度报告') + prose)).slice(0, 3)).toEqual([
      true,
      null,
      true,
    ]);
  });

  test('of a title at the left: its lines may be one', async () => {
    const prose = [600, 580, 560, 540].map((y) => say(72, y, full)).join('');
    const title = say(72, 760, '某某局2023年', 24) + say(72, 727, '政府信息公开年度报告', 24);
    expect(begins(await read(title + prose)).slice(0, 3)).toEqual([true, null, true]);
    const headings = say(72, 760, '总体情况', 12) + say(72, 740, '主动公开', 12);
    expect(begins(await read(headings + prose)).slice(0, 3)).toEqual([true, true, true]);
  });

  test('go on where a word that cannot be parted left room, and may begin with a heading’s number', async () => {
    const mail =
      say(96, 700, '政'.repeat(24)) + say(72, 680, 'gongkai2023@example.gov.cn）。') + say(72, 660, '政'.repeat(36));
    expect(begins(await read(mail)).slice(0, 2)).toEqual([true, false]);
    const numbered = say(96, 700, '政'.repeat(34)) + say(72, 680, '一、总体情况') + say(96, 660, '政'.repeat(34));
    expect(begins(await read(numbered)).slice(0, 2)).toEqual([true, null]);
  });
});
