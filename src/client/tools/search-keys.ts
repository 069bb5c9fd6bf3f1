/**
 * `/` and Ctrl-K open the search on any page; what it needs is loaded then, and not before.
 */

/** Keys that someone types into a field are not meant for the page. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** `search` is the address of the search's folder. */
export function openSearchByKey(search: URL): void {
  addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.isComposing || !(slash || k)) return;
    event.preventDefault();
    void openSearch(search);
  });
}

/** Puts the focus into the page's own box, or opens the one over the page. */
export async function openSearch(search: URL): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('main [role="search"] input[name="q"]');
  if (box !== null) {
    box.focus();
    box.select();
    return;
  }
  // Safe: the file at this address is the bundle of that very module.
  const dialog = (await import(new URL('dialog.js', search).href)) as typeof import('../search-dialog.ts');
  dialog.openSearch();
}
