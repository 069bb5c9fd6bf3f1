/**
 * Traditional script by choice: the same words, marked as converted, and away again.
 */
import { expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();
const report = '/reports/baiyinshi-kexuejishuju/2019/';

test('a reader who chooses it has the page in Traditional script, marked as converted, and the choice is kept', async () => {
  const { page, origin } = site;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(origin + report);
  const plain = await page.textContent('#s1-1-1-p1');
  expect(asked).not.toContain('/traditional.js');
  await page.click('.site-footer .script button:last-of-type');
  await page.waitForSelector('.converted');
  const converted = await page.textContent('#s1-1-1-p1');
  expect(converted).not.toBe(plain);
  expect(converted).toContain('公開');
  // Words stay what they are: only their characters change.
  expect(converted).toContain('信息');
  expect(Array.from(converted ?? '')).toHaveLength(Array.from(plain ?? '').length);
  // Digits, marks and the copy as it was found are untouched.
  expect(converted?.match(/\d+/gu)).toEqual(plain?.match(/\d+/gu));
  await page.goto(`${origin}/search/?q=${encodeURIComponent('行政复议')}`);
  await page.waitForSelector('.converted');
  await page.waitForSelector('#search-results mark');
  expect(await page.textContent('#search-results mark')).toBe('行政複議');
  await page.click('.converted button');
  await page.waitForSelector('.converted', { state: 'detached' });
  await page.goto(origin + report);
  expect(await page.textContent('#s1-1-1-p1')).toBe(plain);
});

test('what the copy had stays as it was found', async () => {
  const { page, origin } = site;
  const path = '/reports/lanzhouxinqu-kejifazhanju/2023/';
  await page.goto(origin + path);
  const found = await page.locator('#repairs del').allTextContents();
  expect(found.length).toBeGreaterThan(3);
  await page.evaluate(() => localStorage.setItem('script', 'hant'));
  await page.reload();
  await page.waitForSelector('.converted');
  expect(await page.locator('#repairs del').allTextContents()).toEqual(found);
});
