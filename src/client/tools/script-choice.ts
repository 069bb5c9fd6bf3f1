/**
 * Simplified as the texts are, or Traditional by the reader's choice, kept in this browser alone.
 */
import { element } from '../element.ts';

const CHOICES = [
  { value: '', words: '简体' },
  { value: 'hant', words: '繁體' },
] as const;

const KEY = 'script';

/** Puts the choice into the foot of the page, and follows the one that was made before. `root` is the site's address. */
export function offerScript(root: URL): void {
  const name = element('span', { id: 'script-name' }, '字形');
  const buttons = CHOICES.map(({ value, words }) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(stored() === value) }, words);
    button.addEventListener('click', () => choose(value));
    return button;
  });
  document
    .querySelector('.site-footer .frame')
    ?.append(
      element(
        'div',
        { class: 'theme script', role: 'group', 'aria-labelledby': 'script-name', lang: 'zh-Hant' },
        name,
        ...buttons,
      ),
    );
  if (stored() === '') return;
  // Safe: the file at this address is the bundle of that very module.
  void import(new URL('traditional.js', root).href).then((module: typeof import('../traditional.ts')) =>
    module.showTraditional(() => choose('')),
  );
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** The page is loaded anew: its own text is the one to begin with. */
function choose(value: string): void {
  try {
    if (value === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Storage is switched off: there is nothing to remember it by.
  }
  location.reload();
}
