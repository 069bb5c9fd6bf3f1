/**
 * The parts behind the files for machines: what a small archive does not show.
 */
import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { readArchive } from '../src/archive/read-archive.ts';
import { listedMeta } from '../src/archive/archive.ts';
import { printGraph } from '../src/site/head/graph.ts';
import { languageOf } from '../src/site/head/language.ts';
import { atomFeed, FEED_LENGTH } from '../src/site/feeds/atom-feed.ts';
import { parseHistory } from '../src/site/feeds/history.ts';
import { nameUuid } from '../src/site/feeds/name-uuid.ts';
import { cutIntoMaps, siteMaps, sitemapFile, sitemapIndex } from '../src/site/feeds/sitemap.ts';
import { printXml } from '../src/site/feeds/xml.ts';
import { pictureSvg } from '../src/site/picture/draw-picture.ts';
import { moment } from '../src/site/words/moment.ts';
import { feedFaults } from './support/feed-faults.ts';
import { childrenOf, readXml, textOf } from './support/xml.ts';

const [first] = await readArchive('content');
if (first === undefined) throw new Error('content/ has no report');
const report = listedMeta(first);
const at = (added: string, changed = added) => ({ added, changed });

test('JSON-LD holds nothing that ends or hides a script, and reads back', () => {
  const name = '</script><script>alert(1)</script><!-- ]]>';
  const printed = printGraph([{ '@type': 'WebSite', name }]);
  expect(printed).not.toContain('<');
  expect(JSON.parse(printed)).toMatchObject({ '@graph': [{ name }] });
});

test('XML holds no character that XML forbids', () => {
  const text = 'a\u0000\u000B\uFFFF\uD800b\t<&>]]>\u{20BB7}';
  expect(readXml(printXml(x('root', text))).text).toBe('ab\t<&>]]>\u{20BB7}');
});

test('a name gives the UUID of RFC 9562', () => {
  // Appendix A.4 of the RFC.
  expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('moments get the offset of China where they have none', () => {
  expect(moment('2024-01-31')).toBe('2024-01-31T00:00:00+08:00');
  expect(moment('2024-01-31T17:41')).toBe('2024-01-31T17:41:00+08:00');
  expect(moment('2017-01-19T10:50:54')).toBe('2017-01-19T10:50:54+08:00');
  expect(moment('2026-11-01T08:00:00Z')).toBe('2026-11-01T08:00:00Z');
  expect(moment('2026-11-01T08:00:00-05:00')).toBe('2026-11-01T08:00:00-05:00');
});

test('the language is that of the restored text, not of a copy that a machine converted', () => {
  expect(languageOf({ ...report, script: 'zh-Hant', title: '某局2019年政府信息公开年度报告' })).toBe('zh-CN');
  expect(languageOf({ ...report, script: 'zh-Hant', title: '某局2019年政府信息公開年度報告' })).toBe('zh-Hant');
});

test('the history gives first and last change, and nothing of other files', () => {
  const log = [
    '',
    '2026-11-03T00:00:00Z\n\ncontent/reports/a/2019.ledger.json\ncontent/links.lock.json\n',
    '2026-11-02T00:00:00Z\n\ncontent/reports/b/2020.mdx\n',
    '2026-11-01T00:00:00Z\n\ncontent/reports/a/2019.mdx\ncontent/reports/a/2019.ledger.json\n',
  ].join('\0');
  expect([...parseHistory(log)]).toEqual([
    ['a/2019', at('2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z')],
    ['b/2020', at('2026-11-02T00:00:00Z')],
  ]);
});

test('the feed is cut, the last to come in stand first, the rest keep their order', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({
    record: { ...report, id: `a${index}/2020`, title: String(index) },
    history: index < 100 ? null : at(`2026-01-01T00:00:${index === 120 ? '01' : '00'}Z`),
  }));
  const entries = childrenOf(readXml(printXml(atomFeed(many))), 'entry').map((entry) => textOf(entry, 'title'));
  expect(entries).toHaveLength(FEED_LENGTH);
  expect(entries.slice(0, 3)).toEqual(['120', '100', '101']);
  expect(entries.slice(49, 52)).toEqual(['149', '0', '1']);
});

test('the feed of an archive without reports is a feed', () => {
  expect(textOf(readXml(printXml(atomFeed([]))), 'updated')).toBe('1970-01-01T00:00:00.000Z');
});

test('a report dated nowhere has the last day that it covers', () => {
  const record = { ...report, published: null, period: { start: '2019-01-01', end: '2019-12-31' } };
  const [entry] = childrenOf(readXml(printXml(atomFeed([{ record, history: null }]))), 'entry');
  expect(entry && textOf(entry, 'updated')).toBe('2019-12-31T00:00:00+08:00');
  expect(entry && textOf(entry, 'published')).toBeNull();
});

test('a page of several reports is dated by the last, and not where one is unknown', () => {
  const dated = (id: string, changed: string | null) => ({
    record: { ...report, id, url: `/reports/${id}/` },
    history: changed === null ? null : at(changed),
  });
  const changed = (...reports: Array<ReturnType<typeof dated>>): Array<string | null | undefined> => {
    const pages = new Map(
      siteMaps(reports, ['/years/2019/'])
        .flatMap(({ pages }) => pages)
        .map((page) => [page.path, page.changed]),
    );
    return ['/', '/reports/a/', '/guide/', '/years/2019/'].map((path) => pages.get(path));
  };
  // Later on the clock, earlier in time.
  const [early, late] = ['2026-11-02T01:00:00+08:00', '2026-11-01T20:00:00Z'];
  expect(changed(dated('a/2019', early), dated('a/2020', late))).toEqual([late, late, null, null]);
  expect(changed(dated('a/2019', early), dated('b/2020', null))).toEqual([null, early, null, null]);
});

test('a report that comes in changes the map of its year and that of the rooms, no other', () => {
  const of = (id: string): Parameters<typeof siteMaps>[0][number] => ({
    record: { ...report, id, url: `/reports/${id}/`, year: Number(id.slice(-4)) },
    history: null,
  });
  const before = siteMaps([of('a/2020'), of('b/2019'), of('b/2018')], []);
  const after = siteMaps([of('a/2020'), of('a/2019'), of('b/2019'), of('b/2018')], []);
  expect(before.map(({ name }) => name)).toEqual(['rooms', '2020', '2019', '2018']);
  expect(
    after.filter((map, index) => JSON.stringify(map) !== JSON.stringify(before[index])).map(({ name }) => name),
  ).toEqual(['2019']);
});

test('a large map is cut below 50,000 addresses and 10 MB a file', () => {
  const pages = Array.from({ length: 45_001 }, (_, index) => ({
    path: `/reports/${'jiguan'.repeat(20)}${index}/2020/`,
    changed: '2026-11-01T00:00:00+08:00',
  }));
  const maps = cutIntoMaps('2020', pages);
  expect(maps.map(({ name }) => name)).toEqual(['2020', '2020-2', '2020-3']);
  const files = maps.map((map) => printXml(sitemapFile(map.pages)));
  expect(childrenOf(readXml(printXml(sitemapIndex(maps))), 'sitemap')).toHaveLength(files.length);
  const lengths = files.map((file) => childrenOf(readXml(file), 'url').length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(pages.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(50_000);
  expect(Math.max(...files.map((file) => Buffer.byteLength(file)))).toBeLessThan(10_000_000);
});

test('a picture has an outline for every year and needs no font', () => {
  expect(pictureSvg('0123456789年度报告')).not.toContain('<text');
  expect(() => pictureSvg('甲')).toThrow('no outline of 甲');
});

test('each rule of the feed validator finds what breaks it, and nothing in a feed that is right', () => {
  const self = 'https://archive.example/feed.xml';
  const right = printXml(atomFeed([{ record: report, history: at('2026-01-01T00:00:00Z') }]))
    .replaceAll('href="/', 'href="https://archive.example/')
    .replace('<icon>/', '<icon>https://archive.example/');
  expect(feedFaults(right, self)).toEqual([]);
  const entry = right.slice(right.indexOf('<entry'), right.indexOf('</feed>'));
  for (const [from, to, fault] of [
    ['<feed xmlns="http://www.w3.org/2005/Atom"', '<feed xmlns="urn:x"', 'it is no Atom feed'],
    [/<updated>[^<]*<\/updated>/u, '', 'feed: has no updated'],
    [/<author>.*<\/author>/u, '', 'entry: has no author'],
    [/<summary>.*<\/summary>/u, '<summary> </summary>', 'entry: summary is empty'],
    [/<summary>.*<\/summary>/u, '$&$&', 'entry: has two of summary'],
    ['<icon>', '<logo/><icon>', 'feed: logo does not belong here'],
    ['<icon>https://archive.example', '<icon>', 'icon: /favicon.svg is no full address'],
    ['urn:uuid:', 'uuid:', 'feed: id'],
    ['2026-01-01T00:00:00Z', '2026-02-30T00:00:00Z', 'feed: updated is no moment'],
    ['2026-01-01T00:00:00Z', '2026-01-01 00:00:00', 'feed: updated is no moment'],
    ['xml:lang="zh-CN"', 'xml:lang="chinese"', 'feed: its language is none'],
    [self, `${self}?`, 'its link to itself is not where it is'],
    ['type="application/atom+xml"', 'type="text/xml"', 'feed: link: itself is no Atom'],
    ['rel="related"', 'rel="nonsense"', 'entry: link: nonsense is no relation'],
    ['rel="related" type="application/json"', 'rel="alternate" type="text/html"', 'entry: has two alternates'],
    ['type="application/json"', 'type="json"', 'entry: link: json is no media type'],
    [/(<entry.*?)href="https:\/\/archive\.example/u, '$1href="', 'entry: link: /reports/'],
    [/<author><name>[^<]*/u, '<author><name>a@example.org', 'author: is no name'],
    [/term="\d+"/u, 'term=" "', 'category: has no term'],
    ['</feed>', `${entry}</feed>`, 'two ids are the same'],
    [
      '</feed>',
      '<link rel="alternate" type="text/plain" href="https://archive.example/a"/></feed>',
      'something stands behind',
    ],
  ] as const) {
    const wrong = right.replace(from, to);
    expect(wrong, String(from)).not.toBe(right);
    expect(feedFaults(wrong, self).join('\n'), String(from)).toContain(fault);
  }
});
