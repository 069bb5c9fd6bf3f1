/**
 * What is better seen than read of `/quality/`, as charts narrow enough for a phone: they stand side by side where there is room.
 */
import { barChart, type BarChart } from '../charts/bar-chart.ts';
import type { TableSums } from '../archive/table-sums.ts';
import { PROOF_COMMANDS } from './proof-commands.ts';

export interface QualityChart {
  chart: BarChart;
  unit: string;
  command: string;
}

/** In pixels: the narrowest column that charts stand in side by side. A wider one draws them larger. */
export const CHART_WIDTH = 268;

/** Rules that are drawn: those that speak most often. All of them are listed below. */
const MOST = 10;

export function qualityCharts(
  rules: ReadonlyArray<{ words: string; count: number; href: string | null }>,
  sums: TableSums,
): QualityChart[] {
  const bars = (title: string, items: ReadonlyArray<readonly [string, number, string | null]>): BarChart =>
    barChart({
      title,
      unit: '处',
      items: items.map(([name, value, href]) => ({ name, value, state: 'known', note: '', href })),
      reference: null,
      width: CHART_WIDTH,
    });
  const drawn = rules.slice(0, MOST);
  const title = rules.length > drawn.length ? `存疑，最多的 ${drawn.length} 条规则` : '存疑，按规则';
  return [
    {
      chart: bars('表内勾稽', [
        ['相符', sums.held, null],
        ['不符', sums.failed, null],
        ['有空格或残缺，无从判断', sums.undecided, null],
      ]),
      command: PROOF_COMMANDS.tables,
    },
    ...(drawn.length === 0
      ? []
      : [
          {
            chart: bars(
              title,
              drawn.map(({ words, count, href }) => [words, count, href] as const),
            ),
            command: PROOF_COMMANDS.doubts,
          },
        ]),
  ].map((each) => ({ ...each, unit: '处' }));
}
