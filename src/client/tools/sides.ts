/**
 * A source page shows text and copy together; one tap shows one of them alone. From a report's page the way there leads to the
 * place that the reader has chosen.
 */
import { readPassedOn } from '../../links/passed-on.ts';
import { element } from '../element.ts';

/** Classes of `.sides` that show one side alone; none shows both. */
const SIDES = ['', 'only-restored', 'only-copy'] as const;

export function offerSides(): void {
  const sides = document.querySelector('.sides');
  const names = sides?.querySelector('.side-names');
  if (sides === null || names === null || names === undefined) return;
  const words = ['并排', ...Array.from(names.querySelectorAll('span'), (name) => name.textContent)];
  const buttons = SIDES.map((side, index) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(side === '') }, words[index] ?? '');
    button.addEventListener('click', () => show(side));
    return button;
  });
  names.append(element('div', { class: 'side-switch', role: 'group', 'aria-label': '显示哪一边' }, ...buttons));
  // A place on the other side is shown.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || target.getClientRects().length > 0) return;
    show('');
    target.scrollIntoView();
  });

  function show(side: string): void {
    const read = pairInView();
    for (const [index, name] of SIDES.entries()) {
      if (name !== '') sides?.classList.toggle(name, name === side);
      buttons[index]?.setAttribute('aria-pressed', String(name === side));
    }
    read?.scrollIntoView();
  }
}

/** The row that is read: the first under the bar that ends in view; null where the page has not been scrolled so far. */
function pairInView(): Element | null {
  const bar = document.querySelector('.side-names')?.getBoundingClientRect();
  if (bar === undefined || bar.top > 0) return null;
  return (
    [...document.querySelectorAll('.pair')].find((pair) => pair.getBoundingClientRect().bottom > bar.bottom) ?? null
  );
}

/** The links to the source page lead to the lines of the place in the address. */
export function leadToLines(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href="source/"]');
  const show = (): void => {
    const place = document.getElementById(readPassedOn(location.hash)?.anchor ?? '');
    const lines = place?.querySelector<HTMLAnchorElement>('a.lines');
    for (const link of links) link.href = `source/${lines?.hash ?? ''}`;
  };
  addEventListener('hashchange', show);
  show();
}
