/**
 * Paragraphs of printed text: lines that closing marks leave short go on, and marks that stand farther out than the text do not
 * tell how wide it is.
 */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { sharedBrowser } from '../support/browser.ts';
import { printHtml } from '../support/print-report.ts';
import { rawPdf, say } from '../support/raw-pdf.ts';

const TITLE = '某某县某某局2021年政府信息公开工作年度报告';
const PARAGRAPHS = [
  '2021年，某某局认真贯彻落实《条例》，扎实推进《条例》，各项工作（含公开）。',
  '（一）主动公开。全年主动公开政府信息601条，其中政策解读30条（含图解），政务微信发布信息303条。',
  '（二）严格落实“三审三校”制度，做到先审查、后公开，受到《日报》、《晚报》和群众的一致好评。',
];

/** Paragraphs as `begins` parts them, and `|` where nobody knows. */
function paragraphs({ lines }: Extract): string[] {
  const found: string[] = [];
  for (const { surrounding, text, begins } of lines) {
    if (surrounding !== null) continue;
    if (begins === true) found.push(text);
    else found.push((found.pop() ?? '') + (begins === null ? '|' : '') + text);
  }
  return found;
}

function page(width: number, css: string, all: readonly string[] = PARAGRAPHS): string {
  const text = all.map((words) => `<p class="text">${words}</p>`).join('');
  return `<meta charset="utf-8"><style>@page { size: A4; margin: 20mm } body { font: 12pt 'Noto Serif SC'; margin: 0;
    width: ${width}pt } h1 { font-size: 18pt; text-align: center } p { margin: 0 } .text { text-indent: 2em } ${css}</style>
    <h1>${TITLE}</h1>${text}`;
}

describe('printed by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  // Widths at which other marks may not begin a line.
  test.each([386, 398, 410, 422, 434, 446, 458])('text of %i points', async (width) => {
    const read = await readPdf(await printHtml(browser, page(width, '')));
    expect(paragraphs(read)).toEqual([TITLE, ...PARAGRAPHS]);
  });

  test('first lines that end two characters short, since two closing marks may not begin the next', async () => {
    const all = Array.from(
      { length: 10 },
      (_, count) => `${'某'.repeat(23 + count)}《条例》，扎实推进各项工作，成效明显。`,
    );
    const wide = `${'某'.repeat(50)}1${'某'.repeat(20)}。`;
    const read = await readPdf(await printHtml(browser, page(415, '.text { text-indent: 2.1em }', [...all, wide])));
    const centred = read.lines.filter(({ text, place }) => text.startsWith('某') && /=\d+,\d+,36\d/u.test(place));
    expect(centred.length).toBeGreaterThan(0);
    expect(paragraphs(read)).toEqual([TITLE, ...all, wide]);
  });

  test('text narrower than what stands at the foot of its page', async () => {
    const foot = '<div style="font-size:8px;width:100%;text-align:right;padding-right:2mm">某某县某某局印制</div>';
    const read = await readPdf(await printHtml(browser, page(410, ''), foot));
    expect(paragraphs(read).slice(0, 4)).toEqual([TITLE, ...PARAGRAPHS]);
    expect(read.lines.at(-1)?.text).toBe('某某县某某局印制');
  });

  test('text without indents, whose last lines are short', async () => {
    const read = await readPdf(await printHtml(browser, page(410, '.text { text-indent: 0 }')));
    expect(paragraphs(read)).toEqual([TITLE, ...PARAGRAPHS]);
  });
});

describe('drawn line by line', () => {
  const full = '甲'.repeat(30);

  test('a line of text’s size in the middle begins, and what is below it', async () => {
    const lines = [
      say(72, 700, full),
      say(72, 680, full),
      say(204, 660, '某某县某某局'),
      say(72, 640, full),
      say(72, 620, full),
    ];
    const read = await readPdf(rawPdf({ pages: [lines.join('')] }));
    expect(paragraphs(read)).toEqual([full + full, '某某县某某局', full + full]);
  });

  test('a mark at the page’s end that reaches farther than all text makes no line of it short', async () => {
    const text = Array.from({ length: 8 }, (_, index) => say(72, 700 - index * 20, full));
    const read = await readPdf(rawPdf({ pages: [[...text, say(480, 60, '某某印制')].join('')] }));
    expect(paragraphs(read)).toEqual([full.repeat(8), '某某印制']);
  });

  test('a long line inside of the text makes the others short', async () => {
    const short = `${'乙'.repeat(20)}。`;
    const lines = [short, short, full, '丙丙', short, short].map((text, index) => say(72, 700 - index * 20, text));
    const read = await readPdf(rawPdf({ pages: [lines.join('')] }));
    expect(paragraphs(read)).toEqual([short, short, `${full}丙丙`, short, short]);
  });
});
