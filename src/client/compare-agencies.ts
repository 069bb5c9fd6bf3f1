/**
 * The box that finds agencies while one types, in either script or in letters; arrows and Enter choose, and a name's piece can
 * be chosen for all that have it.
 */
import { findAgencies } from '../compare/find-agency.ts';
import type { Desk } from './compare-desk.ts';
import { loadNames } from './compare-load.ts';
import { element } from './element.ts';
import { onRest } from './typing.ts';

interface Offer {
  words: string;
  choose: () => void;
}

/** Wires the box. */
export function offerAgencies(box: HTMLInputElement, list: HTMLElement, desk: Desk): void {
  let offers: Offer[] = [];
  let active = -1;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '机关');

  const close = (): void => {
    offers = [];
    show();
  };
  const choose = (offer: Offer): void => {
    box.value = '';
    close();
    offer.choose();
    box.focus();
  };
  /** `nothing` is said where there is nothing to choose. */
  const show = (nothing = ''): void => {
    active = -1;
    list.replaceChildren(
      ...offers.map((offer, index) => {
        const item = element('li', { id: `agency-${index}`, role: 'option', 'aria-selected': 'false' }, offer.words);
        // Before the box loses its focus, which closes the list.
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          choose(offer);
        });
        return item;
      }),
    );
    if (nothing !== '') list.append(element('li', { role: 'option', 'aria-disabled': 'true' }, nothing));
    list.hidden = list.childElementCount === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
  };
  const step = (by: number): void => {
    if (offers.length === 0) return;
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (active + by + offers.length) % offers.length;
    const item = list.children[active];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item !== undefined) box.setAttribute('aria-activedescendant', item.id);
  };
  const ask = async (): Promise<void> => {
    const typed = box.value.trim();
    if (typed === '') return close();
    const { index, finder } = await loadNames(desk.data);
    if (box.value.trim() !== typed) return;
    const { agencies } = desk.choice;
    const found = findAgencies(typed, index, finder);
    offers = found
      .filter(({ slug }) => !agencies.includes(slug))
      .map(({ slug, name }) => ({
        words: name,
        choose: () => desk.change({ agencies: [...desk.choice.agencies, slug] }),
      }));
    if (/\p{Script=Han}/u.test(typed))
      offers.push({ words: `名称含“${typed}”的全部机关`, choose: () => desk.change({ name: typed }) });
    show(offers.length > 0 ? '' : found.length > 0 ? '都已选了' : '没有这样的机关');
  };

  onRest(box, () => void ask());
  box.addEventListener('focus', () => void loadNames(desk.data).catch(() => undefined), { once: true });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : active === -1 ? 0 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const offer = offers[Math.max(active, 0)];
      if (offer !== undefined) choose(offer);
    } else if (event.key === 'Escape' && offers.length > 0) {
      event.preventDefault();
      close();
    }
  });
}
