/**
 * Two texts beside each other: what was cited and what stands there now, the text and its copy.
 */
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSite } from '../support/open-site.ts';

const site = openSite();
const report = '/reports/baiyinshi-kexuejishuju/2019/';

describe('a link whose words have changed', () => {
  /** Opens the report as if it had an earlier text with these places. */
  async function openWith(hash: string, places: object): Promise<void> {
    const { page, origin } = site;
    await page.route('**/earlier.json', (route) => route.fulfill({ json: places }));
    await page.goto(origin + report);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = `${location.pathname}@0123456789/`;
      document.getElementById('formats')?.append(link);
    });
    await page.evaluate((end) => (location.hash = end), hash);
  }

  test('shows the words of then beside those of now, what differs marked', async () => {
    const now = (await readArchive('content'))
      .find(({ url }) => url === report)
      ?.paragraphs.find(({ id }) => id === 's1-1-1-p1')?.text;
    const then = now?.replace('2019', '2018') ?? '';
    await openWith('s1-1-1-p1~012345', {
      's1-1-1-p1': [{ hash: '012345', text: then, version: '@0123456789/' }],
    });
    await site.page.waitForSelector('.was');
    expect(await site.page.locator('.was del').textContent()).toBe('8');
    expect(await site.page.locator('.was ins').textContent()).toBe('9');
    expect(await site.page.locator('.was div').first().textContent()).toBe(`引用时${then}`);
    expect(await site.page.locator('.bar a').last().getAttribute('href')).toBe('@0123456789/#s1-1-1-p1');
  });

  test('says so where no earlier text has them, and where the place is gone leads to where the words are', async () => {
    await openWith('s1-1-1-p1~012345', {});
    await site.page.waitForSelector('.bar:has-text("本站没有收存")');
    expect(await site.page.locator('.was').count()).toBe(0);
    const words = await site.page.evaluate(() => document.getElementById('s1-p1')?.firstChild?.textContent ?? '');
    await openWith('s1-1-1-p9~012345', { 's1-1-1-p9': [{ hash: '012345', text: words, version: '@0123456789/' }] });
    await site.page.waitForSelector('.bar a[href="#s1-p1"]');
    await site.page.unroute('**/earlier.json');
  });
});

describe('text and copy side by side', () => {
  test('on a telephone one stands below the other, and one tap shows one of them where it was read', async () => {
    const { page, origin } = site;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${origin}${report}source/#L100`);
    const at = (selector: string) => page.locator(selector).first().boundingBox();
    const pair = '.pair:has(#L100)';
    expect((await at(`${pair} .as-found`))?.y).toBeGreaterThan((await at(`${pair} .restored`))?.y ?? Infinity);
    await page.click('.side-switch button:has-text("副本原样")');
    expect(await page.locator('.restored:visible').count()).toBe(0);
    expect(await page.locator('#L100').isVisible()).toBe(true);
    expect(Math.abs((await at('#L100'))?.y ?? Infinity)).toBeLessThan(844);
    // A place on the side that is not shown brings it back.
    await page.evaluate(() => (location.hash = 's5-p1'));
    await page.waitForFunction(() => document.querySelectorAll('.only-copy').length === 0);
    expect(await page.locator('#s5-p1').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    const [text, copy] = [await at(`${pair} .restored`), await at(`${pair} .as-found`)];
    expect(copy?.y).toBe(text?.y);
    expect(copy?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  });

  test('the arrow of a tab takes its own room, and strikes out no digit', async () => {
    const { page, origin } = site;
    await page.goto(`${origin}${report}source/`);
    const narrow = await page
      .locator('.printed .mark.tab')
      .evaluateAll((all) => all.filter((tab) => tab.getBoundingClientRect().width < 16).length);
    expect(narrow).toBe(0);
  });

  test('a cell’s lines come with the pointer, and the way to the copy leads to the place in the address', async () => {
    const { page, origin } = site;
    await page.goto(`${origin}${report}#s3-t1-r5-c3`);
    const lines = await page.getAttribute('#s3-t1-r5-c3 .lines', 'href');
    expect(await page.getAttribute('.contents-foot a[href^="source/"]', 'href')).toBe(lines);
    expect(await page.locator('#s3-t1-r5-c3 .lines').isVisible()).toBe(false);
    await page.hover('#s3-t1-r5-c3');
    await page.click('#s3-t1-r5-c3 .lines');
    await page.waitForURL(/source\/#L\d+$/u);
    expect(await page.locator('.pair:has(:target) #s3-t1-r5-c3').count()).toBe(1);
  });
});
