/**
 * A quotation and a passage with what differs marked, as elements of the page.
 */
import { element } from './element.ts';

/** A stretch that is marked, UTF-16 units, and its class. */
export interface Marked {
  from: number;
  to: number;
  kind: string;
}

/** Characters shown of the text around a passage. */
const AROUND = 40;

/** The text between two places with its marks; stretches that lie outside are left out. */
export function markedNodes(
  text: string,
  [begin, end]: readonly [number, number],
  marks: readonly Marked[],
): Array<string | HTMLElement> {
  const nodes: Array<string | HTMLElement> = [];
  let at = begin;
  for (const { from, to, kind } of [...marks].sort((a, b) => a.from - b.from)) {
    if (from < at || to > end || from === to) continue;
    nodes.push(text.slice(at, from), element('mark', { class: `differs-${kind}` }, text.slice(from, to)));
    at = to;
  }
  nodes.push(text.slice(at, end));
  return nodes;
}

/** The passage in some of the text around it. */
export function inContext(
  text: string,
  [from, to]: readonly [number, number],
  marks: readonly Marked[],
): Array<string | HTMLElement> {
  const [begin, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  return [
    element('span', { class: 'around' }, (begin > 0 ? '…' : '') + text.slice(begin, from)),
    ...markedNodes(text, [from, to], marks),
    element('span', { class: 'around' }, text.slice(to, end) + (end < text.length ? '…' : '')),
  ];
}
