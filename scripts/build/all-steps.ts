/**
 * The steps of a build in their order. Each makes anew only what has changed.
 */
import { convertAll } from '../convert/all.ts';
import { FileHashes, INPUT_HASHES } from '../kept/file-hashes.ts';
import { checkSite } from './check-site.ts';
import { guardLinks } from './guard-links.ts';
import { indexSite } from './index-site.ts';
import { renderSite } from './render-site.ts';
import { BuildStamp } from './unchanged.ts';
import { redirectFiles, writeRedirects } from './write-redirects.ts';

export interface BuildPlaces {
  seeds: string;
  content: string;
  /** Folder of the site. */
  out: string;
  /** The path that the site is served under; begins and ends with a slash. */
  base: string;
}

/** Builds the whole site. Gives the exit status. */
export async function buildAll({ seeds, content, out, base }: BuildPlaces): Promise<number> {
  const stamp = new BuildStamp();
  const hashes = new FileHashes(INPUT_HASHES);
  const converted = await convertAll({ seeds, content, check: false, hashes });
  if (converted !== 0) return converted;
  stamp.contentIsMade();
  const promised = await guardLinks(content, hashes);
  if (promised === null) return 1;
  const { moved } = promised;
  await renderSite(content, out, moved, hashes, ['pagefind/', ...redirectFiles(moved, base)]);
  hashes.close();
  writeRedirects(moved, out, base);
  await indexSite({ content, out, cache: '.cache/search' });
  const checked = await checkSite(out, base, promised);
  if (checked === 0) stamp.end(out);
  return checked;
}
