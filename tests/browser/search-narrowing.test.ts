/**
 * The search page beyond words: operators, what narrows, the order, a file of what was found, a tally, and where a name or an
 * address leads.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { searchedTexts, truthOf } from '../../src/search/truth.ts';
import { openSite } from '../support/open-site.ts';

const reports = await readArchive('content');
const texts = searchedTexts(reports);

const site = openSite();

async function ask(address: string): Promise<void> {
  await site.page.goto(`${site.origin}/search/?${address}`);
  await site.page.waitForFunction(() => /找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
}

const titles = (): Promise<string[]> => site.page.locator('#search-results h2').allTextContents();
const years = async (): Promise<number[]> =>
  (await titles()).map((title) => reports.find((report) => report.title === title)?.year ?? 0);

/** Reports that hold a word somewhere. */
const holding = (word: string): Set<string> => new Set(truthOf(word, texts).map((place) => place.split('#')[0] ?? ''));

test('a question with operators is told as it is understood, and found so', async () => {
  await ask(`q=${encodeURIComponent('公开 -众创空间')}`);
  expect(await site.page.textContent('#search-reading')).toBe('找这样的报告：有“公开”，没有“众创空间”。');
  const wanted = [...holding('公开')].filter((id) => !holding('众创空间').has(id));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.length).toBeLessThan(reports.length);
  expect(await site.page.textContent('#search-status')).toContain(`见于 ${wanted.length} 份报告`);
  await ask(`q=${encodeURIComponent('收费 NEAR/5 减免')}`);
  expect(await site.page.textContent('#search-reading')).toBe(
    '找这样的报告：“收费”与“减免”在同一章节或表格里，相隔不超过 5 字。',
  );
  await ask(`q=${encodeURIComponent('-公开 -会议')}`);
  expect(await site.page.textContent('#search-reading')).toContain('请至少写一个要找的词');
  await ask(`q=${encodeURIComponent('-公开')}`);
  expect(await site.page.textContent('#search-reading')).toContain('前面的减号不算，找的是“公开”。');
  await ask(`q=${encodeURIComponent('公开 or 减免')}`);
  expect(await site.page.textContent('#search-reading')).toBe('“or”当作要找的词；用来连接，要大写：OR。');
  await ask(`q=${encodeURIComponent('公开')}`);
  expect(await site.page.textContent('#search-reading')).toBe('');
});

test('years from one to another, and the order by year', async () => {
  await ask(`q=${encodeURIComponent('行政复议')}&sort=oldest`);
  const all = await years();
  expect(all).toEqual([...all].sort((a, b) => a - b));
  const [first = 0, second = 0] = [...new Set(all)];
  await site.page.selectOption('select[name="sort"]', 'year');
  await site.page.selectOption('select[name="year"]', String(first));
  await site.page.selectOption('select[name="to"]', String(second));
  await site.page.waitForURL(new RegExp(`year=${first}-${second}`, 'u'));
  await site.page.waitForFunction(
    (count) => document.querySelectorAll('#search-results h2').length === count,
    all.filter((year) => year <= second).length,
  );
  expect(await years()).toEqual([...all.filter((year) => year <= second)].reverse());
  await site.page.reload();
  await site.page.waitForSelector('#search-results h2');
  expect(await site.page.inputValue('select[name="to"]')).toBe(String(second));
  // Chosen the other way round they are the same years, and the form says so.
  await site.page.selectOption('select[name="year"]', String(second));
  await site.page.selectOption('select[name="to"]', String(first));
  await site.page.waitForURL(new RegExp(`year=${first}-${second}`, 'u'));
  expect(await site.page.inputValue('select[name="year"]')).toBe(String(first));
});

test('what an address asks that is none takes the results before it away, and says how it is written', async () => {
  const status = site.page.locator('#search-status', { hasText: '看不懂' });
  for (const [asked, words] of [
    ['sort=zzz', '排序是 relevance、year、oldest 或 agency'],
    ['year=2021-2019', '年份写作'],
  ]) {
    await site.page.goto(`${site.origin}/search/?q=${encodeURIComponent('行政复议')}&${asked ?? ''}`);
    await status.waitFor();
    expect(await status.textContent()).toContain(words);
    expect(await titles()).toEqual([]);
    expect(await site.page.textContent('#search-prose')).toBe('');
  }
  await site.page.goto(`${site.origin}/search/?year=2019`);
  await site.page.locator('#search-status', { hasText: '请写要找的词' }).waitFor();
});

test('several agencies, chosen one after another, and let go again', async () => {
  await ask(`q=${encodeURIComponent('公开')}`);
  const list = 'select[data-filter="agency"]';
  for (const name of ['白银市科学技术局', '如皋市科学技术协会']) {
    await site.page.waitForFunction((name) => document.querySelector(`option[value="${name}"]`) !== null, name);
    await site.page.selectOption(list, name);
  }
  await site.page.waitForFunction(() => document.querySelectorAll('#search-results h2').length === 2);
  expect(new URL(site.page.url()).searchParams.getAll('agency')).toHaveLength(2);
  await site.page.click('#search-agencies li:first-child button');
  await site.page.waitForFunction(() => document.querySelectorAll('#search-results h2').length === 1);
  expect(await site.page.locator('#search-agencies li').count()).toBe(1);
  expect(await site.page.locator(':focus').getAttribute('aria-label')).toMatch(/^去掉 /u);
  await site.page.keyboard.press('Enter');
  await site.page.waitForFunction(() => document.querySelectorAll('#search-results h2').length > 1);
  expect(await site.page.locator(':focus').getAttribute('data-filter')).toBe('agency');
});

test('a county is asked for with its province', async () => {
  const { region } = reports.find(({ agency }) => agency.name === '如皋市科学技术协会')?.agency ?? { region: null };
  await ask(
    `${new URLSearchParams({ q: '公开', region: region?.province ?? '', county: region?.county ?? '' }).toString()}`,
  );
  expect(await titles()).toHaveLength(1);
  await site.page.selectOption('select[name="region"]', '');
  expect(await site.page.inputValue('select[name="county"]')).toBe('');
});

test('paragraphs alone: what the form says in every report is passed over', async () => {
  await ask(`q=${encodeURIComponent('行政复议')}`);
  const labels = site.page.locator('#search-results .labels');
  const all = await titles();
  expect(await labels.count()).toBeGreaterThan(0);
  // One line a report, however many headings and tables have the word.
  expect(await labels.count()).toBeLessThanOrEqual(all.length);
  await site.page.click('#search-prose a');
  await site.page.waitForURL(/scope=prose/u);
  await site.page.waitForFunction(() => document.querySelector('#search-results h2') !== null);
  const kept = truthOf(
    '行政复议',
    texts.filter(({ prose }) => prose),
  );
  expect(await site.page.textContent('#search-status')).toContain(`找到 ${kept.length} 处`);
  expect(await labels.count()).toBe(0);
});

test('all that was found comes as a file, each line with its address', async () => {
  await ask(`q=${encodeURIComponent('公开')}`);
  const [download] = await Promise.all([site.page.waitForEvent('download'), site.page.click('#search-csv')]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('agency,year,title,anchor,section,prose,matches,excerpt,url');
  expect(lines).toHaveLength(truthOf('公开', texts).length + 1);
  expect(lines[1]).toMatch(/http:\/\/[^,]+\/reports\/[^,]+#[a-z0-9-]+$/u);
});

test('the tally by year and province counts the reports, and its bars narrow', async () => {
  await ask(`q=${encodeURIComponent('公开')}`);
  await site.page.click('#search-tally summary');
  await site.page.waitForSelector('#search-tally svg');
  const words = await site.page.locator('#search-tally svg desc').first().textContent();
  const counted = (words ?? '').split('；').map((part) => Number(/：(\d+)/u.exec(part)?.[1]));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(holding('公开').size);
  expect(await site.page.locator('#search-tally figure').count()).toBe(2);
  await site.page.locator('#search-tally svg a').first().click();
  await site.page.waitForURL(/year=\d{4}/u);
});

test.each([
  ['白银市科学技术局', '/reports/baiyinshi-kexuejishuju/'],
  ['白银科学技术局', '/reports/baiyinshi-kexuejishuju/'],
  ['白银科技局', '/reports/baiyinshi-kexuejishuju/'],
  ['白银市科学技术局. 政府信息公开工作年度报告[R]. 2019', '/reports/baiyinshi-kexuejishuju/2019/'],
])('“%s” offers %s first', async (query, path) => {
  await ask(`q=${encodeURIComponent(query)}`);
  await site.page.waitForSelector('#search-jumps a');
  expect(await site.page.getAttribute('#search-jumps a', 'href')).toBe(path);
});

test('the number of a document, whatever brackets it has, offers the place that cites it first', async () => {
  for (const query of ['传播字〔2015〕4号', '传播字[2015]4号', '科发传播字（2014）9 号']) {
    await ask(`q=${encodeURIComponent(query)}`);
    await site.page.waitForSelector('#search-jumps a');
    expect(await site.page.getAttribute('#search-jumps a', 'href')).toMatch(
      /\/reports\/zhongguokexueyuanlanzhoufenyuan\/2015\/#s/u,
    );
  }
});

test('words that many names have, and that none has, offer no agency', async () => {
  for (const query of ['公开', '行政复议', '公开 申请', '传播字〔2015〕']) {
    await ask(`q=${encodeURIComponent(query)}`);
    await site.page.waitForFunction(() =>
      /（\d+）/u.test(document.querySelector('select[name="year"]')?.textContent ?? ''),
    );
    expect(await site.page.locator('#search-jumps a').count()).toBe(0);
  }
});

test('a pasted address opens the report at its place, also out of a citation, and one that is none is searched for', async () => {
  await site.page.goto(`${site.origin}/search/`);
  await site.page.fill('#q', '见 https://elsewhere.example/archive/reports/baiyinshi-kexuejishuju/2019/#s1-p1。');
  await site.page.press('#q', 'Enter');
  await site.page.waitForURL(/\/reports\/baiyinshi-kexuejishuju\/2019\/#s1-p1$/u);
  await site.page.goto(`${site.origin}/search/`);
  await site.page.fill('#q', 'https://elsewhere.example/reports/nobody/2019/');
  await site.page.press('#q', 'Enter');
  await site.page.waitForFunction(() => /没有找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
});

test('a figure is found whole, and as a part where that is asked', async () => {
  await ask('q=3121');
  await site.page.waitForSelector('#search-hints a');
  await site.page.click('#search-hints a');
  await site.page.waitForFunction(() => /找到/u.test(document.getElementById('search-status')?.textContent ?? ''));
  expect(await site.page.inputValue('#q')).toBe('*3121*');
  expect(await site.page.locator('#search-results h2').count()).toBeGreaterThan(0);
});
