/**
 * Tells when someone who types into a box rests, so that not every letter is asked for.
 */

/** Milliseconds of rest in typing before something is asked. */
const REST = 200;

/**
 * Calls `ask` when typing into the box rests; not while a word is being composed (拼音 before the characters are chosen).
 * Gives a function that forgets what was typed, for when it is asked already.
 */
export function onRest(box: HTMLInputElement, ask: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => clearTimeout(timer);
  const soon = (): void => {
    forget();
    timer = setTimeout(ask, REST);
  };
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  box.addEventListener('compositionend', soon);
  return forget;
}
