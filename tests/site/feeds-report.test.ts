/**
 * The heads of the built report pages, read as citation managers, search engines, previews and harvesters read them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { contentsOf, nodeOf, readHead, targetsOf } from '../support/head.ts';
import { zoteroItem } from '../support/zotero.ts';

const OUT = 'dist';
/** Bytes after gzip that the head for machines may add to a report's page. */
const MOST_ADDED = 1536;

describe.each((await readArchive('content')).map((report) => [report.id, report] as const))('%s', (id, report) => {
  const html = readFileSync(join(OUT, 'reports', id, 'index.html'), 'utf8');
  const head = readHead(html);
  const agencyPage = `/reports/${id.split('/')[0] ?? ''}/`;

  test('Zotero takes a report: title, agency, date as printed, address', () => {
    expect(zoteroItem(head, `https://archive.example${report.url}`)).toEqual({
      itemType: 'report',
      title: report.title,
      creators: [{ firstName: '', lastName: report.agency.name, creatorType: 'author' }],
      date: report.published?.slice(0, 10).replaceAll('-', '/') ?? null,
      url: `https://archive.example${report.url}`,
      institution: report.agency.name,
      language: 'zh-CN',
    });
  });

  test('Dublin Core binds its prefixes and says the same', () => {
    expect(targetsOf(head, 'schema.DC')).toEqual(['http://purl.org/dc/elements/1.1/']);
    expect(targetsOf(head, 'schema.DCTERMS')).toEqual(['http://purl.org/dc/terms/']);
    expect(contentsOf(head, 'DC.title')).toEqual([report.title]);
    expect(contentsOf(head, 'DC.creator')).toEqual([report.agency.name]);
    expect(contentsOf(head, 'DCTERMS.issued')).toEqual(
      report.published === null ? [] : [report.published.slice(0, 10)],
    );
  });

  test('the tags of government sites are there, and none without a value', () => {
    for (const name of ['SiteName', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ArticleTitle']) {
      expect(contentsOf(head, name), name).toHaveLength(1);
    }
    expect(contentsOf(head, 'ColumnType')).toEqual(['信息公开年报']);
    expect(contentsOf(head, 'ContentSource')).toEqual([report.source.stated ?? report.agency.name]);
    expect(contentsOf(head, 'SiteIDCode')).toEqual([]);
    for (const date of contentsOf(head, 'PubDate')) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/u);
    expect(contentsOf(head, 'PubDate')).toHaveLength(report.published === null ? 0 : 1);
    expect(head.metas.filter(({ content }) => content === '' || content === 'null')).toEqual([]);
    const names = head.metas.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('a preview has words and a picture of the size it says', () => {
    expect(contentsOf(head, 'og:title')).toEqual([report.title]);
    expect(contentsOf(head, 'og:type')).toEqual(['article']);
    expect(contentsOf(head, 'twitter:card')).toEqual(['summary_large_image']);
    const [picture = ''] = contentsOf(head, 'og:image');
    const bytes = readFileSync(join(OUT, picture));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String)).toEqual([
      ...contentsOf(head, 'og:image:width'),
      ...contentsOf(head, 'og:image:height'),
    ]);
  });

  test('JSON-LD: the report, its agency, the way to it', () => {
    const node = nodeOf(head, 'Report');
    expect(node).toMatchObject({ name: report.title, url: report.url, inLanguage: 'zh-CN' });
    expect(node['datePublished']?.toString().slice(0, 10)).toBe(report.published?.slice(0, 10));
    expect(node['temporalCoverage']).toBe(
      report.period === null ? String(report.year) : `${report.period.start}/${report.period.end}`,
    );
    const agency = head.graph.find(({ name }) => name === report.agency.name);
    expect(agency).toMatchObject({ '@id': `${agencyPage}#agency` });
    expect(agency?.['@type']).toMatch(/Organization$|^CollegeOrUniversity$|^School$|^Hospital$|^Corporation$/u);
    expect([node['author'], node['publisher']]).toEqual([{ '@id': agency?.['@id'] }, { '@id': agency?.['@id'] }]);
    expect(node['isPartOf']).toEqual({ '@id': nodeOf(head, 'WebSite')['@id'] });
    expect(node['encoding']).toMatchObject(
      ['json', 'md', 'txt'].map((ending) => ({ contentUrl: `/reports/${id}.${ending}` })),
    );
    expect(nodeOf(head, 'BreadcrumbList')['itemListElement']).toMatchObject([
      { position: 1, item: '/' },
      { position: 2, item: agencyPage, name: report.agency.name },
      { position: 3, item: report.url, name: report.title },
    ]);
  });

  test('signposts lead to files, and the link set says the same', () => {
    const files = [...targetsOf(head, 'item'), ...targetsOf(head, 'describedby'), ...targetsOf(head, 'linkset')];
    expect(files).toEqual(['md', 'txt', 'json', 'linkset.json'].map((ending) => `/reports/${id}.${ending}`));
    for (const file of files) expect(existsSync(join(OUT, file)), file).toBe(true);
    expect(targetsOf(head, 'author')).toEqual([agencyPage]);
    expect(targetsOf(head, 'type')).toEqual(['https://schema.org/AboutPage', 'https://schema.org/Report']);
    expect(targetsOf(head, 'cite-as').length).toBe(targetsOf(head, 'canonical').length);
    expect(JSON.parse(readFileSync(join(OUT, `reports/${id}.linkset.json`), 'utf8'))).toMatchObject({
      linkset: [
        {
          anchor: report.url,
          author: [{ href: agencyPage }],
          item: targetsOf(head, 'item').map((href) => ({ href })),
          describedby: targetsOf(head, 'describedby').map((href) => ({ href })),
        },
        ...files.slice(0, 2).map((anchor) => ({ anchor, collection: [{ href: report.url }] })),
        { anchor: `/reports/${id}.json`, describes: [{ href: report.url }] },
      ],
    });
  });

  test('it weighs little', () => {
    const added = /<meta name="SiteName"[\s\S]*<\/script>(?=[\s\S]*<\/head>)/u.exec(html)?.[0] ?? '';
    expect(added.length).toBeGreaterThan(3000);
    expect(gzipSync(html).length - gzipSync(html.replace(added, '')).length).toBeLessThan(MOST_ADDED);
  });
});
