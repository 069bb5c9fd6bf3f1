/**
 * Reports as Word files against a second witness: every visible character that LibreOffice's text has, and no other.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { visible } from '../../src/text/visible.ts';
import { docxOfModel, headRows } from '../support/docx-of-model.ts';
import { docxReport, type DocxLevel } from '../support/docx-report.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { linesOfModel, type ReportModel } from '../support/report-model.ts';

const REPORTS = ([1, 2, 3] as const).flatMap((index) =>
  (['2019', '2021'] as const).map((edition) => ({
    name: `${index} in the form of ${edition}`,
    report: madeUpReport(index, edition),
  })),
);

test.each(REPORTS)('report $name: all its lines, its cells in their places', async ({ report }) => {
  const { lines, problems } = await readDocx(docxOfModel(report));
  expect(problems).toEqual([]);
  expect(lines.map(({ text }) => text)).toEqual(linesOfModel(report));
  expect(lines.flatMap(({ cell, text }) => (cell === null ? [] : [{ ...cell, text }]))).toEqual(cellsOf(report));
});

/** The cells of a report's tables where HTML would count them. */
function cellsOf({ blocks }: ReportModel): unknown[] {
  let table = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    table++;
    const taken = new Set<string>();
    return block.rows.flatMap((row, above) => {
      let column = 1;
      return row.map(({ text, rowspan, colspan }) => {
        while (taken.has(`${above + 1} ${column}`)) column++;
        for (let y = 0; y < rowspan; y++) for (let x = 0; x < colspan; x++) taken.add(`${above + 1 + y} ${column + x}`);
        return { table, row: above + 1, column, rowspan, colspan, header: above < headRows(block.rows), text };
      });
    });
  });
}

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
if (!hasOffice)
  console.log('soffice (Debian: libreoffice-writer) is not installed: the text that LibreOffice sees is left out');

const folder = mkdtempSync(join(tmpdir(), 'docx-witness-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Files by name, as other files of LibreOffice's making. */
function convert(names: readonly string[], to: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...names.map((name) => join(folder, name)),
  ]);
}

/** The visible characters in order, without the mark before the file. */
const seen = (text: string): string => visible(text.replace('\uFEFF', ''));

/** Formats of numbers that LibreOffice has too, as far as both go. */
const LEVELS: ReadonlyArray<readonly DocxLevel[]> = [
  [
    { format: 'chineseCountingThousand', text: '第%1章' },
    { format: 'decimal', text: '%2．' },
    { format: 'decimalEnclosedCircle', text: '%3' },
  ],
  [
    { format: 'chineseLegalSimplified', text: '%1、', suffix: 'space' },
    { format: 'upperLetter', text: '%2)' },
    { format: 'lowerRoman', text: '(%3)' },
  ],
  [
    { format: 'japaneseCounting', text: '%1' },
    { format: 'ideographTraditional', text: '%2' },
    { format: 'decimal', text: '%2.%3' },
  ],
  [
    { format: 'decimal', text: '%1' },
    { format: 'decimalZero', text: '%1.%2' },
    { format: 'upperRoman', text: '%1.%2.%3' },
  ],
];

describe.skipIf(!hasOffice)('as LibreOffice sees it', () => {
  const inputs = [
    ...REPORTS.map(({ name, report }) => ({ name, bytes: docxOfModel(report) })),
    ...LEVELS.map((levels, index) => ({
      name: `numbers ${index}`,
      bytes: docxReport({
        title: '编号',
        levels,
        blocks: Array.from({ length: 120 }, (_, at) => ({
          text: `第${at}段`,
          level: [1, 2, 0, 0, 1, 1, 2, 2, 2, 0, 2, 1][at % 12] ?? 0,
        })),
      }),
    })),
  ];

  test('every visible character, in order, and none besides; and again in the file that it saves', async () => {
    const names = inputs.map((_, index) => `${index}.docx`);
    for (const [index, { bytes }] of inputs.entries()) writeFileSync(join(folder, `${index}.docx`), bytes);
    convert(names, 'txt:Text');
    const ours = await Promise.all(
      inputs.map(async ({ bytes }) => seen((await readDocx(bytes)).lines.map(({ text }) => text).join(''))),
    );
    const theirs = inputs.map((_, index) => seen(readFileSync(join(folder, `${index}.txt`), 'utf8')));
    for (const [index, { name }] of inputs.entries()) expect(ours[index], name).toBe(theirs[index]);
    // What LibreOffice saves is another file of the same text: styles for lists, other names, other wrappers.
    convert(names, 'odt');
    convert(
      names.map((name) => name.replace('.docx', '.odt')),
      'docx:MS Word 2007 XML',
    );
    for (const [index, { name }] of inputs.entries()) {
      const { lines } = await readDocx(readFileSync(join(folder, `${index}.docx`)));
      expect(seen(lines.map(({ text }) => text).join('')), name).toBe(ours[index]);
      const cells = lines.flatMap(({ cell, text }) => (cell === null ? [] : [{ ...cell, text }]));
      const report = REPORTS[index]?.report;
      if (report !== undefined) expect(cells, name).toEqual(cellsOf(report));
    }
  });
});
