/**
 * A report's page as a book designer looks at it: what stands beside what, what takes room, what is cut off.
 */
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();
const tables = '/reports/baiyinshi-kexuejishuju/2019/';
const repaired = '/reports/lanzhouxinqu-kejifazhanju/2023/';

/** Width of the first place where these signs stand in an element's text. */
const widthOf = (selector: string, signs: string): Promise<number> =>
  site.page.evaluate(
    ([at = '', wanted = '']) => {
      const walker = document.createTreeWalker(document.querySelector(at) ?? document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const from = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, from);
        range.setEnd(walker.currentNode, from + wanted.length);
        return range.getBoundingClientRect().width;
      }
      return 0;
    },
    [selector, signs],
  );

describe('a title', () => {
  test('has the same space on both sides of a year', async () => {
    await site.page.setViewportSize({ width: 2560, height: 800 });
    await site.page.goto(site.origin + tables);
    const [plain, before] = [await widthOf('#title', '术'), await widthOf('#title', '局')];
    expect(plain).toBeGreaterThan(0);
    expect(before - plain).toBeGreaterThan(plain / 20);
  });

  test('breaks between words, and where it must inside a long one', async () => {
    await site.page.setViewportSize({ width: 320, height: 800 });
    await site.page.goto(site.origin + tables);
    const lines = await site.page.evaluate(() =>
      [...document.querySelectorAll('#title .phrased > span')].map((phrase) => phrase.getClientRects().length),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((count) => count === 1)).toBe(true);
  });
});

test('nothing of the strip under a title is cut off, however long the name of the agency', async () => {
  await site.page.setViewportSize({ width: 320, height: 800 });
  await site.page.goto(site.origin + tables);
  const left = await site.page.evaluate(() => {
    const item = document.querySelector('.strip li');
    if (item === null) return [];
    item.textContent = '青海省海西蒙古族藏族自治州德令哈市柯鲁柯镇人民政府';
    const range = document.createRange();
    range.selectNodeContents(item);
    const edge = document.querySelector('.report-head')?.getBoundingClientRect().left ?? 0;
    return [...range.getClientRects()].map((line) => Math.round(line.left - edge));
  });
  expect(left.length).toBeGreaterThan(1);
  expect(left.every((offset) => offset >= 0)).toBe(true);
});

test('what was repaired in a heading opens beside it, without a script', async () => {
  const bare = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await bare.newPage();
  await page.goto(`${site.origin}${repaired}`);
  const mended = page.locator('#s1-2 > h3 + .mended');
  expect(await mended.locator('del').first().isVisible()).toBe(false);
  await mended.locator('summary').click();
  expect(await mended.locator('del').allTextContents()).toContain('?。ǘ┮郎暾埞_情況');
  expect(await mended.locator('ins').allTextContents()).toContain('（二）依申請公開情況');
  expect(await mended.locator('ins').first().isVisible()).toBe(true);
  await bare.close();
});

test('¶ of a row takes no room: a row is as high without it', async () => {
  await site.page.goto(site.origin + tables);
  const heights = (): Promise<number[]> =>
    site.page.evaluate(() => [...document.querySelectorAll('tr')].map((row) => row.getBoundingClientRect().height));
  const before = await heights();
  await site.page.evaluate(() => document.querySelectorAll('tr .pilcrow').forEach((link) => link.remove()));
  expect(await heights()).toEqual(before);
});

test('labels that stay in view lie over the figures that slide under them', async () => {
  await site.page.setViewportSize({ width: 390, height: 800 });
  await site.page.goto(`${site.origin}${tables}#s3-t1-r12`);
  const covered = await site.page.evaluate(() => {
    const region = document.querySelector('#s3-t1 .scroll');
    if (region === null) return null;
    region.scrollLeft = region.scrollWidth;
    const label = document.querySelector('#s3-t1-r12 th:not([rowspan])');
    const { left = 0, right = 0, top = 0, bottom = 0 } = label?.getBoundingClientRect() ?? {};
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return { scrolled: region.scrollLeft, isLabel: label?.contains(document.elementFromPoint(x, y)) };
  });
  expect(covered?.scrolled).toBeGreaterThan(50);
  expect(covered?.isLabel).toBe(true);
});

test('a paragraph that runs in is marked without gaps between its lines', async () => {
  await site.page.goto(`${site.origin}${tables}#s1-1-1-p1`);
  const lines = await site.page.evaluate(() =>
    [...(document.getElementById('s1-1-1-p1')?.getClientRects() ?? [])].map(({ top, bottom }) => [top, bottom]),
  );
  expect(lines.length).toBeGreaterThan(3);
  for (const [index, [top = 0]] of lines.entries())
    if (index > 0 && top > (lines[index - 1]?.[0] ?? 0))
      expect(top).toBeLessThanOrEqual((lines[index - 1]?.[1] ?? 0) + 1);
});
