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

/** Without blanks; fonts share the shapes of dashes. */
const packed = (text: string): string => text.replace(/\s/gu, '').replace(/[\u2010-\u2015]/gu, '—');

const headingOf = ({ number, title }: Report['sections'][number]): string => packed(`${number ?? ''}${title ?? ''}`);

/** What stays the same: the words in their order, and the figures. */
function said({ title, agency, year, sections, paragraphs, tables }: Report) {
  const texts = sections.flatMap((section) => [
    headingOf(section),
    ...paragraphs.filter((paragraph) => paragraph.section === section.id).map(({ text }) => packed(text)),
  ]);
  return {
    title: packed(title),
    agency: agency.name,
    year,
    text: texts.join(''),
    figures: tables.map(({ kind, rows }) => ({ kind, values: rows.map((row) => row.map(({ value }) => value)) })),
  };
}

/** Holds a record against the report. A heading on the line of its text is told by bold type alone there, and no heading here. */
function expectSame(record: Report | undefined, report: Report): void {
  if (record === undefined) expect.fail('the page is blocked');
  expect(said(record)).toEqual(said(report));
  const headings = new Set(record.sections.map(headingOf));
  expect(report.sections.filter((section) => !section.runIn && !headings.has(headingOf(section)))).toEqual([]);
}

async function recordOf(bytes: Uint8Array, path: string): Promise<Report | undefined> {
  return (await convert(new VFile({ path, value: bytes }))).data.record;
}

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_id, report) => {
  test('printed', async () => {
    const { page } = site;
    await page.goto(`${site.origin}${report.url}`);
    const record = await recordOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), 'seeds/printed.pdf');
    expectSame(record, report);
  });

  test('saved', async () => {
    const record = await recordOf(readFileSync(join('dist', report.url, 'index.html')), 'seeds/saved.html');
    expectSame(record, report);
  });
});
