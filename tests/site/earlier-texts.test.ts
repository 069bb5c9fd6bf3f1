/**
 * Earlier texts of reports: which the history has, what they had in other words, and what their pages say.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readTexts } from '../../src/archive/record.ts';
import { anchorHash } from '../../src/links/anchor-hash.ts';
import { changedPlaces } from '../../src/site/earlier/earlier-text.ts';
import { placesOf } from '../../src/site/earlier/earlier-page.ts';
import { parseVersions, readVersion, readVersions } from '../../src/site/earlier/versions.ts';
import { differing } from '../../src/text/differing.ts';
import { git, hasGit } from '../support/git.ts';

const mdx = readFileSync('content/reports/baiyinshi-kexuejishuju/2019.mdx', 'utf8');
const now = readTexts(mdx);
if (now === null) throw new Error('the report cannot be read');

const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what differs is what both do not begin or end with, and nothing of either is lost', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '𠮷', '丙丁'), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { begin, before, after, end } = differing(one, other);
      expect([begin + before + end, begin + after + end]).toEqual([one, other]);
      if (one !== other) expect(before === after).toBe(false);
      else expect([before, after]).toEqual(['', '']);
    }),
  );
});

test('a changed paragraph is known by the hash that its link carried, an unchanged one is not told', () => {
  const text = now.paragraphs.find(({ id }) => id === 's1-p1')?.text ?? '';
  const before = mdx.replace(text, `${text}旧`);
  const then = readTexts(before);
  expect(then).not.toBe(null);
  const changed = changedPlaces(before, now);
  expect(changed?.map(({ anchor }) => anchor)).toEqual(['s1', 's1-p1']);
  expect(changed?.at(-1)).toEqual({
    anchor: 's1-p1',
    hash: then && anchorHash(then, 's1-p1'),
    text: `${text}旧`,
  });
  expect(changedPlaces(mdx, now)).toEqual([]);
  expect(changedPlaces('---\ntitle: 无\n---\n\n<Unknown />\n', now)).toBe(null);
});

test('a page has every place of both texts once, and tells where words stand now whose place is gone', () => {
  const first = now.paragraphs.find(({ id }) => id === 's1-1-1-p1');
  const paragraphs = now.paragraphs.map((each) => (each === first ? { ...each, id: 's1-1-1-p2' } : each));
  const places = placesOf({ ...now, paragraphs }, now);
  const anchors = places.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(places.filter(({ moved, apart }) => moved !== null || apart !== null)).toEqual([
    expect.objectContaining({ anchor: 's1-1-1-p2', before: first?.text, after: null, moved: 's1-1-1-p1', apart: null }),
    expect.objectContaining({ anchor: 's1-1-1-p1', before: null, after: first?.text, moved: null }),
  ]);
});

test.runIf(hasGit)('the history gives each text that was replaced, a shallow clone none', () => {
  const whole = join(folder, 'whole');
  mkdirSync(join(whole, 'content/reports/a'), { recursive: true });
  git(whole, 'init', '--quiet');
  for (const text of ['first', 'second', 'third']) {
    writeFileSync(join(whole, 'content/reports/a/2019.mdx'), text);
    git(whole, 'add', '.');
    git(whole, 'commit', '--quiet', '-m', text);
  }
  const versions = readVersions(whole).get('a/2019') ?? [];
  expect(versions.map((version) => readVersion(whole, version))).toEqual(['second', 'first']);
  git(folder, 'clone', '--quiet', '--depth', '1', `file://${whole}`, 'shallow');
  expect(readVersions(join(folder, 'shallow')).size).toBe(0);
  expect(readVersions(folder).size).toBe(0);
});

test('a log is read newest first; what was added has no text before it', () => {
  const line = (before: string, how: string, path: string) =>
    `:100644 100644 ${before} ${'f'.repeat(40)} ${how}\t${path}`;
  const path = 'content/reports/a-b/2019.mdx';
  const log = [
    `\x002026-11-29T10:00:00+08:00\n\n${line('b'.repeat(40), 'M', path)}\n${line('c'.repeat(40), 'M', 'content/reports/a-b/2019.ledger.json')}\n`,
    `\x002026-11-28T10:00:00+08:00\n\n${line('a'.repeat(40), 'D', path)}\n${line('0'.repeat(40), 'A', path)}\n`,
  ].join('');
  expect(parseVersions(log)).toEqual(
    new Map([
      [
        'a-b/2019',
        [
          { blob: 'b'.repeat(40), until: '2026-11-29T10:00:00+08:00' },
          { blob: 'a'.repeat(40), until: '2026-11-28T10:00:00+08:00' },
        ],
      ],
    ]),
  );
});

test('pages of earlier texts are in no index and in no map of the site', () => {
  const pages = readdirSync('dist/reports', { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('@'));
  for (const page of pages.filter((name) => name.endsWith('.html')))
    expect(readFileSync(join('dist/reports', page), 'utf8')).toContain('<meta name="robots" content="noindex">');
  for (const map of readdirSync('dist').filter((name) => /^sitemap.*\.xml$/u.test(name)))
    expect(readFileSync(join('dist', map), 'utf8')).not.toContain('/@');
});
