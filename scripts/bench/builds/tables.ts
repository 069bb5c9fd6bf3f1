/**
 * What was measured of builds as tables: one for each size, one that shows how this archive grows.
 */
import type { Table } from '../table.ts';
import { STEPS, type StepName } from './contender.ts';
import type { Sizes } from './limits.ts';
import { figureOf, ratio, referenceWithIndex, type SizeRun } from './results.ts';

const NAMES = Object.entries(STEPS) as Array<[StepName, string]>;

/** Smaller sizes first. */
export function tablesOf(sizes: Sizes): Table[] {
  const all = [...sizes.values()];
  return [...all.map(tableOfSize), ...(all.length > 1 ? [tableOfGrowth(all)] : [])];
}

function tableOfSize(size: SizeRun): Table {
  const reference = figureOf(size, 'reference', 'cpu');
  const whole = figureOf(size, 'whole', 'cpu');
  const rows = NAMES.filter(([name]) => size.measured[name] !== undefined).map(([name, words]) =>
    rowOf(
      words,
      figureOf(size, name, 'cpu'),
      (size.measured[name] ?? []).map(({ cpu }) => cpu),
      [figureOf(size, name, 'largest'), figureOf(size, name, 'together')],
    ),
  );
  const both = referenceWithIndex(size);
  if (both !== null) rows.push(rowOf('plain Astro with Pagefind’s command, both', both, [], [null, null]));
  return {
    caption: `**${captionOf(size)}.** Median of ${size.measured.pages?.length ?? 0}; MB are high-water marks.`,
    columns: [
      '',
      'CPU s',
      'least – most',
      '÷ plain Astro',
      '÷ our whole build',
      'MB, largest process',
      'MB, all processes',
    ],
    rows,
  };

  function rowOf(
    words: string,
    cpu: number | null,
    each: number[],
    memory: Array<number | null>,
  ): Table['rows'][number] {
    const range = each.length === 0 ? null : `${Math.min(...each).toFixed(1)} – ${Math.max(...each).toFixed(1)}`;
    return [words, cpu, range, ratio(cpu, reference), ratio(cpu, whole), ...memory];
  }
}

function tableOfGrowth(all: readonly SizeRun[]): Table {
  const per = (size: SizeRun, step: StepName): number | null => {
    const cpu = figureOf(size, step, 'cpu');
    return cpu === null ? null : (cpu * 1000) / size.reports;
  };
  return {
    caption: '**This archive, as it grows.** Milliseconds of CPU per report, and MB of all processes.',
    columns: ['reports', 'pages, ms', 'whole build, ms', 'pages, MB', 'whole build, MB'],
    rows: all.map((size) => [
      size.reports,
      per(size, 'pages'),
      per(size, 'whole'),
      figureOf(size, 'pages', 'together'),
      figureOf(size, 'whole', 'together'),
    ]),
  };
}

/** How many reports of which kind. */
export function captionOf({ corpus, reports, bytes }: SizeRun): string {
  const kind = corpus === 'seeds' ? 'reports of seeds/' : 'made-up reports';
  return `${reports.toLocaleString('en')} ${kind}, ${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;
}
