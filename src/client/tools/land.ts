/**
 * Where an address lands whose end is no id of the page: one with the hash of a text that has changed since, one that a
 * sentence or a program has hung something on, a range, a place that is not there. What is an id the browser finds alone.
 */
import { nearestAnchor } from '../../links/nearest-anchor.ts';
import { readPassedOn } from '../../links/passed-on.ts';
import { showBar } from '../bar.ts';
import { element } from '../element.ts';
import { sayChanged, sayMoved } from './changed.ts';
import { markRange } from './range.ts';

const has = (id: string): boolean => document.getElementById(id) !== null;

export function landOnPlaces(): void {
  addEventListener('hashchange', land);
  addEventListener('hashchange', showTable);
  // A browser brings the place into view until all is loaded.
  addEventListener('load', showTable);
  land();
}

/**
 * A table that scrolls in its own region is brought into view whole: its head is at the region's upper edge. A link to the
 * table itself means its begin.
 */
function showTable(): void {
  document.querySelector('.table-figure:is(:target, :has(> .pilcrow:target)) > .scroll')?.scrollTo(0, 0);
  const place = document.querySelector('.scroll :target, .scroll .in-range');
  place?.closest('.scroll')?.scrollIntoView({ block: 'nearest' });
}

function land(): void {
  const written = location.hash.slice(1);
  const meant = readPassedOn(written);
  markRange(meant);
  if (written === '' || has(written)) return;
  const { anchor, last, hash } = meant ?? { anchor: '', last: null, hash: null };
  // A range that is there has been marked.
  if (last !== null && has(anchor) && has(last)) return;
  const cited = hash === null ? anchor : `${anchor}~${hash}`;
  if (has(cited) || has(anchor)) {
    location.replace(`#${has(cited) ? cited : anchor}`);
    if (!has(cited) && hash !== null) sayChanged(anchor, hash);
  } else sayUnknown(anchor, hash, written);
}

/** Ends of addresses longer than this are not printed whole. */
const LONGEST = 24;

function sayUnknown(anchor: string, hash: string | null, written: string): void {
  const name = anchor === '' ? written : anchor;
  const near = nearestAnchor(anchor, has);
  const way = near === null ? [] : ['，最近的是', element('a', { href: `#${near}` }, `#${near}`)];
  const words = [`本页没有 #${name.slice(0, LONGEST)} 这一处`, ...way, '。'];
  const bar = showBar('没有这一处', words, [{ words: '知道了', act: () => bar.remove() }]);
  if (near !== null) document.getElementById(near)?.scrollIntoView();
  // An earlier text may know the place.
  if (hash !== null) sayMoved(anchor, hash, bar);
}
