/**
 * The site as one file: unpacked it is the same site, below any path and from a folder as far as browsers allow; as a ZIM it is
 * sound, and inside Kiwix the search finds what it finds outside.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { z } from 'zod';
import { portableSite } from '../../scripts/pack/portable-site.ts';
import { writeZim } from '../../scripts/pack/write-zim.ts';
import { writeZip } from '../../scripts/pack/write-zip.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { relativeLink } from '../../src/links/relative-links.ts';
import { attributesIn } from '../../src/links/read-page.ts';
import { piecesOf, searchedTexts, truthOf } from '../../src/search/truth.ts';
import { openSite } from '../support/open-site.ts';
import { hasPrograms } from '../support/programs.ts';
import { WRITTEN } from '../support/written-queries.ts';

/** Beside those that all searches are asked. */
const MORE = [
  '政务公开',
  '主动公开 依申请公开',
  '2023',
  '不予公開',
  '总体情况',
  '附件',
  '10',
  '％０',
  '局2019',
  '情况表',
];
/** `ONE_FILE_QUERIES=300` for a long look. */
const RANDOM = Number(process.env['ONE_FILE_QUERIES'] ?? 40);

const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
const zip = join(folder, 'site.zip');
/** Below a path with a blank and Chinese in it. */
const unpacked = join(folder, 'some where', '档案');

beforeAll(async () => {
  await writeZip(zip, '档案', portableSite('dist', '/'));
  await unzip(zip, dirname(unpacked));
});

async function unzip(from: string, to: string): Promise<void> {
  const file = await openPromise(from);
  for await (const entry of file.eachEntry()) {
    const place = join(to, entry.fileName);
    mkdirSync(dirname(place), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(place));
  }
}

const site = openSite(folder);
const texts = searchedTexts(await readArchive('content'));
const Answers = z.array(z.array(z.string()));

/** What the search of the page that is open finds for each query, held to truth. */
async function expectTruth(queries: readonly string[], module: string): Promise<void> {
  const found = await site.page.evaluate(
    `(async () => {
      const { search } = await import(${JSON.stringify(module)});
      const all = [];
      for (const query of ${JSON.stringify(queries)}) {
        const { hits } = await search(query, { limit: Infinity });
        all.push(hits.map((hit) => hit.report + '#' + hit.anchor).sort());
      }
      return all;
    })()`,
  );
  expect(Answers.parse(found)).toEqual(queries.map((query) => truthOf(query, texts)));
}

/** Searches in the page, follows the first result, and looks that it has arrived at the words. */
async function searchAndFollow(page: string): Promise<void> {
  await site.page.goto(`${page}?q=${encodeURIComponent('行政复议')}`);
  const link = site.page.locator('#search-results li li a').first();
  await link.waitFor();
  await link.click();
  await site.page.locator('.report-text mark').first().waitFor();
  expect(new URL(site.page.url()).pathname).toMatch(/\/reports\/[a-z-]+\/\d{4}\/index\.html$/u);
}

/** All that a page says, without its links. */
function wordsOf(html: string): string {
  let words = '';
  const parser = new Parser({ ontext: (text) => (words += text), onopentagname: (name) => (words += `<${name}>`) });
  parser.end(html);
  return words;
}

test('links are told from the page, and nothing but links', () => {
  for (const [link, name, told] of [
    ['/', 'reports/a/2019/index.html', '../../../index.html'],
    ['/reports/a/2019.json', 'reports/a/2019/index.html', '../2019.json'],
    ['/search/?q=x#y', 'index.html', 'search/index.html?q=x#y'],
    ['source/', 'reports/a/2019/index.html', 'source/index.html'],
    ['/guide/#s', 'guide/index.html', 'index.html#s'],
    ['#s1', 'index.html', '#s1'],
    ['?year=2019', 'search/index.html', '?year=2019'],
    ['https://gov.example/', 'index.html', 'https://gov.example/'],
    ['mailto:a@example.org', 'index.html', 'mailto:a@example.org'],
  ] as const)
    expect(relativeLink(link, name, '/'), link).toBe(told);
  expect(relativeLink('/ogi/guide/', 'index.html', '/ogi/')).toBe('guide/index.html');
  expect(relativeLink('/elsewhere/', 'index.html', '/ogi/')).toBe('/elsewhere/');
});

test('unpacked, every link of every page leads to a file, and the page says what it said', () => {
  expect(checkLinks(unpacked, '/')).toEqual([]);
  const pages = filesBelow(unpacked).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(70);
  for (const path of pages) {
    const html = readFileSync(path, 'utf8');
    expect(
      [...attributesIn(html).links].filter((link) => /^\/|^[^#?:]*\/(?:[?#]|$)/u.test(link)),
      path,
    ).toEqual([]);
    expect(wordsOf(html) === wordsOf(readFileSync(path.replace(unpacked, 'dist'), 'utf8')), path).toBe(true);
  }
});

test('unpacked, its list of sums is that of its own files, without those that hosts read', () => {
  const lines = readFileSync(join(unpacked, 'sha256sums.txt'), 'utf8').split('\n').slice(0, -1);
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const files = filesBelow(unpacked).map((path) => relative(unpacked, path).split(sep).join('/'));
  expect(files.filter((name) => /^(?:_|\.(?!well-known))/u.test(name) && !name.startsWith('_astro/'))).toEqual([]);
  expect([...listed.keys()].sort()).toEqual(files.filter((name) => name !== 'sha256sums.txt').sort());
  for (const [name, sum] of listed)
    expect(
      createHash('sha256')
        .update(readFileSync(join(unpacked, name)))
        .digest('hex'),
      name,
    ).toBe(sum);
});

test.runIf(hasPrograms('its own verify.py', 'python3'))('unpacked, its own verify.py finds it whole', () => {
  const { status, stdout } = spawnSync('python3', ['guide/verify.py', '.'], { cwd: unpacked, encoding: 'utf8' });
  expect(status, stdout).toBe(0);
});

test('the same site gives the same bytes', async () => {
  const again = join(folder, 'again.zip');
  await writeZip(again, '档案', portableSite('dist', '/'));
  expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
});

test('below any path the search is exact, and leads into the report', async () => {
  const root = `${site.origin}/${encodeURI('some where/档案')}`;
  await site.page.goto(`${root}/search/index.html`);
  await expectTruth(WRITTEN.slice(0, 20), `${root}/search/api.js`);
  await searchAndFollow(`${root}/search/index.html`);
});

test('from a folder a report is read as it is, and the search says what it lacks', async () => {
  const at = (path: string): string => pathToFileURL(join(unpacked, path)).href;
  await site.page.goto(at('index.html'));
  await site.page.locator('a[href*="reports/baiyinshi-kexuejishuju/2019/"]').first().click();
  await site.page.locator('#title').waitFor();
  expect(site.page.url()).toContain('/reports/baiyinshi-kexuejishuju/2019/index.html');
  const font = await site.page.evaluate(`getComputedStyle(document.querySelector('.report-text p')).fontFamily`);
  expect(font).toMatch(/serif/iu);
  await site.page.goto(at('search/index.html'));
  await expect.poll(() => site.page.locator('h1 + .note').textContent()).toContain('浏览器不许它读取别的文件');
});

test('a shard is not packed', () => {
  const asked = ['scripts/build.ts', '--zip', '--shard', '1/2'];
  const { stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  expect(stderr).toContain('a shard is no site to be packed; join them first\n');
});

const WORDS = {
  name: 'archive',
  title: '档案',
  description: '年报',
  publisher: '档案',
  source: null,
  date: '2026-01-02',
};
const withZim = hasPrograms('the ZIM', 'zimcheck', 'zimdump');
const withKiwix = withZim && hasPrograms('the search inside Kiwix', 'kiwix-serve');

describe.runIf(withZim)('as a ZIM', () => {
  const zim = join(folder, 'site.zim');
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    await writeZim(zim, WORDS, portableSite('dist', '/'));
  });
  afterAll(() => server?.kill());

  test('zimcheck passes, and nothing is left behind', () => {
    const { status, stdout } = spawnSync('zimcheck', ['-A', zim], { encoding: 'utf8' });
    expect(status, stdout).toBe(0);
    expect(stdout).toContain('Overall Test Status: Pass');
    expect(filesBelow(folder).filter((path) => path.endsWith('.new'))).toEqual([]);
  });

  test('another program reads every file back, with its type and title', () => {
    const dump = join(folder, 'dump');
    expect(spawnSync('zimdump', ['dump', `--dir=${dump}`, '--ns=C', zim]).status).toBe(0);
    const files = [...portableSite('dist', '/')];
    for (const { name, read } of files) expect(read().equals(readFileSync(join(dump, name))), name).toBe(true);
    expect(filesBelow(dump).length).toBe(files.length);
    const said = (path: string): string =>
      spawnSync('zimdump', ['list', '--details', `--url=${path}`, '--ns=C', zim], { encoding: 'utf8' }).stdout;
    const report = 'reports/baiyinshi-kexuejishuju/2019';
    expect(said(`${report}/index.html`)).toMatch(/title: +白银市科学技术局[^]*mime-type: +text\/html\n/u);
    expect(said(`${report}.md`)).toMatch(/mime-type: +text\/markdown; charset=utf-8\n/u);
    expect(said(`${report}.txt`)).toMatch(/mime-type: +text\/plain\n/u);
    expect(said('pagefind/pagefind.js')).toMatch(/mime-type: +text\/javascript; charset=utf-8\n/u);
  });

  test('the same site gives the same bytes, on another day others', async () => {
    const again = join(folder, 'again.zim');
    await writeZim(again, WORDS, portableSite('dist', '/'));
    expect(readFileSync(again).equals(readFileSync(zim))).toBe(true);
    await writeZim(again, { ...WORDS, date: '2026-01-03' }, portableSite('dist', '/'));
    expect(readFileSync(again).equals(readFileSync(zim))).toBe(false);
  });

  test.runIf(withKiwix)('inside Kiwix the search is exact', async () => {
    const port = await freePort();
    server = spawn('kiwix-serve', ['--port', String(port), '--address', '127.0.0.1', zim], { stdio: 'ignore' });
    const root = `http://127.0.0.1:${port}/site/A`;
    for (let tries = 0; tries < 100; tries++) {
      if (
        await fetch(`${root}/search/index.html`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break;
      await setTimeout(100);
    }
    await site.page.goto(`${root}/search/index.html`);
    await expectTruth([...WRITTEN, ...MORE, ...piecesOf(texts, RANDOM, 17)], `${root}/search/api.js`);
    await searchAndFollow(`${root}/search/index.html`);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
