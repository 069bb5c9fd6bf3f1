/**
 * Every report printed by Chromium and read back: the whole text, in order, nothing of the interface, and on it where the
 * page stands and when its copy was taken.
 */
import type { Element } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { dateWords } from '../../src/site/words/date.ts';
import { openSite } from '../support/open-site.ts';
import { readPage } from '../support/page.ts';
import { htmlOf } from '../support/site-pages.ts';

/** Pixels between the margins of A4, 22 mm on both sides. */
const A4 = 627;

const reports = await readArchive('content');

const site = openSite();

/** Without blanks, which a line's end makes and unmakes; dashes as one and 〈〉 from Chinese, since fonts share their glyphs. */
function packed(text: string): string {
  return text
    .replaceAll(/\s/gu, '')
    .replaceAll(/[\u2010-\u2015]/gu, '—')
    .replaceAll('\u2329', '〈')
    .replaceAll('\u232A', '〉');
}

/**
 * Where a text stands in what was read back, from a place on; -1 where it does not. A font that draws 页 and the radical ⻚
 * with one glyph leaves open which of them a PDF holds: a radical matches any character.
 */
function find(sheet: string, text: string, from: number): number {
  for (let at = from; at + text.length <= sheet.length; at++) {
    let index = 0;
    while (index < text.length && (sheet[at + index] === text[index] || isRadical(sheet[at + index]))) index++;
    if (index === text.length) return at;
  }
  return -1;
}

/** Of the blocks CJK Radicals Supplement and Kangxi Radicals. */
function isRadical(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '\u2E80' && sign <= '\u2FD5';
}

/** The texts inside an element, in their order. */
function textsIn(element: Element | undefined): string[] {
  const texts: string[] = [];
  if (element !== undefined)
    visit(element, (node) => {
      // What was repaired in a paragraph is folded up, and stays away from paper; so do ways to other pages.
      if (node.type === 'element' && node.tagName === 'details') return SKIP;
      if (node.type === 'element' && /^\/(?:parts|figures)\//u.test(String(node.properties['href']))) return SKIP;
      if (node.type === 'text') texts.push(packed(node.value));
      return CONTINUE;
    });
  return texts.filter((text) => text !== '');
}

/** The text of each sheet of paper. */
async function sheetsOf(): Promise<string[]> {
  const pdf = await site.page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map(packed);
}

/** What one report gives on paper, and the words of what a reader uses on a screen and cannot use there. */
async function print(path: string): Promise<{ sheet: string; tools: string[] }> {
  const { page } = site;
  await page.goto(site.origin + path);
  const sheets = await sheetsOf();
  await page.emulateMedia({ media: 'print' });
  // A word of one or two characters (明, 复制) may be a word of the report: whether its button is drawn says more.
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.emulateMedia({ media: null });
  const tools = await page.locator('body > header, body > footer, body > a, nav').allTextContents();
  const frame = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  const text = sheets.map((sheet, index) => {
    const [head, foot] = [frame['sheetHead'] ?? '?', frame['sheetFoot'] ?? '?'].map(packed);
    const number = `第${index + 1}页共${sheets.length}页`;
    // Drawn before the text of the sheet.
    const begin = [head, number, foot].join('');
    expect(find(sheet, begin, 0), `sheet ${index + 1} has its head, number and foot`).toBe(0);
    return sheet.slice(begin.length);
  });
  return { sheet: text.join(''), tools: tools.map(packed).filter((words) => words !== '') };
}

describe.each(reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  test('is whole on paper, in order, and stands there without the interface', async () => {
    const { sheet, tools } = await print(report.url);
    const built = readPage(htmlOf('dist', report.url));
    expect(find(sheet, packed(report.title), 0), 'without a Chinese font nothing is printed').toBe(0);
    let end = 0;
    for (const text of [...textsIn(built.byId.get('title')), ...textsIn(built.articles[0])]) {
      const start = find(sheet, text, end);
      const before = sheet.slice(Math.max(0, end - 20), end);
      expect(
        start,
        `${id}: “${text}” after “${before}”, where “${sheet.slice(end, end + 40)}” stands`,
      ).toBeGreaterThanOrEqual(end);
      end = start + text.length;
    }
    // After the text stands the apparatus; there no word of the interface is a word of the report.
    const after = sheet.slice(end);
    const says = (words: string): boolean => find(after, packed(words), 0) >= 0;
    expect(tools.filter(says)).toEqual([]);
    expect(sheet).not.toContain('可以逐行对照原文');
    expect(after).not.toContain('¶');
    expect(says(`本页地址 ${report.url}`)).toBe(true);
    expect(says(`取得时间 ${report.source.fetched === null ? '未载明' : dateWords(report.source.fetched)}`)).toBe(true);
  });

  test('has no table that runs off the paper', async () => {
    const { page } = site;
    await page.setViewportSize({ width: A4, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(site.origin + report.url);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('article *')]
        .filter((part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX !== 'visible')
        .map((part) => `${part.getAttribute('aria-label') ?? part.id}: ${part.scrollWidth} of ${part.clientWidth}`),
    );
    expect(cut).toEqual([]);
  });
});

test('repairs, doubts and sums come along where that is wished, and only then', async () => {
  const { page } = site;
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto(`${site.origin}/reports/lanzhouxinqu-kejifazhanju/2023/`);
  const drawn = async (): Promise<string[]> => {
    await page.emulateMedia({ media: 'print' });
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('.apparatus > section')].flatMap(({ id, clientHeight }) =>
        clientHeight > 0 ? [id] : [],
      ),
    );
    await page.emulateMedia({ media: null });
    return ids;
  };
  expect(await drawn()).toEqual(['metadata']);
  await page.locator('.printing button').last().click();
  expect(await drawn()).toEqual(expect.arrayContaining(['metadata', 'repairs', 'findings', 'ledger']));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await drawn()).toEqual(['metadata']);
});
