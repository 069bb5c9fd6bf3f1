/**
 * A report's own page, printed by Chromium or saved, and dropped in as a seed: the archive reads itself, and says the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import type { Report } from '../../src/report.ts';
import { openSite } from '../support/open-site.ts';

const reports = await readArchive('content');
const site = openSite();

/** What stays the same on paper: the words and figures. Fonts share the shapes of dashes and of some marks. */
function said({ title, agency, year, sections, paragraphs, tables }: Report) {
  const packed = (text: string): string => text.replace(/\s/gu, '').replace(/[\u2010-\u2015]/gu, '—');
  return {
    title: packed(title),
    agency: agency.name,
    year,
    headings: sections.map(({ number, title: heading }) => packed(`${number ?? ''}${heading ?? ''}`)),
    paragraphs: paragraphs.map(({ text }) => packed(text)),
    figures: tables.map(({ kind, rows }) => ({ kind, values: rows.map((row) => row.map(({ value }) => value)) })),
  };
}

async function recordOf(bytes: Uint8Array, path: string): Promise<Report | undefined> {
  return (await convert(new VFile({ path, value: bytes }))).data.record;
}

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_id, report) => {
  test('printed', async () => {
    const { page } = site;
    await page.goto(`${site.origin}${report.url}`);
    const record = await recordOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), 'seeds/printed.pdf');
    expect(record === undefined ? null : said(record)).toEqual(said(report));
  });

  test('saved', async () => {
    const record = await recordOf(readFileSync(join('dist', report.url, 'index.html')), 'seeds/saved.html');
    expect(record === undefined ? null : said(record)).toEqual(said(report));
  });
});
