/**
 * The arrow keys walk from the search box through the results and back; Enter opens, as links do; Esc leads back to the box.
 */
export function walkResults(box: HTMLInputElement, results: HTMLElement): void {
  const walk = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...results.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && links.length > 0) {
      event.preventDefault();
      (links[at + step] ?? (at + step < 0 ? box : links.at(-1)))?.focus();
    } else if (event.key === 'Escape' && at !== -1) {
      box.focus();
      box.select();
    }
  };
  box.addEventListener('keydown', walk);
  results.addEventListener('keydown', walk);
}
