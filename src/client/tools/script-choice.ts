/**
 * Simplified as the texts are, or Traditional by the reader's choice, kept in this browser alone.
 */
import { chosenBefore, keepChoice, offerChoice, type KeptChoice } from './kept-choice.ts';

const SCRIPT: KeptChoice = {
  key: 'script',
  words: '字形',
  values: [
    { value: '', words: '简体' },
    { value: 'hant', words: '繁體' },
  ],
  attributes: { class: 'theme script', lang: 'zh-Hant' },
};

/** Puts the choice into the foot of the page, and follows the one that was made before. `root` is the site's address. */
export function offerScript(root: URL): void {
  offerChoice(SCRIPT, choose);
  if (chosenBefore(SCRIPT) === '') return;
  // Safe: the file at this address is the bundle of that very module.
  void import(new URL('traditional.js', root).href).then((module: typeof import('../traditional.ts')) =>
    module.showTraditional(() => choose('')),
  );
}

/** The page is loaded anew: its own text is the one to begin with. */
function choose(value: string): void {
  keepChoice(SCRIPT, value);
  location.reload();
}
