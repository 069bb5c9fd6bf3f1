/**
 * What is chosen, one item after another, each with a button that takes it away. The next item takes the focus of one that was
 * taken away, also where the list is drawn anew meanwhile, so that keys go on.
 */
import { element } from './element.ts';

export interface ChosenItem {
  words: string;
  /** Besides the words: a hidden field of the form, say. */
  with?: HTMLElement;
  drop: () => void;
}

/** Shows the items; `beside` takes the focus where none is left. */
export function showChosenItems(list: HTMLElement, items: readonly ChosenItem[], beside: HTMLElement | null): void {
  const focused = [...list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  list.hidden = items.length === 0;
  const buttons = items.map(({ words, drop }) => {
    const button = element('button', { type: 'button', 'aria-label': `去掉 ${words}` }, '×');
    button.addEventListener('click', drop);
    return button;
  });
  list.replaceChildren(
    ...items.map((item, at) => element('li', {}, item.words, ...(item.with ? [item.with] : []), buttons[at] ?? '')),
  );
  if (focused !== -1) (buttons[Math.min(focused, buttons.length - 1)] ?? beside)?.focus();
}
