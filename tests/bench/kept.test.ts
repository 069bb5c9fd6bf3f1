/**
 * From given measurements: limits that hold or do not, tables, the chart, and what is kept of several runs.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, expect, test } from 'vitest';
import { drawChart } from '../../scripts/bench/builds/chart.ts';
import { printLimits } from '../../scripts/bench/builds/limits.ts';
import { ratiosOf, type BuildRun, type SizeRun } from '../../scripts/bench/builds/results.ts';
import { tablesOf } from '../../scripts/bench/builds/tables.ts';
import { keepRun, newestSizes } from '../../scripts/bench/kept-results.ts';
import { printTable } from '../../scripts/bench/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cost = (...cpu: number[]): Array<{ cpu: number; largest: number; together: number }> =>
  cpu.map((seconds) => ({ cpu: seconds, largest: seconds * 10, together: seconds * 20 }));

/** Pages at half the reference, the whole at 0.8 of Starlight, a change at a quarter of the whole. */
function size(reports: number, scale = reports / 1000): SizeRun {
  const measured = {
    pages: cost(9 * scale, 10 * scale, 30 * scale),
    whole: cost(48 * scale),
    unchanged: cost(0.96 * scale),
    changed: cost(12 * scale),
    reference: cost(20 * scale, 19 * scale, 22 * scale),
    pagefind: cost(10 * scale, 21 * scale, 12 * scale),
    starlight: cost(60 * scale),
  };
  return { corpus: 'made-up', reports, bytes: reports * 9500, measured, ratios: ratiosOf({ measured }) };
}

const run = (date: string, ...sizes: SizeRun[]): BuildRun => ({
  date,
  versions: { node: '24.0.0', starlight: '0.1.0' },
  cores: 2,
  system: 'linux x64',
  sizes,
});

test('a limit is said to hold, not to hold, or not to have been measured', () => {
  const lines = printLimits(newestSizes([run('2026-11-22T10:00Z', size(1000), size(5000), size(10_000, 12))]));
  expect(lines).toContain('pages of 1,000 reports, CPU ÷ reference: 0.500, holds; limit 1');
  expect(lines).toContain('pages of 5,000 reports, CPU ÷ reference: 0.500, holds; limit 0.7');
  expect(lines).toContain('pages of 10,000, CPU per report ÷ of 1,000: 1.20, DOES NOT HOLD; limit 1.1');
  expect(lines).toContain('whole build of 5,000, CPU ÷ Starlight: 0.800, holds; limit 1');
  // The middle of the sums 30, 40 and 34, which is not the sum of the middles.
  expect(lines).toContain(
    'whole build of 5,000, CPU ÷ reference with Pagefind’s command: 1.41, DOES NOT HOLD; limit 1',
  );
  expect(lines).toContain('one of 5,000 changed, CPU ÷ whole build: 0.250, DOES NOT HOLD; limit 0.08');
  expect(lines).toContain('none of 5,000 changed, CPU ÷ whole build: 0.0200, DOES NOT HOLD; limit 0.01');
  expect(lines).toContain('whole build of the reports in seeds/, CPU ÷ Starlight: not measured; limit 2');
});

test('the table has the median of each step, its range, and its ratios', () => {
  const [table] = tablesOf(newestSizes([run('2026-11-22T10:00Z', size(1000))]));
  expect(table?.rows[0]).toEqual(['this archive: all pages', 10, '9.0 – 30.0', 0.5, 10 / 48, 100, 200]);
  expect(table?.rows.at(-1)?.slice(0, 2)).toEqual(['plain Astro with Pagefind’s command, both', 34]);
  expect(table === undefined ? '' : printTable(table)).toMatch(/^\*\*1,000 made-up reports, 9\.5 MB\.\*\*/u);
});

test('the chart has bars as long as the ratios are, and is sound for light and dark', () => {
  const svg = drawChart(newestSizes([run('2026-11-22T10:00Z', size(1000))])) ?? '';
  const bars: number[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'rect' && attributes['class'] !== 'ground') bars.push(Number(attributes['width']));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  const [pages = 0, reference = 0] = bars;
  expect(bars).toHaveLength(7);
  expect(pages / reference).toBeCloseTo(0.5, 2);
  expect(Math.max(...bars)).toBe(bars[4]);
  expect(svg).toContain('prefers-color-scheme: dark');
});

test('runs are kept one after the other, one of the same date in place of it; the page tells the newest of each size', () => {
  const page = (): string => readFileSync(join(folder, 'README.md'), 'utf8');
  keepRun('builds', run('2026-11-20T10:00Z', size(1000), size(5000)), folder);
  keepRun('builds', run('2026-11-21T10:00Z'), folder);
  keepRun('builds', run('2026-11-21T10:00Z', size(1000, 2)), folder);
  const kept = JSON.parse(readFileSync(join(folder, 'builds.json'), 'utf8')) as BuildRun[];
  expect(kept.map(({ date }) => date)).toEqual(['2026-11-20T10:00Z', '2026-11-21T10:00Z']);
  expect(newestSizes(kept).get(1000)).toEqual(size(1000, 2));
  expect(newestSizes(kept).get(5000)).toEqual(size(5000));
  expect(page()).toContain('1,000 made-up reports');
  expect(page()).not.toContain('## Search');
  const results = [{ caption: 'Marks.', columns: ['', 'recall'], rows: [['this archive', 0.99876]] }];
  keepRun('search', { ...run('2026-11-21T11:00Z'), results }, folder);
  expect(page()).toContain('## Search');
  expect(page()).toContain('| this archive |  0.999 |');
  expect(page()).toContain('5,000 made-up reports');
});
