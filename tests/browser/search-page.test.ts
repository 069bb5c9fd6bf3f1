/**
 * The search page as a reader uses it, by keyboard alone too, and what a result opens.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { dice, piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';
import { openSite } from '../support/open-site.ts';

const texts = searchedTexts(await readArchive('content'));

const site = openSite();

async function ask(query: string): Promise<void> {
  await site.page.goto(`${site.origin}/search/?${new URLSearchParams({ q: query }).toString()}`);
  await site.page.waitForFunction(() => /找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
}

async function violations(): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await site.page.evaluate(axe);
  const found = await site.page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
  );
  return z.array(z.string()).parse(found);
}

describe('the page', () => {
  test('tells the true number of hits and reports, and shows more of them on demand', async () => {
    await ask('公开');
    const places = truthOf('公开', texts);
    const reports = new Set(places.map((place) => place.split('#')[0]));
    expect(await site.page.textContent('#search-status')).toBe(
      `找到 ${places.length} 处，见于 ${reports.size} 份报告。`,
    );
    expect(await site.page.locator('#search-results ul a').count()).toBe(20);
    await site.page.click('#search-more button');
    await site.page.waitForFunction(() => document.activeElement?.matches('#search-results ul a'));
    const focused = await site.page.evaluate(() =>
      [...document.querySelectorAll('#search-results ul a')].findIndex((link) => link === document.activeElement),
    );
    expect(focused).toBe(20);
  });

  test('says “reload” where the index that it began with is gone, and does not blame the network', async () => {
    await site.page.route(/\/pagefind\/[0-9a-f]{12}\//u, (route) => route.fulfill({ status: 404, body: '' }));
    await site.page.goto(`${site.origin}/search/?q=${encodeURIComponent('公开')}`);
    await site.page.waitForFunction(() =>
      /重新载入/u.test(document.getElementById('search-status')?.textContent ?? ''),
    );
    expect(await site.page.textContent('#search-status')).toBe('网站刚刚更新过，请重新载入本页，再检索一次。');
    await site.page.unroute(/\/pagefind\/[0-9a-f]{12}\//u);
    await ask('公开');
  });

  test('keeps query, filters, number of hits and place in the history', async () => {
    await ask('公开');
    await site.page.click('#search-more button');
    await site.page.waitForFunction(() => document.querySelectorAll('#search-results ul a').length > 20);
    const link = site.page.locator('#search-results ul a').nth(30);
    await link.scrollIntoViewIfNeeded();
    const before = await site.page.evaluate(() => scrollY);
    await link.click();
    await site.page.waitForURL(/\/reports\//u);
    await site.page.goBack();
    await site.page.waitForFunction(() => document.querySelectorAll('#search-results ul a').length > 20);
    await site.page.waitForFunction((y) => Math.abs(scrollY - y) < 200, before);
    expect(await site.page.inputValue('#q')).toBe('公开');
  });

  test('shows how many reports each choice leaves, and narrows by it', async () => {
    await ask('公开');
    const option = site.page.locator('select[name="year"] option[value="2019"]');
    await site.page.waitForFunction(() =>
      /（\d+）/u.test(document.querySelector('option[value="2019"]')?.textContent ?? ''),
    );
    expect(await option.textContent()).toBe('2019 年（1）');
    await site.page.selectOption('select[name="year"]', '2019');
    await site.page.waitForFunction(() => document.querySelectorAll('#search-results > li').length === 1);
    expect(site.page.url()).toContain('year=2019');
    await site.page.goBack();
    await site.page.waitForFunction(() => document.querySelectorAll('#search-results > li').length > 1);
    expect(await site.page.inputValue('select[name="year"]')).toBe('');
  });

  test('keeps a value of a filter that it does not know, and says what the filter hides', async () => {
    await site.page.goto(
      `${site.origin}/search/?q=${encodeURIComponent('公开')}&region=${encodeURIComponent('火星省')}`,
    );
    await site.page.waitForSelector('#search-hints p');
    expect(await site.page.inputValue('select[name="region"]')).toBe('火星省');
    const open = truthOf('公开', texts).length;
    expect(await site.page.textContent('#search-hints')).toContain(`在全部报告中有 ${open} 处`);
  });

  test.each([
    ['行政复议 没有这样的词', '全部报告中都没有“没有这样的词”'],
    ['段月祥 兰州分院', '没有一份报告同时含有'],
    ['。，', '只有标点或空格'],
    ['baiyin', '白银市科学技术局'],
    ['bys', '白银市科学技术局'],
    ['Baiyin Shi', '白银市科学技术局'],
    ['没有这样的词', '换一个更短的词'],
  ])('hints for “%s”', async (query, hint) => {
    await ask(query);
    await site.page.waitForSelector('#search-hints p');
    expect(await site.page.textContent('#search-hints')).toContain(hint);
  });

  test('offers no agencies for letters that stand in no name, and none where something is found', async () => {
    await ask('qqxyz');
    await site.page.waitForSelector('#search-hints p');
    expect(await site.page.textContent('#search-hints')).not.toContain('是不是');
    await ask('lzb-cas');
    expect(await site.page.textContent('#search-hints')).toBe('');
  });

  test('does not search while a syllable is being composed', async () => {
    await site.page.goto(`${site.origin}/search/`);
    await site.page.focus('#q');
    const session = await site.page.context().newCDPSession(site.page);
    await session.send('Input.imeSetComposition', { text: 'xingzheng', selectionStart: 9, selectionEnd: 9 });
    await site.page.waitForTimeout(600);
    expect(await site.page.textContent('#search-status')).toBe('');
    await session.send('Input.insertText', { text: '行政复议' });
    await site.page.waitForFunction(() => /找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
    expect(await site.page.inputValue('#q')).toBe('行政复议');
  });

  test('before a question it offers agencies, years and parts, and loads nothing of the search', async () => {
    const asked: string[] = [];
    site.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await site.page.goto(`${site.origin}/search/`);
    await site.page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/pagefind/') || path.endsWith('api.js'))).toEqual([]);
    expect(await site.page.textContent('#search-empty')).toContain('如皋市科学技术协会');
    expect(await site.page.textContent('#search-empty')).toContain('2019 年');
  });

  test('has nothing that axe would object to, empty, with results and without any', async () => {
    for (const query of ['', '行政复议', 'baiyin']) {
      await site.page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
      if (query !== '') await site.page.waitForFunction(() => /找到/u.test(document.body.textContent ?? ''));
      expect(await violations(), query).toEqual([]);
    }
  });
});

describe('by keyboard alone', () => {
  test('/ opens the box on a report page, arrows and Enter open a hit, Esc closes', async () => {
    const asked: string[] = [];
    site.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
    await site.page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/search/') || path.startsWith('/pagefind/'))).toEqual([]);
    await site.page.keyboard.press('/');
    await site.page.waitForSelector('dialog[open]');
    await site.page.keyboard.press('Escape');
    expect(await site.page.locator('dialog[open]').count()).toBe(0);
    await site.page.keyboard.press('Control+k');
    await site.page.waitForSelector('dialog[open]');
    await site.page.keyboard.type('众创空间');
    await site.page.waitForSelector('#quick-hits [role="option"]');
    expect(await violations()).toEqual([]);
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowUp');
    expect(await site.page.getAttribute('#quick-hits [aria-selected="true"]', 'id')).toBe('quick-hit-0');
    await site.page.keyboard.press('Enter');
    await site.page.waitForURL(/\?h=/u);
    await site.page.waitForSelector('mark.found');
    expect(await site.page.textContent('mark.found')).toBe('众创空间');
  });

  test('Enter without a choice leads to the search page; arrows walk the results, Enter opens one', async () => {
    await site.page.goto(`${site.origin}/guide/`);
    await site.page.keyboard.press('/');
    await site.page.waitForSelector('dialog[open]');
    await site.page.keyboard.type('兰州分院');
    await site.page.keyboard.press('Enter');
    await site.page.waitForURL(/\/search\/\?q=/u);
    await site.page.waitForSelector('#search-results ul a');
    await site.page.keyboard.press('/');
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe('q');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    const chosen = await site.page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(chosen).toMatch(/\?h=.*#/u);
    await site.page.keyboard.press('Escape');
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe('q');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('Enter');
    await site.page.waitForURL((url) => chosen !== undefined && url.href.endsWith(chosen ?? ''));
    await site.page.waitForSelector('mark.found');
  });

  test('a / that is typed into a field stays there', async () => {
    await site.page.goto(`${site.origin}/search/`);
    await site.page.focus('#q');
    await site.page.keyboard.type('增/减');
    expect(await site.page.inputValue('#q')).toBe('增/减');
  });
});

/** `HITS=100` for a long look. */
const HITS = Number(process.env['HITS'] ?? 30);

test('hits open at their section, in view, with the phrase marked; putting it away leaves the text', async () => {
  const random = dice(7);
  // A form that only the copy has is told of, not marked in the text: the next test.
  const printed = new Set((await readArchive('content')).flatMap(({ repairs }) => repairs.map(({ before }) => before)));
  const read = texts.filter(({ text }) => !printed.has(text));
  const pieces = piecesOf(read, 20 + 2 * HITS, 11).filter((piece) => truthOf(piece, texts).length > 0);
  expect(pieces.length).toBeGreaterThanOrEqual(HITS);
  await site.page.setViewportSize({ width: 390, height: 800 });
  await site.page.goto(`${site.origin}/search/`);
  for (const piece of pieces.slice(0, HITS)) {
    const places = truthOf(piece, texts);
    const [report, anchor] = (places[Math.floor(random.next().value * places.length)] ?? '').split('#');
    await site.page.goto(
      `${site.origin}/reports/${report ?? ''}/?${new URLSearchParams({ h: piece }).toString()}#${anchor ?? ''}`,
    );
    await site.page.waitForSelector('.bar');
    const seen = await site.page.evaluate((id) => {
      const target = document.getElementById(id);
      // The agency's name, where the title does not say it, stands right under the title.
      const place = id === 'title' ? target?.closest('header') : target;
      const marks = [...(place?.querySelectorAll('mark.found') ?? [])];
      const inView = ({ top, bottom }: DOMRect): boolean => top < innerHeight && bottom > 0;
      const text = document.querySelector('.report-text')?.textContent;
      return {
        marks: marks.length,
        target: target !== null && inView(target.getBoundingClientRect()),
        mark: marks.some((mark) => inView(mark.getBoundingClientRect())),
        text,
      };
    }, anchor ?? '');
    expect(seen, `${piece} in ${report ?? ''}#${anchor ?? ''}`).toMatchObject({ target: true, mark: true });
    await site.page.click('.bar button:last-child');
    const after = await site.page.evaluate(() => ({
      marks: document.querySelectorAll('mark.found').length,
      text: document.querySelector('.report-text')?.textContent,
      address: location.href,
    }));
    expect(after).toMatchObject({ marks: 0, text: seen.text });
    expect(after.address).not.toContain('h=');
  }
});

test('a heading is found by what the damaged copy has, and the page says so', async () => {
  await ask('ǘ┮郎暾埞');
  await site.page.click('#search-results ul a');
  await site.page.waitForSelector('.bar');
  expect(await site.page.textContent('.bar')).toContain('副本原来的字样');
  await site.page.click('.bar button');
  expect(await site.page.locator('#repairs mark.found').isVisible()).toBe(true);
});

test('words in several parameters are marked, as Pagefind’s interfaces write them', async () => {
  const query = new URLSearchParams([
    ['h', '众创空间'],
    ['h', '公开'],
  ]);
  await site.page.goto(`${site.origin}/reports/chuxiongzhou-kexuejishuju/2016/?${query.toString()}`);
  await site.page.waitForSelector('mark.found');
  expect(new Set(await site.page.locator('mark.found').allTextContents())).toEqual(new Set(['众创空间', '公开']));
});
