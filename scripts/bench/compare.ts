/**
 * What the page /compare/ costs at size: bytes as a host packs them, requests and times of a first answer in Chromium, one
 * figure of one province over all years, and of what is asked next; and the CPU of making its files.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tests/support/browser.ts';
import { serve } from '../../tests/support/static-host.ts';
import { makeArchive } from './search/archive.ts';
import type { Table } from './table.ts';

/** Pages and files that are left of the site: the rest is of no use here. */
const KEPT = ['compare', 'sheets', 'tools.js.ts'];

const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** How often each time is taken; the one in the middle counts. */
const TURNS = 21;

/** Asked one after the other on one page: what is loaded by each is told. */
const LATER: ReadonlyArray<readonly [words: string, search: string]> = [
  ['another figure of the same table', 'figure=requests.result.total/total'],
  ['eight figures of it', 'figure=outcomes'],
  ['a figure of another table', 'figure=reconsideration/total'],
  ['requests of natural persons', 'figure=requests.received/natural-person'],
];

/** Measures an archive of so many reports, 5,000 unless told. */
export async function benchCompare(asked: number | null): Promise<Table[]> {
  const count = asked ?? 5000;
  const archive = await makeArchive(count);
  const folder = buildPage(archive.folder);
  const host = await serve(join(folder, 'dist'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const province = await largestProvince(page, host.origin);
    await page.close();
    const rows: Table['rows'] = [];
    for (const [words, search] of [
      [`first answer: one figure, ${province}, all years`, `region=${encodeURIComponent(province)}`],
      ['first answer: one figure, all provinces, all years', 'figure=requests.received/total'],
    ] as const) {
      const one = await browser.newPage();
      const load = counter(one);
      await one.goto(`${host.origin}/compare/?${search}`);
      await drawn(one);
      const { bytes, requests } = await load();
      await one.close();
      rows.push([words, bytes / 1000, requests, ...(await firstTime(browser, `${host.origin}/compare/?${search}`))]);
    }
    const next = await browser.newPage();
    const load = counter(next);
    const region = `region=${encodeURIComponent(province)}`;
    await next.goto(`${host.origin}/compare/?${region}`);
    await drawn(next);
    await load();
    for (const [words, search] of LATER) {
      const time = await ask(next, `?${region}&${search}`);
      const { bytes, requests } = await load();
      rows.push([`then: ${words}`, bytes / 1000, requests, time, null]);
    }
    const made = `${count.toLocaleString('en')} made-up reports; KB of gzip with page, styles and scripts.`;
    return [{ caption: made, columns: ['asked', 'KB', 'requests', 'ms', 'ms of CPU'], rows }];
  } finally {
    await browser.close();
    await host.close();
  }
}

/**
 * Milliseconds to the painted table of an address whose scripts the browser has: on the clock, and of the page's thread. The
 * page itself says when: a driver that looks into it brings a script of its own, which would run on the same thread.
 */
async function firstTime(browser: Browser, address: string): Promise<[clock: number, thread: number]> {
  const context = await browser.newContext();
  await context.addInitScript(sayWhenPainted, PAINTED);
  const times: Array<[number, number]> = [];
  // One turn more: the first fills the browser's cache.
  for (let turn = 0; turn <= TURNS; turn++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const said = page.waitForEvent('console', (message) => message.text().startsWith(PAINTED));
    await page.goto(address, { waitUntil: 'commit' });
    const clock = Number((await said).text().slice(PAINTED.length));
    const { metrics } = await session.send('Performance.getMetrics');
    times.push([clock, 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)]);
    await page.close();
  }
  await context.close();
  const middle = (which: 0 | 1): number =>
    times
      .slice(1)
      .map((time) => time[which])
      .sort((x, y) => x - y)[Math.floor(TURNS / 2)] ?? NaN;
  return [middle(0), middle(1)];
}

/** What the line in the console begins with. */
const PAINTED = 'painted after ';

/** Runs in the page: a task that is asked for in a frame comes when that frame has been painted. */
function sayWhenPainted(words: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.compare-table td') === null) return;
    observer.disconnect();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => console.debug(words + performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Builds the page and its files alone, by Astro itself. */
function buildPage(archive: string): string {
  const folder = join(archive, 'compare-page');
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of COPIED) cpSync(entry, join(folder, entry), { recursive: true });
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  symlinkSync(resolve(archive, 'content'), join(folder, 'content'), 'dir');
  // Records name their seeds by the path that they were converted from.
  const seeds = join(folder, archive, 'seeds');
  rmSync(join(folder, '.cache'), { recursive: true, force: true });
  mkdirSync(dirname(seeds), { recursive: true });
  symlinkSync(resolve(archive, 'seeds'), seeds, 'dir');
  const [pages, all] = [join(folder, 'src/pages'), join(folder, 'pages-of-all')];
  rmSync(all, { recursive: true, force: true });
  renameSync(pages, all);
  mkdirSync(pages);
  for (const entry of KEPT) renameSync(join(all, entry), join(pages, entry));
  const config = join(folder, 'astro.config.mjs');
  const text = readFileSync(config, 'utf8')
    .replace(/^import \{ archive \}.*\n/mu, '')
    .replace(/, archive\(\{.*\}\)/u, '');
  writeFileSync(config, text);
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the page was not built:\n${stderr}`);
  return folder;
}

/** The province with most reports. */
async function largestProvince(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/compare/`);
  await drawn(page);
  const places = await page.$$eval('#compare-region option', (options) => options.map((option) => option.textContent));
  const files = await page.evaluate(
    'Object.entries(JSON.parse(document.getElementById("compare-data").textContent).files)',
  );
  const provinces = await page.evaluate(
    'JSON.parse(document.getElementById("compare-data").textContent).provinces.map(([code]) => code)',
  );
  // Safe: the page's own data, as page-data.ts has it.
  const names = new Map(files as Array<[string, string]>);
  let largest = { words: '', bytes: -1 };
  for (const [index, code] of (provinces as string[]).entries()) {
    const response = await page.request.get(`${origin}/compare/${names.get(`${code}-requests`) ?? ''}`);
    const bytes = (await response.body()).length;
    if (bytes > largest.bytes) largest = { words: places[index + 1] ?? '', bytes };
  }
  return largest.words;
}

/** Waits for table and charts. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.compare-table td') !== null && document.querySelector('#compare-charts svg') !== null,
  );
}

/** Goes on to another choice by the history, as Back does; gives the milliseconds to its table. */
async function ask(page: Page, search: string): Promise<number> {
  return page.evaluate(async (next) => {
    const table = document.querySelector('.compare-table');
    history.pushState({}, '', next);
    const begin = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    while (document.querySelector('.compare-table') === table) await new Promise(requestAnimationFrame);
    return performance.now() - begin;
  }, search);
}

/** Counts what a page loads, packed; each call tells what came since the last. */
function counter(page: Page): () => Promise<{ bytes: number; requests: number }> {
  let waiting: Array<Promise<number>> = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/favicon.svg')) return;
    waiting.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(waiting);
    waiting = [];
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
  };
}
