/**
 * What the built site offers to programs beside its pages where it does not know its address: Atom (RFC 4287), robots.txt,
 * llms.txt.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { contentsOf, nodeOf, readHead, targetsOf } from '../support/head.ts';
import { childrenOf, readXml, textOf } from '../support/xml.ts';
import { datedReports } from '../../src/site/feeds/dated-reports.ts';
import { siteMaps } from '../../src/site/feeds/sitemap.ts';

const OUT = 'dist';
/** RFC 3339, with an offset. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
const read = (name: string): string => readFileSync(join(OUT, name), 'utf8');
const pages = globSync('**/*.html', { cwd: OUT }).map((file) => file.replaceAll('\\', '/'));
const reports = await readArchive('content');

/** What git says; empty where there is none. */
function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

test('lastmod is when the text last changed here, as the history of the repository has it', async () => {
  const pages = siteMaps(await datedReports(), []).flatMap((file) => file.pages);
  const map = new Map(pages.map(({ path, changed }) => [path, changed]));
  for (const date of map.values()) if (date !== null) expect(date).toMatch(MOMENT);
  for (const { id, url, source } of reports) {
    const files = ['mdx', 'ledger.json'].map((ending) => `content/reports/${id}.${ending}`);
    const shallow = git('rev-parse', '--is-shallow-repository');
    const changed = git('log', '-1', '--format=%cI', '--', ...files);
    if (source.fetched === null) expect(map.get(url)).toBe((shallow === 'false' && changed) || null);
    expect(map.get(`${url}source/`)).toBe(map.get(url));
  }
});

test('the feed is Atom, with an entry for each of the newest reports', () => {
  const feed = readXml(read('feed.xml'));
  expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = childrenOf(feed, 'entry');
  expect(entries).toHaveLength(Math.min(100, reports.length));
  for (const element of [feed, ...entries]) {
    expect(textOf(element, 'id')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(textOf(element, 'title')).toBeTruthy();
    expect(textOf(element, 'updated')).toMatch(MOMENT);
    const alternates = childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    expect(alternates).toHaveLength(1);
    expect(existsSync(join(OUT, alternates[0]?.attributes['href'] ?? '', 'index.html'))).toBe(true);
  }
  expect(childrenOf(feed, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['self', 'alternate']);
  const ids = [feed, ...entries].map((element) => textOf(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of entries) {
    const [author] = childrenOf(entry, 'author');
    const report = reports.find(({ title }) => title === textOf(entry, 'title'));
    expect(author && textOf(author, 'name')).toBe(report?.agency.name);
    expect(textOf(entry, 'published')?.slice(0, 10)).toBe(report?.published?.slice(0, 10));
  }
  const last = Math.max(...entries.map((entry) => Date.parse(textOf(entry, 'updated') ?? '')));
  expect(Date.parse(textOf(feed, 'updated') ?? '')).toBe(last);
});

test('without an address of its own the site has no sitemap and no search description: both want full ones', () => {
  expect(globSync('{sitemap-*,opensearch}.xml', { cwd: OUT })).toEqual([]);
  expect(read('llms.txt')).not.toContain('sitemap');
});

test('every page leads to the feed of all reports, and to its own where it is of an agency, a province or a part', () => {
  for (const page of pages) {
    const head = readHead(read(page));
    expect(targetsOf(head, 'search'), page).toEqual([]);
    const own = /^(?:reports|regions|parts)\/[^/]+\/index\.html$/u.test(page);
    const feeds = head.links.filter(({ type }) => type === 'application/atom+xml').map(({ href }) => href);
    expect(feeds, page).toEqual(['/feed.xml', ...(own ? [`/${page.replace('index.html', 'feed.xml')}`] : [])]);
    for (const feed of feeds) expect(existsSync(join(OUT, feed ?? '?')), page).toBe(true);
    expect(contentsOf(head, 'og:title'), page).toHaveLength(1);
    expect(existsSync(join(OUT, contentsOf(head, 'og:image')[0] ?? '?')), page).toBe(true);
  }
});

test('each agency, province and part has a feed of its reports, and no id means two things', () => {
  const feeds = globSync('**/feed.xml', { cwd: OUT }).map((file) => file.replaceAll('\\', '/'));
  const slugs = new Set(reports.map(({ id }) => id.split('/')[0]));
  const provinces = new Set(reports.map(({ agency }) => agency.region.province));
  const of = (folder: string): string[] => feeds.filter((file) => file.startsWith(`${folder}/`));
  expect([of('reports').length, of('regions').length, of('parts').length]).toEqual([slugs.size, provinces.size, 6]);
  const meant = new Map<string, string>();
  for (const file of feeds) {
    const feed = readXml(read(file));
    for (const element of [feed, ...childrenOf(feed, 'entry')]) {
      const [id, title] = [textOf(element, 'id') ?? '', textOf(element, 'title') ?? ''];
      expect(meant.get(id) ?? title, file).toBe(title);
      meant.set(id, title);
    }
  }
  for (const { id, agency, sections } of reports) {
    const slug = id.split('/')[0] ?? '';
    expect(read(`reports/${slug}/feed.xml`)).toContain(`<name>${agency.name}</name>`);
    for (const part of new Set(sections.flatMap(({ part }) => (part === null ? [] : [part]))))
      expect(read(`parts/${part}/feed.xml`), `${id} ${part}`).toContain(`/reports/${id}.json`);
  }
});

test('the catalogue says how to search; pages below others say where they stand', () => {
  const [, report] = reports;
  const slug = report?.id.split('/')[0] ?? '';
  const trail = (page: string): unknown => nodeOf(readHead(read(page)), 'BreadcrumbList')['itemListElement'];
  expect(nodeOf(readHead(read('index.html')), 'WebSite')).toMatchObject({
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: '/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
  expect(trail(`reports/${slug}/index.html`)).toMatchObject([{ item: '/' }, { item: `/reports/${slug}/` }]);
  expect(trail(`reports/${report?.id ?? ''}/source/index.html`)).toHaveLength(4);
  expect(trail('parts/requests/index.html')).toMatchObject([{ item: '/' }, { item: '/parts/' }, { position: 3 }]);
});

test('llms.txt is a title, a summary and lists of links that lead somewhere', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n\n/u);
  // But for patterns, addresses that are named as examples are there too.
  const examples = [...text.matchAll(/`(?<path>\/[^`<]*\/)`/gu)].map(({ groups }) => groups?.['path'] ?? '');
  expect(examples.length).toBeGreaterThan(0);
  for (const path of examples) expect(existsSync(join(OUT, path, 'index.html')), path).toBe(true);
  const lists = text.split(/^## .+\n\n/mu).slice(1);
  expect(lists.length).toBeGreaterThan(1);
  for (const list of lists) {
    for (const line of list.trim().split('\n')) {
      const path = /^- \[[^\]]+\]\(([^)]+)\): .+$/u.exec(line)?.[1] ?? '?';
      expect(existsSync(join(OUT, path.endsWith('/') ? `${path}index.html` : path)), line).toBe(true);
    }
  }
});

test('robots.txt names a sitemap only by a full address', () => {
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
});
