/**
 * What a reader's line has to carry for a report: the page and its stylesheets, packed as a host packs them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { splitLines } from '../../src/convert/read/split-lines.ts';
import { htmlOf } from '../support/site-pages.ts';

/** Kilobytes at most, for the report whose seed is of middle length, and for the longest. */
const MIDDLE = 15;
const LONGEST = 25;

/** Stylesheets and scripts that a page asks for. Sample: `<link rel="stylesheet" href="/_astro/Page.css">`. */
const ASKED = /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"|<script[^>]*src="([^"]+)"/gu;

function weigh(url: string): { kilobytes: number; requests: number } {
  const html = htmlOf('dist', url);
  const asked = [...html.matchAll(ASKED)];
  const read = asked.flatMap(([, sheet]) => (sheet === undefined ? [] : [readFileSync(join('dist', sheet))]));
  const bytes = [Buffer.from(html), ...read].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return { kilobytes: bytes / 1024, requests: 1 + asked.length };
}

test('a report is light, and asks for little', async () => {
  const lengths = (await readArchive('content'))
    .map(({ url, source }) => {
      const lines = splitLines(new TextDecoder(source.encoding).decode(readFileSync(source.file)));
      return { url, length: lines.join('').length };
    })
    .sort((a, b) => a.length - b.length);
  const middle = weigh(lengths[Math.floor(lengths.length / 2)]?.url ?? '');
  const longest = weigh(lengths.at(-1)?.url ?? '');
  expect(middle.kilobytes).toBeLessThanOrEqual(MIDDLE);
  expect(longest.kilobytes).toBeLessThanOrEqual(LONGEST);
  for (const { url } of lengths) expect(weigh(url).requests, url).toBeLessThanOrEqual(3);
});
