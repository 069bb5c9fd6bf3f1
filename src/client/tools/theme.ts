/**
 * Light and dark by the reader's choice. The system's choice needs no script; another is kept in this browser alone and
 * set before the page is drawn, so that nothing flashes.
 */
import { chosenBefore, keepChoice, offerChoice, type KeptChoice } from './kept-choice.ts';

const THEME: KeptChoice = {
  key: 'theme',
  words: '配色',
  values: [
    { value: '', words: '随系统' },
    { value: 'light', words: '浅色' },
    { value: 'dark', words: '深色' },
  ],
};

/** Sets what was chosen before. A browser that keeps nothing follows the system. */
export function applyTheme(): void {
  const chosen = chosenBefore(THEME);
  if (chosen !== '') document.documentElement.dataset['theme'] = chosen;
}

/** Puts the choice into the foot of the page. */
export function offerTheme(): void {
  offerChoice(THEME, (value) => {
    if (value === '') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = value;
    keepChoice(THEME, value);
  });
}
