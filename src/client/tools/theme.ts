/**
 * Light and dark by the reader's choice. The system's choice needs no script; another is kept in this browser alone and
 * set before the page is drawn, so that nothing flashes.
 */
import { element } from '../element.ts';

const CHOICES = [
  { value: '', words: '随系统' },
  { value: 'light', words: '浅色' },
  { value: 'dark', words: '深色' },
] as const;

const KEY = 'theme';

/** Sets what was chosen before. A browser that keeps nothing follows the system. */
export function applyTheme(): void {
  const chosen = stored();
  if (chosen !== '') document.documentElement.dataset['theme'] = chosen;
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function choose(value: string): void {
  if (value === '') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = value;
  try {
    if (value === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

/** Puts the choice into the foot of the page. */
export function offerTheme(): void {
  const name = element('span', { id: 'theme-name' }, '配色');
  const buttons = CHOICES.map(({ value, words }) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(stored() === value) }, words);
    button.addEventListener('click', () => {
      choose(value);
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    });
    return button;
  });
  document
    .querySelector('.site-footer .frame')
    ?.append(element('div', { class: 'theme', role: 'group', 'aria-labelledby': 'theme-name' }, name, ...buttons));
}
