/**
 * “Cite this” follows the place a reader has chosen: with `#s3-p2` in the address its two lines cite that paragraph.
 */
import { linesAtPlace } from '../../cite/lines-at-place.ts';
import { readAnchor, toPlace, toRange, type Place } from '../../cite/place.ts';
import { readPassedOn } from '../../links/passed-on.ts';

let chosen: { place: Place; address: string } | null = null;

/** The place that the reader has chosen, with its address as a link writes it; null for the whole report. */
export function chosenPlace(): { place: Place; address: string } | null {
  return chosen;
}

export function citePlaces(): void {
  const sentence = document.getElementById('cite-sentence');
  const gbt7714 = document.getElementById('cite-gbt');
  const name = document.getElementById('cite-place');
  if (sentence === null || gbt7714 === null || name === null) return;
  const whole = { sentence: sentence.textContent.trim(), gbt7714: gbt7714.textContent.trim() };
  const nameOfWhole = name.textContent;
  const from = sentence.dataset['address'] ?? null;
  const show = (): void => {
    const { anchor, last } = readPassedOn(location.hash) ?? { anchor: '', last: null };
    const first = placeOnPage(anchor);
    const end = last === null ? null : placeOnPage(last);
    const place = first === null || end === null ? first : toRange(first, end);
    if (place === null) return tellWhole(anchor);
    const address = new URL(from ?? location.href);
    address.search = '';
    const pilcrow = document.querySelector<HTMLAnchorElement>(`a.pilcrow[href^="#${CSS.escape(anchor)}~"]`);
    address.hash = last === null ? (pilcrow?.hash ?? anchor) : place.anchor;
    chosen = { place, address: address.href };
    const lines = linesAtPlace(whole, from, place, decodeURI(address.href));
    sentence.textContent = lines.sentence;
    gbt7714.textContent = lines.gbt7714;
    name.textContent = `${place.section}${place.within === null ? '' : `，${place.within}`}`;
  };
  /** An address of a place that the page has not chooses none; the apparatus, where one goes to copy, keeps the one before. */
  const tellWhole = (anchor: string): void => {
    if (chosen === null || anchor === '' || document.getElementById(anchor) !== null) return;
    chosen = null;
    sentence.textContent = whole.sentence;
    gbt7714.textContent = whole.gbt7714;
    name.textContent = nameOfWhole;
  };
  addEventListener('hashchange', show);
  show();
}

/** The place behind an anchor, from what stands on the page. */
function placeOnPage(anchor: string): Place | null {
  const read = readAnchor(anchor);
  const section = document.getElementById(read?.section ?? '');
  if (read === null || section === null || document.getElementById(anchor) === null) return null;
  const heading = section.querySelector(':scope > :is(h2, h3, h4, h5, h6)')?.textContent.trim() ?? '';
  // The mark before a text that is set behind the heading is no part of its name.
  return toPlace(anchor, heading.replace(/[。：:]$/u, ''), read.within);
}
