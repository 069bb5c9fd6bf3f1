/**
 * Results as they are kept in `bench/`: all runs as data, oldest first; the newest as `bench/README.md` and as a chart.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Corpus } from './builds/contender.ts';
import { drawChart } from './builds/chart.ts';
import { printLimits, type Sizes } from './builds/limits.ts';
import { BuildRun } from './builds/results.ts';
import { tablesOf } from './builds/tables.ts';
import { printSurroundings, Surroundings } from './surroundings.ts';
import { printResults, printTable, Results } from './table.ts';

/** Where they are kept; committed. */
export const KEPT = 'bench';

/** A run of a benchmark that is kept as it is printed. */
export const TableRun = Surroundings.extend({ results: Results });
export type TableRun = z.infer<typeof TableRun>;

/** Kept as tables, with what the page says of each. */
const TABLED = {
  search: 'Search in a real browser, beside Pagefind as it comes and MiniSearch: `npm run bench -- search`',
  originals: 'Reports as Word files and PDFs, read back beside other tools: `npm run bench -- originals`',
  convert: 'Conversion, beside reading and printing its result with remark: `npm run bench -- convert`',
} as const;

/** Adds a run to the file of its benchmark below `folder`, in place of one of the same date, and writes page and chart anew. */
export function keepRun(name: 'builds' | keyof typeof TABLED, run: BuildRun | TableRun, folder = KEPT): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const others = z
    .array(z.looseObject({ date: z.string() }))
    .parse(readJson(path))
    .filter(({ date }) => date !== run.date);
  writeFileSync(path, `${JSON.stringify([...others, run], null, 1)}\n`);
  writePage(folder);
}

/** Of each size what the newest run that had it says, smaller sizes first. */
export function newestSizes(runs: readonly BuildRun[]): Sizes {
  const sizes = runs.flatMap((run) => run.sizes).map((size) => [keyOf(size), size] as const);
  const newest = new Map(sizes);
  return new Map([...newest].sort(([, a], [, b]) => a.reports - b.reports));
}

function keyOf({ corpus, reports }: BuildRun['sizes'][number]): Corpus {
  return corpus === 'seeds' ? 'seeds' : reports;
}

function writePage(folder: string): void {
  const runs = z.array(BuildRun).parse(readJson(join(folder, 'builds.json')));
  const sizes = newestSizes(runs);
  const parts = [
    '# What was measured',
    'Written by `npm run bench -- … --keep` from the data beside it, which has every single measurement. Machines differ and share their cores: read ratios. What is compared, and how, `npm run bench -- --help` says.',
  ];
  if (sizes.size > 0) {
    const chart = drawChart(sizes);
    if (chart !== null) writeFileSync(join(folder, 'builds.svg'), chart);
    const used = runs.filter((run) => run.sizes.some((size) => sizes.get(keyOf(size)) === size));
    parts.push(
      '## Builds: `npm run bench -- build`',
      ...(chart === null ? [] : ['![CPU of builds, as bars](builds.svg)']),
      used
        .map(
          (run) =>
            `- ${run.sizes.map(({ reports }) => reports.toLocaleString('en')).join(', ')} reports: ${printSurroundings(run)}`,
        )
        .join('\n'),
      ...tablesOf(sizes).map(printTable),
      'What it may cost at most:',
      printLimits(sizes)
        .map((line) => `- ${line}`)
        .join('\n'),
    );
  }
  for (const [name, title] of Object.entries(TABLED)) {
    const newest = z
      .array(TableRun)
      .parse(readJson(join(folder, `${name}.json`)))
      .at(-1);
    if (newest !== undefined) parts.push(`## ${title}`, printSurroundings(newest), printResults(newest.results));
  }
  writeFileSync(join(folder, 'README.md'), `${parts.map((part) => part.trim()).join('\n\n')}\n`);
}

/** An empty list where there is no such file. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
