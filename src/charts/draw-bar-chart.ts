/**
 * A chart of bars to SVG.
 */
import type { Element } from 'hast';
import type { BarChart } from './bar-chart.ts';
import { drawing, element, emptyMark, target, word } from './draw.ts';

export function drawBarChart(chart: BarChart): Element {
  const { width, left, thick, bars, ticks, axis, reference } = chart;
  const beside = bars.some(({ label }) => label.x < left);
  const image = [
    ...ticks.flatMap((tick) => [
      element('path', { class: 'grid', d: `M${tick.x},${axis.top}V${axis.base}` }),
      word('year-label', tick),
    ]),
    ...bars.flatMap(({ state, y, length, label, value }) => [
      ...(state === 'known'
        ? [element('rect', { class: 'bar', x: left, y, width: length, height: thick })]
        : [emptyMark(state, left + 7, y + thick / 2)]),
      word(beside ? 'name-beside' : 'name-above', label),
      word('bar-value', state === 'known' ? value : { ...value, x: left + 16 }),
    ]),
    element('path', { class: 'base', d: `M${left},${axis.top}V${axis.base}` }),
    ...(reference === null
      ? []
      : [
          element('path', { class: 'reference', d: `M${reference.x},${axis.top}V${axis.base}` }),
          word(reference.x > width / 2 ? 'reference-end' : 'reference-start', reference.label),
        ]),
  ];
  const targets = bars.map(({ words, href, label, y }) => {
    const top = beside ? y - 4 : label.y - 12;
    return target(words, href, element('rect', { class: 'reach', x: 0, y: top, width, height: y + thick + 4 - top }));
  });
  return drawing('bar-chart', chart, image, targets);
}
