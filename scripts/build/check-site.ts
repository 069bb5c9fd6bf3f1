/**
 * Checks a built site and prints what is wrong with it.
 */
import { checkLinks } from '../../src/links/check-links.ts';

/** Gives the exit status. */
export async function checkSite(out: string): Promise<0 | 1> {
  const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');
  const faults = await checkLinks(out, base);
  for (const { page, message } of faults) console.error(`${out}/${page}: ${message}`);
  console.log(faults.length === 0 ? 'all inner links and anchors lead somewhere' : `${faults.length} links are broken`);
  return faults.length === 0 ? 0 : 1;
}
