/**
 * What a reader's line has to carry before /compare/ can answer: the page, its styles and scripts, packed as a host packs
 * them. With the figures of a province of 5,000 reports (`npm run bench -- compare`) it is to stay below 80 KB.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { htmlOf } from '../support/site-pages.ts';

/** Kilobytes at most. */
const CODE = 70;

/** What the page asks for by itself. */
const ASKED = /<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/gu;

test('the page and its code are light', () => {
  const html = htmlOf('dist', '/compare/');
  const asked = [...html.matchAll(ASKED)].map(([, path = '']) => path);
  expect(asked).toHaveLength(4);
  const files = [html, ...[...asked, '/compare/charts.js'].map((path) => readFileSync(join('dist', path)))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes / 1000).toBeLessThanOrEqual(CODE);
});
