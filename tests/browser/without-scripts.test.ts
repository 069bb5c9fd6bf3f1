/**
 * The archive as a reader has it whose browser runs no scripts: all that there is to read and to cite is there, in sight.
 */
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSite } from '../support/open-site.ts';

const reports = await readArchive('content');

const site = openSite('dist', { javaScriptEnabled: false });

const open = async (path: string): Promise<void> => {
  await site.page.goto(site.origin + path);
};

/** Without the blanks that a browser makes of line ends and between columns. */
const packed = (text: string): string => text.replaceAll(/\s/gu, '');

test('the catalogue leads to every report, by region and by year', async () => {
  await open('/');
  for (const { url } of reports)
    expect(await site.page.locator(`main a[href="${url}"]:visible`).count(), url).toBeGreaterThan(1);
  await site.page.locator('main nav a[href^="#year-"]').first().click();
  expect(await site.page.locator(':target').isVisible()).toBe(true);
});

test('a report shows every paragraph and every row of its record', async () => {
  for (const { url, title, paragraphs, tables } of reports) {
    await open(url);
    expect(packed(await site.page.locator('h1').innerText())).toBe(packed(title));
    const seen = await site.page
      .locator('article')
      .evaluate((article) =>
        [...article.querySelectorAll<HTMLElement>('[id]')].map((part): [string, string] => [part.id, part.innerText]),
      );
    const byId = new Map(seen.map(([id, text]) => [id, packed(text)]));
    for (const { id, text } of paragraphs) expect(byId.get(id), `${url}#${id}`).toBe(packed(text));
    for (const { id, kind, rows } of tables) {
      const text = (row: number): string => (rows[row] ?? []).map((cell) => packed(cell.text)).join('');
      if (kind === 'lines') expect(byId.get(id), `${url}#${id}`).toContain(rows.map((_, row) => text(row)).join(''));
      else rows.forEach((_, row) => expect(byId.get(`${id}-r${row + 1}`), `${url}#${id}-r${row + 1}`).toBe(text(row)));
    }
  }
});

test('a paragraph leads to its lines in the source, and the source back', async () => {
  for (const { url, paragraphs } of reports) {
    const { id = '', lines = [0, 0] } = paragraphs[0] ?? {};
    await open(url);
    const address = await site.page.locator(`#${id} a[href^="source/#L"]`).first().getAttribute('href');
    await open(`${url}${address ?? ''}`);
    expect(await site.page.locator(`#L${lines[0]}`).isVisible()).toBe(true);
    await site.page.locator(`.pair:has(#L${lines[0]}) a[href$="#${id}"]`).first().click();
    expect(site.page.url()).toBe(`${site.origin}${url}#${id}`);
    expect(await site.page.locator(`#${id}`).isVisible()).toBe(true);
  }
});

test('how to cite it is there as text, and what is folded up opens', async () => {
  for (const { url, agency } of reports) {
    await open(`${url}#cite`);
    const cite = site.page.locator('#cite');
    expect(packed(await cite.innerText()), url).toContain(packed(agency.name));
    expect(await cite.innerText(), url).toContain('[R/OL]');
    const files = await cite
      .locator('a[download]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(files, url).toEqual(['.bib', '.ris', '.csl.json'].map((ending) => url.replace(/\/$/u, ending)));
    for (const file of files)
      expect((await site.page.request.get(site.origin + (file ?? ''))).status(), file ?? '').toBe(200);
  }
  const folded = site.page.locator('.report-text details').first();
  await open('/reports/zhongguokexueyuanlanzhoufenyuan/2015/');
  await folded.locator('summary').click();
  expect(await folded.locator('li').first().isVisible()).toBe(true);
});

test('a part shows what every report has of it, and leads there', async () => {
  await open('/parts/');
  await site.page.locator('main a[href="/parts/overview/"]').first().click();
  for (const { url, sections } of reports) {
    const first = sections.find(({ part }) => part === 'overview');
    if (first === undefined) continue;
    expect(await site.page.locator(`main a[href="${url}#${first.id}"]:visible`).count(), url).toBeGreaterThan(0);
  }
});

test('the search says that it needs a script, and where else to look', async () => {
  await open('/search/');
  // Its visibility is not asked: the browser under remote control parses what is in it as it does with scripts on.
  const words = await site.page.locator('main noscript').innerHTML();
  expect(words).toContain('JavaScript');
  for (const way of ['/', '/parts/']) {
    expect(words).toContain(`href="${way}"`);
    expect(await site.page.locator(`a[href="${way}"]:visible`).count(), way).toBeGreaterThan(0);
  }
});

test('a report asks for three files at most, and for none from elsewhere', async () => {
  const reading = await site.browser.newPage();
  for (const { url } of reports) {
    const asked: string[] = [];
    const note = (request: { url(): string }): void => void asked.push(request.url());
    reading.on('request', note);
    await reading.goto(site.origin + url, { waitUntil: 'networkidle' });
    reading.off('request', note);
    // The icon is the browser's own wish, once for the whole site.
    const own = asked.filter((address) => !address.endsWith('/favicon.svg'));
    expect(own.length, asked.join(' ')).toBeLessThanOrEqual(3);
    expect(asked.filter((address) => !address.startsWith(site.origin))).toEqual([]);
  }
  await reading.close();
});
