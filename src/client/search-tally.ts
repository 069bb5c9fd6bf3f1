/**
 * `/search/tally.js`: how many reports were found of each year and of each province, as bars that narrow the search; loaded when a
 * reader opens them.
 */
import { barChart, type BarItem } from '../charts/bar-chart.ts';
import { drawBarChart } from '../charts/draw-bar-chart.ts';
import { element } from './element.ts';
import { svgOf } from './svg.ts';

/** A value of a filter, what it is called, how many reports have it, and where it leads. */
export interface Tallied {
  name: string;
  count: number;
  href: string;
}

/** Width of a chart at most, in pixels. */
const WIDEST = 640;

/** Shows one chart for each list that has something in it. */
export function showTally(
  place: HTMLElement,
  lists: ReadonlyArray<readonly [title: string, items: readonly Tallied[]]>,
): void {
  const width = Math.min(Math.max(place.clientWidth, 268), WIDEST);
  place.replaceChildren(
    ...lists
      .filter(([, items]) => items.length > 0)
      .map(([title, items]) => {
        const unit = '份报告';
        const bars = items.map(({ name, count, href }): BarItem => {
          return { name, value: count, state: 'known', note: '', href };
        });
        const chart = barChart({ title, unit, items: bars, reference: null, width });
        const caption = element(
          'figcaption',
          { class: 'chart-title' },
          title,
          element('span', { class: 'unit' }, unit),
        );
        return element('figure', { class: 'chart-figure' }, caption, svgOf(drawBarChart(chart)));
      }),
  );
}
