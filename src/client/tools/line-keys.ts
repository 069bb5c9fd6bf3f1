/**
 * From ¶ of a paragraph the arrow ← leads to the lines of the copy that stand before it, and → back: they are no stop of the Tab
 * key, which would have twice as many.
 */
export function walkLines(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next =
      key === 'ArrowLeft' && target.matches('.pilcrow')
        ? target.previousElementSibling
        : key === 'ArrowRight' && target.matches('.lines')
          ? target.nextElementSibling
          : null;
    if (!(next instanceof HTMLElement) || !next.matches('.lines:not([aria-hidden]), .pilcrow:not([aria-hidden])'))
      return;
    event.preventDefault();
    next.focus();
  });
}
