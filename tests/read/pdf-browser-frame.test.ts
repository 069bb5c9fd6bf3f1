/**
 * The lines that browsers print at the ends of every page: known by their place and their shape, on one page too, and no line
 * of the text is taken for one.
 */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { sharedBrowser } from '../support/browser.ts';
import { placedCells, plain, reportAsHtml, reportOfForm, A4 } from '../support/print-report.ts';
import { rawPdf, say } from '../support/raw-pdf.ts';

const text = [700, 680, 660, 640].map((y) => say(72, y, '某'.repeat(36))).join('');
const read = (...pages: string[]): Promise<Extract> => readPdf(rawPdf({ pages }));
const framed = ({ lines }: Extract): string[] =>
  lines.flatMap(({ surrounding, text: words }) => (surrounding === null ? [] : [`${surrounding} ${words}`]));

describe('a line at the end of the paper', () => {
  test.each([
    ['11/29/26, 10:07 AM', '某某局2021年年度报告'],
    ['11/29/26, 10:07 PM某某局2021年年度报告', ''],
    ['2026/11/29 10:07', '某某局'],
    ['2026年11月29日 上午10:07', ''],
    ['某某局2021年年度报告', 'https://www.example.gov.cn/1.html'],
  ])('is a browser’s head: %s %s', async (left, right) => {
    const extract = await read(say(24, 820, left, 8) + say(300, 820, right, 8) + text);
    expect(framed(extract)).toEqual([`page-header ${left}${right === '' ? '' : `\t${right}`}`]);
  });

  test.each([
    ['file:///tmp/report.html', '1/1'],
    ['https://www.example.gov.cn/a/b/c/d.ht…', '1/1'],
    ['https://www.example.gov.cn/a.html1/1', ''],
    ['about:blank', '1/3'],
    ['1 of 3', '11/29/2026, 10:07 AM'],
  ])('is a browser’s foot: %s %s', async (left, right) => {
    const extract = await read(text + say(24, 16, left, 8) + say(480, 16, right, 8));
    expect(framed(extract)).toEqual([`page-footer ${left}${right === '' ? '' : `\t${right}`}`]);
  });

  test.each([
    [
      'an address or a time in the text',
      say(72, 760, '2022/1/18 10:07') + text + say(72, 60, 'https://www.example.gov.cn/'),
    ],
    ['a date without a time', say(24, 820, '2022年1月18日', 8) + text],
    ['a number before a time', say(24, 820, '共11/29/26, 10:07', 8) + text],
    ['an address behind words', text + say(24, 16, '网址：https://www.example.gov.cn/', 8)],
    ['a number and a place', text + say(24, 16, '1/3', 8) + say(300, 16, '青山县', 8)],
    [
      'an address where the text runs down to the foot',
      Array.from({ length: 40 }, (_, index) => say(72, 796 - index * 20, '某'.repeat(30))).join('') +
        say(72, 6, 'http://a.cn/'),
    ],
    ['a time below another line', say(24, 830, '某某局', 8) + say(24, 818, '11/29/26, 10:07 AM', 8) + text],
  ])('is none: %s', async (_name, page) => {
    expect(framed(await read(page))).toEqual([]);
  });
});

describe('printed by Chromium with its own head and foot', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  /** Chromium's own templates, at its own margins. */
  async function print(html: string): Promise<Uint8Array> {
    const page = await browser.newPage();
    try {
      await page.setContent(html);
      const margin = { top: '0.4in', bottom: '0.4in', left: '0.4in', right: '0.4in' };
      return new Uint8Array(await page.pdf({ displayHeaderFooter: true, margin }));
    } finally {
      await page.close();
    }
  }

  test('one page', async () => {
    const extract = await readPdf(await print('<title>某某局年度报告</title><h1>年度报告</h1><p>全年公开12条。</p>'));
    expect(extract.lines.map(({ surrounding }) => surrounding)).toEqual(['page-header', null, null, 'page-footer']);
  });

  test('tables go on over the ends of pages', async () => {
    const report = reportOfForm('2021');
    const html = reportAsHtml(report, A4).replace(/@page \{[^}]*\}/u, '');
    const extract = await readPdf(await print(html));
    expect(extract.problems).toEqual([]);
    const printed = report.body.flatMap((part) => ('table' in part ? [placedCells(part.table)] : []));
    const texts = printed.map((_, index) => {
      const cells = new Map<string, string>();
      for (const { cell, text: words } of extract.lines)
        if (cell?.table === index + 1) {
          const place = `${cell.row} ${cell.column}`;
          cells.set(place, (cells.get(place) ?? '') + plain(words));
        }
      return Object.fromEntries(cells);
    });
    expect(texts).toEqual(
      printed.map((cells) => Object.fromEntries(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.text]))),
    );
    expect(framed(extract).filter((line) => !/^page-(?:header|footer)/u.test(line))).toEqual([]);
    expect(framed(extract).filter((line) => line.startsWith('page-footer')).length).toBeGreaterThan(1);
  });
});
