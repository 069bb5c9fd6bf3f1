/**
 * `/compare/charts.js`: draws the charts of an answer, loaded when there is one. The table under them has the same figures.
 */
import { barChart } from '../charts/bar-chart.ts';
import { keyMark } from '../charts/draw.ts';
import { drawBarChart } from '../charts/draw-bar-chart.ts';
import { drawLineChart } from '../charts/draw-line-chart.ts';
import { greyWords, stateLegend } from '../charts/figure-table.ts';
import type { LineChart } from '../charts/line-chart.ts';
import { numberWords } from '../charts/number-words.ts';
import { smallMultiples } from '../charts/small-multiples.ts';
import type { AnswerCharts } from '../compare/charts.ts';
import { element } from './element.ts';
import { svgOf } from './svg.ts';

/** Charts shown at first: a row of them, and two where they stand one below another. */
const MULTIPLES = 4;
const FEW_MULTIPLES = 2;
const NARROW = 600;
const BARS = 12;

/** Width of a chart of bars at most, in pixels. */
const WIDEST = 760;

/** Shows the charts in their place, which is `width` pixels wide; `all` those that are not shown at first too. */
export function showCharts(place: HTMLElement, charts: AnswerCharts | null, width: number, all = false): void {
  if (charts === null) return place.replaceChildren();
  const few = width < NARROW ? FEW_MULTIPLES : MULTIPLES;
  const [nodes, count, most] =
    charts.kind === 'bars'
      ? [barsOf(charts, width, all ? Infinity : BARS), charts.bars.items.length, BARS]
      : [multiplesOf(charts, all ? Infinity : few), charts.multiples.length, few];
  const more = element('button', { type: 'button', class: 'compare-more' }, `画出全部 ${numberWords(count)} 个`);
  more.addEventListener('click', () => showCharts(place, charts, place.clientWidth, true));
  place.replaceChildren(...nodes, ...(count > most && !all ? [more] : []));
}

function multiplesOf({ words, unit, multiples }: AnswerCharts & { kind: 'multiples' }, most: number): HTMLElement[] {
  const drawn = smallMultiples(multiples.slice(0, most).map((make) => make()));
  const items = drawn.map((chart) =>
    element('li', {}, element('p', { class: 'chart-title' }, chart.title), svgOf(drawLineChart(chart))),
  );
  const heading = element('p', { class: 'compare-chart-head' }, words, element('span', { class: 'unit' }, unit));
  return [heading, element('ul', { class: 'multiples' }, ...items), ...legendOf(drawn)];
}

/** What the grey line and the marks of these charts mean, for those that occur. */
function legendOf(drawn: readonly LineChart[]): HTMLElement[] {
  const grey = drawn.find(({ reference }) => reference !== null)?.reference;
  const keys = [
    ...(grey == null ? [] : [{ state: 'reference' as const, words: greyWords(grey.words) }]),
    ...stateLegend(drawn.flatMap(({ marks }) => marks.map(({ state }) => state))),
  ];
  const items = keys.map(({ state, words }) => element('li', {}, svgOf(keyMark(state)), words));
  return items.length === 0 ? [] : [element('ul', { class: 'chart-legend' }, ...items)];
}

function barsOf({ bars }: AnswerCharts & { kind: 'bars' }, width: number, most: number): HTMLElement[] {
  const items = bars.items.slice(0, most);
  const chart = barChart({ ...bars, items, width: Math.min(Math.max(width, 268), WIDEST) });
  const caption = element(
    'figcaption',
    { class: 'chart-title' },
    bars.title,
    element('span', { class: 'unit' }, bars.unit),
  );
  return [element('figure', { class: 'chart-figure' }, caption, svgOf(drawBarChart(chart)))];
}
