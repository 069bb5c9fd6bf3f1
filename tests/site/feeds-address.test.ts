/**
 * The same for a site that knows its address and stands under a path, with a report whose title would end a script, a tag
 * and an attribute, and without the repository's history.
 */
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentsOf, nodeOf, readHead, targetsOf } from '../support/head.ts';
import { readPage } from '../support/page.ts';
import { buildProject, copyProject } from '../support/project-copy.ts';
import { feedFaults } from '../support/feed-faults.ts';
import { childrenOf, readXml, textOf } from '../support/xml.ts';
import { zoteroItem } from '../support/zotero.ts';

const HOME = 'https://archive.example/ogi/';
const TITLE = '甲局2021年年度报告</script><script>alert(1)</script><!-- ]]> & "两年"';
const REPORT = `${HOME}reports/jiaju/2021/`;

let folder = '';
let output = '';
beforeAll(() => {
  folder = copyProject();
  cpSync('tests/cases/hostile-text-development-bureau-2021/seed.txt', join(folder, 'seeds/hostile.txt'));
  writeFileSync(
    join(folder, 'seeds/hostile.yaml'),
    JSON.stringify({
      title: TITLE,
      slug: 'jiaju',
      year: 2021,
      published: '2022-01-20',
      url: 'https://gov.example/a?b=1&c=2',
      fetched: '2026-11-01',
    }),
  );
  output = buildProject(folder, {
    SITE_URL: 'https://archive.example',
    BASE_PATH: '/ogi',
    FAULTS_TO: 'https://forge.example/ogi/issues/new',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, 'dist', name), 'utf8');
const page = (): string => read('reports/jiaju/2021/index.html');

/** Whether an address of the site leads to a file. */
function leadsSomewhere(url: string): boolean {
  if (!url.startsWith(HOME)) return false;
  const path = new URL(url).pathname.slice(new URL(HOME).pathname.length);
  return existsSync(join(folder, 'dist', path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

test('where somebody listens, a report has the way to tell of a fault, and each of its doubts one of its own', () => {
  const html = read('reports/chuxiongzhou-kexuejishuju/2016/index.html');
  const links = [...html.matchAll(/href="(https:\/\/forge\.example\/[^"]*)"/gu)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&').replaceAll('&#38;', '&')),
  );
  const url = `${HOME}reports/chuxiongzhou-kexuejishuju/2016/`;
  const doubts = links.filter((link) => link.searchParams.get('body')?.includes('已有存疑：') === true);
  expect([links.length, doubts.length]).toEqual([5, 4]);
  expect(doubts[2]?.searchParams.get('body')).toContain(`${url}source/#L23`);
  expect(links.find((link) => !doubts.includes(link))?.searchParams.get('title')).toBe(`指出错误：${url}`);
  expect(readFileSync('dist/reports/chuxiongzhou-kexuejishuju/2016/index.html', 'utf8')).not.toContain('tell-fault');
});

test('it builds, and every link leads somewhere', () => {
  expect(output).toContain('all inner links and anchors lead somewhere');
});

test('a title cannot leave its place', () => {
  expect(readPage(page())).toMatchObject({ scripts: 1, handlers: [], foreign: [] });
  const head = readHead(page());
  expect(nodeOf(head, 'Report')['name']).toBe(TITLE);
  expect(contentsOf(head, 'citation_title')).toEqual([TITLE]);
  const titles = childrenOf(readXml(read('feed.xml')), 'entry').map((entry) => textOf(entry, 'title'));
  expect(titles).toContain(TITLE);
});

test('all that says who a page is, says it with the full address', () => {
  const head = readHead(page());
  expect(targetsOf(head, 'canonical')).toEqual([REPORT]);
  expect(targetsOf(head, 'cite-as')).toEqual([REPORT]);
  for (const name of ['og:url', 'citation_public_url', 'citation_abstract_html_url', 'DC.identifier', 'Url']) {
    expect(contentsOf(head, name), name).toEqual([REPORT]);
  }
  expect(contentsOf(head, 'SiteDomain')).toEqual(['archive.example']);
  expect(contentsOf(head, 'Image')).toEqual(contentsOf(head, 'og:image'));
  expect(zoteroItem(head, 'http://localhost/').url).toBe(REPORT);
  expect(nodeOf(head, 'Report')).toMatchObject({ '@id': REPORT, isBasedOn: 'https://gov.example/a?b=1&c=2' });
  const { linkset } = JSON.parse(read('reports/jiaju/2021.linkset.json')) as { linkset: unknown };
  expect(linkset).toMatchObject([{ anchor: REPORT, 'cite-as': [{ href: REPORT }] }, {}, {}, {}]);
});

test('every full address in a head leads to a file of the site', () => {
  for (const file of globSync('**/*.html', { cwd: join(folder, 'dist') })) {
    const html = read(file);
    const addresses = html.slice(0, html.indexOf('</head>')).match(/https:\/\/archive\.example[^"#?<\s]*/gu) ?? [];
    expect(
      addresses.filter((address) => !leadsSomewhere(address)),
      file,
    ).toEqual([]);
  }
});

test('a date is given as far as it is known', () => {
  const head = readHead(page());
  expect(contentsOf(head, 'PubDate')).toEqual(['2022-01-20']);
  expect(contentsOf(head, 'article:published_time')).toEqual(['2022-01-20']);
  expect(nodeOf(head, 'Report')['datePublished']).toBe('2022-01-20');
  expect(zoteroItem(head, REPORT).date).toBe('2022/01/20');
});

test('without history a page is dated by the day its copy was fetched, or not at all', () => {
  const maps = childrenOf(readXml(read('sitemap-index.xml')), 'sitemap').map((map) => textOf(map, 'loc') ?? '');
  const files = maps.map((map) => map.slice(HOME.length));
  expect(maps).toEqual(files.map((file) => HOME + file));
  expect(files[0]).toBe('sitemap-rooms.xml');
  expect(read('robots.txt')).toContain(`\nSitemap: ${HOME}sitemap-index.xml\n`);
  const urls = files.flatMap((file) => childrenOf(readXml(read(file)), 'url'));
  const places = urls.map((url) => textOf(url, 'loc') ?? '');
  expect(places.filter((place) => !leadsSomewhere(place))).toEqual([]);
  // Every page but search and 404, and nothing else.
  const pages = globSync('**/*.html', { cwd: join(folder, 'dist') }).map((file) => file.replace(/index\.html$/u, ''));
  expect(places.sort()).toEqual(
    pages.flatMap((path) => (path === '404.html' || path === 'search/' ? [] : [HOME + path])).sort(),
  );
  expect(
    urls.filter((url) => textOf(url, 'lastmod') !== null).map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')]),
  ).toEqual([
    [`${HOME}reports/jiaju/`, '2026-11-01T00:00:00+08:00'],
    [REPORT, '2026-11-01T00:00:00+08:00'],
    [`${REPORT}source/`, '2026-11-01T00:00:00+08:00'],
  ]);
});

test('every feed passes the rules of the W3C, and its links lead somewhere', () => {
  const feeds = globSync('**/feed.xml', { cwd: join(folder, 'dist') });
  expect(feeds.length).toBeGreaterThan(15);
  for (const file of feeds) {
    expect(feedFaults(read(file), HOME + file), file).toEqual([]);
    const feed = readXml(read(file));
    const links = [feed, ...childrenOf(feed, 'entry')].flatMap((element) => childrenOf(element, 'link'));
    expect(links.map(({ attributes }) => attributes['href'] ?? '').filter((href) => !leadsSomewhere(href))).toEqual([]);
  }
});

test('search description and llms.txt have full addresses', () => {
  const description = readXml(read('opensearch.xml'));
  expect([description.name, description.namespace]).toEqual([
    'OpenSearchDescription',
    'http://a9.com/-/spec/opensearch/1.1/',
  ]);
  expect(textOf(description, 'ShortName')?.length).toBeLessThanOrEqual(16);
  expect(textOf(description, 'Description')?.length).toBeLessThanOrEqual(1024);
  const [search, own] = childrenOf(description, 'Url').map(({ attributes }) => attributes);
  expect(search).toMatchObject({ type: 'text/html', template: `${HOME}search/?q={searchTerms}` });
  expect(own).toMatchObject({ rel: 'self', template: `${HOME}opensearch.xml` });
  expect(targetsOf(readHead(page()), 'search')).toEqual(['/ogi/opensearch.xml']);
  const listed = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(([, url = '']) => url);
  expect(listed.filter((url) => !leadsSomewhere(url))).toEqual([]);
});
