/**
 * Tables whose cells have borders of their own, with ends cut aslant, as browsers draw `border=1`: grids, and no others become
 * any.
 */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { sharedBrowser } from '../support/browser.ts';
import { printHtml } from '../support/print-report.ts';
import { line, rawPdf, say } from '../support/raw-pdf.ts';

const ROWS = [
  ['指标', '2014年', '2015年'],
  ['主动公开', '12', '34'],
  ['申请', '5', ''],
];

const cellsOf = ({ lines }: Extract): string[] =>
  lines.flatMap(({ cell, text }) => (cell === null ? [] : [`${cell.table}:${cell.row},${cell.column} ${text}`]));

function tableAsHtml(attributes: string, rows: ReadonlyArray<readonly string[]> = ROWS): string {
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return `<table ${attributes}>${body}</table>`;
}

describe('printed by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  const read = async (html: string): Promise<Extract> =>
    readPdf(await printHtml(browser, `<meta charset="utf-8"><p>情况如下。</p>${html}<p>完。</p>`));

  test.each(['border=1', 'border=1 cellspacing=0', 'border=1 cellspacing=1 cellpadding=4', 'border=2 cellspacing=0'])(
    'a table with %s',
    async (attributes) => {
      const extract = await read(tableAsHtml(attributes));
      expect(extract.problems).toEqual([]);
      expect(cellsOf(extract)).toEqual(ROWS.flatMap((row, y) => row.map((text, x) => `1:${y + 1},${x + 1} ${text}`)));
    },
  );

  test('two tables of other widths that touch are not one', async () => {
    const wide = [
      ['主动公开政府信息的各种形式', '321', '456条'],
      ['申请', '12', '34件'],
    ];
    const extract = await read(tableAsHtml('border=1 cellspacing=0') + tableAsHtml('border=1', wide));
    expect(cellsOf(extract)).toEqual([]);
    expect(extract.problems.map(({ rule }) => rule)).toEqual(['pdf-table-as-lines']);
  });
});

describe('filled shapes', () => {
  /** Four sides of a box, each a filled shape of four corners: `cut` points shorter at one end inside. */
  const side = (points: ReadonlyArray<readonly [number, number]>): string =>
    `${points.map(([x, y], index) => `${x} ${y} ${index === 0 ? 'm' : 'l'}`).join(' ')} f\n`;
  const box = (x: number, y: number, width: number, height: number, cut: number): string =>
    side([
      [x, y],
      [x + width, y],
      [x + width - cut, y + 1],
      [x + cut, y + 1],
    ]) +
    side([
      [x, y + height],
      [x + width, y + height],
      [x + width - cut, y + height - 1],
      [x + cut, y + height - 1],
    ]) +
    side([
      [x, y],
      [x, y + height],
      [x + 1, y + height - cut],
      [x + 1, y + cut],
    ]) +
    side([
      [x + width, y],
      [x + width, y + height],
      [x + width - 1, y + height - cut],
      [x + width - 1, y + cut],
    ]);
  const page = (cut: number): string =>
    [0, 1]
      .flatMap((row) =>
        [0, 1].map(
          (column) =>
            box(72 + column * 100, 600 - row * 30, 100, 30, cut) + say(80 + column * 100, 610 - row * 30, '甲'),
        ),
      )
      .join('');

  test('are lines where their ends are cut by their own thickness', async () => {
    expect(cellsOf(await readPdf(rawPdf({ pages: [page(1)] })))).toEqual([
      '1:1,1 甲',
      '1:1,2 甲',
      '1:2,1 甲',
      '1:2,2 甲',
    ]);
  });

  test('are none where they are cut by more', async () => {
    expect(cellsOf(await readPdf(rawPdf({ pages: [page(12)] })))).toEqual([]);
  });

  test('lines with a step are no grid, and that is said', async () => {
    const drawn =
      [700, 680, 660].map((y) => line(72, y, 272, y)).join('') +
      [640, 620].map((y) => line(72, y, 372, y)).join('') +
      [72, 172, 272].map((x) => line(x, 700, x, 620)).join('') +
      line(372, 660, 372, 620) +
      line(272, 660, 372, 660);
    const words = ['甲', '乙', '丙', '丁'].map((text, index) => say(80, 705 - 20 * (index + 1), text)).join('');
    const extract = await readPdf(rawPdf({ pages: [drawn + words] }));
    expect(cellsOf(extract)).toEqual([]);
    expect(extract.problems.map(({ rule }) => rule)).toEqual(['pdf-table-as-lines']);
  });
});
