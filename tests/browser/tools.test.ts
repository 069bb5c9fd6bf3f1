/**
 * What a reader does beside reading: copy an address, come back to a cited text, cite a place, choose light or dark.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();
const report = '/reports/baiyinshi-kexuejishuju/2019/';

const clipboard = (): Promise<string> => site.page.evaluate(() => navigator.clipboard.readText());
const isMarked = (selector: string): Promise<boolean> =>
  site.page.evaluate(
    (at) => getComputedStyle(document.querySelector(at) ?? document.body, '::before').content !== 'none',
    selector,
  );

describe('a link to a text', () => {
  test('¶ copies the address with the hash of the text, and leads there', async () => {
    await site.page.goto(site.origin + report);
    await site.page.hover('#s1-1');
    await site.page.click('#s1-1 > .pilcrow');
    await site.page.waitForSelector('.bar');
    expect(await clipboard()).toMatch(new RegExp(`^${site.origin}${report}#s1-1~[0-9a-f]{6}$`, 'u'));
    expect(site.page.url()).toBe(await clipboard());
    expect(await isMarked('#s1-1')).toBe(true);
  });

  test.each([
    ['the same text', (hash: string) => hash, false],
    ['a text that has changed', (hash: string) => hash.replace(/.$/u, (last) => (last === '0' ? '1' : '0')), true],
    ['no hash at all', () => '', false],
    ['garbage for a hash', () => '~zz%E4%B8%80!!', false],
    ['a hash cut in the middle of a character', () => '~%E4%B', false],
  ])('%s', async (_, changed, told) => {
    await site.page.goto(site.origin + report);
    const href = (await site.page.getAttribute('#s3 > .pilcrow', 'href')) ?? '';
    const hash = href.slice(href.indexOf('~'));
    await site.page.goto('about:blank');
    await site.page.goto(`${site.origin}${report}#s3${changed(hash)}`);
    await site.page.waitForFunction(() => document.querySelector('.theme') !== null);
    expect(await site.page.locator('.bar', { hasText: '有过改动' }).count()).toBe(told ? 1 : 0);
    expect(await site.page.locator('#s3 > h2').isVisible()).toBe(true);
    expect(
      await site.page.evaluate(() => (document.getElementById('s3')?.getBoundingClientRect().top ?? -1) < innerHeight),
    ).toBe(true);
    expect(await isMarked('#s3')).toBe(true);
  });

  test('without a script the link to an unchanged text lands and is marked', async () => {
    await site.page.goto(site.origin + report);
    const href = (await site.page.getAttribute('#s5 > .pilcrow', 'href')) ?? '';
    const bare = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    const plain = await bare.newPage();
    await plain.goto(site.origin + report + href);
    expect(await plain.locator('#s5 > h2').boundingBox()).toMatchObject({ y: expect.any(Number) as number });
    expect((await plain.locator('#s5 > h2').boundingBox())?.y).toBeLessThan(800);
    await bare.close();
  });
});

describe('an address as people pass it on', () => {
  const open = async (fragment: string): Promise<void> => {
    await site.page.goto('about:blank');
    await site.page.goto(`${site.origin}${report}${fragment}`);
    await site.page.waitForFunction(() => document.querySelector('.theme') !== null);
  };

  test.each(['#s1-p1。', '#S1-P1', '#s1-p1，其中', '#s1-p1%20', '#s1-p1?from=timeline'])(
    '%s lands and is marked',
    async (fragment) => {
      await open(fragment);
      await site.page.waitForFunction(() => location.hash === '#s1-p1');
      expect(await isMarked('#s1-p1')).toBe(true);
      expect(await site.page.locator('.bar').count()).toBe(0);
    },
  );

  test('a place that is not there is named, with the nearest one', async () => {
    await open('#s1-p99');
    expect(await site.page.textContent('.bar')).toContain('本页没有 #s1-p99 这一处，最近的是#s1-p1。');
    await site.page.click('.bar a');
    expect(await isMarked('#s1-p1')).toBe(true);
    await open('#no-such-thing');
    expect(await site.page.textContent('.bar')).toContain('本页没有 #no-such-thing 这一处。');
    await open('#repairs');
    expect(await site.page.locator('.bar').count()).toBe(0);
  });

  test('¶ copies the address without the way by which the reader came', async () => {
    await site.page.goto(`${site.origin}${report}?from=timeline#s1`);
    await site.page.hover('#s1-1');
    await site.page.click('#s1-1 > .pilcrow');
    await site.page.waitForSelector('.bar');
    expect(await clipboard()).toMatch(new RegExp(`^${site.origin}${report}#s1-1~[0-9a-f]{6}$`, 'u'));
  });

  test('Shift and ¶ make a range, which is marked, copied and cited', async () => {
    await open('#s1-1-2-p1');
    await site.page.hover('#s1-1-1-p1');
    await site.page.click('#s1-1-1-p1 .pilcrow', { modifiers: ['Shift'] });
    await site.page.waitForFunction(() => location.hash === '#s1-1-1-p1:s1-1-2-p1');
    expect(await clipboard()).toBe(`${site.origin}${report}#s1-1-1-p1:s1-1-2-p1`);
    expect(await site.page.evaluate(() => [...document.querySelectorAll('.in-range')].map(({ id }) => id))).toEqual([
      's1-1-1-p1',
      's1-1-2-p1',
    ]);
    expect(await site.page.textContent('#cite-gbt')).toMatch(/，第1段至“2、.+”第1段\. http.*#s1-1-1-p1:s1-1-2-p1\.$/u);
    await open('#s2-t1-r3:s2-t1-r5');
    expect(await site.page.textContent('#cite-place')).toMatch(/表1第3行至表1第5行$/u);
    expect(await site.page.locator('tr.in-range').count()).toBe(3);
    await site.page.evaluate(() => (location.hash = '#s1'));
    await site.page.waitForFunction(() => document.querySelector('.in-range') === null);
  });

  test('a cell is linked, and marked in its row', async () => {
    await open('#s2-t1-r4-c2');
    const outline = (id: string): Promise<string> =>
      site.page.evaluate((at) => getComputedStyle(document.getElementById(at) ?? document.body).outlineStyle, id);
    expect([await outline('s2-t1-r4-c2'), await outline('s2-t1-r4-c3')]).toEqual(['solid', 'none']);
    expect(await site.page.textContent('#cite-place')).toMatch(/表1第4行第2格$/u);
  });
});

describe('citing', () => {
  test('one click copies the line; a place that was chosen is cited', async () => {
    await site.page.goto(site.origin + report);
    await site.page.click('#cite dt button');
    expect(await clipboard()).toBe(await site.page.textContent('#cite-sentence').then((text) => text?.trim()));
    await site.page.click('#cite button[aria-label="复制 BibTeX"]');
    await site.page.waitForSelector('#cite button:has-text("已复制")');
    await expect.poll(clipboard, { timeout: 60_000 }).toMatch(/^@/u);
    expect(await site.page.textContent('#cite-place')).toBe('全篇');
    await site.page.goto(`${site.origin}${report}#s1-1-1-p1`);
    await site.page.waitForFunction(() => document.getElementById('cite-place')?.textContent !== '全篇');
    expect(await site.page.textContent('#cite-place')).toMatch(/第1段$/u);
    expect(await site.page.textContent('#cite-gbt')).toMatch(/第1段\. http.*#s1-1-1-p1~[0-9a-f]{6}\.$/u);
    expect(await site.page.textContent('#cite-sentence')).toContain('白银市科学技术局');
  });

  test('files are those of the chosen place, with today as the day of access', async () => {
    const today = await site.page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    });
    const iso = today.map((part) => String(part).padStart(2, '0'));
    await site.page.goto(`${site.origin}${report}#s1-1-1-p1`);
    await site.page.waitForFunction(() => document.getElementById('cite-place')?.textContent !== '全篇');
    await site.page.click('#cite button[aria-label="复制 BibTeX"]');
    await expect.poll(clipboard, { timeout: 60_000 }).toContain('pages = ');
    const bibtex = await clipboard();
    expect(bibtex).toMatch(/pages = \{1、.+，第1段\}/u);
    expect(bibtex).toMatch(/url = \{http.*#s1-1-1-p1~[0-9a-f]{6}\}/u);
    expect(bibtex).toContain(`urldate = {${iso.join('-')}}`);
    const [download] = await Promise.all([
      site.page.waitForEvent('download'),
      site.page.click('#cite a[data-copy-file]:has-text("RIS")'),
    ]);
    expect(download.suggestedFilename()).toBe('2019.ris');
    const ris = readFileSync(await download.path(), 'utf8');
    expect(ris).toContain(`Y2  - ${iso.join('/')}`);
    expect(ris).toMatch(/SP {2}- 1、.+，第1段/u);
  });

  test('by keyboard: ¶ is reached by Tab and pressed', async () => {
    await site.page.goto(`${site.origin}${report}#s2`);
    await site.page.focus('#s2 > .pilcrow');
    expect(await site.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).opacity)).toBe('1');
    await site.page.keyboard.press('Enter');
    await site.page.waitForSelector('.bar');
    expect(await clipboard()).toContain('#s2~');
  });
});

describe('light and dark', () => {
  const paper = (): Promise<string> => site.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  test('follow the system, then the choice, which stays and holds before the page is drawn', async () => {
    await site.page.goto(site.origin + report);
    expect(await paper()).toBe('light dark');
    await site.page.click('.theme button:has-text("深色")');
    expect(await paper()).toBe('dark');
    const first = await site.context.newPage();
    await first.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        document.documentElement.dataset['atFirst'] = document.documentElement.dataset['theme'] ?? '';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await first.goto(`${site.origin}/`);
    expect(await first.evaluate(() => document.documentElement.dataset['atFirst'])).toBe('dark');
    await first.click('.theme button:has-text("随系统")');
    expect(await first.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  });
});

describe('lines of the copy', () => {
  test('a range is marked and in view; Shift and a click make one; without a script the paragraph’s range lands', async () => {
    await site.page.goto(`${site.origin}${report}source/#L12-L14`);
    await site.page.waitForSelector('.marked');
    expect(await site.page.locator('.marked').count()).toBe(3);
    await site.page.click('#L16 .number');
    await site.page.click('#L18 .number', { modifiers: ['Shift'] });
    expect(site.page.url()).toMatch(/#L16-L18$/u);
    await site.page.waitForFunction(() => document.querySelectorAll('.marked').length === 3);
    const paged = '/reports/zhongguokexueyuanlanzhoufenyuan/2015/';
    await site.page.goto(site.origin + paged);
    const ranged = await site.page.getAttribute('.report-text a.lines[href*="-L"]', 'href');
    expect(ranged).toMatch(/^source\/#L\d+-L\d+$/u);
    await site.page.goto(`${site.origin}${paged}source/`);
    expect(await site.page.locator(`[id="${ranged?.split('#')[1] ?? ''}"]`).count()).toBe(1);
  });
});

test('the contents list follows the reading', async () => {
  await site.page.goto(`${site.origin}${report}#s5`);
  await site.page.waitForFunction(
    () => document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#s5',
  );
  await site.page.evaluate(() => document.getElementById('s2')?.scrollIntoView());
  await site.page.waitForFunction(
    () => document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#s2',
  );
});

test('by keyboard alone from the catalogue to a report, through its table to the citation, and to the search', async () => {
  const { page, origin } = site;
  /** Presses Tab until what is focused matches. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let press = 0; press < 400; press++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`Tab does not come to ${selector}`);
  };
  await page.goto(`${origin}/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await tabTo(`a[href="${report}"]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(origin + report);
  await tabTo('.contents a[href="#s3"]');
  await page.keyboard.press('Enter');
  await tabTo('#s3-t1 [aria-label][tabindex="0"]');
  await page.focus('#s3-t1 > .pilcrow');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const row = /#s3-t1-r(?<row>\d+)$/u.exec(page.url())?.groups?.['row'];
  // The page hears of the new address in a task of its own, which keys that follow at once overtake.
  await page.waitForSelector(`#cite-place:has-text("表1第${row ?? '?'}行")`);
  await tabTo('#cite button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#cite button:has-text("已复制")');
  expect(await clipboard()).toContain(`表1第${row ?? '?'}行`);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
});
