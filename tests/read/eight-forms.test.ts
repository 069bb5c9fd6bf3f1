/**
 * One report in the eight forms that people have of such reports: whatever it came as, the record says the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import { replay } from '../../src/convert/write/replay.ts';
import type { Report } from '../../src/report.ts';
import { sharedBrowser } from '../support/browser.ts';
import { docxOfModel } from '../support/docx-of-model.ts';
import { LAYOUTS, htmlReport } from '../support/html-report.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { printedReport, textReport, wordHtmlReport } from '../support/original-forms.ts';
import { printReport } from '../support/print-report.ts';
import type { ReportModel } from '../support/report-model.ts';

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
if (!hasOffice) console.log('soffice (Debian: libreoffice-writer) is not installed: PDFs of LibreOffice are left out');

const folder = mkdtempSync(join(tmpdir(), 'eight-forms-'));
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What LibreOffice prints of a Word file. */
function officePdf(docx: Uint8Array, name: string): Uint8Array {
  writeFileSync(join(folder, `${name}.docx`), docx);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return readFileSync(join(folder, `${name}.pdf`));
}

async function recordOf(bytes: Uint8Array, path: string): Promise<Report> {
  const file = await convert(new VFile({ path, value: bytes }));
  const { record, ledger } = file.data;
  if (record === undefined || ledger === undefined) throw new Error(`${path}: ${file.messages.join('\n')}`);
  // The ledger gives the page's text, in every format.
  for (const { id, text } of record.paragraphs) expect(replay(bytes, ledger).get(id)).toBe(text);
  return record;
}

/** What a report says, without the places that it says it at. */
function said({ title, agency, year, form, sections, paragraphs, tables, facts, citations }: Report) {
  return {
    title,
    agency,
    year,
    form,
    outline: sections.map(({ id, level, number, title: heading, runIn, part }) => ({
      id,
      level,
      number,
      heading,
      runIn,
      part,
    })),
    paragraphs: paragraphs.map(({ id, text }) => `${id} ${text}`),
    tables: tables.map(({ id, kind, form: name, rows, checks }) => ({
      id,
      kind,
      name,
      rows: rows.map((row) =>
        row.map(({ text, value, rowspan, colspan }) => `${text} ${value ?? '-'} ${rowspan}×${colspan}`),
      ),
      checks,
    })),
    facts: facts.map(({ metric, kind, value, unit, qualifier, quote, anchor }) => ({
      metric,
      kind,
      value,
      unit,
      qualifier,
      quote,
      anchor,
    })),
    citations,
  };
}

const FORMS: Array<{ name: string; make: (model: ReportModel) => Uint8Array | Promise<Uint8Array> }> = [
  ...LAYOUTS.map((layout) => ({ name: `${layout}.html`, make: (model: ReportModel) => htmlReport(model, layout) })),
  { name: 'word.docx', make: docxOfModel },
  { name: 'word.html', make: wordHtmlReport },
  { name: 'chromium.pdf', make: (model) => printReport(browser, printedReport(model)) },
  ...(hasOffice
    ? [{ name: 'office.pdf', make: (model: ReportModel) => officePdf(docxOfModel(model), `report-${model.year}`) }]
    : []),
];

// Not report 2: LibreOffice 7.4.7 leaves out a comma that would hang over the end of a full line, and what is not drawn in a PDF
// nobody reads there.
describe.each([
  [0, '2021'],
  [1, '2019'],
  [3, '2019'],
  [4, '2021'],
  [5, '2019'],
] as const)('report %i, edition %s', (index, edition) => {
  const model = madeUpReport(index, edition);
  const text = recordOf(textReport(model), 'seeds/report.txt');

  test('the text says what the model says', async () => {
    const record = await text;
    expect(record).toMatchObject({
      title: model.title,
      agency: { name: model.agency },
      year: model.year,
      form: edition,
    });
    expect(record.tables.map(({ kind }) => kind)).toEqual(['form', 'form', 'form']);
  });

  test.each(FORMS)('$name says what the text says', async ({ name, make }) => {
    const record = await recordOf(await make(model), `seeds/${name}`);
    expect(said(record)).toEqual(said(await text));
    for (const { place, text: words } of [...record.paragraphs, ...record.tables.flatMap(({ rows }) => rows.flat())])
      expect(place === null, words).toBe(words === '');
  });
});
