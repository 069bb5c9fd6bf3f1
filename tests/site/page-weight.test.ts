/**
 * What a reader's line has to carry for a report: the page and its stylesheets, packed as a host packs them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { htmlOf } from '../support/site-pages.ts';

/**
 * Kilobytes at most, for the report whose seed is of middle length, and for the longest.
 *
 * 2026-11-29: half a kilobyte more, for what a page may load, its program's version, its ledger and its place in the log.
 */
const MIDDLE = 15.5;
const LONGEST = 25;

/** A stylesheet that a page asks for. Sample: `<link rel="stylesheet" href="/_astro/Page.css">`. */
const SHEET = /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gu;

function kilobytes(url: string): number {
  const html = htmlOf('dist', url);
  const sheets = [...html.matchAll(SHEET)].map(([, sheet = '']) => readFileSync(join('dist', sheet)));
  const files = [Buffer.from(html), ...sheets];
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1024;
}

test('a report is light', async () => {
  const lengths = (await readArchive('content'))
    .map(({ url, ledger }) => ({ url, length: ledger.characters }))
    .sort((a, b) => a.length - b.length);
  expect(kilobytes(lengths[Math.floor(lengths.length / 2)]?.url ?? '')).toBeLessThanOrEqual(MIDDLE);
  expect(kilobytes(lengths.at(-1)?.url ?? '')).toBeLessThanOrEqual(LONGEST);
});
