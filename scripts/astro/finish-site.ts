/**
 * What is left when Astro has made all pages: old addresses, the index; what nothing gives any more goes, and every link is
 * checked.
 */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Cache } from '../../src/archive/cache.ts';
import { hashesIn } from '../../src/archive/file-hashes.ts';
import type { ReportFile } from '../../src/archive/read-archive.ts';
import { siteFiles } from '../../src/links/built-site.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { keptHere } from '../../src/site/published.ts';
import { BASE, SITE } from '../../src/site/site-address.ts';
import { removeOthers } from '../lib/files.ts';
import { checkSite } from '../steps/check-site.ts';
import type { Promised } from '../steps/guard-links.ts';
import { hostWarnings, sizedFiles } from '../steps/host-warnings.ts';
import { publishPartitions, type BuiltPartitions } from '../steps/index-site.ts';
import { proveSearch } from '../steps/prove-search.ts';
import { filesOf } from '../steps/report-outputs.ts';
import { writeHostFiles } from '../steps/write-host-files.ts';
import { writeLog } from '../steps/write-log.ts';
import { writeProof } from '../steps/write-proof.ts';
import { redirectFiles, writeRedirects } from '../steps/write-redirects.ts';
import { SUMS, writeSums } from '../steps/write-sums.ts';

export interface FinishOptions {
  out: string;
  cache: Cache;
  reports: readonly ReportFile[];
  promised: Promised;
  /** The search index, as far as it can be made beside the pages. */
  index: Promise<BuiltPartitions>;
  /** Files of Astro's pages, and data files. */
  files: readonly string[];
  /** When the build began, in milliseconds since 1970. */
  begin: number;
}

/** Throws where the site is not sound; what is wrong has been printed. */
export async function finishSite(options: FinishOptions): Promise<void> {
  const { out, cache, reports, promised, index, begin } = options;
  const files = new Set(options.files);
  for (const { id } of reports) for (const path of filesOf(out, id)) files.add(path);
  for (const path of filesBelow('public')) files.add(join(out, relative('public', path)));
  for (const path of writeLog(out, reports, cache)) files.add(path);
  writeRedirects(promised.moved, out, BASE);
  for (const name of redirectFiles(promised.moved, BASE)) files.add(join(out, name));
  for (const path of writeHostFiles(promised.moved, out, BASE)) files.add(path);
  // What Vite writes it writes anew in every build.
  const isAsset = (path: string): boolean => path.startsWith(join(out, '_astro')) && statSync(path).mtimeMs >= begin;
  for (const path of publishPartitions(await index, cache, out)) files.add(path);
  const search = await proveSearch(out, reports, cache);
  if (search.right !== search.places || search.right !== search.found)
    console.warn(
      `the search is not exact: of ${search.places} places of a sample it found ${search.right}, and ${search.found - search.right} that are none`,
    );
  // A site with a link that leads nowhere is not finished.
  files.add(await writeProof(out, search, 0));
  files.add(join(out, SUMS));
  const kept = removeOthers(out, (path) => files.has(path) || isAsset(path));
  // From here on it is known what lies there: listing tens of thousands of files takes a while.
  const names = siteFiles(out, [...new Set(kept).add(join(out, SUMS))]);
  writeSums(out, names, cache);
  if (!(await checkSite(out, BASE, { ...promised, lock: keptHere(promised.lock) }, cache, { names })))
    throw new Error('the site is not sound; see above');
  for (const sentence of hostWarnings(sizedFiles(out, names, hashesIn(cache)), SITE)) console.warn(sentence);
}
