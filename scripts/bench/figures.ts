/**
 * The figures of a made-up archive held to an oracle: random choices, answered by the functions of /compare/ out of their
 * published files and by DuckDB out of the CSV and the Parquet; every value, state and median has to be the same.
 */
import { leadingIds, comparedFigures } from '../../src/site/compare/figures.ts';
import { baseOf, Figures } from '../../src/compare/figure.ts';
import { startBar } from '../lib/progress.ts';
import { diceOf } from './corpus/dice.ts';
import { oracleSays, pageSays } from './figures/ask.ts';
import { drawChoice } from './figures/choices.ts';
import { openDuckDB, type Row } from './figures/duckdb.ts';
import { loadFiles, makeCells, type Source } from './figures/oracle.ts';
import { publish, type Published } from './figures/published.ts';
import { makeArchive } from './search/archive.ts';
import type { Table } from './table.ts';

const CHOICES = 1000;

/** How many lines of what differs are shown. */
const SHOWN = 5;

/** Tables of an archive of so many reports, 1,000 unless told. */
export async function benchFigures(asked: number | null): Promise<Table[]> {
  const query = await openDuckDB();
  const { folder } = await makeArchive(asked ?? 1000);
  const published = await publish(folder);
  const figures = new Figures(comparedFigures);
  const ids = comparedFigures.map(({ id }) => id);
  const shares = new Map(ids.flatMap((id) => (figures.get(`${id}:share`) === null ? [] : [[id, baseOf(id) ?? '']])));
  const drawing = { reports: published.reports, ids, leading: leadingIds.length, shared: [...shares.keys()] };
  const rows: Table['rows'] = [];
  for (const source of ['csv', 'parquet'] as const) {
    await loadFiles(query, published, source);
    await makeCells(query, ids, shares);
    const dice = diceOf('choices');
    const bar = startBar(`choices over ${source}`, CHOICES);
    let [values, numbers, filled, wrong] = [0, 0, 0, 0];
    for (let index = 0; index < CHOICES; index++) {
      const choice = drawChoice(dice, drawing);
      const [page, oracle] = [pageSays(published.reports, figures, choice), await oracleSays(query, choice)];
      const [own, others] = [new Set(page), new Set(oracle)];
      const differing = [...page.filter((line) => !others.has(line)), ...oracle.filter((line) => !own.has(line))];
      if (wrong === 0 && differing.length > 0)
        console.error([JSON.stringify(choice), ...differing.slice(0, SHOWN)].join('\n'));
      values += oracle.length;
      numbers += oracle.filter((line) => /: -?\d/u.test(line)).length;
      filled += Number(oracle.length > 0);
      wrong += Number(differing.length > 0 || page.length !== oracle.length);
      bar.increment();
    }
    bar.stop();
    rows.push([source === 'csv' ? 'figures.csv' : 'figures.parquet', CHOICES, filled, values, numbers, wrong]);
  }
  const answers: Table = {
    caption: `${published.reports.length.toLocaleString('en')} made-up reports: what /compare/ answers, held to DuckDB.`,
    columns: [
      'over',
      'choices',
      'of these with an answer',
      'values and medians',
      'of these numbers',
      'choices that differ',
    ],
    rows,
  };
  return [answers, await sizes(query, published), await agreements(query, published)];
}

async function sizes(query: (sql: string) => Promise<Row[]>, { bytes, seconds }: Published): Promise<Table> {
  const [{ n = 0 } = {}] = await query('SELECT count(*)::INT AS n FROM figures');
  const figures = Number(n);
  const files = ['figures.parquet', 'figures.csv', 'wide.csv', 'wide.xlsx'];
  return {
    caption: `${figures.toLocaleString('en')} figures; ${seconds.toFixed(1)} s of CPU for all data files, reading the reports included.`,
    columns: ['file', 'MB', 'MB a million figures'],
    rows: files.map((name) => [name, bytes(name) / 1e6, bytes(name) / figures]),
  };
}

/** What must not be: each a count of rows, zero where all is well. */
async function agreements(query: (sql: string) => Promise<Row[]>, published: Published): Promise<Table> {
  const csv = (name: string): string => `read_csv('${published.file(name)}', header = true, all_varchar = true)`;
  const whole = (source: Source): string =>
    source === 'csv'
      ? `SELECT * REPLACE (value::DOUBLE AS value, year::INT AS year) FROM ${csv('figures.csv')}`
      : `SELECT * FROM read_parquet('${published.file('figures.parquet')}')`;
  const counts: ReadonlyArray<readonly [words: string, rows: string]> = [
    ['rows of the CSV that the Parquet has not', `(${whole('csv')}) EXCEPT ALL (${whole('parquet')})`],
    ['rows of the Parquet that the CSV has not', `(${whole('parquet')}) EXCEPT ALL (${whole('csv')})`],
    [
      'figures of tables that are not what the cell of tables.csv prints',
      `SELECT f.report FROM figures f LEFT JOIN ${csv('tables.csv')} t ON t.report = f.report AND t.code = f.code
        WHERE f.source = 'table' AND f.state = 'printed'
        GROUP BY f.report, f.code, f.value HAVING NOT bool_or(t.value::DOUBLE IS NOT DISTINCT FROM f.value)`,
    ],
    [
      'blank or lost figures with a number, and others without one',
      `SELECT * FROM figures WHERE (state IN ('blank', 'lost')) <> (value IS NULL)`,
    ],
    ['figures whose code the codebook has not', 'SELECT * FROM figures WHERE code NOT IN (SELECT code FROM codebook)'],
  ];
  const rows: Table['rows'] = [];
  for (const [words, select] of counts) {
    const [{ n = null } = {}] = await query(`SELECT count(*)::INT AS n FROM (${select})`);
    rows.push([words, Number(n)]);
  }
  return { caption: 'The files against each other; each is to be none.', columns: ['', 'rows'], rows };
}
