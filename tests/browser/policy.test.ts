/**
 * What a page may load stands in its head: no kind of page asks for more, whatever is done on it, and what is put in does not run.
 */
import { expect, test } from 'vitest';
import { PAGE_POLICY } from '../../src/site/hosts/answer.ts';
import { openSite } from '../support/open-site.ts';
import { htmlOf, pagesByKind } from '../support/site-pages.ts';

const site = openSite();
const pages = pagesByKind('dist');

/** Begins to gather what the browser refuses, on every page from now on; the host of tests has a policy of its own beside. */
async function gather(): Promise<() => Promise<string[]>> {
  await site.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { dataset } = document.documentElement;
      dataset['refused'] = `${dataset['refused'] ?? ''}${violatedDirective} ${blockedURI}\n`;
    });
  });
  return async () => {
    const lines = await site.page.evaluate(() => document.documentElement.dataset['refused'] ?? '');
    return [...new Set(lines.split('\n').filter((line) => line !== ''))].sort();
  };
}

test('every kind of page says it before anything is loaded', () => {
  for (const page of pages) {
    const head = htmlOf('dist', page).slice(0, htmlOf('dist', page).indexOf('<link'));
    expect(head, page).toContain(`<meta http-equiv="content-security-policy" content="${PAGE_POLICY}">`);
    expect(head, page).not.toContain('<script');
  }
});

test('no kind of page is refused anything', async () => {
  const refused = await gather();
  for (const page of pages) {
    await site.page.goto(site.origin + page);
    expect(await refused(), page).toEqual([]);
  }
});

test('nor is searching, comparing, verifying a quotation and copying a citation', async () => {
  const refused = await gather();
  const { page, origin } = site;
  await page.goto(`${origin}/search/?q=${encodeURIComponent('公开')}`);
  await page.waitForFunction(() => /找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
  expect(await refused()).toEqual([]);
  await page.goto(`${origin}/compare/`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('table').count()).toBeGreaterThan(0);
  expect(await refused()).toEqual([]);
  await page.goto(`${origin}/verify/`);
  await page.fill('#passage', '“主动公开政府信息”');
  await page.waitForLoadState('networkidle');
  expect(await refused()).toEqual([]);
  await page.goto(`${origin}/reports/baiyinshi-kexuejishuju/2019/`);
  await page.locator('#s1-p1 .pilcrow').first().click();
  await page.locator('[data-copy-file]').first().click();
  await page.keyboard.press('/');
  await page.waitForLoadState('networkidle');
  expect(await refused()).toEqual([]);
});

test('what is put into a page does not run, and is heard of', async () => {
  const refused = await gather();
  await site.page.goto(`${site.origin}/`);
  await site.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.src = 'http://example.invalid/a.png';
    document.body.append(picture);
  });
  await site.page.waitForFunction(() => document.documentElement.dataset['refused']?.includes('img-src') === true);
  expect(await site.page.evaluate(() => Object.hasOwn(window, 'ran'))).toBe(false);
  expect(await refused()).toEqual(['img-src http://example.invalid/a.png', 'script-src-elem inline']);
});
