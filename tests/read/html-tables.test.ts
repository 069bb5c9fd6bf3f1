/**
 * Tables of a page as grids by HTML's own table model, and those that only set a page in columns.
 */
import { describe, expect, test } from 'vitest';
import { cellsOf, readPage } from '../support/read-page.ts';

describe('a grid', () => {
  test.each([
    [
      'counts the columns and rows that cells span',
      '<table><tr><th rowspan=2>甲<th colspan=2>乙<tr><td>丙<td>丁<tr><td>戊<td>己<td>庚</table>',
      ['1:1,1 2×1* 甲', '1:1,2 1×2* 乙', '1:2,2 丙', '1:2,3 丁', '1:3,1 戊', '1:3,2 己', '1:3,3 庚'],
    ],
    [
      'ends a cell with its group of rows, zero being as far as that goes',
      '<table><tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙<tbody><tr><td>丁<td rowspan=9>戊<tr><td>己</table>',
      ['1:1,1 2×1 甲', '1:1,2 乙', '1:2,2 丙', '1:3,1 丁', '1:3,2 2×1 戊', '1:4,1 己'],
    ],
    [
      'has no columns at which nothing begins',
      '<table><tr><td colspan=1000>甲<td colspan=3>乙<tr><td colspan=1000>丙<td>丁<td colspan=2>戊</table>',
      ['1:1,1 甲', '1:1,2 1×2 乙', '1:2,1 丙', '1:2,2 丁', '1:2,3 戊'],
    ],
    [
      'lets cells overlap where the page says so',
      '<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=2>丁<td>戊</table>',
      ['1:1,1 甲', '1:1,2 2×1 乙', '1:1,3 丙', '1:2,1 1×2 丁', '1:2,3 戊'],
    ],
    [
      'reads what is no number as one, and clamps what is none that anybody means',
      '<table><tr><td colspan=x rowspan=-1>甲<td colspan=" +2px">乙<tr><td colspan=0>丙<td>丁<td rowspan=1000000000>戊</table>',
      ['1:1,1 甲', '1:1,2 1×2 乙', '1:2,1 丙', '1:2,2 丁', '1:2,3 戊'],
    ],
    [
      'has a line for each paragraph of a cell, and an empty one for an empty cell',
      '<table><tr><td><p>甲<p>乙<td>丙<br>丁<tr><td>&nbsp;<td></table>',
      ['1:1,1 甲', '1:1,1 乙', '1:1,2 丙', '1:1,2 丁', '1:2,1', '1:2,2'],
    ],
    [
      'has its caption before it and its foot below all rows, wherever they stand',
      '<table><tfoot><tr><td>戊<td>己</tfoot><tr><td>甲<td>乙<caption>丙</caption><tr><td>丁<td>庚</table>',
      ['丙', '1:1,1 甲', '1:1,2 乙', '1:2,1 丁', '1:2,2 庚', '1:3,1 戊', '1:3,2 己'],
    ],
    [
      'has no cells that are not shown, and no row that is only there for the widths',
      '<table><tr><td style="display:none">甲<td>乙<td>丙<tr><td>丁<td>戊<tr height=0><td width=9><td width=9></table>',
      ['1:1,1 乙', '1:1,2 丙', '1:2,1 丁', '1:2,2 戊'],
    ],
    [
      'is numbered in reading order; what stands among its rows by mistake goes before it',
      '<table><tr><td>甲<td>乙</tr>错<tr><td>丙<td>丁</table><table><tr><td>1<td>2<tr><td>3<td>4</table>',
      ['错', '1:1,1 甲', '1:1,2 乙', '1:2,1 丙', '1:2,2 丁', '2:1,1 1', '2:1,2 2', '2:2,1 3', '2:2,2 4'],
    ],
  ])('%s', async (_name, html, cells) => {
    expect(await cellsOf(html)).toEqual(cells);
  });
});

const LONG = '本年度认真贯彻条例，主动公开各类信息。'.repeat(20);

describe('a table that only sets what it holds is no grid:', () => {
  test.each([
    ['one cell', '<table><tr><td>甲<p>乙</table>', ['甲', '乙']],
    ['one row', '<table><tr><td>发布日期：2021-01-29<td>来源：甲局</table>', ['发布日期：2021-01-29', '来源：甲局']],
    ['one column', '<table><tr><td>甲<tr><td>乙</table>', ['甲', '乙']],
    ['a running text in it', `<table><tr><td>甲<td>乙<tr><td>丙<td>${LONG}</table>`, ['甲', '乙', '丙', LONG]],
    [
      'the headings of a report in a cell',
      '<table><tr><td>甲<td>乙<tr><td>丙<td><p>一、总体情况<p>好。<p>二、问题<p>有。</table>',
      ['甲', '乙', '丙', '一、总体情况', '好。', '二、问题', '有。'],
    ],
    ['by its own word', '<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>', ['甲', '乙', '丙', '丁']],
    [
      'another table in it, which is one',
      '<table><tr><td>甲<td>乙<tr><td>丙<td><table><tr><td>1<td>2<tr><td>3<td></table></table>',
      ['甲', '乙', '丙', '1:1,1 1', '1:1,2 2', '1:2,1 3', '1:2,2'],
    ],
  ])('%s', async (_name, html, lines) => {
    expect(await cellsOf(html)).toEqual(lines);
  });

  test('but rows of the form are one, with a long remark below', async () => {
    const row = [
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '1',
      '0',
      '2',
    ];
    const cell = (text: string): string => `<td>${text}`;
    const html = `<table><tr><td colspan=4>${row[0]}<tr>${row.slice(1, 5).map(cell).join('')}<tr>${row.slice(5).map(cell).join('')}<tr><td colspan=4>${LONG}</table>`;
    expect((await cellsOf(html)).slice(-5)).toEqual(['1:3,1 规章', '1:3,2 1', '1:3,3 0', '1:3,4 2', LONG]);
  });

  test('a whole report in one table: its texts are rows of one cell, and the grids stand between them', async () => {
    const html = `<table>
      <tr><td colspan=2>一、总体情况<tr><td colspan=2>${LONG}
      <tr><td colspan=2>二、主动公开政府信息情况
      <tr><td>信息内容<td>本年制发件数<tr><td>规章<td>1
      <tr><td colspan=2>三、收到和处理政府信息公开申请情况
      <tr><td>申请人<td>自然人<tr><td>总计<td>0</table>`;
    expect(await cellsOf(html)).toEqual([
      ...['一、总体情况', LONG, '二、主动公开政府信息情况'],
      ...['1:1,1 信息内容', '1:1,2 本年制发件数', '1:2,1 规章', '1:2,2 1'],
      '三、收到和处理政府信息公开申请情况',
      ...['2:1,1 申请人', '2:1,2 自然人', '2:2,1 总计', '2:2,2 0'],
    ]);
  });
});

test('a sentence alone in a row is no row of the grid, a label alone is', async () => {
  const html =
    '<table><tr><td colspan=2>本年情况见下表，均为全年数。<tr><td colspan=2>甲项<tr><td>乙<td>1<tr><td colspan=2>注：以上各数均不含转载。</table>';
  expect(await cellsOf(html)).toEqual([
    '本年情况见下表，均为全年数。',
    ...['1:1,1 1×2 甲项', '1:2,1 乙', '1:2,2 1'],
    '注：以上各数均不含转载。',
  ]);
});

test('cells stand where they are in the page', async () => {
  const { lines } = await readPage('<table><tr><th>甲<td>乙<tr><td>丙<td><p>丁<p>戊</table>');
  expect(lines.map(({ place }) => place.replace('html/body/table/tbody/', ''))).toEqual([
    'tr[1]/th',
    'tr[1]/td',
    'tr[2]/td[1]',
    'tr[2]/td[2]/p[1]',
    'tr[2]/td[2]/p[2]',
  ]);
});
