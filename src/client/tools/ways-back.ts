/**
 * Deep in a long report: the way back to its contents and to the search, which come when a reader turns back up the page.
 */
import { element } from '../element.ts';
import { openSearch } from './search-keys.ts';

/** Screens that have to lie above. */
const DEEP = 2;

/** Pixels of scrolling that are a turn and no tremble. */
const TURN = 24;

/** `search` is the address of the search's folder. */
export function offerWaysBack(search: URL): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  if (contents === null) return;
  const toContents = element('button', { type: 'button' }, '目录');
  const toSearch = element('button', { type: 'button' }, '检索');
  const nav = element('nav', { class: 'ways-back', 'aria-label': '回到' }, toContents, toSearch);
  nav.hidden = true;
  document.body.append(nav);
  toContents.addEventListener('click', () => {
    contents.querySelector('details')?.setAttribute('open', '');
    contents.scrollIntoView({ block: 'nearest' });
    contents.querySelector<HTMLElement>('summary, a')?.focus();
  });
  toSearch.addEventListener('click', () => void openSearch(search));
  let last = scrollY;
  addEventListener(
    'scroll',
    () => {
      const turn = scrollY - last;
      if (Math.abs(turn) < TURN) return;
      last = scrollY;
      nav.hidden = !(turn < 0 && scrollY > DEEP * innerHeight);
    },
    { passive: true },
  );
}
