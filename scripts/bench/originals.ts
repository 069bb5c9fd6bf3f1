/**
 * What comes back of reports that were printed or saved: made-up reports as Word files and as PDFs of two programs, read here,
 * and by other tools beside. A figure is right where the record has it in its cell of the form's table.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { convert } from '../../src/convert/index.ts';
import type { Report } from '../../src/report.ts';
import { openBrowser } from '../../tests/support/browser.ts';
import { docxOfModel } from '../../tests/support/docx-of-model.ts';
import { madeUpReport } from '../../tests/support/made-up-report.ts';
import { printedReport } from '../../tests/support/original-forms.ts';
import { printReport } from '../../tests/support/print-report.ts';
import type { ReportModel } from '../../tests/support/report-model.ts';
import { startBar } from '../lib/progress.ts';
import { compareRecord, compareRows, type Count, type Read } from './originals/compare.ts';
import { peers } from './originals/peers.ts';
import type { Table } from './table.ts';

/** Reports where no number is given. */
const USUAL = 100;

const MADE = ['Word file', 'PDF by Chromium', 'PDF by LibreOffice'] as const;
type Made = (typeof MADE)[number];

/** Gives a table over so many made-up reports, half of either edition. */
export async function benchOriginals(reports: number | null): Promise<Table[]> {
  const models = Array.from({ length: reports ?? USUAL }, (_, index) =>
    madeUpReport(index, index % 2 === 0 ? '2021' : '2019'),
  );
  const folder = mkdtempSync(join(tmpdir(), 'originals-'));
  try {
    const files = await makeFiles(models, folder);
    const found = await peers();
    const rows: Array<Table['rows'][number]> = [];
    for (const made of MADE) {
      const bytes = files[made];
      if (bytes === null) continue;
      const paths = bytes.map((file, index) => {
        const path = join(folder, `${index}-${MADE.indexOf(made)}`);
        writeFileSync(path, file);
        return path;
      });
      const here = await timed(models, () => readHere(bytes, made));
      rows.push([made, 'this archive', ...here]);
      for (const peer of found) {
        if (!peer.reads(bytes[0] ?? new Uint8Array())) continue;
        rows.push([made, peer.name, ...(await timed(models, () => peer.read(bytes, paths)))]);
      }
    }
    const left = files['PDF by LibreOffice'] === null ? ' LibreOffice is not installed: its PDFs are left out.' : '';
    const caption =
      `${models.length} made-up reports with all three tables. Right: of the figures printed in tables, in per cent; ` +
      'wrong: figures said that are others; the rest is left open (lines with a doubt, or nothing). Of other tools a row counts ' +
      `as right where its label and its figures come back in order, wherever it stands.${left}`;
    const columns = [
      'made as',
      'read by',
      'figures',
      'right, %',
      'wrong',
      'left open',
      'headings right, %',
      's a file',
    ];
    return [{ caption, columns, rows }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Files = Record<Made, Uint8Array[] | null>;

async function makeFiles(models: readonly ReportModel[], folder: string): Promise<Files> {
  const word = models.map(docxOfModel);
  word.forEach((bytes, index) => writeFileSync(join(folder, `${index}.docx`), bytes));
  const browser = await openBrowser();
  const bar = startBar('print', models.length);
  const chromium: Uint8Array[] = [];
  for (const model of models) {
    chromium.push(await printReport(browser, printedReport(model)));
    bar.increment();
  }
  bar.stop();
  await browser.close();
  return { 'Word file': word, 'PDF by Chromium': chromium, 'PDF by LibreOffice': printByOffice(models.length, folder) };
}

/** In one run of the program; null where it is not installed. */
function printByOffice(files: number, folder: string): Uint8Array[] | null {
  const names = Array.from({ length: files }, (_, index) => join(folder, `${index}.docx`));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { error } = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names]);
  if (error !== undefined) return null;
  return names.map((name) => new Uint8Array(readFileSync(name.replace(/docx$/u, 'pdf'))));
}

async function readHere(files: readonly Uint8Array[], label: string): Promise<Array<{ record: Report | null }>> {
  const records = [];
  const bar = startBar(label, files.length);
  for (const value of files) {
    const file = await convert(new VFile({ path: 'seeds/original', value }));
    records.push({ record: file.data.record ?? null });
    bar.increment();
  }
  bar.stop();
  return records;
}

/** The cells of a row of the table: what came back, and how long it took. */
async function timed(
  models: readonly ReportModel[],
  read: () => Promise<Array<Read | { record: Report | null }>>,
): Promise<number[]> {
  const begin = performance.now();
  const all = await read();
  const seconds = (performance.now() - begin) / 1000 / models.length;
  const counts = models.map((model, index) => {
    const given = all[index] ?? { record: null };
    return 'record' in given ? compareRecord(given.record, model) : compareRows(given, model);
  });
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const [figures, right, wrong] = [sum('figures'), sum('right'), sum('wrong')];
  const headings = (100 * sum('headingsRight')) / sum('headings');
  return [figures, (100 * right) / figures, wrong, figures - right - wrong, headings, seconds];
}
