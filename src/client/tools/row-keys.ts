/**
 * From ¶ of a table the arrows ↓ and ↑ lead to ¶ of its rows and back: a row is chosen by keyboard, and a table is no longer way
 * for the Tab key than a paragraph.
 */
export function walkRows(): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const link = event.target instanceof Element ? event.target.closest('.table-figure .pilcrow') : null;
    const figure = link?.closest('.table-figure');
    if (step === undefined || link === null || figure === null || figure === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...figure.querySelectorAll<HTMLElement>('.pilcrow:not([aria-hidden])')];
    const next = links[links.indexOf(link as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
