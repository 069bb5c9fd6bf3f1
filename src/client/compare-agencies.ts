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
  const offered = new OfferedList(box, list);
  const ask = async (): Promise<void> => {
    const typed = box.value.trim();
    if (typed === '') return offered.close();
    const { index, finder } = await loadNames(desk.data);
    if (box.value.trim() !== typed) return;
    const found = findAgencies(typed, index, finder);
    const offers = offersOf(typed, found, desk);
    offered.show(offers, offers.length > 0 ? '' : found.length > 0 ? '都已选了' : '没有这样的机关');
  };
  onRest(box, () => void ask());
  box.addEventListener('focus', () => void loadNames(desk.data).catch(() => undefined), { once: true });
  box.addEventListener('blur', () => offered.close());
  box.addEventListener('keydown', (event) => {
    if (!event.isComposing && offered.takes(event.key)) event.preventDefault();
  });
}

/** Those found that are not chosen yet; where words were typed, all whose names hold them. */
function offersOf(typed: string, found: ReturnType<typeof findAgencies>, desk: Desk): Offer[] {
  const offers = found
    .filter(({ slug }) => !desk.choice.agencies.includes(slug))
    .map(({ slug, name }) => ({
      words: name,
      choose: () => desk.change({ agencies: [...desk.choice.agencies, slug] }),
    }));
  if (/\p{Script=Han}/u.test(typed))
    offers.push({ words: `名称含“${typed}”的全部机关`, choose: () => desk.change({ name: typed }) });
  return offers;
}

/** The list below the box, of which one offer is active at a time. */
class OfferedList {
  readonly #box: HTMLInputElement;
  readonly #list: HTMLElement;
  #offers: readonly Offer[] = [];
  #active = -1;

  constructor(box: HTMLInputElement, list: HTMLElement) {
    this.#box = box;
    this.#list = list;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '机关');
  }

  close(): void {
    this.show([]);
  }

  /** `nothing` is said where there is nothing to choose. */
  show(offers: readonly Offer[], nothing = ''): void {
    this.#offers = offers;
    this.#active = -1;
    this.#list.replaceChildren(...offers.map((offer, index) => this.#itemOf(offer, index)));
    if (nothing !== '') this.#list.append(element('li', { role: 'option', 'aria-disabled': 'true' }, nothing));
    this.#list.hidden = this.#list.childElementCount === 0;
    this.#box.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#box.removeAttribute('aria-activedescendant');
  }

  /** Does what a key asks for; gives whether it is one of the list's. */
  takes(key: string): boolean {
    if (key === 'ArrowDown') this.#step(1);
    else if (key === 'ArrowUp') this.#step(this.#active === -1 ? 0 : -1);
    else if (key === 'Enter') {
      const offer = this.#offers[Math.max(this.#active, 0)];
      if (offer !== undefined) this.#choose(offer);
    } else if (key === 'Escape' && this.#offers.length > 0) this.close();
    else return false;
    return true;
  }

  #itemOf(offer: Offer, index: number): HTMLElement {
    const item = element('li', { id: `agency-${index}`, role: 'option', 'aria-selected': 'false' }, offer.words);
    // Before the box loses its focus, which closes the list.
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#choose(offer);
    });
    return item;
  }

  #choose(offer: Offer): void {
    this.#box.value = '';
    this.close();
    offer.choose();
    this.#box.focus();
  }

  #step(by: number): void {
    const { length } = this.#offers;
    if (length === 0) return;
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = (this.#active + by + length) % length;
    const item = this.#list.children[this.#active];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item !== undefined) this.#box.setAttribute('aria-activedescendant', item.id);
  }
}
