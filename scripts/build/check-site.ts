/**
 * Checks a built site and prints what is wrong with it: links that lead nowhere, and published addresses it does not have.
 */
import { readBuiltSite } from '../../src/links/built-site.ts';
import { linkFaults } from '../../src/links/check-links.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import type { Promised } from './guard-links.ts';

/** Gives the exit status. `base` begins and ends with a slash. */
export async function checkSite(out: string, base: string, { lock, moved }: Promised): Promise<0 | 1> {
  const site = await readBuiltSite(out);
  const links = linkFaults(site, base).map(({ page, message }) => `${out}/${page}: ${message}`);
  const promises = checkPromises(lock, site, moved);
  for (const fault of [...links, ...promises]) console.error(fault);
  for (const page of unpromisedPages(lock, site, moved))
    console.log(`${out}/${page}: is promised by nobody; name it in src/links/addresses.ts`);
  console.log(links.length === 0 ? 'all inner links and anchors lead somewhere' : `${links.length} links are broken`);
  if (promises.length > 0) console.log(`${promises.length} published pages are not what was promised`);
  return links.length + promises.length === 0 ? 0 : 1;
}
