/**
 * A choice of how pages look, offered in the foot of each and kept in this browser alone.
 */
import { element } from '../element.ts';

export interface KeptChoice {
  /** Under which it is kept; its name's id is this and `-name`. */
  key: string;
  /** What is chosen, in words. */
  words: string;
  /** The empty value stands for what holds without a choice, and is not kept. */
  values: ReadonlyArray<{ value: string; words: string }>;
  /** More attributes of the group. */
  attributes?: Readonly<Record<string, string>>;
}

/** What was chosen before; empty where nothing was, or where the browser keeps nothing. */
export function chosenBefore({ key }: Pick<KeptChoice, 'key'>): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a choice, as far as the browser keeps anything: with storage switched off it is gone with the page. */
export function keepChoice({ key }: Pick<KeptChoice, 'key'>, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // There is nothing to remember it by.
  }
}

/** Puts the choice into the foot of the page; `choose` does what a value means. */
export function offerChoice(choice: KeptChoice, choose: (value: string) => void): void {
  const id = `${choice.key}-name`;
  const before = chosenBefore(choice);
  const buttons = choice.values.map(({ value, words }) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(before === value) }, words);
    button.addEventListener('click', () => {
      choose(value);
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    });
    return button;
  });
  const group = { class: 'theme', role: 'group', 'aria-labelledby': id, ...choice.attributes };
  document
    .querySelector('.site-footer .frame')
    ?.append(element('div', group, element('span', { id }, choice.words), ...buttons));
}
