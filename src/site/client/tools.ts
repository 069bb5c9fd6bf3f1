/**
 * The one script of every page, small: it waits for the keys that open the search, and marks a phrase that a reader
 * comes with. What either needs is loaded then, and not before.
 *
 * 2026-11-22: a report page had no script at all at first. The keys, marks and copying need one; reading needs none.
 */
const search = new URL('search/', import.meta.url);

/** Keys that someone types into a field are not meant for the page. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

async function openSearch(): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('main [role="search"] input[name="q"]');
  if (box !== null) {
    box.focus();
    box.select();
    return;
  }
  // Safe: the file at this address is the bundle of that very module.
  const dialog = (await import(new URL('dialog.js', search).href)) as typeof import('./search-dialog.ts');
  dialog.openSearch();
}

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (event.isComposing || !(slash || k)) return;
  event.preventDefault();
  void openSearch();
});

const phrase = new URL(location.href).searchParams.get('h')?.trim() ?? '';
if (phrase !== '' && document.querySelector('.report-text') !== null) {
  // Safe: the file at this address is the bundle of that very module.
  void import(new URL('marks.js', search).href).then((module: typeof import('./phrase-marks.ts')) =>
    module.markPhrase(phrase),
  );
}
