/**
 * The page /compare/ where something is missing: its files, or the script.
 */
import { expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();

test('says “reload” where the files that it began with are gone', async () => {
  const { page } = site;
  await page.route(/\/compare\/data\//u, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${site.origin}/compare/`);
  await page.waitForFunction(() => /更新过/u.test(document.getElementById('compare-status')?.textContent ?? ''));
  expect(await page.textContent('#compare-status')).toBe('网站刚刚更新过，请重新载入本页。');
});

test('without a script it says what there is instead, and shows no form', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/compare/`);
  expect(await page.locator('main').textContent()).toContain('需要开启 JavaScript');
  expect(await page.locator('#compare').isVisible()).toBe(false);
  await page.locator('main a[href="/figures/"]').first().click();
  await page.waitForURL(/\/figures\/$/u);
  await context.close();
});
