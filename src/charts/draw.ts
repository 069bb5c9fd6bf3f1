/**
 * Parts of a drawing that all charts share, as a tree of SVG (hast): a build prints it, a browser makes elements of it, and
 * both show the same. Attributes have the names that they have in SVG, and looks come from the stylesheet.
 */
import type { Element, ElementContent } from 'hast';
import type { EmptyState } from './series.ts';

/** An element of SVG. */
export function element(
  tagName: string,
  properties: Record<string, string | number>,
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A word at a place. `kind` is its class. */
export function word(kind: string, { x, y, words }: { x: number; y: number; words: string }): Element {
  return element('text', { class: kind, x, y }, { type: 'text', value: words });
}

/** What can be pointed at: its words, and the way to where it stands. Screen readers have the words and the table instead. */
export function target(words: string, href: string | null, area: Element): Element {
  const title = element('title', {}, { type: 'text', value: words });
  return href === null ? element('g', {}, title, area) : element('a', { href, tabindex: '-1' }, title, area);
}

/** The whole drawing: an image with a name and words for who does not see it, and what can be pointed at above it. */
export function drawing(
  kind: string,
  { width, height, title, words }: { width: number; height: number; title: string; words: string },
  image: Element[],
  targets: Element[],
): Element {
  return element(
    'svg',
    { class: `chart ${kind}`, viewBox: `0 0 ${width} ${height}`, width, height },
    element('g', { role: 'img', 'aria-label': title }, element('desc', {}, { type: 'text', value: words }), ...image),
    element('g', { 'aria-hidden': 'true' }, ...targets),
  );
}

/** A mark as a legend shows it: of what is no number, or a piece of the grey line. */
export function keyMark(kind: EmptyState | 'reference'): Element {
  return element(
    'svg',
    { class: 'chart', viewBox: '0 0 16 12', width: 16, height: 12, 'aria-hidden': 'true' },
    ...(kind === 'reference'
      ? [element('path', { class: 'reference', d: 'M0,6H16' }), referencePoint(8, 6)]
      : [emptyMark(kind, 8, 6)]),
  );
}

/** A point of the grey line, unlike any stroke for what is no number. */
export function referencePoint(x: number, y: number): Element {
  return element('path', { class: 'reference-point', d: `M${x - 2.5},${y}l2.5,-2.5l2.5,2.5l-2.5,2.5z` });
}

/** A mark for what is no number: a ring for an empty cell, a cross for a lost one, a slanting stroke for a share of nothing, a level one where there is nothing to show. */
export function emptyMark(state: EmptyState, x: number, y: number): Element {
  if (state === 'blank') return element('circle', { class: 'hollow', cx: x, cy: y, r: 3 });
  if (state === 'lost') return element('path', { class: 'cross', d: `M${x - 3},${y - 3}l6,6m0,-6l-6,6` });
  return element('path', { class: 'none', d: state === 'no-base' ? `M${x - 3},${y + 3}l6,-6` : `M${x - 3},${y}h6` });
}
