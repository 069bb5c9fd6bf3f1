/**
 * Reports printed to PDF by Chromium and LibreOffice and read back: every cell of every table, paragraphs, page frames, and
 * every character that poppler's pdftotext sees.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readPdf } from '../../src/convert/read/pdf/index.ts';
import { sharedBrowser } from '../support/browser.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { printedReport } from '../support/original-forms.ts';
import {
  A4,
  placedCells,
  plain,
  printHtml,
  reportAsHtml,
  reportOfForm,
  type Paper,
  type PlacedCell,
  type PrintedReport,
} from '../support/print-report.ts';

const EDITIONS = ['2019', '2021'] as const;

/** Papers on which tables break at different rows; narrow ones wrap the labels of ten columns over many lines. */
const PAPERS: ReadonlyArray<readonly [name: string, paper: Paper]> = [
  ['A4', A4],
  ['A4, wide margins', { ...A4, margin: '20mm 40mm' }],
  ['A4, heads not repeated', { ...A4, css: 'thead { display: table-row-group }' }],
  ['A4 landscape', { ...A4, size: 'A4 landscape' }],
  ['A5', { ...A4, size: 'A5', margin: '12mm', tableSize: 7 }],
  ['small', { ...A4, size: '150mm 200mm', margin: '15mm', tableSize: 8 }],
  ['A4, dotted lines', { ...A4, css: 'td, th { border: 1px dotted black }' }],
  ['A4, dashed lines', { ...A4, css: 'td, th { border: 1px dashed black }' }],
  [
    'A4, open at both sides',
    { ...A4, css: 'tr > :first-child, table { border-left: none } table { border-right: none }' },
  ],
  ['A4, upright labels', { ...A4, css: '[rowspan] { writing-mode: vertical-rl }' }],
  ['low', { ...A4, size: '210mm 140mm', margin: '15mm 22mm' }],
];

const FOOT = '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The cells that were read, in the shape of those that were printed. */
function readCells({ lines }: Extract, table: number): PlacedCell[] {
  const cells = new Map<string, PlacedCell>();
  for (const { cell, text } of lines) {
    if (cell?.table !== table) continue;
    const { row, column, rowspan, colspan } = cell;
    const known = cells.get(`${row} ${column}`) ?? { row, column, rowspan, colspan, text: '' };
    cells.set(`${row} ${column}`, { ...known, text: known.text + plain(text) });
  }
  return [...cells.values()];
}

function expectTables(read: Extract, report: PrintedReport): void {
  const printed = report.body.flatMap((part) => ('table' in part ? [placedCells(part.table)] : []));
  const found = printed.map((_, index) => readCells(read, index + 1));
  expect(found).toEqual(printed);
  expect(Math.max(...read.lines.map(({ cell }) => cell?.table ?? 0))).toBe(printed.length);
}

/** Paragraphs as `begins` parts them; of tables and page frames nothing. */
function paragraphs({ lines }: Extract): string[] {
  const found: string[] = [];
  for (const { cell, surrounding, text, begins } of lines) {
    if (cell !== null || surrounding !== null) continue;
    if (begins === true) found.push(text);
    else found.push((found.pop() ?? '') + text);
  }
  return found.map(plain);
}

function printedParagraphs({ title, body }: PrintedReport): string[] {
  const parts = body.flatMap((part) =>
    'heading' in part ? [part.heading] : 'paragraph' in part ? [part.paragraph] : [],
  );
  return [title, ...parts].map(plain);
}

/** What poppler sees, or null where it is not installed. */
function popplerText(pdf: Uint8Array): string | null {
  const path = join(folder, 'poppler.pdf');
  writeFileSync(path, pdf);
  const { error, stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return error === undefined ? stdout : null;
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
if (!hasPoppler) console.log('pdftotext (Debian: poppler-utils) is not installed: what it sees is left out');
if (!hasOffice) console.log('soffice (Debian: libreoffice-writer) is not installed: PDFs of LibreOffice are left out');

/** How often each visible character stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of plain(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function expectNothingLost(read: Extract, pdf: Uint8Array): void {
  const text = popplerText(pdf);
  if (text === null) return;
  const mine = counted(read.lines.map((line) => line.text).join(''));
  const lost = [...counted(text)].filter(([sign, count]) => (mine.get(sign) ?? 0) < count);
  expect(lost).toEqual([]);
}

describe.each(EDITIONS)('a report in the form of %s, printed by Chromium', (edition) => {
  test.each(PAPERS)('%s', async (_name, paper) => {
    const report = reportOfForm(edition);
    const pdf = await printHtml(browser, reportAsHtml(report, paper), FOOT);
    const read = await readPdf(pdf);
    expect(read.problems).toEqual([]);
    expectTables(read, report);
    expect(paragraphs(read)).toEqual(printedParagraphs(report));
    const numbers = read.lines
      .filter(({ surrounding }) => surrounding === 'page-number')
      .map(({ text }) => plain(text));
    expect(numbers).toEqual(numbers.map((_text, index) => `—${index + 1}—`));
    expect(read.lines.filter(({ surrounding }) => surrounding === 'page-footer')).toEqual([]);
    expectNothingLost(read, pdf);
  });

  test('cells with borders of their own, which Chromium draws in the wrong place behind a page’s end', async () => {
    const report = reportOfForm(edition);
    const paper = { ...A4, css: 'table { border-collapse: separate; border-spacing: 2px }' };
    const read = await readPdf(await printHtml(browser, reportAsHtml(report, paper), FOOT));
    const printed = report.body.flatMap((part) => ('table' in part ? [placedCells(part.table)] : [])).flat();
    const found = [1, 2, 3, 4].flatMap((table) => readCells(read, table));
    // What is read as a cell is one; the rest stays lines, and that is said.
    const known = new Set(printed.map(({ text, column }) => `${column} ${text}`));
    expect(found.filter(({ text, column }) => text !== '' && !known.has(`${column} ${text}`))).toEqual([]);
    const whole = found.filter(({ text }) => text !== '').length === printed.filter(({ text }) => text !== '').length;
    expect(read.problems.map(({ rule }) => rule)).toEqual(whole ? [] : ['pdf-table-as-lines']);
  });

  test('of empty tables', async () => {
    const report = reportOfForm(edition, () => '');
    const pdf = await printHtml(browser, reportAsHtml(report), FOOT);
    expectTables(await readPdf(pdf), report);
  });
});

describe('made-up reports, printed by Chromium', () => {
  test.each([21, 22, 23])('number %i', async (index) => {
    const report = printedReport(madeUpReport(index, index % 2 === 0 ? '2021' : '2019'));
    const pdf = await printHtml(browser, reportAsHtml(report, { ...A4, margin: '20mm 30mm' }), FOOT);
    const read = await readPdf(pdf);
    expect(read.problems).toEqual([]);
    expectTables(read, report);
    expect(paragraphs(read)).toEqual(printedParagraphs(report));
    // What Chromium says beside its glyphs is taken, so that no character is another one that looks like it.
    expect(read.lines.filter(({ text }) => /[\u2E80-\u2FDF戶]/u.test(text))).toEqual([]);
    expectNothingLost(read, pdf);
  });
});

describe.skipIf(!hasOffice)('a report printed by LibreOffice', () => {
  test.each(EDITIONS)('in the form of %s', async (edition) => {
    const report = reportOfForm(edition);
    const path = join(folder, `${edition}.html`);
    writeFileSync(path, reportAsHtml(report));
    const convert = (from: string, to: string, ...more: string[]): void => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync('soffice', [profile, '--headless', ...more, '--convert-to', to, '--outdir', folder, from]);
    };
    convert(path, 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)');
    convert(join(folder, `${edition}.docx`), 'pdf');
    const pdf = new Uint8Array(readFileSync(join(folder, `${edition}.pdf`)));
    const read = await readPdf(pdf);
    expect(read.problems).toEqual([]);
    expectTables(read, report);
    expect(paragraphs(read)).toEqual(printedParagraphs(report));
    expectNothingLost(read, pdf);
  });
});
