/**
 * A line chart to SVG.
 */
import type { Element } from 'hast';
import { drawing, element, emptyMark, referencePoint, target, word } from './draw.ts';
import type { LineChart, LineMark } from './line-chart.ts';

/** How near a pointer has to come. */
const REACH = 9;

export function drawLineChart(chart: LineChart): Element {
  const { axis, marks, gaps, signs, labels, reference, breaks, ticks, yearLabels } = chart;
  const image = [
    ...ticks.map(({ y }) => element('path', { class: 'grid', d: `M${axis.left},${y}H${axis.right}` })),
    ...ticks.map((tick) => word('tick', { ...tick, y: tick.y + 4 })),
    ...breaks.flatMap(({ x, words, end }) => [
      element('path', { class: 'break', d: `M${x},${axis.top - 8}V${axis.base}` }),
      word(end ? 'break-end' : 'break-start', { x: end ? x - 3 : x + 3, y: axis.top - 10, words }),
    ]),
    ...(reference === null
      ? []
      : [
          element('path', { class: 'reference', d: reference.line }),
          ...reference.points.map(({ x, y }) => referencePoint(x, y)),
        ]),
    ...(chart.line === '' ? [] : [element('path', { class: 'line', d: chart.line })]),
    ...marks.flatMap(markOf),
    ...gaps.map(([{ x, y }, last]) => element('path', { class: 'none', d: `M${x - 3},${y}H${last.x + 3}` })),
    ...signs.map((sign) => word('sign', sign)),
    ...labels.map((label) => word('value', label)),
    ...yearLabels.map((label) => word('year-label', label)),
  ];
  const targets = marks.map(({ words, href, x, y }) =>
    target(words, href, element('circle', { class: 'reach', cx: x, cy: y, r: REACH })),
  );
  return drawing('line-chart', chart, image, targets);
}

function markOf({ state, x, y }: LineMark): Element[] {
  if (state === 'known') return [element('circle', { class: 'dot', cx: x, cy: y, r: 2.5 })];
  return state === 'absent' ? [] : [emptyMark(state, x, y)];
}
