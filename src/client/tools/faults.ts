/**
 * The link that tells of a fault follows the place a reader has chosen, as the citation does.
 */
import { faultLink } from '../../links/fault-link.ts';
import { readPassedOn } from '../../links/passed-on.ts';
import { chosenPlace } from './cited-place.ts';

export function tellFaults(): void {
  const link = document.getElementById('tell-fault');
  const to = link?.dataset['to'];
  if (!(link instanceof HTMLAnchorElement) || to === undefined) return;
  const ofWhole = link.href;
  const show = (): void => {
    const chosen = chosenPlace();
    const place = document.getElementById(readPassedOn(location.hash)?.anchor ?? '');
    if (chosen === null) link.href = ofWhole;
    if (chosen === null || place === null) return;
    const lines = place.querySelector<HTMLAnchorElement>('a[href*="source/#L"]');
    link.href = faultLink(to, {
      address: decodeURI(chosen.address),
      quotation: textOf(place),
      lines: lines === null ? null : decodeURI(lines.href),
      doubt: null,
    });
  };
  addEventListener('hashchange', show);
  show();
}

/** Words of the report alone: of a section its heading, without what the site says beside a text. */
function textOf(place: Element): string {
  const own = place.matches('.section') ? place.querySelector(':scope > :is(h2, h3, h4, h5, h6)') : place;
  const copy = own?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const note of copy.querySelectorAll('.tools, .pilcrow, details, figcaption, caption')) note.remove();
  // Cells have nothing between them but their borders.
  for (const cell of copy.querySelectorAll(':is(th, td) + :is(th, td)')) cell.before(' | ');
  for (const row of copy.querySelectorAll('tr + tr')) row.before('\n');
  return copy.textContent;
}
