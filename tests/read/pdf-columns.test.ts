/**
 * Pieces of text that stand beside each other without a ruled line: figures stay apart, columns are parted by TABs, and prose
 * has neither.
 */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { sharedBrowser } from '../support/browser.ts';
import { printHtml } from '../support/print-report.ts';
import { rawPdf, say } from '../support/raw-pdf.ts';

async function textsOf(pdf: Uint8Array): Promise<string[]> {
  return (await readPdf(pdf)).lines.map(({ text }) => text);
}

/** Lines below each other; each piece is drawn by an operation of its own, at its place in points. */
function lines(...all: ReadonlyArray<ReadonlyArray<readonly [x: number, text: string]>>): Uint8Array {
  const drawn = all.flatMap((pieces, row) => pieces.map(([x, text]) => say(x, 700 - row * 20, text)));
  return rawPdf({ pages: [drawn.join('')] });
}

describe('figures drawn apart', () => {
  test('are two with a gap of a tenth of an em between them', async () => {
    const pdf = lines([
      [72, '主动公开'],
      [120, '321'],
      [139.3, '456'],
      [157.3, '条'],
    ]);
    expect(await textsOf(pdf)).toEqual(['主动公开321\t456条']);
  });

  test('are two where a blank stands behind the first, as at the end of a cell', async () => {
    const pdf = lines([
      [72, '主动公开'],
      [120, '321 '],
      [156, '456'],
    ]);
    expect(await textsOf(pdf)).toEqual(['主动公开321\t456']);
  });

  test('are one where nothing is between them, and where all characters of the line stand apart', async () => {
    const whole = lines([
      [72, '主动公开'],
      [120, '3'],
      [126, '2'],
      [132.1, '1'],
      [138.1, '条'],
    ]);
    expect(await textsOf(whole)).toEqual(['主动公开321条']);
    const spaced = lines(
      [...'共321条'].map((sign, index) => [72 + (index === 0 ? 0 : 7.5 * index + 6), sign] as const),
    );
    expect(await textsOf(spaced)).toEqual(['共321条']);
  });
});

describe('columns', () => {
  test('are parted by TABs, as near as they come to each other', async () => {
    const pdf = lines(
      [
        [72, '主动公开政府信息'],
        [170, '321件'],
        [203, '上年三百件'],
      ],
      [
        [72, '申请'],
        [170, '5件'],
        [203, '上年六件'],
      ],
    );
    expect(await textsOf(pdf)).toEqual(['主动公开政府信息\t321件\t上年三百件', '申请\t5件\t上年六件']);
  });

  test('are none in prose, where pieces stand below each other by chance', async () => {
    // A digit is set off from Chinese characters by a quarter of an em.
    const prose = lines(
      [
        [72, '全年主动公开'],
        [147, '321'],
        [168, '条，其中网站公开'],
      ],
      [
        [72, '信息，共收到'],
        [147, '456'],
        [168, '件申请，均已答复'],
      ],
      [
        [72, '结转下年度的'],
        [147, '789'],
        [168, '件，按时办理。'],
      ],
    );
    expect((await textsOf(prose)).join('')).not.toContain('\t');
  });

  test('are none in two lines that share one place, nor across a line that runs through', async () => {
    const two = lines(
      [
        [72, '地址：人民路'],
        [160, '电话：12345'],
      ],
      [
        [72, '邮编：731400'],
        [160, '联系人：张三'],
      ],
    );
    expect((await textsOf(two)).join('')).not.toContain('\t');
    const through = lines(
      [
        [72, '地址：人民路'],
        [160, '电话：12345'],
      ],
      [[72, '本报告由办公室负责解释，如有疑问请联系。']],
      [
        [72, '地址：中山路'],
        [160, '电话：54321'],
      ],
      [[72, '本报告由办公室负责解释，如有疑问请联系。']],
      [
        [72, '地址：解放路'],
        [160, '电话：67890'],
      ],
    );
    expect((await textsOf(through)).join('')).not.toContain('\t');
  });

  test('are none where the text has blanks of its own', async () => {
    const listed = lines(
      ...['张三', '李四', '王五'].map((name) => [[72, `姓名：${name}\u3000`] as const, [144, '职务：科长'] as const]),
    );
    expect((await textsOf(listed)).join('')).not.toContain('\t');
  });
});

describe('printed by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test.each([10.5, 12, 14])('a tight table of %f points without lines', async (size) => {
    const rows = [
      ['主动公开政府信息', '321', '456', '条'],
      ['其中网站公开', '300', '400', '条'],
      ['收到申请', '5', '6', '件'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
    const html = `<meta charset="utf-8"><p>情况如下。</p><table border="0" cellspacing="0" cellpadding="1"
      style="font-size:${size}pt">${cells}</table>`;
    expect(await textsOf(await printHtml(browser, html))).toEqual(['情况如下。', ...rows.map((row) => row.join('\t'))]);
  });

  test('prose with figures, telephone numbers and emphasis has no TAB', async () => {
    const words = '全年公开<b>1</b><i>23</i>条，收到45件，电话：<b>0935</b> 612<b>1101</b>，邮编：731400。';
    const html = `<meta charset="utf-8"><p style="text-align:justify;width:300px">${words.repeat(8)}</p>
      <p style="letter-spacing:2px">共321条，12件。</p>`;
    const texts = await textsOf(await printHtml(browser, html));
    expect(texts.join('')).not.toContain('\t');
    expect(texts.join('').replaceAll(' ', '')).toBe(`${words.replaceAll(/<[^>]*>|\s/gu, '').repeat(8)}共321条，12件。`);
  });
});
