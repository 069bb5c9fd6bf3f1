/**
 * What builds may cost at most, held against what was measured.
 */
import { rounded } from '../table.ts';
import type { Corpus, StepName } from './contender.ts';
import { figureOf, ratio, referenceWithIndex, type SizeRun } from './results.ts';

/** What was measured of each size. */
export type Sizes = ReadonlyMap<Corpus, SizeRun>;

interface Limit {
  what: string;
  most: number;
  /** Null where something that it needs was not measured. */
  figure: (sizes: Sizes) => number | null;
}

const LIMITS: readonly Limit[] = [
  { what: 'pages of 1,000 reports, CPU ÷ reference', most: 1, figure: cpuRatio(1000, 'pages', 'reference') },
  { what: 'pages of 5,000 reports, CPU ÷ reference', most: 0.7, figure: cpuRatio(5000, 'pages', 'reference') },
  {
    what: 'pages of 5,000 reports, peak memory ÷ reference',
    most: 0.35,
    figure: (sizes) => ratio(of(sizes, 5000, 'pages', 'together'), of(sizes, 5000, 'reference', 'together')),
  },
  ...growth('pages', 'pages'),
  ...growth('whole', 'whole build'),
  { what: 'whole build of 5,000, CPU ÷ Starlight', most: 1, figure: cpuRatio(5000, 'whole', 'starlight') },
  {
    what: 'whole build of 5,000, CPU ÷ reference with Pagefind’s command',
    most: 1,
    figure: (sizes) => {
      const size = sizes.get(5000);
      return ratio(of(sizes, 5000, 'whole', 'cpu'), size === undefined ? null : referenceWithIndex(size));
    },
  },
  { what: 'one of 5,000 changed, CPU ÷ whole build', most: 0.08, figure: cpuRatio(5000, 'changed', 'whole') },
  { what: 'one more than 5,000, CPU ÷ whole build', most: 0.1, figure: cpuRatio(5000, 'added', 'whole') },
  { what: 'none of 5,000 changed, CPU ÷ whole build', most: 0.01, figure: cpuRatio(5000, 'unchanged', 'whole') },
  { what: 'largest peak memory of a step at 10,000, MB', most: 1500, figure: (sizes) => highest(sizes, 10_000) },
  {
    what: 'whole build of the reports in seeds/, CPU ÷ Starlight',
    most: 2,
    figure: cpuRatio('seeds', 'whole', 'starlight'),
  },
];

/** One line for each limit. */
export function printLimits(sizes: Sizes): string[] {
  return LIMITS.map(({ what, most, figure }) => {
    const found = figure(sizes);
    const said = found === null ? 'not measured' : `${rounded(found)}, ${found <= most ? 'holds' : 'DOES NOT HOLD'}`;
    return `${what}: ${said}; limit ${most}`;
  });
}

function of(sizes: Sizes, corpus: Corpus, step: StepName, kind: 'cpu' | 'together'): number | null {
  const size = sizes.get(corpus);
  return size === undefined ? null : figureOf(size, step, kind);
}

function cpuRatio(corpus: Corpus, step: StepName, other: StepName): Limit['figure'] {
  return (sizes) => ratio(of(sizes, corpus, step, 'cpu'), of(sizes, corpus, other, 'cpu'));
}

/** Memory that stays flat, and CPU that a report costs at any size. */
function growth(step: StepName, name: string): Limit[] {
  const both = (sizes: Sizes, kind: 'cpu' | 'together'): number | null =>
    ratio(of(sizes, 10_000, step, kind), of(sizes, 1000, step, kind));
  return [
    {
      what: `${name} of 10,000, peak memory ÷ of 1,000`,
      most: 1.5,
      figure: (sizes) => both(sizes, 'together'),
    },
    {
      what: `${name} of 10,000, CPU per report ÷ of 1,000`,
      most: 1.1,
      figure: (sizes) => ratio(both(sizes, 'cpu'), 10),
    },
  ];
}

function highest(sizes: Sizes, corpus: Corpus): number | null {
  const own = ['pages', 'whole', 'unchanged', 'changed', 'added'] as const;
  const peaks = own.map((step) => of(sizes, corpus, step, 'together')).filter((peak) => peak !== null);
  return peaks.length === 0 ? null : Math.max(...peaks);
}
