/**
 * The page that verifies quotations, as a reader uses it: by keyboard, at two widths, light and dark; what was pasted stays on
 * the page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSite } from '../support/open-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

const site = openSite('dist', { bypassCSP: true });

const reports = await readArchive('content');
const report = reports.find(({ id }) => id === 'rugaoshi-kexuejishuxiehui/2017');
const sentence = '通过“中国.如皋”网站“政务公开”平台主动公开政府信息66条';

/** A page of a manuscript: true, with another figure, in the copy's own script, and nowhere. */
const MANUSCRIPT = [
  `该会称「${sentence}」，又称「${sentence.replace('66', '67')}」。`,
  '兰州新区写道「一、縂體情況與主動公開」，还有人说「月球背面的环形山下了一场紫色的大雪」，即所谓「放管服」。',
].join('\n');

async function verify(text: string): Promise<void> {
  await site.page.goto(`${site.origin}/verify/`);
  await site.page.focus('#passage');
  await site.page.keyboard.insertText(text);
  await site.page.keyboard.press('Control+Enter');
  await site.page.waitForFunction(() =>
    /^(?:共|没有)/u.test(document.getElementById('verify-status')?.textContent ?? ''),
  );
}

test('a page of a manuscript is verified quotation by quotation', async () => {
  const asked: string[] = [];
  site.page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await verify(MANUSCRIPT);
  const { page } = site;
  expect(await page.locator('#verify-results > li > h2').allTextContents()).toEqual([
    '第 1 条：逐字相同',
    '第 2 条：有出入',
    '第 3 条：本站未见',
    '第 4 条：本站未见',
  ]);
  expect(await page.textContent('#verify-status')).toBe(
    '共 4 条：逐字相同 1 条，有出入 1 条，本站未见 2 条。另有 1 处加引号的短语不足八个字，没有核对。',
  );
  expect(await page.textContent('#verify-results > li:nth-child(2) .verify-changes li')).toBe(
    '数字：报告作“66”，引文作“67”',
  );
  expect(await page.textContent('#verify-results > li:nth-child(2) blockquote mark')).toBe('67');
  // Nothing of it leaves the page, or outlasts it.
  const words = [sentence, encodeURIComponent(sentence.slice(0, 4)), sentence.slice(0, 4)];
  for (const request of asked) for (const word of words) expect(decodeURI(request)).not.toContain(word);
  expect(page.url()).toBe(`${site.origin}/verify/`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('a result leads to its paragraph, where the hash is known, and gives the citation of that place', async () => {
  await verify(sentence);
  const { page } = site;
  const link = page.locator('.verify-place a').first();
  const anchor = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  expect(anchor).toMatch(/^s2-1-p1~[0-9a-f]{6}$/u);
  await page.click('.verify-place button');
  await page.waitForSelector('.verify-citation p');
  const cited = (await page.textContent('.verify-citation')) ?? '';
  expect(cited).toContain(`《${report?.title ?? ''}》`);
  expect(cited).toContain('第1段');
  expect(cited).toContain(`#${anchor}`);
  await link.click();
  await page.waitForURL(/\/reports\//u);
  expect(await page.evaluate((id) => document.getElementById(id) !== null, anchor)).toBe(true);
  expect(await page.locator('.bar').count()).toBe(0);
});

test('what came of it is in view, on a phone too', async () => {
  for (const [width, height] of [
    [390, 844],
    [1280, 900],
  ] as const) {
    await site.page.setViewportSize({ width, height });
    await verify(MANUSCRIPT);
    const top = await site.page.evaluate(
      () => document.querySelector('#verify-results > li')?.getBoundingClientRect().top ?? Infinity,
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height / 2);
  }
});

test('each paragraph, where the reader wants that', async () => {
  await site.page.goto(`${site.origin}/verify/`);
  await site.page.fill('#passage', `通过「中国.如皋」网站${sentence.slice(sentence.indexOf('“政务'))}`);
  await site.page.check('input[value="paragraphs"]');
  await site.page.click('#verify button');
  await site.page.waitForSelector('#verify-results > li');
  expect(await site.page.textContent('#verify-results h2')).toBe('第 1 条：标点或字形有别');
});

test('axe finds nothing at two widths, light and dark, and nothing stands out of the page', async () => {
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await site.page.setViewportSize({ width, height: 800 });
    await site.page.emulateMedia({ colorScheme });
    await verify(MANUSCRIPT);
    await site.page.click('.verify-place button');
    await site.page.waitForSelector('.verify-citation p');
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await site.page.evaluate(axe);
    const violations = Violations.parse(await site.page.evaluate('axe.run().then(({ violations }) => violations)'));
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
});

test('without a script it says what it would do', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/verify/`);
  expect(await page.textContent('noscript .note, .note')).toContain('需要开启 JavaScript');
  await context.close();
});
