/**
 * Addresses of pages where no host adds `index.html` to a folder: in a file of Kiwix, or in an unpacked folder. Whoever got here
 * by a page's file is led on to files; on a host that adds it nobody did.
 */

const FILE = 'index.html';

/** Whether this page was asked for by the name of its file. */
function isByFile(): boolean {
  return location.pathname.endsWith(`/${FILE}`);
}

/** An address of a page of this site, which names the page's file where this page's own does. */
export function namedFile(address: string): string {
  const url = new URL(address, location.href);
  if (isByFile() && url.origin === location.origin && url.pathname.endsWith('/')) url.pathname += FILE;
  return url.href;
}

/** Does the same for every link that a script has made, when it is followed. */
export function nameFilesOfLinks(): void {
  if (!isByFile()) return;
  for (const kind of ['click', 'auxclick'])
    addEventListener(
      kind,
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        if (link !== null && link.href !== '') link.href = namedFile(link.href);
      },
      { capture: true },
    );
}
