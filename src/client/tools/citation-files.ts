/**
 * The files of a citation as the reader needs them: of the place that was chosen, with today as the day of access. They are
 * made here from the report's CSL-JSON; without a script the links lead to the files of the whole report.
 */
import { bibtexOf } from '../../cite/bibtex.ts';
import type { CslItem } from '../../cite/csl-item.ts';
import { placeWords } from '../../cite/place.ts';
import { risOf } from '../../cite/ris.ts';
import { chosenPlace } from './cited-place.ts';

const FORMATS: ReadonlyArray<readonly [ending: string, type: string, write: (item: CslItem) => string]> = [
  ['.bib', 'application/x-bibtex', bibtexOf],
  ['.ris', 'application/x-research-info-systems', risOf],
  ['.csl.json', 'application/vnd.citationstyles.csl+json', (item) => `${JSON.stringify([item], null, 2)}\n`],
];

/** A link to one of the files. */
function isFile(link: HTMLAnchorElement, ending: string): boolean {
  return new URL(link.href).pathname.endsWith(ending);
}

/** What the file behind a link holds for this reader. Throws where the report's own cannot be loaded. */
export async function citationFile(link: HTMLAnchorElement): Promise<string> {
  const written = FORMATS.find(([ending]) => isFile(link, ending))?.[2];
  return written === undefined ? await (await loaded(link.href)).text() : written(await itemNow());
}

/** Downloads give the same. */
export function serveCitationFiles(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy-file]'))
    link.addEventListener('click', (event) => {
      const type = FORMATS.find(([ending]) => isFile(link, ending))?.[1];
      if (type === undefined || link.href.startsWith('blob:')) return;
      event.preventDefault();
      const own = link.href;
      const name = own.slice(own.lastIndexOf('/') + 1);
      void citationFile(link)
        .then((text) => URL.createObjectURL(new Blob([text], { type })))
        .catch(() => own)
        .then((address) => {
          const copy = document.createElement('a');
          copy.href = address;
          copy.download = name;
          copy.click();
          setTimeout(() => URL.revokeObjectURL(address), 60_000);
        });
    });
}

/** The report's item, with the chosen place and the day. */
async function itemNow(): Promise<CslItem> {
  const whole = [...document.querySelectorAll<HTMLAnchorElement>('a[data-copy-file]')].find((link) =>
    isFile(link, '.csl.json'),
  );
  // Safe: this site's own file (src/cite/index.ts).
  const [item] = (await (await loaded(whole?.href ?? '')).json()) as [CslItem];
  const now = new Date();
  const day: CslItem['accessed'] = { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
  const chosen = chosenPlace();
  if (chosen === null) return { ...item, accessed: day };
  const { place, address } = chosen;
  // A colon would end a key.
  const id = `${item.id}-${place.anchor.replace(':', '_')}`;
  return { ...item, id, page: placeWords(place), URL: address, accessed: day };
}

async function loaded(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}
