/**
 * The files of figures, made of reports in which figures are known in every way there is, and read back by other programs:
 * the same rows in each, and blank, lost and zero never mixed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { figureCodes } from '../../src/forms/codes.ts';
import { leadingFigures } from '../../src/forms/leading.ts';
import { wideName } from '../../src/site/wide-table.ts';
import { FIGURE_FILES, madeUpReports, STATES, writeMadeUpData } from '../support/made-up-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reports = madeUpReports(400);
await writeMadeUpData(folder, reports);
const library = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });

type Row = Record<string, unknown>;

/** Rows of a CSV by its columns, cast as the package says. */
async function rowsOf(name: string): Promise<Row[]> {
  const resource = library.resources.find((candidate) => candidate.name === name);
  const rows = (await resource?.read({})) ?? [];
  return rows.map((row) => Object.fromEntries((resource?.headers ?? []).map((column, index) => [column, row[index]])));
}

const figures = await rowsOf('figures');
const wide = await rowsOf('wide');

test('the package is valid, and the codebook has every code that a figure goes by', async () => {
  expect(library.errors).toEqual([]);
  const codes = (await rowsOf('codebook')).map(({ code }) => code);
  expect(codes).toEqual(figureCodes.map(({ code }) => code));
  expect(figures.filter(({ code }) => !codes.includes(code))).toEqual([]);
});

test('figures.csv has every figure of every report, as it is known', () => {
  const wanted = reports.flatMap(({ tally, figures: own }) =>
    own.map((figure) => [tally.id, tally.agency.name, tally.year, tally.form, ...Object.values(figure)]),
  );
  expect(wanted.length).toBeGreaterThan(30_000);
  const columns = ['report', 'agency', 'year', 'edition', 'code', 'value', 'state', 'anchor', 'source', 'checks'];
  expect(figures.map((row) => columns.map((column) => row[column]))).toEqual(wanted);
  for (const state of STATES) {
    const own = figures.filter((row) => row['state'] === state);
    expect(own.length, state).toBeGreaterThan(300);
    const known = state !== 'blank' && state !== 'lost';
    for (const { value } of own) expect(typeof value === 'number', state).toBe(known);
  }
  expect(figures.some(({ value, state }) => value === 0 && state === 'printed')).toBe(true);
});

test('figures.parquet has the rows of figures.csv in their order', async () => {
  const file = await asyncBufferFromFile(join(folder, 'figures.parquet'));
  const read = await parquetReadObjects({ file });
  expect(read).toEqual(figures);
  const { row_groups: groups } = await parquetMetadataAsync(file);
  // No report is cut by a row group.
  expect(groups.length).toBeGreaterThan(1);
  let begin = 0;
  for (const { num_rows: length } of groups) {
    if (begin > 0) expect(figures[begin - 1]?.['report']).not.toBe(figures[begin]?.['report']);
    begin += Number(length);
  }
});

test('wide.csv holds numbers of cells, sums of cells that are all known, and nothing else', () => {
  expect(wide.map(({ report }) => report)).toEqual(reports.map(({ tally }) => tally.id));
  const byReport = Map.groupBy(figures, ({ report }) => report);
  const seen = new Set<unknown>();
  for (const row of wide) {
    const own = new Map((byReport.get(row['report']) ?? []).map((figure) => [figure['code'], figure]));
    for (const figure of leadingFigures) {
      const [value, state] = [row[wideName(figure)], row[`${wideName(figure)}_state`]];
      const edition = row['edition'];
      const codes = edition === '2019' || edition === '2021' ? (figure.addends[edition] ?? []) : [figure.code];
      const cells = codes.map((code) => own.get(code));
      const values = cells.map((cell) => cell?.['value']);
      seen.add(state);
      if (cells.length === 0 || cells.includes(undefined)) expect([value, state]).toEqual([null, null]);
      else if (values.every((known) => typeof known === 'number')) {
        expect(value).toBe(values.reduce((sum, known) => sum + known, 0));
        expect(['printed', 'solved', 'zero-by-statement']).toContain(state);
      } else {
        expect(value).toBeNull();
        expect(state).toBe(cells.some((cell) => cell?.['state'] === 'lost') ? 'lost' : 'blank');
      }
    }
  }
  expect(seen).toEqual(new Set([...STATES, null]));
});

/** Words of the workbook's columns of states. */
const WORDS: Readonly<Record<string, unknown>> = {
  印有数字: 'printed',
  空白: 'blank',
  残缺: 'lost',
  由合计推得: 'solved',
  文字说明没有: 'zero-by-statement',
  没有这一项: null,
};

test('wide.xlsx has the numbers of wide.csv as numbers, says how each is known, and explains its columns', async () => {
  const sheets = await readWorkbook(join(folder, 'wide.xlsx'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['主要数字', '说明']);
  const [[head = [], ...rows] = [], explained = []] = sheets.map(({ data }) => data);
  expect(new Set(head).size).toBe(head.length);
  const names = Object.keys(wide[0] ?? {});
  expect(head).toHaveLength(names.length);
  const read = rows.map((row) =>
    Object.fromEntries(
      names.map((name, index) => {
        const cell = row[index] ?? null;
        return [name, name.endsWith('_state') ? WORDS[String(cell)] : cell];
      }),
    ),
  );
  const numbers = names.filter((name) => !['kind', 'edition'].includes(name));
  expect(read.map((row) => numbers.map((name) => row[name]))).toEqual(
    wide.map((row) => numbers.map((name) => row[name])),
  );
  const told = new Set(explained.flat());
  for (const name of [...head.filter((word) => !String(word).endsWith('（状态）')), ...Object.keys(WORDS)])
    expect(told, String(name)).toContain(name);
});

test('wide.xlsx keeps head and names in sight, and says no time but one that never changes', () => {
  const files = unzipSync(readFileSync(join(folder, 'wide.xlsx')));
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*state="frozen"/u);
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*topLeftCell="C2"/u);
  expect(text('docProps/core.xml')).not.toMatch(new RegExp(`${new Date().getUTCFullYear()}-`, 'u'));
});

/** A spreadsheet that LibreOffice opens where its part for spreadsheets is installed. */
const PROBE =
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>7</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>';

/** A file as LibreOffice turns it into CSV; null where it gives none. */
function throughOffice(name: string): string | null {
  mkdirSync(join(folder, 'office'), { recursive: true });
  const target = ['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1', '--outdir', join(folder, 'office')];
  spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...target, join(folder, name)]);
  const written = join(folder, 'office', name.replace(/[^.]+$/u, 'csv'));
  return existsSync(written) ? readFileSync(written, 'utf8') : null;
}

test('LibreOffice opens wide.xlsx with the same numbers', (context) => {
  writeFileSync(join(folder, 'probe.fods'), PROBE);
  if (throughOffice('probe.fods') === null) context.skip('LibreOffice Calc is not installed: its reading is left out');
  const [, ...lines] = (throughOffice('wide.xlsx') ?? '').trimEnd().split('\n');
  const first = Object.keys(wide[0] ?? {}).indexOf('url') + 1;
  const cells = lines.map((line) => line.split(',').slice(first, first + leadingFigures.length));
  expect(cells.map((row) => row.map((cell) => (cell === '' ? null : Number(cell))))).toEqual(
    wide.map((row) => leadingFigures.map((figure) => row[wideName(figure)])),
  );
});

test('the same reports give the same bytes', async () => {
  const again = join(folder, 'again');
  await writeMadeUpData(again, madeUpReports(400));
  for (const path of FIGURE_FILES)
    expect(readFileSync(join(again, path)).equals(readFileSync(join(folder, path))), path).toBe(true);
});
