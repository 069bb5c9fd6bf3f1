/**
 * A bar at the foot of the screen that tells one thing and offers what can be done about it.
 */
import { element } from './element.ts';

export interface BarAction {
  words: string;
  act: () => void;
}

/** Shows the bar; `name` is what a screen reader calls it. Gives the element, which `remove()` takes away. */
export function showBar(name: string, content: Array<string | Node>, actions: readonly BarAction[]): HTMLElement {
  const buttons = actions.map(({ words, act }) => {
    const button = element('button', { type: 'button' }, words);
    button.addEventListener('click', act);
    return button;
  });
  const bar = element(
    'div',
    { class: 'bar', role: 'group', 'aria-label': name },
    element('span', { role: 'status' }, ...content),
    ...buttons,
  );
  const bars = document.querySelector('.bars') ?? element('div', { class: 'bars' });
  bars.querySelectorAll(`[aria-label="${name}"]`).forEach((old) => old.remove());
  bars.append(bar);
  document.body.append(bars);
  return bar;
}
