/**
 * The archive in a real Chromium, as a reader uses it: from the catalogue to a report, through the search to a section.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();

interface Visit {
  page: Page;
  /** Addresses that were asked for. */
  requests: string[];
  errors: string[];
}

async function open(path: string): Promise<Visit> {
  const { page } = site;
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(site.origin + path);
  return { page, requests, errors };
}

describe('a reader', () => {
  test('goes from the catalogue to a report, searches a phrase and lands in its section, which is marked', async () => {
    const { page, requests, errors } = await open('/');
    await page.getByRole('link', { name: '白银市科学技术局2019年政府信息公开工作年度报告' }).first().click();
    await page.waitForURL('**/reports/baiyinshi-kexuejishuju/2019/');
    // The page's own small script waits for keys; nothing of the search is loaded.
    expect(requests.filter((url) => url.endsWith('.js') && !url.endsWith('/tools.js'))).toEqual([]);
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.goto(`${site.origin}/search/`);
    await page.getByRole('searchbox').fill('众创空间');
    await page.getByRole('searchbox').press('Enter');
    const hit = page.locator('main a[href*="chuxiongzhou-kexuejishuju/2016/"][href*="#s2-3"]').first();
    await hit.click();
    await page.waitForURL('**/reports/chuxiongzhou-kexuejishuju/2016/**#s2-3');
    const section = page.locator('#s2-3');
    expect(await section.evaluate((element) => element.matches(':target'))).toBe(true);
    const box = await section.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(450);
    const tint = (selector: string): Promise<string> =>
      page.locator(selector).evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
    expect(await tint('#s2-3')).not.toBe(await tint('#s2-2'));
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.each([
    ['行政复议', 'chuxiongzhou-kexuejishuju/2016/', '#s7'],
    ['众创空间', 'chuxiongzhou-kexuejishuju/2016/', '#s2-3'],
    ['兰州分院', 'zhongguokexueyuanlanzhoufenyuan/2015/', '#s1'],
    ['段月祥', 'rugaoshi-kexuejishuxiehui/2017/', '#s1-1-1'],
  ])('who types %s is led to %s%s', async (phrase, report, anchor) => {
    const { page } = await open('/search/');
    await page.getByRole('searchbox').fill(phrase);
    await page.getByRole('searchbox').press('Enter');
    const link = page.locator(`main a[href*="${report}"][href$="${anchor}"]`).first();
    await link.waitFor();
    await link.click();
    await page.waitForURL(`**/reports/${report}**${anchor}`);
    expect(await page.locator(anchor).textContent()).toContain(phrase);
    expect(await page.locator(anchor).isVisible()).toBe(true);
  });
});

test.each([
  ['/', 2],
  ['/compare/', 2],
  ['/reports/chuxiongzhou-kexuejishuju/2016/', 1],
])('all sheets of %s are asked for before the first script has come', async (path, sheets) => {
  const { page } = site;
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.route('**/tools.js', async (route) => {
    await expect.poll(() => [...asked].filter((url) => url.endsWith('.css')).length).toBe(sheets);
    await route.continue();
  });
  const answer = await page.goto(site.origin + path);
  expect(answer?.ok()).toBe(true);
  await page.unroute('**/tools.js');
});
